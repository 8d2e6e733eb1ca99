"""Anniversaries: a first date, and the numbered occurrences it yields year by year (DESIGN 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum
from typing import Self

from calendars.rung import Rung
from calendars.when import When


class Rank(StrEnum):
    """How much is made of an anniversary by its number."""

    PLAIN = "plain"
    ROUND = "round"
    GREAT = "great"


_GREAT = (25, 50, 75, 100)


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One year's anniversary: the day it is marked and how many years it counts."""

    day: date
    number: int

    @property
    def rank(self) -> Rank:
        """Great at 25, 50, 75 and 100, round at the other multiples of five, else plain."""
        return rank(self.number)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The yearly return of a first date, such as 1992-03-02. It is marked from the year after on."""

    first: date

    @classmethod
    def of(cls, when: When, ordinal: int | None) -> Self | None:
        """The anniversary behind one occurrence: 2022-03-02 as the 30th gives 1992-03-02.

        None when the first date cannot be derived: no number, no day, a year before 1, or a 29 February in a year that
        had none. An occurrence on 28 February is taken at its word.
        """
        if ordinal is None or ordinal < 1 or when.rung is not Rung.DAY or when.earliest is None:
            return None
        try:
            return cls(when.earliest.replace(year=when.earliest.year - ordinal))
        except ValueError:
            return None

    def in_year(self, year: int) -> Occurrence | None:
        """The occurrence of a year; None up to the first date's own year and beyond 9999."""
        if not self.first.year < year <= MAXYEAR:
            return None
        return Occurrence(same_day(self.first, year), year - self.first.year)

    def occurrences(self, first_year: int, last_year: int) -> tuple[Occurrence, ...]:
        """The occurrences of these years, both included, in order."""
        return tuple(self._each(first_year, last_year))

    def next_from(self, day: date) -> Occurrence | None:
        """The first occurrence on the day or after it; None beyond 9999."""
        return next((found for found in self._each(day.year, MAXYEAR) if found.day >= day), None)

    def _each(self, first_year: int, last_year: int) -> Iterator[Occurrence]:
        for year in range(max(first_year, self.first.year + 1), min(last_year, MAXYEAR) + 1):
            yield Occurrence(same_day(self.first, year), year - self.first.year)


def rank(number: int) -> Rank:
    """What an anniversary of so many years counts as."""
    if number in _GREAT:
        return Rank.GREAT
    return Rank.ROUND if number % 5 == 0 else Rank.PLAIN


def same_day(day: date, year: int) -> date:
    """The day in another year; 29 February falls on 28 February in common years."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
