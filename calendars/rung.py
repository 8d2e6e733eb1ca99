"""The rungs of the date ladder (DESIGN 4), and the shape of what stands on each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TypeGuard

from calendars.errors import BadWhen
from calendars.month import Month, Point, first_day, last_day


class Rung(StrEnum):
    """How much is known of a date, from nothing to the days themselves."""

    OPEN = "open"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WINDOW = "window"
    CANDIDATES = "candidates"
    DAY = "day"
    DAYS = "days"


MONTHS_OF = {Rung.YEAR: 12, Rung.HALF: 6, Rung.QUARTER: 3, Rung.SEASON: 3, Rung.MONTH: 1}
"""The rungs that are periods of whole months, and how many months each has."""

_MAY_BE_ABOUT = {Rung.YEAR, Rung.MONTH, Rung.DAY, Rung.DAYS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A rung and the points that fill it; EDTF writes exactly this.

    Periods have Months in `first` and `last` (2022 is January to December), a day has the same date in both, days and
    windows have their ends (None where a window is open), candidates are all in `choices` with the outer two repeated
    in `first` and `last`, and the open rung has nothing. A period that is "about" has both flags set.
    """

    rung: Rung
    first: Point | None = None
    last: Point | None = None
    choices: tuple[Point, ...] = ()
    about_first: bool = False
    about_last: bool = False


def period(rung: Rung, year: int, number: int) -> tuple[Month, Month]:
    """The first and last month of a year's n-th half, quarter or month, or of its n-th season from spring."""
    months = MONTHS_OF[rung]
    if not 1 <= number <= 12 // months:
        raise BadWhen(text=f"{year} {rung} {number}")
    first = Month(year, _opening(rung) + months * (number - 1))
    return first, first.plus(months - 1)


def number_of(rung: Rung, first: Month) -> int:
    """Which half, quarter, season or month of its year a period is, from its first month."""
    return (first.month - _opening(rung)) // MONTHS_OF[rung] + 1


def ensure_sound(shape: Shape) -> None:
    """Raise BadWhen unless the points fill the rung: none missing, none to spare, none impossible or reversed."""
    if not (_points_fit(shape) and _flags_fit(shape)):
        raise BadWhen(text=_told(shape))


def _opening(rung: Rung) -> int:
    return 3 if rung is Rung.SEASON else 1


def _points_fit(shape: Shape) -> bool:
    first, last, choices = shape.first, shape.last, shape.choices
    if shape.rung is Rung.OPEN:
        return first is None and last is None and not choices
    if shape.rung is Rung.CANDIDATES:
        return _are_candidates(choices) and (first, last) == (choices[0], choices[-1])
    if choices:
        return False
    if shape.rung is Rung.WINDOW:
        return _is_window(first, last)
    if shape.rung in MONTHS_OF:
        return _is_period(shape.rung, first, last)
    return _is_day(first) and _is_day(last) and (first == last if shape.rung is Rung.DAY else first < last)


def _is_period(rung: Rung, first: Point | None, last: Point | None) -> bool:
    if not isinstance(first, Month):
        return False
    aligned = (first.month - _opening(rung)) % MONTHS_OF[rung] == 0
    return aligned and last == first.plus(MONTHS_OF[rung] - 1)


def _is_window(first: Point | None, last: Point | None) -> bool:
    if first == last or not (_is_point_or_none(first) and _is_point_or_none(last)):
        return False
    return first is None or last is None or first_day(first) <= last_day(last)


def _are_candidates(choices: tuple[Point, ...]) -> bool:
    if len(choices) < 2:
        return False
    alike = all(_is_day(point) for point in choices) or all(isinstance(point, Month) for point in choices)
    return alike and all(first_day(one) < first_day(next_) for one, next_ in pairwise(choices))


def _flags_fit(shape: Shape) -> bool:
    if shape.rung not in _MAY_BE_ABOUT:
        return not (shape.about_first or shape.about_last)
    return shape.rung is Rung.DAYS or shape.about_first == shape.about_last


def _is_day(point: Point | None) -> TypeGuard[date]:
    return type(point) is date


def _is_point_or_none(point: Point | None) -> bool:
    return point is None or isinstance(point, Month) or _is_day(point)


def _told(shape: Shape) -> str:
    points = shape.choices or (shape.first, shape.last)
    return f"{shape.rung}: " + ", ".join("-" if point is None else str(point) for point in points)
