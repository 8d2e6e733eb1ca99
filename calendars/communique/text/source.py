"""The text as the reader works on it, cleaned of scraping noise, with the way back to the paper's own characters."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from calendars.communique.dates.broken import mended

_NOISE = re.compile(
    "(?P<gone>[\u00ad\u200b-\u200f\u2060\ufeff]+)"
    "|(?P<joined>(?<=[^\\W\\d_]{2})[-\u2010\u2011][ \\t]*\r?\n[ \\t]*(?=[^\\W\\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІÇĞİÖŞÜ]))"
    "|(?P<cell>(?<=[^\\s|])[ ]*\t+[ ]*(?=[^\\s|]))"
    "|(?P<tab>\t)"
    "|(?P<gap>(?<=[^\\s|]) {2,}(?=[^\\s|]))"
    "|(?P<blank>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x0b\x0c])"
    "|(?P<one>(?<=[^\\W\\d_]{2})1(?=[^\\w]|[a-zçğıöşüа-я])|(?<!\\w)[lI](?=\\d[:.]\\d\\d|\\d [A-Z][a-z]{2}))"
    "|(?P<zero>(?<=\\d)[ОO](?=[\\d\\s.:–-]|$)|(?<![^\\W_])[ОO](?=\\d[\\d.:]))"
    "|(?P<three>(?<=\\d)[З](?=[\\d\\s.:–ОO-]|$)|(?<![^\\W_])З(?=[ОO\\d][\\d\\s.:–]))"
    "|(?P<break>\r\n|[\r\u0085\u2028\u2029])"
    "|(?P<glued>(?<=\\d)(?!(?:с?[ыі]н(?:да|де|ан|ен|а|е)|[дт](?:ағы|егі|ан|ен)|нан|нен|s?[ıiuü]nd[ae]n?|[dt][ae]n)(?!\\w))(?=[^\\W\\d_]{3})|(?<=[a-zа-яёәғқңөұүһіçğışöü]{2})(?=\\d\\d))"
)
_MAYBE = re.compile(
    "[\u00ad\u200b-\u200f\u2060\ufeff\t\r\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
    "|[-\u2010\u2011][ ]*\n"
    "|[^\\s|] {2,}[^\\s|]"
    "|\\d[^\\W\\d_]"
    "|[^\\W\\d_]\\d"
)
_GAP = re.compile(r"[^\s|] {3,}[^\s|]")
_LEAD = re.compile(r"[ \[(>]*(?=[^\n|]{0,20}\d|TB[ACD])[\w(][^\n|]{0,22}?[^\s|.!?]( {2})(?=[^\s|])")
"""What ends at a gap of two blanks, at the head of a line: a date, not a sentence."""
_NARROW = re.compile(r"(?:[^\s|] {3,}|[^\s|.!?:;] {2,})[^\s|]")
_TIMED = re.compile(r"[\s\[(]*(?:c\.? ?)?\d{1,2}[:.h]?\d\d\b")
_ROWS = 3
"""As many lines with wide gaps, one below the other, are a table."""
_INSTEAD = {
    "gone": "",
    "joined": "",
    "blank": " ",
    "tab": " ",
    "cell": " | ",
    "gap": " | ",
    "break": "\n",
    "glued": " ",
    "zero": "0",
    "three": "3",
}


@dataclass(frozen=True, slots=True)
class Source:
    """`clean` is what the reader reads; `original(start, end)` gives the span in the paper's own text."""

    text: str
    clean: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span, in code points of the paper's text, of a span of the clean text."""
        if end <= start:
            return self._back(start), self._back(start)
        return self._back(start), self._back(end - 1) + 1

    def _back(self, place: int) -> int:
        return place + self.shifts[bisect_right(self.starts, place) - 1]


def clean(text: str) -> Source:
    """Soft hyphens and hyphens at a line's end are gone, odd blanks are blanks, glued digits stand apart."""
    if not _MAYBE.search(text):
        return Source(text, mended(text), (0,), (0,))
    pieces: list[str] = []
    starts, shifts = [0], [0]
    done = length = 0
    tabled = _tabled(text) if "  " in text else set()
    for noise in _NOISE.finditer(text):
        if noise.lastgroup == "gap" and noise.start() not in tabled:
            continue
        instead = _instead(noise)
        pieces += (text[done : noise.start()], instead)
        length += noise.start() - done + len(instead)
        done = noise.end()
        if len(instead) != noise.end() - noise.start():
            starts.append(length)
            shifts.append(done - length)
    pieces.append(text[done:])
    return Source(text, mended("".join(pieces)), tuple(starts), tuple(shifts))


def _tabled(text: str) -> set[int]:
    """Where the wide gaps between the columns of a table are: of lines below one another, programmes of a day aside."""
    found: set[int] = set()
    run: list[list[int]] = []
    at = 0
    for line in (*text.split("\n"), ""):
        gaps = [at + gap for gap in _gaps(line)]
        gaps = [] if len(gaps) == 1 and _TIMED.match(line) else gaps
        if gaps:
            run.append(gaps)
        else:
            found.update(*run if len(run) >= _ROWS else ())
            run = []
        at += len(line) + 1
    return found


def _gaps(line: str) -> list[int]:
    """Where the columns of a line end, should it be a row."""
    narrow = [gap.start() + 1 for gap in _NARROW.finditer(line)] if "  " in line else []
    if len(narrow) > 1:
        return narrow
    lead = _LEAD.match(line)
    return sorted({*([lead.start(1)] if lead else ()), *(gap.start() + 1 for gap in _GAP.finditer(line))})


def _instead(noise: re.Match[str]) -> str:
    """A misread 1 in a word is an l, a misread l before a time is a 1."""
    if noise.lastgroup == "one":
        return "l" if noise.group() == "1" else "1"
    return _INSTEAD[noise.lastgroup or "gone"]
