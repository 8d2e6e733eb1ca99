"""What a calendar program shows below an event's title: status, body, co-chairs, and the sentence it rests on."""

from collections.abc import Iterator, Sequence
from datetime import date

from calendars.country import country_name, country_names
from calendars.event import Event
from calendars.ics.safe_text import one_line
from calendars.ics.words import WORDS, Words
from calendars.kinds import Kind, Status
from calendars.paper import Quote
from calendars.when import When
from calendars.wording import city_of, name, say, say_hours

_QUOTES = 3
"""How many papers are quoted; the newest are."""

_CHAIRED = (Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS)


def description(event: Event, quotes: Sequence[Quote], language: str) -> str:
    """Lines of text."""
    return "\n".join(_lines(event, quotes, language, WORDS[language]))


def status(event: Event, language: str) -> str | None:
    """The status in words; None for an anniversary, which comes whether or not anybody plans it, unless cancelled."""
    if (event.yearly or event.kind is Kind.ANNIVERSARY) and event.status is not Status.CANCELLED:
        return None
    return WORDS[language].of_status(event.status)


def location(event: Event, language: str) -> str:
    """Place and country: "Nur-Sultan, Kazakhstan"; a place that is the country itself is said once."""
    country = country_name(event.country, language) if event.country else ""
    place = one_line(event.place or "")
    if event.country and place.casefold() in country_names(event.country):
        return country
    return ", ".join(part for part in (place, country) if part)


def source(quote: Quote, language: str) -> str:
    """The paper a sentence is from: its name and date."""
    day = When.day(quote.published)
    if quote.name:
        return f"{one_line(quote.name)}, {name(day, language)}"
    return WORDS[language].unnamed.format(day=say(day, language))


def _lines(event: Event, quotes: Sequence[Quote], language: str, words: Words) -> Iterator[str]:
    yield _capital(say(event.when, language))
    yield from _hours(event, language, words)
    if known := status(event, language):
        yield f"{words.status}: {known}"
    if event.body and event.body.casefold() not in event.title.casefold():
        yield f"{words.body}: {event.body}"
    if event.participants:
        yield f"{words.cochairs if event.kind in _CHAIRED else words.participants}:"
        yield from (f"- {participant}" for participant in event.participants)
    for quote in quotes[:_QUOTES]:
        yield ""
        yield f"«{one_line(quote.evidence)}»"
        yield f"{words.paper}: {source(quote, language)}"


def _hours(event: Event, language: str, words: Words) -> Iterator[str]:
    if event.hours is not None:
        city = city_of(event.hours.zone, language) if event.hours.zone else None
        yield f"{words.time}: {say_hours(event.hours, event.when.earliest or date.min, language, city=city)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
