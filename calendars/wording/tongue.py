"""What a language must supply to say a date, and how dates and months are strung together in all of them."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from calendars.month import Month, Point
from calendars.rung import Rung

Stretch = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a date is to be said: with its years or without, as a heading (`named`) or inside a sentence."""

    years: bool = True
    named: bool = False


class Tongue(ABC):
    """A language. Its words are class attributes, its grammar the methods; `years` says whether to say the year."""

    undated: ClassVar[str]
    agreed: ClassVar[str]
    or_word: ClassVar[str]
    date_months: ClassVar[tuple[str, ...]]
    """The twelve months as they stand after a day's number."""
    weekdays: ClassVar[tuple[str, ...]]
    """Monday to Sunday, as a heading has them."""

    @abstractmethod
    def with_year(self, text: str, year: int, manner: Manner) -> str:
        """A day or month of a year: "3-4 марта" of 2022 is "3-4 марта 2022 года"."""

    @abstractmethod
    def year(self, year: int, manner: Manner) -> str:
        """In 2022."""

    @abstractmethod
    def period(self, rung: Rung, number: int, year: str, manner: Manner) -> str:
        """In the n-th half, quarter or season of a year; the year of a winter is "2022-2023"."""

    @abstractmethod
    def months(self, months: Sequence[Month], manner: Manner) -> str:
        """In a month, or in one of several."""

    @abstractmethod
    def month_span(self, first: Month, last: Month, manner: Manner) -> str:
        """Some time from one month to another at least two later."""

    @abstractmethod
    def between(self, first: date, last: date, manner: Manner, *, lasting: bool) -> str:
        """On a day between two days; `lasting` where the number of days will be said beside it."""

    @abstractmethod
    def by(self, point: Point, manner: Manner) -> str:
        """On that day or by the end of that month, at the latest."""

    @abstractmethod
    def since(self, point: Point, manner: Manner) -> str:
        """On that day or in that month, at the earliest."""

    @abstractmethod
    def about(self, rung: Rung, said: str, named: str, manner: Manner) -> str:
        """Around that time, given how the time is said and named without the doubt."""

    @abstractmethod
    def count_days(self, days: int) -> str:
        """Two days."""

    @abstractmethod
    def lasting(self, said: str, days: str) -> str:
        """Two days in May, given how each is said."""

    year_leads: ClassVar[bool] = False
    """Whether the year stands before the day; then the first of several dates has it, else the last."""

    def dates(self, stretches: Sequence[Stretch], manner: Manner) -> str:
        """One or several alternative stretches of days; what neighbours share is said once."""
        said = [
            self._stretch(
                stretch,
                manner,
                month=self._needs_month(stretch, following),
                year=_needs_year(stretch, previous if self.year_leads else following),
            )
            for previous, stretch, following in _with_neighbours(stretches)
        ]
        return self.any_of(said)

    def any_of(self, said: Sequence[str]) -> str:
        """A, b or c."""
        *firsts, last = said
        return f"{', '.join(firsts)} {self.or_word} {last}" if firsts else last

    def dated(self, day: date, manner: Manner, month: str | None = None) -> str:
        """One day, its month in another form where the grammar asks for it."""
        text = f"{day.day} {month or self._month(day)}"
        return self.with_year(text, day.year, manner) if manner.years else text

    def _stretch(self, stretch: Stretch, manner: Manner, *, month: bool, year: bool) -> str:
        first, last = stretch
        if first.year != last.year:
            return f"{self.dated(first, manner)} - {self.dated(last, manner)}"
        text = self._days(first, last, month=month)
        return self.with_year(text, last.year, manner) if year and manner.years else text

    def _days(self, first: date, last: date, *, month: bool) -> str:
        if first.month != last.month:
            return f"{first.day} {self._month(first)} - {last.day} {self._month(last)}"
        days = f"{first.day}-{last.day}" if first != last else f"{first.day}"
        return f"{days} {self._month(last)}" if month else days

    def _month(self, day: date) -> str:
        return self.date_months[day.month - 1]

    @staticmethod
    def _needs_month(stretch: Stretch, following: Stretch | None) -> bool:
        return following is None or len({Month.of(day) for day in (*stretch, *following)}) > 1


def words(line: str) -> tuple[str, ...]:
    """A line of words, one by one: twelve months are easier to look over in a line than in a column."""
    return tuple(line.split())


def strung(months: Sequence[Month], *, year_leads: bool) -> list[tuple[Month, bool]]:
    """The months, each with whether it must say its own year."""
    pairs = [(month.first, month.first) for month in months]
    return [
        (Month.of(stretch[0]), _needs_year(stretch, previous if year_leads else following))
        for previous, stretch, following in _with_neighbours(pairs)
    ]


def _needs_year(stretch: Stretch, neighbour: Stretch | None) -> bool:
    return neighbour is None or len({day.year for day in (*stretch, *neighbour)}) > 1


def _with_neighbours(stretches: Sequence[Stretch]) -> list[tuple[Stretch | None, Stretch, Stretch | None]]:
    return list(zip((None, *stretches[:-1]), stretches, (*stretches[1:], None), strict=True))
