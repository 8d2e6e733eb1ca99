"""An event or a proposal in a few lines: when, where, with whom."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.texts.catalogue import plurals, words
from bot.texts.html import plain, shortened
from bot.texts.names import status_name
from calendars.country import country_name, country_names
from calendars.event import Details, Participant
from calendars.kinds import Status
from calendars.rung import Rung
from calendars.when import When
from calendars.wording import city_of, say, say_hours, weekday
from calendars.zones import zone as find_zone

MANY = 6
"""More participants than this are counted rather than named."""

LONGEST_PART = 120
"""Of a place, or of one participant with the post."""

_WORDS_OF_A_CITY = 2

_SURE = (Rung.DAY, Rung.DAYS, Rung.OPEN, Rung.CANDIDATES)
"""What needs no word that the days themselves are still unknown."""


def when_said(details: Details, language: str, zone: str | None = None) -> str:
    """The date in official form with its weekday, and the hours with the place's city first.

    `zone` is the reader's, for the time in brackets.
    """
    _, when = words(language), details.when
    said = say(when, language)
    if when.rung is Rung.DAY and when.earliest:
        said = f"{said}, {weekday(when.earliest, language)}"
    if details.hours and when.earliest:
        said = f"{said}, {say_hours(details.hours, when.earliest, language, zone, time_city(details, language))}"
    return said if when.rung in _SURE else _("{period} (day to be set)").format(period=said)


def time_city(details: Details, language: str) -> str | None:
    """The city whose time an event's hours are: its place when that is named shortly, else the zone's city."""
    if details.hours is None or details.hours.zone is None:
        return None
    place = (details.place or "").partition(",")[0]
    is_city = place[:1].isupper() and len(place.split()) <= _WORDS_OF_A_CITY and not _is_country(details)
    return place if is_city else city_of(details.hours.zone, language)


def day_said(day: date, language: str) -> str:
    """One day in full: "2 March 2022"."""
    return say(When.day(day), language)


def day_at(instant: datetime, zone: str, language: str) -> str:
    """The day an instant falls on for the reader, in full."""
    return day_said(instant.astimezone(find_zone(zone)).date(), language)


def moment_said(instant: datetime, zone: str, language: str) -> str:
    """An instant on the reader's clock: "2 March 2022, 08:00"."""
    local = instant.astimezone(find_zone(zone))
    return f"{day_said(local.date(), language)}, {local:%H:%M}"


def place_said(details: Details, language: str) -> str | None:
    """The place with its country, unless the place is the country."""
    country = country_name(details.country, language) if details.country else None
    place = details.place and shortened(details.place, LONGEST_PART)
    if not place or _is_country(details):
        return country or place
    if country and not any(name in place.casefold() for name in country_names(details.country or "")):
        return f"{place}, {country}"
    return place


def _is_country(details: Details) -> bool:
    """Whether the place is but the country, in any of our languages."""
    return bool(details.place and details.country and details.place.casefold() in country_names(details.country))


def detail_lines(details: Details, language: str, zone: str | None = None, many: int = MANY) -> Iterator[str]:
    """HTML lines under a title; at most `many` participants are named."""
    yield f"🗓 {plain(when_said(details, language, zone))} · {status_said(details, language)}"
    place = place_said(details, language)
    if place:
        yield f"📍 {plain(place)}"
    if details.participants:
        yield f"👥 {plain(people_said(details.participants, language, many))}"


def status_said(details: Details, language: str) -> str:
    """The status; for what comes back every year, that it does."""
    if details.yearly and details.status is not Status.CANCELLED:
        _ = words(language)
        return _("every year")
    return status_name(details.status, language)


def people_said(people: Sequence[Participant], language: str, many: int = MANY) -> str:
    """Posts first; only counted past a handful."""
    ngettext_ = plurals(language)
    more = len(people) - many
    if many == 0:
        return ngettext_("{n} participant", "{n} participants", more).format(n=more)
    named = "; ".join(shortened(str(person), LONGEST_PART) for person in people[:many])
    if more <= 0:
        return named
    return f"{named}; " + ngettext_("and {n} more", "and {n} more", more).format(n=more)
