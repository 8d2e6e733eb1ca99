"""A table: cells in, lines out."""

from collections.abc import Iterator

_CELL_LIMIT = 300
"""A row with a longer cell is no row of a table but columns of text, such as a paper in two languages."""
_REPEATED_LIMIT = 60
_MOST_ROWS = 200


class Table:
    """Cells are told one by one, as their markup comes; a row's lines are asked for when it is complete.

    What a cell says to several rows is said in each: a day, beside the hours of its programme.
    """

    def __init__(self) -> None:
        self._cells: list[list[str]] = []
        self._above: dict[int, str] = {}
        """What the last cell of each column said."""
        self._reaching: dict[int, int] = {}
        """To how many more rows it says so."""
        self._column = 0
        self._columns = self._rows = 1
        self._follows = False

    def begin_row(self) -> None:
        self._cells, self._column = [], 0

    def begin_cell(self) -> None:
        self._columns = self._rows = 1
        self._follows = False
        self._repeat()

    def spans(self, *, columns: int = 1, rows: int = 1) -> None:
        """How far the cell at hand reaches."""
        self._columns, self._rows = max(columns, 1), min(max(rows, 1), _MOST_ROWS)

    def follows(self) -> None:
        """The cell at hand goes on with the one above it."""
        self._follows = True

    def end_cell(self, lines: list[str]) -> None:
        if self._follows:
            lines = [self._above.get(self._column, "")]
        told = _joined(lines)
        self._above[self._column] = told if len(told) <= _REPEATED_LIMIT else ""
        if self._rows > 1:
            self._reaching[self._column] = self._rows - 1
        self._cells.append(lines)
        self._column += self._columns

    def row(self) -> Iterator[str]:
        """The row's lines: one, "a | b | c", unless its cells are columns of text."""
        self._repeat()
        told = [_joined(lines) for lines in self._cells]
        if len(told) == 1 or max(map(len, told), default=0) > _CELL_LIMIT:
            for lines in self._cells:
                yield from lines
        elif any(told):
            yield " | ".join(told)

    def _repeat(self) -> None:
        while rows := self._reaching.pop(self._column, 0):
            if rows > 1:
                self._reaching[self._column] = rows - 1
            self._cells.append([self._above.get(self._column, "")])
            self._column += 1


def _joined(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())
