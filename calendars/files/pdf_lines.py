"""Puts the letters of a PDF page back into lines and rows, by where they stand.

A page holds letters in the order they were drawn. Letters that a font lacks are drawn after their line in another
font (Kazakh ones often are), cells one after the other; only places tell which belong together.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

_SAME_LINE = 0.45
"""How far, in letter heights, a raised or lowered letter may stand from its line."""
_BESIDE = 3.0
"""How wide, in letter heights, a gap within a line may be: lines are stretched to the margins."""
_BLANK = 0.17
"""From which width, in letter heights, a gap is a blank although none was drawn."""
_DRAWN_BLANK = 0.04
"""From which width a drawn one is believed."""
_RECENT = 8
"""Among how many lines a letter looks for its own; the longest cell, too: what is longer is a column."""
_NEW_PARAGRAPH = 1.9
"""From which distance, in letter heights, a line begins a paragraph."""
_TOUCH = 1
"""How far, in points, a letter may reach over a rule."""
_HYPHEN_AT_LINE_END = re.compile(r"(?<=[^\W\d_]{2})- (?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, its left and right edge and base line in points from the lower left corner, and its font's size.

    `spaced`: a blank was drawn right before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A vertical line, such as a table's cells have between them, in points."""

    x: float
    bottom: float
    top: float


_x = attrgetter("x")


@dataclass(slots=True)
class _Line:
    """Letters side by side. `base` and `size` are those of the first."""

    letters: list[Letter]
    base: float
    size: float
    left: float
    right: float

    def take(self, letters: Iterable[Letter]) -> None:
        for letter in letters:
            self.letters.append(letter)
            self.left, self.right = min(self.left, letter.left), max(self.right, letter.right)

    @property
    def text(self) -> str:
        ordered = sorted(self.letters, key=lambda letter: letter.left)
        pieces = [ordered[0].text]
        for before, letter in pairwise(ordered):
            if letter.left - before.right > (_DRAWN_BLANK if letter.spaced else _BLANK) * letter.size:
                pieces.append(" ")
            pieces.append(letter.text)
        return "".join(pieces)


_Cell = list[_Line]


@dataclass(slots=True)
class _Row:
    """Cells side by side, each a few lines; ordinary text is a row of one cell."""

    cells: list[_Cell] = field(default_factory=list)


def text_of_page(letters: Iterable[Letter], rules: Iterable[Rule] = ()) -> str:
    """The page's lines in the order they were drawn; the cells of a table's row as one line, "a | b | c"."""
    return "\n".join(_said(_rows(_lines(letters, sorted(rules, key=_x)))))


def _lines(letters: Iterable[Letter], rules: Sequence[Rule]) -> list[_Line]:
    found: list[_Line] = []
    line: _Line | None = None
    for letter in letters:
        if line is None or not _meet(line, letter, rules):
            line = next((each for each in reversed(found[-_RECENT:]) if _meet(each, letter, rules)), None)
        if line is None:
            line = _Line([], letter.base, letter.size, letter.left, letter.right)
            found.append(line)
        line.take([letter])
    return _merged(found, rules)


def _merged(lines: list[_Line], rules: Sequence[Rule]) -> list[_Line]:
    """Lines that stood apart until letters drawn later filled the gap are one."""
    kept: list[_Line] = []
    for line in lines:
        earlier = next((each for each in reversed(kept[-_RECENT:]) if _meet(each, line, rules)), None)
        if earlier:
            earlier.take(line.letters)
        else:
            kept.append(line)
    return kept if len(kept) == len(lines) else _merged(kept, rules)


def _meet(line: _Line, other: _Line | Letter, rules: Sequence[Rule]) -> bool:
    """Whether the other stands in the line or beside it, with no rule between them."""
    size = max(line.size, other.size)
    if abs(other.base - line.base) > _SAME_LINE * size:
        return False
    left, right = (line.right, other.left) if other.left >= line.right else (other.right, line.left)
    return right - left <= _BESIDE * size and not _is_ruled(left, right, line.base, rules)


def _is_ruled(left: float, right: float, base: float, rules: Sequence[Rule]) -> bool:
    """Whether a rule stands between two places of a base line."""
    for rule in rules[bisect_left(rules, left - _TOUCH, key=_x) :]:
        if rule.x > right + _TOUCH:
            return False
        if rule.bottom - _TOUCH <= base <= rule.top:
            return True
    return False


def _rows(lines: Iterable[_Line]) -> Iterator[_Row]:
    row = _Row()
    for line in lines:
        if row.cells and (beside := _level_with(row.cells[-1], line)):
            above = row.cells[-1][: -len(beside)]
            if above and len(row.cells) == 1:
                yield _Row([above])
                row.cells[0] = beside
            row.cells.append([line])
        elif row.cells and (len(row.cells) == 1 or _goes_on(row.cells[-1], line)):
            row.cells[-1].append(line)
        else:
            yield row
            row = _Row([[line]])
    yield row


def _level_with(cell: _Cell, line: _Line) -> _Cell:
    """The last lines of the cell, from the one that `line` stands level with and to the right of; none otherwise."""
    for back in range(1, min(len(cell), _RECENT) + 1):
        if abs(cell[-back].base - line.base) <= _SAME_LINE * line.size:
            beside = cell[-back:]
            return beside if line.left > max(each.right for each in beside) else []
    return []


def _goes_on(cell: _Cell, line: _Line) -> bool:
    """Whether the line is the cell's next."""
    last = cell[-1]
    is_below = 0 < last.base - line.base < _NEW_PARAGRAPH * line.size
    return is_below and line.left < last.right and line.right > last.left


def _said(rows: Iterable[_Row]) -> Iterator[str]:
    for row in rows:
        if len(row.cells) > 1:
            yield " | ".join(map(_cell_text, row.cells))
        else:
            yield from _paragraphs(row.cells[0] if row.cells else [])


def _cell_text(cell: _Cell) -> str:
    return _HYPHEN_AT_LINE_END.sub("", " ".join(line.text for line in cell))


def _paragraphs(lines: _Cell) -> Iterator[str]:
    for before, line in zip([None, *lines], lines, strict=False):
        if before and before.base - line.base > _NEW_PARAGRAPH * max(line.size, before.size):
            yield ""
        yield line.text
