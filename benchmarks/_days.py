"""Days of an event as labelled papers write them, and how two of them compare."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_FAR = 31
_QUARTER, _HALF_YEAR, _SEASON = 33, 40, 21


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as labels have them: "2022-03-05", "2022-03", "2022-Q1", "2022", or "tbd"."""

    start: str
    end: str | None = None

    @property
    def bounds(self) -> tuple[int, int] | None:
        """Ordinals of the first and the last day; None where no date is given."""
        first = _bounds(self.start)
        last = _bounds(self.end) if self.end else first
        return (first[0], (last or first)[1]) if first else None


def from_edtf(when: str) -> Days:
    """The days of an EDTF string as labels write them."""
    when = re.sub("[~?%]", "", when)
    if not when or when.startswith("XXXX"):
        return Days("tbd")
    if when.startswith("["):
        inside = when.strip("[]")
        if ".." in inside and "," not in inside:
            first, _, last = inside.partition("..")
            return _pair(first, last)
        return Days(re.split(r",|\.\.", inside)[0])
    if "/" in when:
        first, _, last = when.partition("/")
        return _pair(first, "" if last == ".." else last)
    return _sub_year(when)


def _pair(first: str, last: str) -> Days:
    return Days(first or "tbd", last if last and last != first else None)


def _sub_year(when: str) -> Days:
    year, dash, code = when.partition("-")
    number = int(code) if dash and len(code) == 2 else 0
    if _QUARTER <= number < _QUARTER + 4:
        return Days(f"{year}-Q{number - _QUARTER + 1}")
    if _HALF_YEAR <= number < _HALF_YEAR + 2:
        return Days(f"{year}-H{number - _HALF_YEAR + 1}")
    if _SEASON <= number < _SEASON + 4:
        first = 3 * (number - _SEASON) + 3
        return Days(f"{year}-{first:02}", f"{int(year) + (first == 12)}-{(first + 1) % 12 + 1:02}")
    return Days(when)


def _bounds(said: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|([QH])(\d)))?", said)
    if not found:
        return None
    year, month, day, part, number = found.groups()
    size = {"Q": 3, "H": 6}.get(part, 12)
    first = int(month) if month else size * (int(number or 1) - 1) + 1
    last = first if month else first + size - 1
    try:
        end = int(day) if day else monthrange(int(year), last)[1]
        return date(int(year), first, int(day or 1)).toordinal(), date(int(year), last, end).toordinal()
    except ValueError:
        return None


def overlap(gold: Days, guess: Days) -> bool:
    """Whether they share a day, unless the guess is far vaguer."""
    one, other = gold.bounds, guess.bounds
    if one is None or other is None:
        return one is None and other is None
    return one[0] <= other[1] and other[0] <= one[1] and other[1] - other[0] <= max(_FAR, 2 * (one[1] - one[0]))


def is_near(gold: Days, guess: Days) -> bool:
    """Whether a wrong date is plausibly the same event's: open, a month off at most, or of another year."""
    one, other = gold.bounds, guess.bounds
    if one is None or other is None:
        return True
    if other[1] - other[0] > max(_FAR, 2 * (one[1] - one[0])):
        return False
    first, second = date.fromordinal(one[0]), date.fromordinal(other[0])
    return abs(one[0] - other[0]) <= _FAR or (first.month, first.day) == (second.month, second.day)
