"""News: what a paper says of an event that the calendar has already, beyond what the calendar knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calendars.country import country_names
from calendars.event import Details, Event, Participant
from calendars.hours import Hours
from calendars.kinds import Status
from calendars.matching import named_alike
from calendars.moving import date_news, is_move
from calendars.search import fold
from calendars.when import When
from calendars.wording import retitle

_SURER = (Status.TENTATIVE, Status.PLANNED, Status.CONFIRMED)
_OFF = (Status.POSTPONED, Status.CANCELLED)

_Told = Iterator[tuple[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """The paper: its language, its day, and whether the calendar has learnt of the event from a later one."""

    language: str
    published: date
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """New values by field, as `Event.changed` takes them; none when all is known.

    `weighty` news takes back what was said (another day, another place, not at all) or ends what is ahead. Other news
    is only more than before: a field that was missing, a day where there was a year.
    """

    what: Mapping[str, Any]
    weighty: bool


def news(event: Event, found: Details, teller: Teller) -> News:
    """What the event would become. An outdated paper only adds; a held event is only added to; so is a yearly one."""
    what = dict(_added(event, found, teller.language))
    if not event.yearly and (event.status is not Status.HELD or found.status is Status.HELD):
        turned = dict(_turned(event, found, teller))
        if not (teller.outdated and ("status" in turned or any(_takes_back(event, *each) for each in turned.items()))):
            what |= turned
    weighty = any(_takes_back(event, *each) for each in what.items()) or _ends_early(event, what, teller.published)
    return News(what, weighty)


def _added(event: Event, found: Details, language: str) -> _Told:
    """What was missing."""
    for field in ("country", "body"):
        if getattr(event, field) is None and getattr(found, field) is not None:
            yield field, getattr(found, field)
    if found.place and _is_but_country(event.place, event.country) and _adds_place(event, found):
        yield "place", found.place
    if event.ordinal is None and found.ordinal is not None and not event.yearly:
        yield "ordinal", found.ordinal
        if language == event.language:
            yield "title", found.title
    if _are_more(found.participants, event.participants):
        yield "participants", found.participants
    if event.language not in (None, language) and _is_new_title(event, found, language):
        yield "second_titles", _with_title(event, found, language)


def _turned(event: Event, found: Details, teller: Teller) -> _Told:
    """What has become another: the date and the hours with it, the place, the status."""
    when = None if found.status in _OFF else date_news(event.when, found.when)
    if when:
        yield "when", when
        # A time said for one day goes along to another, never to a period.
        hours = found.hours or (event.hours if when.is_exact else None)
        if hours != event.hours:
            yield "hours", hours
    elif found.when == event.when and (told := _hours_news(event.hours, found.hours)):
        yield "hours", told
    if event.country and found.country and event.country != found.country:
        yield from (("country", found.country), ("place", found.place))
    elif teller.language == event.language and _is_elsewhere(event, found):
        same_day = found.when == event.when and event.when.is_exact and event.country == found.country is not None
        if same_day or (when and is_move(event.when, when)):
            yield "place", found.place
    status = _status_news(event.status, found.status, dated=when is not None)
    if status and not (status is Status.HELD and _begins_after(when or event.when, teller.published)):
        yield "status", status


def _takes_back(event: Event, field: str, value: Any) -> bool:
    known = getattr(event, field)
    match field:
        case "when":
            return is_move(known, value)
        case "hours":
            return known is not None and value is not None and _clock(known)[0] != _clock(value)[0]
        case "place":
            return not _is_but_country(known, event.country) or value is None
        case "country":
            return known is not None
        case _:
            return field == "status" and value in _OFF


def _begins_after(when: When, day: date) -> bool:
    return when.earliest is not None and when.earliest > day


def _ends_early(event: Event, what: Mapping[str, Any], published: date) -> bool:
    """Whether it would be held before its last day is there."""
    latest = what.get("when", event.when).latest
    return what.get("status") is Status.HELD and (latest is None or latest > published)


def _hours_news(known: Hours | None, told: Hours | None) -> Hours | None:
    if told is None or known is None:
        return told
    start, end = _clock(told)
    return None if _clock(known) == (start, end) or (known.start == start and end is None) else told


def _clock(hours: Hours) -> tuple[Any, Any]:
    return hours.start, hours.end


def _status_news(known: Status, told: Status, *, dated: bool) -> Status | None:
    if told is known or known is Status.HELD:
        return None
    if told in (Status.HELD, Status.CANCELLED):
        return told
    if told is Status.POSTPONED:
        return told if known.is_ahead else None
    if known is Status.POSTPONED:
        return told if dated else None
    return told if _SURER.index(told) > _SURER.index(known) else None


def _is_but_country(place: str | None, country: str | None) -> bool:
    """Whether there is no place, or one that only says the country."""
    return place is None or (country is not None and place.casefold() in country_names(country))


def _adds_place(event: Event, found: Details) -> bool:
    same_country = found.country == (event.country or found.country)
    return same_country and (event.place is None or not _is_but_country(found.place, found.country))


def _is_elsewhere(event: Event, found: Details) -> bool:
    """Whether the place is another one, and not the same in other words or a hall of it."""
    if _is_but_country(event.place, event.country) or _is_but_country(found.place, found.country):
        return False
    return not set(fold(event.place or "").split()) & set(fold(found.place or "").split())


def _are_more(told: tuple[Participant, ...], known: tuple[Participant, ...]) -> bool:
    names = {fold(person.name) for person in told}
    return len(told) > len(known) and all(fold(person.name) in names for person in known)


def _is_new_title(event: Event, found: Details, language: str) -> bool:
    """Whether it is the first in its language, or another name than all that there are."""
    titles = {event.title, *(title for _, title in event.second_titles)}
    is_first = language not in dict(event.second_titles) and found.title not in titles
    return is_first or not named_alike(found, event)


def _with_title(event: Event, found: Details, language: str) -> tuple[tuple[str, str], ...]:
    """The titles with the found one in its language, counting as the event does: "30th" though it says "31st"."""
    title = found.title
    if event.ordinal is not None and found.ordinal not in (None, event.ordinal):
        title = retitle(title, found.ordinal, event.ordinal, language)
    return tuple(sorted({**dict(event.second_titles), language: title}.items()))
