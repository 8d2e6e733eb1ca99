"""Hours: when on its day an event begins and ends, as a clock on the wall of its place would show."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self

from calendars.errors import BadHours, BadWhen, BadZone
from calendars.zones import zone as find_zone

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Hours:
    """Wall-clock start and perhaps end, in whole minutes, and the zone they are meant in.

    `zone` is an IANA name; None says that it is not resolved yet. An end at or before the start is on the next day.
    Raises BadHours for a time with seconds or an offset, or an end equal to the start; BadZone for an unknown zone.
    """

    start: time
    end: time | None = None
    zone: str | None = None
    about: bool = False

    def __post_init__(self) -> None:
        for clock in (self.start, self.end):
            if clock is not None and (clock.tzinfo or clock.second or clock.microsecond):
                raise BadHours(text=str(clock))
        if self.end == self.start:
            raise BadHours(text=str(self))
        if self.zone is not None:
            find_zone(self.zone)

    @classmethod
    def parse(cls, start: str, end: str | None = None, *, zone: str | None = None, about: bool = False) -> Self:
        """From "HH:MM" as events in JSON have them (DESIGN 5). Raises BadHours and BadZone."""
        return cls(_clock(start), None if end is None else _clock(end), zone, about)

    def starts_at(self, day: date, zone: str | None = None) -> datetime:
        """The start on that day, aware, in UTC. `zone` is used when the hours have none of their own.

        A time that a clock change skips takes the offset from before the gap, one that it repeats is the first of the
        two (RFC 5545 3.3.5). Raises BadZone without any zone, BadWhen where UTC has no such day.
        """
        return _instant(day, self.start, self.zone or zone)

    def ends_at(self, day: date, zone: str | None = None) -> datetime | None:
        """The end of hours that start on that day, told as the start is and always after it; None if unknown."""
        if self.end is None:
            return None
        length = self._length(self.end)
        start = self.starts_at(day, zone)
        end_day = (datetime.combine(day, self.start) + length).date()
        end = _instant(end_day, self.end, self.zone or zone)
        return end if end > start else start + length

    def __str__(self) -> str:
        return f"{self.start:%H:%M}" + (f"-{self.end:%H:%M}" if self.end else "")

    def _length(self, end: time) -> timedelta:
        length = datetime.combine(date.min, end) - datetime.combine(date.min, self.start)
        return length if length > timedelta() else length + timedelta(days=1)


def _clock(text: str) -> time:
    if not (found := _CLOCK.fullmatch(text)):
        raise BadHours(text=text)
    return time(int(found[1]), int(found[2]))


def _instant(day: date, clock: time, zone: str | None) -> datetime:
    if zone is None:
        raise BadZone(zone=None)
    try:
        # fold=0, the default, is both of RFC 5545's rules at once
        return datetime.combine(day, clock, find_zone(zone)).astimezone(UTC)
    except OverflowError:
        raise BadWhen(text=f"{day} {clock:%H:%M} {zone}") from None
