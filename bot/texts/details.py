"""An event or a proposal in a few lines: when, where, with whom."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.texts.catalogue import plurals, words
from bot.texts.html import plain
from bot.texts.names import country_name, status_name
from calendars.event import Details, Participant
from calendars.kinds import Status
from calendars.rung import Rung
from calendars.when import When
from calendars.wording import city_of, name, say_hours, weekday

MANY = 6
"""More participants than this are counted rather than named."""


def when_said(details: Details, language: str, zone: str | None = None) -> str:
    """The date as a heading says it, its weekday, and the hours with the place's city first."""
    when = details.when
    said = name(when, language)
    if when.rung is Rung.DAY and when.earliest:
        said = f"{said}, {weekday(when.earliest, language)}"
    if details.hours and when.earliest:
        city = city_of(details.hours.zone, language) if details.hours.zone else None
        said = f"{said}, {say_hours(details.hours, when.earliest, language, zone, city)}"
    return said


def day_said(day: date, language: str) -> str:
    """One day in full: "2 March 2022"."""
    return name(When.day(day), language)


def place_said(details: Details, language: str) -> str | None:
    """The place with its country, unless the place is the country."""
    country = country_name(details.country, language) if details.country else None
    if details.place and country and country.casefold() not in details.place.casefold():
        return f"{details.place}, {country}"
    return details.place or country


def detail_lines(details: Details, language: str, zone: str | None = None) -> Iterator[str]:
    """HTML lines under a title."""
    yield f"🗓 {plain(when_said(details, language, zone))} · {status_said(details, language)}"
    place = place_said(details, language)
    if place:
        yield f"📍 {plain(place)}"
    if details.participants:
        yield f"👥 {plain(people_said(details.participants, language))}"


def status_said(details: Details, language: str) -> str:
    """The status; for what comes back every year, that it does."""
    if details.yearly and details.status is not Status.CANCELLED:
        return words(language)("every year")
    return status_name(details.status, language)


def people_said(people: Sequence[Participant], language: str) -> str:
    """Posts first; only counted past a handful."""
    named = "; ".join(str(person) for person in people[:MANY])
    more = len(people) - MANY
    if more <= 0:
        return named
    ngettext_ = plurals(language)
    return f"{named}; " + ngettext_("and {n} more", "and {n} more", more).format(n=more)
