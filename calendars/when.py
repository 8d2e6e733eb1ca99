"""When: what is known of an event's time, one immutable value on one rung of the date ladder (DESIGN 4)."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from functools import total_ordering
from typing import Self

from calendars import edtf
from calendars.errors import BadWhen
from calendars.month import Month, Point, first_day, last_day
from calendars.rung import MONTHS_OF, Rung, Shape, ensure_sound, number_of, period

__all__ = ["LONGEST", "Month", "Point", "Rung", "When"]

LONGEST = 366
"""The greatest `length`, in days: nothing a desk plans lasts longer than a year."""

_EXACT = (Rung.DAY, Rung.DAYS)


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class When(Shape):
    """What is known of the time. Made by the constructors below or by `parse`; all of them raise BadWhen.

    `length` is the number of days of something whose days are not known yet ("two days in May"); with days as
    candidates each candidate is then a first day ("3-4 or 10-11 March").
    """

    length: int | None = None

    def __post_init__(self) -> None:
        ensure_sound(self)
        if self.length is not None and not self._fits(self.length):
            raise BadWhen(text=f"{self.edtf} x {self.length}")

    @classmethod
    def open(cls, *, length: int | None = None) -> Self:
        """At a time to be agreed."""
        return cls(rung=Rung.OPEN, length=length)

    @classmethod
    def of_year(cls, year: int, *, about: bool = False, length: int | None = None) -> Self:
        """In 2022."""
        return cls._period(Rung.YEAR, year, 1, length, about)

    @classmethod
    def of_half(cls, year: int, half: int, *, length: int | None = None) -> Self:
        """In half 1 or 2 of a year."""
        return cls._period(Rung.HALF, year, half, length)

    @classmethod
    def of_quarter(cls, year: int, quarter: int, *, length: int | None = None) -> Self:
        """In quarter 1 to 4 of a year."""
        return cls._period(Rung.QUARTER, year, quarter, length)

    @classmethod
    def of_season(cls, year: int, season: int, *, length: int | None = None) -> Self:
        """In spring (21), summer (22), autumn (23) or winter (24, December to February of the next year)."""
        return cls._period(Rung.SEASON, year, season - 20, length)

    @classmethod
    def of_month(cls, year: int, month: int, *, about: bool = False, length: int | None = None) -> Self:
        """In March 2022."""
        return cls._period(Rung.MONTH, year, month, length, about)

    @classmethod
    def window(cls, first: Point | None, last: Point | None, *, length: int | None = None) -> Self:
        """Between two points, both included; None leaves an end open. Equal ends give the day or month itself."""
        return cls._of(edtf.window(first, last), length)

    @classmethod
    def candidates(cls, points: Iterable[Point], *, length: int | None = None) -> Self:
        """On one of these days, or in one of these months: not mixed, at least two different ones, in any order."""
        return cls._of(edtf.candidates(list(points)), length)

    @classmethod
    def day(cls, day: date, *, about: bool = False) -> Self:
        """On a day."""
        return cls._of(edtf.day_or_days(day, day, about_first=about), None)

    @classmethod
    def days(cls, first: date, last: date, *, about_first: bool = False, about_last: bool = False) -> Self:
        """From the first to the last day, both included; the same day twice is a day."""
        return cls._of(edtf.day_or_days(first, last, about_first=about_first, about_last=about_last), None)

    @classmethod
    def parse(cls, text: str, length: int | None = None) -> Self:
        """What an EDTF text means. Raises BadWhen for any text that is no rung, and for a length that does not fit."""
        return cls._of(edtf.read(text), length)

    @property
    def edtf(self) -> str:
        """The canonical EDTF text; the length is not part of it."""
        return edtf.write(self)

    def __str__(self) -> str:
        return self.edtf

    @property
    def about(self) -> bool:
        """Whether any part of it is only approximate."""
        return self.about_first or self.about_last

    @property
    def is_exact(self) -> bool:
        """Whether it names its day or days (even if "about": ask `about` too)."""
        return self.rung in _EXACT

    @property
    def year(self) -> int | None:
        """The year it begins in, so far as known; winter 2022-2023 has 2022."""
        point = self.first or self.last
        return None if point is None else point.year

    @property
    def number(self) -> int | None:
        """Which half, quarter, season (1 is spring) or month of its year a period is; None on the other rungs."""
        return number_of(self.rung, self.first) if isinstance(self.first, Month) and self.rung in MONTHS_OF else None

    @property
    def spans(self) -> tuple[tuple[date, date], ...]:
        """The stretches of days it may fall on, both ends included, ascending; open ends reach date.min or date.max."""
        if self.rung is Rung.OPEN:
            return ()
        if self.rung is Rung.CANDIDATES:
            return tuple((first_day(choice), self._end(choice)) for choice in self.choices)
        return ((self.earliest or date.min, self.latest or date.max),)

    @property
    def earliest(self) -> date | None:
        """The first day it may fall on, or None where that is open."""
        return None if self.first is None else first_day(self.first)

    @property
    def latest(self) -> date | None:
        """The last day it may fall on, or None where that is open. With day candidates the length counts."""
        return None if self.last is None else self._end(self.last)

    def overlaps(self, other: "When") -> bool:
        """Whether the two may share a day. An open date shares none, since nothing is known of it."""
        return any(a <= d and c <= b for a, b in self.spans for c, d in other.spans)

    def covers(self, day: date) -> bool:
        """Whether it may fall on the day."""
        return any(first <= day <= last for first, last in self.spans)

    def with_length(self, length: int | None) -> Self:
        """The same with another length. Raises BadWhen where it does not fit."""
        return replace(self, length=length)

    @property
    def sort_key(self) -> tuple[bool, date, date, bool, str, int]:
        """A total order: by the first day it may fall on ("by 15 March" stands at its end), then the last, then the
        exact first; open dates last. Equal values alone have equal keys. Long lists sort faster by it than by `<`."""
        start = self.earliest or self.latest or date.max
        return (self.rung is Rung.OPEN, start, self.latest or date.max, not self.is_exact, self.edtf, self.length or 0)

    def __lt__(self, other: object) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, When) else NotImplemented

    @classmethod
    def _of(cls, shape: Shape, length: int | None) -> Self:
        return cls(**{field.name: getattr(shape, field.name) for field in fields(shape)}, length=length)

    @classmethod
    def _period(cls, rung: Rung, year: int, number: int, length: int | None, about: bool = False) -> Self:
        first, last = period(rung, year, number)
        return cls(rung=rung, first=first, last=last, about_first=about, about_last=about, length=length)

    def _fits(self, length: int) -> bool:
        if self.is_exact or not 1 <= length <= LONGEST:
            return False
        if self.rung is Rung.CANDIDATES and not isinstance(self.last, Month):
            return self.last is not None and self.last <= date.max - timedelta(days=length - 1)
        return not self.spans or any((last - first).days + 1 >= length for first, last in self.spans)

    def _end(self, point: Point) -> date:
        if self.rung is Rung.CANDIDATES and not isinstance(point, Month):
            return point + timedelta(days=(self.length or 1) - 1)
        return last_day(point)
