"""A moment: a date as the words give it, perhaps without its year, and what it means for a paper of a given day."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from calendars.errors import BadWhen
from calendars.month import Month
from calendars.when import When

_SLACK = 7
_SOON = 2
"""So many months ahead a word of the past ("was set for June") need not make a date past."""
_AHEAD = 75
Build = Callable[[date, int], When]


@dataclass(frozen=True, slots=True)
class Year:
    """A year as said: 2022, or so many years from the paper's."""

    number: int = 0
    ahead: int | None = None

    def of(self, anchor: date) -> int:
        return self.number if self.ahead is None else anchor.year + self.ahead


class OnDay(int):
    """A number that its ending makes a day of a month: "7'sinde", "28-інде"."""


class Nth(int):
    """An ordinal that its ending makes one of several events, and no day: "dördüncüsü", "төртіншісі"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`build(anchor, year)` gives the When; `year` None means the text leaves it to the reader.

    `month` is the month it opens in (0 when it has none), `last` the month it ends in; `form` tells how it was said:
    "point", "span", "period", "year", "relative", "by", "after", "open". `weak` moments need an event close by.
    """

    build: Build
    year: Year | None = None
    month: int = 0
    last: int = 0
    form: str = "point"
    weak: bool = False
    moved: int = 0

    def settle(self, anchor: date, tense: str = "", year: int | None = None) -> When | None:
        """The When for a paper of the day `anchor`.

        `tense` helps to choose a missing year: "past", "future", "row" for a line of a schedule, or "".
        """
        chosen = self.year.of(anchor) if self.year else year if year and self.month else self._nearest(anchor, tense)
        try:
            when = self.build(anchor, chosen)
            turned = _turned(when, anchor, tense) if self.month and not (self.year or year) else 0
            return self.build(anchor, chosen + turned) if turned else when
        except (BadWhen, ValueError, OverflowError):
            return None

    def with_year(self, year: Year | None) -> "Moment":
        return replace(self, year=year) if year and not self.year else self

    def _nearest(self, anchor: date, tense: str) -> int:
        if not self.month:
            return anchor.year
        gap = self.month - anchor.month
        if tense == "past":
            return anchor.year - (gap > _SOON)
        if tense == "future":
            return anchor.year + ((self.last or self.month) < anchor.month)
        return anchor.year + (gap < -6) - (gap > 9 and tense != "row")


@dataclass(frozen=True, slots=True)
class LoneDay(Moment):
    """A day without its month ("on the 7th"), or the days from `first` to it: of the month told before, if any."""

    first: int = 0
    day: int = 0


def _turned(when: When, anchor: date, tense: str) -> int:
    """1 where what is to come would be past, -1 where what is past would be still to come."""
    if tense == "future" and when.latest and (anchor - when.latest).days > _SLACK:
        return 1
    return -(tense == "past" and when.is_exact and when.earliest is not None and (when.earliest - anchor).days > _AHEAD)


def on(year: int, month: int, day: int) -> date:
    """The date; one token that cannot be (31 June) raises ValueError."""
    return date(year, month, day)


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def part_of_month(year: int, month: int, part: int) -> When:
    """The first, second, third (or -1, last) ten days of a month."""
    if part == 1:
        return When.window(date(year, month, 1), date(year, month, 10))
    if part == 2:
        return When.window(date(year, month, 11), date(year, month, 20))
    return When.window(date(year, month, 21), month_end(year, month))


def months(year: int, first: int, last: int) -> When:
    """From one month to another, as a window; the last may be in the next year."""
    return When.window(Month(year, first), Month(year + (last < first), last))
