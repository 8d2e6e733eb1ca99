"""A month of a year: the coarser of the two points that windows and candidates are made of."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Self, TypeAlias

from calendars.errors import BadWhen


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, such as Month(2022, 3). Months order by time; an impossible one raises BadWhen."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.month <= 12):
            raise BadWhen(text=f"{self.year:04}-{self.month:02}")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that holds the day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        if self == Month(MAXYEAR, 12):
            return date.max
        return self.plus(1).first - timedelta(days=1)

    def plus(self, months: int) -> "Month":
        """The month so many months later. Raises BadWhen beyond the year 9999."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


Point: TypeAlias = date | Month
"""What a window's bound or a candidate may be. A `datetime` is not a point, though Python calls it a date."""


def first_day(point: Point) -> date:
    """The earliest day the point may mean."""
    return point.first if isinstance(point, Month) else point


def last_day(point: Point) -> date:
    """The latest day the point may mean."""
    return point.last if isinstance(point, Month) else point
