"""An agenda: what falls on which day of a stretch of days, and what may fall somewhere within it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from calendars import yearly
from calendars.event import Event
from calendars.kinds import Status
from calendars.month import Month


class Span(StrEnum):
    """The stretches of days that people ask for."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event on one of its days: day `nth` of `of`. `title` and `number` are of the occurrence, when it is yearly.

    `event` is as it is kept: its `when` may name the occurrence of another year.
    """

    event: Event
    title: str
    number: int | None = None
    nth: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDay:
    """A day with something on it: all-day entries first, then by the clock of the event's own place."""

    day: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """`first` to `last`, both included. Days with nothing on them are left out.

    `vague` holds the events without an exact date that may fall within, soonest first. Postponed events are nowhere.
    """

    first: date
    last: date
    days: tuple[AgendaDay, ...]
    vague: tuple[Event, ...] = ()


def bounds(span: Span, day: date) -> tuple[date, date]:
    """The first and last day of the span around a day; weeks run from Monday to Sunday."""
    if span is Span.TODAY:
        return day, day
    if span is Span.MONTH:
        return Month.of(day).first, Month.of(day).last
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def agenda(events: Iterable[Event], first: date, last: date, language: str) -> Agenda:
    """The agenda of these days; `language` chooses among titles, and says the numbers that have no place in one."""
    kept = [event for event in events if event.status is not Status.POSTPONED]
    exact = [event for event in kept if event.when.is_exact]
    vague = [event for event in kept if not event.when.is_exact and _may_fall(event, first, last)]
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for event in exact:
        for day, entry in entries(event, first, last, language):
            by_day[day].append(entry)
    days = tuple(AgendaDay(day=day, entries=tuple(sorted(by_day[day], key=_order))) for day in sorted(by_day))
    return Agenda(first=first, last=last, days=days, vague=tuple(sorted(vague, key=lambda event: event.when)))


def entries(event: Event, first: date, last: date, language: str) -> Iterator[tuple[date, Entry]]:
    """Every day from `first` to `last` on which an exact event takes place, with its entry."""
    start, end = event.when.earliest, event.when.latest
    if start is None or end is None:
        return
    if not yearly.returns(event):
        yield from _days(Entry(event=event, title=event.title_in(language)), start, end, first, last)
        return
    length = end - start
    since = first - length if first - date.min > length else date.min
    for occurrence in yearly.occurrences(event, since, last):
        title = yearly.title(event, occurrence, language)
        entry = Entry(event=event, title=title, number=occurrence.number or None)
        ends = occurrence.day + length if date.max - occurrence.day > length else date.max
        yield from _days(entry, occurrence.day, ends, first, last)


def _days(entry: Entry, start: date, end: date, first: date, last: date) -> Iterator[tuple[date, Entry]]:
    total = (end - start).days + 1
    from_, to = max(start, first), min(end, last)
    for nth in range((from_ - start).days + 1, (to - start).days + 2):
        numbered = Entry(event=entry.event, title=entry.title, number=entry.number, nth=nth, of=total)
        yield start + timedelta(days=nth - 1), numbered


def _may_fall(event: Event, first: date, last: date) -> bool:
    return any(start <= last and first <= end for start, end in event.when.spans)


def _order(entry: Entry) -> tuple[bool, time, str, str]:
    hours = entry.event.hours
    return (hours is not None, hours.start if hours else time.min, entry.title, entry.event.id)
