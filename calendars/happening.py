"""What of an event is still expected, as one chat sees it: the days in its own zone, and the instant it begins."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendars import yearly
from calendars.errors import BadWhen
from calendars.event import Event
from calendars.kinds import Status

LAST_INSTANT = datetime.max.replace(tzinfo=UTC)


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


def happenings(event: Event, zone: ZoneInfo, first: date, last: date) -> Iterator[Happening]:
    """What of the event is still expected, in order; of a yearly one only the occurrences from `first` to `last`.

    Vague, held, postponed and cancelled events have none; a yearly one that was held once comes again all the same.
    """
    if not event.when.is_exact or event.when.earliest is None or event.when.latest is None:
        return
    length = event.when.latest - event.when.earliest
    if not event.yearly:
        if event.status.is_ahead:
            yield _seen_from(event, event.when.earliest, length, zone)
    elif event.status.is_ahead or event.status is Status.HELD:
        for occurrence in yearly.occurrences(event, first - length, last):
            yield _seen_from(event, occurrence.day, length, zone)


def happening(event: Event, key: date, zone: ZoneInfo) -> Happening | None:
    """The occurrence named by `key`, or None when the event is not expected on that day (any more)."""
    return next((found for found in happenings(event, zone, key, key) if found.key == key), None)


def seen_on(event: Event, key: date, language: str) -> Event:
    """The event with the title, number and day of the occurrence named by `key`: "31 years" a year after "30"."""
    found = yearly.occurrences(event, key, key)
    return next((yearly.seen(event, occurrence, language) for occurrence in found), event)


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """A wall-clock time in UTC; skipped and repeated times as RFC 5545 3.3.5 has them (fold=0 is both rules)."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _seen_from(event: Event, day: date, length: timedelta, zone: ZoneInfo) -> Happening:
    try:
        start = event.hours.starts_at(day, zone.key) if event.hours else None
    except BadWhen:  # a time on the calendar's very first or last day that UTC does not have
        start = None
    first = start.astimezone(zone).date() if start else day
    last = first + length if first <= date.max - length else date.max
    return Happening(day, first, last, start)
