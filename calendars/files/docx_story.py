"""A story of a Word document, its body, header or notes: markup in, lines out."""

from calendars.errors import BombPaper, DamagedPaper
from calendars.files.table import Table

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same once more, for programs that are too old for the first."""
_GONE = frozenset({"del", "moveFrom", "instrText", "pPrChange", "rPrChange"})
"""What the final version does not show."""
_INSTEAD = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off")
_DEEPEST = 500


class Story:
    """A parser's target (xml.etree.ElementTree.XMLParser). Raises BombPaper and DamagedPaper while it is fed."""

    def __init__(self) -> None:
        self._flows: list[list[str]] = [[]]
        """Where finished paragraphs go: the body, or the cell at hand and those around it."""
        self._paragraphs: list[list[str]] = []
        """Those at hand: a text box stands within a paragraph and holds others."""
        self._tables: list[Table] = []
        self._runs: list[bool] = []
        """Those at hand, and whether they are hidden."""
        self._is_text = False
        self._skipping = self._depth = 0

    @property
    def text(self) -> str:
        return "\n".join(self._flows[0]).strip()

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise DamagedPaper()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BombPaper()
        name = _word(tag)
        if self._skipping or tag == _FALLBACK or name in _GONE:
            self._skipping += 1
        elif name in _INSTEAD and self._runs:
            self._say(_INSTEAD[name])
        elif name:
            self._begin(name, next((value for key, value in attributes.items() if _word(key) == "val"), ""))

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
        elif name := _word(tag):
            self._finish(name)

    def data(self, data: str) -> None:
        if self._is_text and not self._skipping:
            self._say(data)

    def close(self) -> None:
        """The parser has read everything."""

    def _begin(self, name: str, value: str) -> None:
        match name:
            case "p":
                self._paragraphs.append([])
            case "r":
                self._runs.append(False)
            case "t":
                self._is_text = True
            case "vanish" if self._runs and value not in _OFF:
                self._runs[-1] = True
            case "tbl":
                self._tables.append(Table())
            case "tr" | "tc" | "gridSpan" | "vMerge" if self._tables:
                self._begin_in_table(self._tables[-1], name, value)

    def _begin_in_table(self, table: Table, name: str, value: str) -> None:
        match name:
            case "tr":
                table.begin_row()
            case "tc":
                self._flows.append([])
                table.begin_cell()
            case "gridSpan" if value.isdecimal():
                table.spans(columns=int(value))
            case "vMerge" if value != "restart":
                table.follows()

    def _finish(self, name: str) -> None:
        match name:
            case "t":
                self._is_text = False
            case "r":
                self._runs.pop()
            case "p":
                self._flows[-1] += "".join(self._paragraphs.pop()).split("\n")
            case "tc" if self._tables:
                self._tables[-1].end_cell([line for line in self._flows.pop() if line.strip()])
            case "tr" if self._tables:
                self._flows[-1] += self._tables[-1].row()
            case "tbl":
                self._tables.pop()

    def _say(self, text: str) -> None:
        if self._paragraphs and self._runs and not self._runs[-1]:
            self._paragraphs[-1].append(text)


def _word(tag: str) -> str:
    """The local name of one of Word's own elements or attributes; of any other, nothing."""
    return next((tag.removeprefix(space) for space in _WORD if tag.startswith(space)), "")
