"""An HTML page as a browser would show it: markup in, lines out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from calendars.errors import BombPaper
from calendars.files.table import Table


def _named(tags: str) -> frozenset[str]:
    return frozenset(tags.split())


_BLOCKS = _named("""
    address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tr ul
""")
_CELLS = frozenset(("td", "th"))
_UNSEEN = _named("script style template noscript title svg math canvas object audio video select textarea datalist")
_VOID = _named("area base br col embed hr img input link meta source track wbr")
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_DEEPEST = 500


@dataclass(slots=True)
class _OpenTable:
    table: Table = field(default_factory=Table)
    is_row: bool = False
    is_cell: bool = False


class Page(HTMLParser):
    """Feed it, close it, and `text` is there. End tags that are left out are understood, as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._flows: list[list[str]] = [[]]
        """Where finished lines go: the page, or the cell at hand and those around it."""
        self._line: list[str] = []
        self._tables: list[_OpenTable] = []
        self._hidden_by = ""
        self._hidden_depth = 0
        self._is_pre = False

    @property
    def text(self) -> str:
        return "\n".join(self._flows[0]).strip()

    def close(self) -> None:
        super().close()
        while self._tables:
            self._end_table()
        self._break()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden_by:
            self._hidden_depth += tag == self._hidden_by
            return
        told = dict(attrs)
        if tag in _UNSEEN or (tag not in _VOID and _is_hidden(told)):
            self._hidden_by, self._hidden_depth = tag, 1
        elif tag in _CELLS and self._tables:
            self._begin_cell(told)
        elif tag in _BLOCKS:
            self._break()
            self._is_pre = self._is_pre or tag == "pre"
            if tag == "table":
                self._begin_table()
            elif tag == "tr" and self._tables:
                self._begin_row()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """To browsers `<div/>` begins a div; only foreign elements end themselves."""
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden_by:
            self._hidden_depth -= tag == self._hidden_by
            if not self._hidden_depth:
                self._hidden_by = ""
        elif self._tables and tag in _CELLS:
            self._end_cell()
        elif self._tables and tag == "tr":
            self._end_row()
        elif self._tables and tag == "table":
            self._end_table()
        elif tag in _BLOCKS:
            self._break()
            self._is_pre = self._is_pre and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._hidden_by:
            return
        first, *lines = data.split("\n") if self._is_pre else [data]
        self._line.append(first)
        for line in lines:
            self._break()
            self._line.append(line)

    def _break(self) -> None:
        if line := " ".join("".join(self._line).split()):
            self._flows[-1].append(line)
        self._line.clear()

    def _begin_table(self) -> None:
        if len(self._tables) > _DEEPEST:
            raise BombPaper()
        self._tables.append(_OpenTable())

    def _begin_row(self) -> None:
        self._end_row()
        self._tables[-1].is_row = True
        self._tables[-1].table.begin_row()

    def _begin_cell(self, told: dict[str, str | None]) -> None:
        self._end_cell()
        if not self._tables[-1].is_row:
            self._begin_row()
        self._break()
        self._flows.append([])
        self._tables[-1].is_cell = True
        self._tables[-1].table.begin_cell()
        self._tables[-1].table.spans(columns=_number(told.get("colspan")), rows=_number(told.get("rowspan")))

    def _end_cell(self) -> None:
        if self._tables[-1].is_cell:
            self._break()
            self._tables[-1].is_cell = False
            self._tables[-1].table.end_cell(self._flows.pop())

    def _end_row(self) -> None:
        self._end_cell()
        if self._tables[-1].is_row:
            self._tables[-1].is_row = False
            self._flows[-1] += self._tables[-1].table.row()

    def _end_table(self) -> None:
        self._end_row()
        self._tables.pop()


def _is_hidden(told: dict[str, str | None]) -> bool:
    return "hidden" in told or bool(_HIDING.search(told.get("style") or ""))


def _number(told: str | None) -> int:
    return int(told) if told and re.fullmatch("[0-9]{1,3}", told) else 1
