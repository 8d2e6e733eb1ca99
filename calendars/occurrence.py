"""The days on which an event happens, as one chat sees them: once for most events, every year for some."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendars.anniversary import Anniversary, same_day
from calendars.errors import BadWhen
from calendars.event import Event
from calendars.kinds import Status


@dataclass(frozen=True, slots=True)
class Happening:
    """One occurrence of an exact event. `key` is its first day as the event has it, and names the occurrence.

    `first` and `last` are the days in the chat's zone (a timed event far away may fall on the next day there), `start`
    is the instant it begins, UTC, when it has a time.
    """

    key: date
    first: date
    last: date
    start: datetime | None

    def ends(self, zone: ZoneInfo) -> datetime:
        """The instant after which nobody needs to be reminded: the end of its last day in the chat's zone, UTC."""
        return instant(self.last + timedelta(days=1), time.min, zone) if self.last < date.max else LAST_INSTANT


LAST_INSTANT = datetime.max.replace(tzinfo=UTC)


def happenings(event: Event, zone: ZoneInfo, first: date, last: date) -> Iterator[Happening]:
    """What of the event is still expected, in order; of a yearly one only the occurrences from `first` to `last`.

    Vague, held, postponed and cancelled events have none. A yearly one that was held goes on in the years after.
    """
    if not event.when.is_exact or event.when.earliest is None or event.when.latest is None:
        return
    length = event.when.latest - event.when.earliest
    for day in _days(event, event.when.earliest, first - length, last):
        if day <= date.max - length:
            yield _seen_from(event, day, length, zone)


def happening(event: Event, key: date, zone: ZoneInfo) -> Happening | None:
    """The occurrence named by `key`, or None when the event no longer happens on that day."""
    return next((found for found in happenings(event, zone, key, key) if found.key == key), None)


def number_on(event: Event, key: date) -> int | None:
    """Which anniversary or session the occurrence is; None when nobody counts."""
    if event.ordinal is None or not event.yearly or event.when.earliest is None:
        return event.ordinal
    return event.ordinal + key.year - event.when.earliest.year


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """A wall-clock time in UTC; skipped and repeated times as RFC 5545 3.3.5 has them (fold=0 is both rules)."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _days(event: Event, day: date, first: date, last: date) -> Iterator[date]:
    if not event.yearly:
        if event.status.is_ahead:
            yield day
    elif event.status.is_ahead or event.status is Status.HELD:
        for occurrence in _yearly(event, day, first, last):
            if first <= occurrence <= last and (event.status is not Status.HELD or occurrence > day):
                yield occurrence


def _yearly(event: Event, day: date, first: date, last: date) -> Iterator[date]:
    anniversary = Anniversary.of(event.when, event.ordinal)
    if anniversary is not None:
        yield from (found.day for found in anniversary.occurrences(first.year, last.year))
    else:
        yield from (same_day(day, year) for year in range(max(first.year, day.year), last.year + 1))


def _seen_from(event: Event, day: date, length: timedelta, zone: ZoneInfo) -> Happening:
    try:
        start = event.hours.starts_at(day, zone.key) if event.hours else None
    except BadWhen:  # a time on the calendar's very last or first day that UTC does not have
        start = None
    first = start.astimezone(zone).date() if start else day
    return Happening(day, first, first + length, start)
