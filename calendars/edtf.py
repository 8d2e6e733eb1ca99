"""EDTF, read and written: the part of ISO 8601-2 (levels 1 and 2) that the date ladder uses, DESIGN 4."""

import re
from datetime import date

from calendars.errors import BadWhen
from calendars.month import Month, Point, first_day, last_day
from calendars.rung import Rung, Shape, ensure_sound, number_of, period

OPEN = "XXXX"

_YEAR = re.compile(r"([0-9]{4})(~?)")
_PERIOD = re.compile(r"([0-9]{4})-([0-9]{2})(~?)")
_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(~?)")

# ISO 8601-2 sub-year groupings: rung -> (code of its first, how many there are)
_CODES = {Rung.MONTH: (1, 12), Rung.SEASON: (21, 4), Rung.QUARTER: (33, 4), Rung.HALF: (40, 2)}


def read(text: str) -> Shape:
    """The shape an EDTF text means, in canonical form: candidates ascending, each once; a window of one month a month.

    Raises BadWhen for everything the ladder does not hold, whether or not EDTF allows it.
    """
    try:
        shape = _read(text)
        ensure_sound(shape)
    except (ValueError, BadWhen):
        raise BadWhen(text=text) from None
    return shape


def write(shape: Shape) -> str:
    """The canonical EDTF text of a sound shape; `read` gives the shape back."""
    first, last = shape.first, shape.last
    if shape.rung is Rung.OPEN:
        return OPEN
    if shape.rung is Rung.WINDOW:
        return f"[{_or_nothing(first)}..{_or_nothing(last)}]"
    if shape.rung is Rung.CANDIDATES:
        return f"[{','.join(map(str, shape.choices))}]"
    if shape.rung is Rung.DAYS:
        return f"{first}{_tilde(shape.about_first)}/{last}{_tilde(shape.about_last)}"
    return _code(shape) + _tilde(shape.about_first)


def day_or_days(first: date, last: date, *, about_first: bool = False, about_last: bool = False) -> Shape:
    """Days from first to last, both included; one day when they are the same."""
    if first == last:
        about = about_first or about_last
        return Shape(rung=Rung.DAY, first=first, last=last, about_first=about, about_last=about)
    return Shape(rung=Rung.DAYS, first=first, last=last, about_first=about_first, about_last=about_last)


def window(first: Point | None, last: Point | None) -> Shape:
    """A window; the month or day itself when it is no wider than that."""
    if isinstance(first, Month) and first == last:
        return Shape(rung=Rung.MONTH, first=first, last=last)
    if first and last and first_day(first) == last_day(last):
        return day_or_days(first_day(first), last_day(last))
    return Shape(rung=Rung.WINDOW, first=first, last=last)


def candidates(points: list[Point]) -> Shape:
    """The candidates in order, each once."""
    if len({type(point) for point in points}) != 1:
        raise BadWhen(text=", ".join(map(str, points)))
    choices = tuple(sorted(set(points)))
    return Shape(rung=Rung.CANDIDATES, first=choices[0], last=choices[-1], choices=choices)


def _read(text: str) -> Shape:
    if text == OPEN:
        return Shape(rung=Rung.OPEN)
    if text.startswith("[") and text.endswith("]"):
        return _read_set(text[1:-1])
    if "/" in text:
        return _read_interval(text)
    if found := _DAY.fullmatch(text):
        day, about = date.fromisoformat(found[1]), bool(found[2])
        return day_or_days(day, day, about_first=about)
    return _read_period(text)


def _read_period(text: str) -> Shape:
    if found := _YEAR.fullmatch(text):
        return _period_shape(Rung.YEAR, int(found[1]), 1, about=bool(found[2]))
    if not (found := _PERIOD.fullmatch(text)):
        raise BadWhen(text=text)
    year, code = int(found[1]), int(found[2])
    for rung, (base, count) in _CODES.items():
        if base <= code < base + count:
            return _period_shape(rung, year, code - base + 1, about=bool(found[3]))
    raise BadWhen(text=text)


def _period_shape(rung: Rung, year: int, number: int, *, about: bool) -> Shape:
    first, last = period(rung, year, number)
    return Shape(rung=rung, first=first, last=last, about_first=about, about_last=about)


def _read_interval(text: str) -> Shape:
    ends = [_DAY.fullmatch(end) for end in text.split("/")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        raise BadWhen(text=text)
    first, last = ends[0], ends[1]
    return day_or_days(
        date.fromisoformat(first[1]),
        date.fromisoformat(last[1]),
        about_first=bool(first[2]),
        about_last=bool(last[2]),
    )


def _read_set(inside: str) -> Shape:
    first, dots, last = inside.partition("..")
    if dots:
        return window(_point(first) if first else None, _point(last) if last else None)
    return candidates([_point(member) for member in inside.split(",")])


def _point(text: str) -> Point:
    if (found := _DAY.fullmatch(text)) and not found[2]:
        return date.fromisoformat(text)
    if (found := _PERIOD.fullmatch(text)) and not found[3]:
        return Month(int(found[1]), int(found[2]))
    raise BadWhen(text=text)


def _code(shape: Shape) -> str:
    first = shape.first
    if not isinstance(first, Month):
        return str(first)
    if shape.rung is Rung.YEAR:
        return f"{first.year:04}"
    return f"{first.year:04}-{_CODES[shape.rung][0] + number_of(shape.rung, first) - 1:02}"


def _or_nothing(point: Point | None) -> str:
    return "" if point is None else str(point)


def _tilde(about: bool) -> str:
    return "~" if about else ""
