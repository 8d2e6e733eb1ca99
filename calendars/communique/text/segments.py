"""Segments: the paper's paragraphs, rows and sentences."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, repeat

_ROW = re.compile(
    r"\s*(?:[•*▪●◦·–—-]\s+\S|(?:сағат|сағ\.|в|с|at|saat) ?\d{1,2}(?:[.:]\d\d)?\S{0,4}(?: {2,}|\t| [–—|-] )\S"
    r"|\(?\d{1,2}[.)]\s+\S|\d{1,2}[:.h]\d\d\b(?!\.)|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|№\s*\||\|"
    r"|[\[(]?(?:c\.? ?)?(?:(?:[01]\d|2[0-3])[0-5]\d(?: {2,}|\t)|(?:[01][0-8]|2[1-3])[0-5]\d [–—-] )"
    r"|(?:около|ок\.|примерно|ориентировочно|about|around|circa|ca?\.|approx\.)\s+\d{1,2}[:.]\d\d\b"
    r"|\d{1,2}(?: ?[-–—/] ?\d{1,2})?(?: {3,}|\t)[^\s|]|[\d(][^|\n]{0,39} \| |[^|\n]{1,24} \| \S|>+ ?\S"
    r"|[^\W\d_]{2,12}(?: {3,}|\t)[^\s|]|[^\W\d_]{2,12}(?: [^\W\d_]{2,12}){1,2}(?: {3,}|\t)(?!.*\d{4})[^\s|]"
    r"|(?:[Ss]aat|[Сс]ағат) \d{1,2}(?:[.:]\d\d)?(?:['’-]?[dtдт][aeае])?(?: {2,}|\t| [–—-] ))"
)
_ITEM = re.compile(r"\s*(?:[•*▪●◦·–—-]|\(?(?:\d{1,2}|[^\W\d_])[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s")
_LETTERED = re.compile(r"\s*\(?(?:[^\W\d_]|[ivx]{1,4})\)\s")
_SPEECH = re.compile(r"\s*[–—] [^\n]*?(?:[.?!…] +[A-ZА-ЯЁӘҒҚҢӨҰҮІÇĞİÖŞÜ\d–—]|(?:\.\.\.|…)\s*$)")
_LEAD = re.compile(r"\s*\d{1,2}(?:\s?[-–—]\s?\d{1,2})? [^\W\d_]{3,9}(?: \d{4})?(?: г(?:ода)?)?")
"""The day that a paragraph of a chronicle begins with."""
_LED_BY_DATE = 32
"""How long a sentence is at most that begins with its date ("16-18 мая 2025 г. Президент")."""
_PROSE = 140
"""A list's item this long is a sentence, where it ends like one."""
_STOP = re.compile(r"[.!?…]+[\"»”’')\]]*(?=\s|$)|[.!?](?=[A-ZА-ЯЁӘҒҚҢӨҰҮІÇĞİÖŞÜ][a-zа-яёәғқңөұүһіçğıöşü])|;\s*(?=\n)")
_CAPITAL = re.compile(r"[\s\"«“„(\[*—–-]*(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІÇĞİÖŞÜ]|\d)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІÇĞİÖŞÜ]|[a-z]\.[a-z]|т\.\s?[гедпк]|[тс]\.?г|г|гг|кв|пол|пл|ул|д|стр|им|см|ст|п|пп|н|напр|зам|тел|сағ|көш|ауд|ғим|мыс|рест|каб|корп|эт|обл|р-н|пос|оз|бул|просп|пр|наб|акад|проф|доц|ген|чел|рис|табл|прил|млад|след|ср|гос|нац|изд|ред|вып|т|утв|вх|исх|рег|прибл|ратиф|исп|вн|мин|млн|млрд|тыс|"
    r"Mr|Mrs|Ms|Dr|Prof|No|Nos|St|Amb|Gen|Col|Jr|Sr|Hon|Govt|Dept|Rev|ver|vol|pp|art|para|ref|ext|fig|incl|est|vs|etc|approx|tbc|resp|Int|Intl|Cttee|Sec|Sn|Doç|Dr|Prof|vb|bkz|No|тғ|ж|қ|б|т\.б|т\.с\.с|"
    r"[IVXLC]{1,5}|янв|февр?|апр|авг|сент?|окт|нояб|дек|jan|feb|apr|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri))\.$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"[ \t]*(?:[\[(]?(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?,? )?\d{1,2}[:.]\d\d(?::\d\d)?"
    r"(?: ?[ap]m)?[\])]?[ \t]*[-–—]?[ \t]*"
    r"[^\W\d_][^:\n|]{0,30}:(?=[ \t])"
    r"|[^\W\d_][^:\n|]{0,30}[,\[( ]{1,3}(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}[:.]\d\d[\])]?:?(?=[ \t]|$))",
    re.MULTILINE,
)
_STAMPS = 3
_LINES = 2
"""How many lines that begin as messages do outweigh one that only begins with an hour, as a programme's do."""
_HOUR = re.compile(r"[ \t]*\d{1,2}[:.]\d\d(?!\d|\.\d)")
_ENDS = re.compile(r"[.!?…:;][\"»”’')\]]*\s*$")
_WRAP = 45
_HALF_LINE = 24
_CELL = 40
_WIDEST_LINE = 120
_FILLED = 0.93
"""How much of the widest line one is that ran out of room for the next word."""
_ROW_LIMIT = 260
_LONGEST = 2_000
_LABELLED = re.compile(r"\s*(?:[\w.,()/-]+(?::\d\d)?\s+){0,3}[\w.,()/]*(?::\d\d)?\s*(?:[–—|]|- |:\s)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, or a row of a list or table, in the clean text; rows of one block follow one another.

    `chat` is for what somebody wrote in a message.
    """

    start: int
    end: int
    row: bool
    block: int
    chat: bool = False


def segments(text: str, *, numbered: bool = False) -> list[Segment]:
    """All sentences and rows, in order, trimmed of blanks; `numbered`: "8. Zirve" is no end of a sentence.

    In a chat the stamps of messages are left out.
    """
    found: list[Segment] = []
    stamps = _stamps(text)
    for block, (line, end, is_row) in enumerate(_paragraphs(text, stamps)):
        start, row = (stamps[line], False) if line in stamps else (line, is_row and not _is_prose(text[line:end]))
        whole = row and end - start <= _ROW_LIMIT
        bounds = [start, *(() if whole else _cuts(text, start, end, numbered, bool(stamps))), end]
        for first, last in pairwise(_shortened(text, bounds)):
            piece = text[first:last]
            body = piece.strip()
            if body:
                at = first + len(piece) - len(piece.lstrip())
                found.append(Segment(at, at + len(body), row, block, bool(stamps)))
    return found


def _is_prose(item: str) -> bool:
    """Whether an item of a list ("2. The sides agreed ...") is a paragraph like others."""
    if item.lstrip().startswith(("–", "—")) and item.rstrip().endswith("?"):
        return True
    if _SPEECH.match(item) and item.rstrip().endswith((".", "?", "!", "…")):
        return True
    return len(item) > _PROSE and item.rstrip().endswith((".", ";")) and "|" not in item and bool(_ITEM.match(item))


def _shortened(text: str, bounds: list[int]) -> Iterator[int]:
    """The bounds, with more where no sentence ends for very long: nobody writes so, but machines do."""
    for first, last in pairwise(bounds):
        at = first
        yield at
        while last - at > _LONGEST:
            cut = text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
            at = cut if cut > 0 else at + _LONGEST
            yield at
    yield bounds[-1]


def _stamps(text: str) -> dict[int, int]:
    """Where lines begin with the time and the name of a message ("09:02 - Anna:"), and where that ends."""
    found = {stamp.start(): stamp.end() for stamp in map(_STAMP.match, repeat(text), _line_starts(text)) if stamp}
    programme = sum(bool(_HOUR.match(text, at)) for at in _line_starts(text) if at not in found)
    return found if len(found) >= max(_STAMPS, _LINES * programme) else {}


def _line_starts(text: str) -> Iterator[int]:
    at = 0
    while at >= 0:
        yield at
        at = text.find("\n", at) + 1 or -1


def _paragraphs(text: str, stamps: Container[int] = ()) -> list[tuple[int, int, bool]]:
    """Lines, joined where a line merely wraps; every message of a chat begins a paragraph."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    width = 0
    lines = text.split("\n")
    for line, block in zip(lines, _widths(lines), strict=True):
        end = at + len(line)
        if line.strip():
            row = line.count("|") > 1 or bool(_ROW.match(line))
            if found and not row and at not in stamps and _wraps(text, found[-1], at, line, width, block):
                found[-1] = (found[-1][0], end, found[-1][2])
            else:
                found.append((at, end, row))
            width = max(width, len(line)) if found[-1][1] == end and found[-1][0] != at else len(line)
        at = end + 1
    return found


def _widths(lines: Sequence[str]) -> list[int]:
    """For every line the longest of those it stands among, up to the next empty ones."""
    found: list[int] = []
    for filled, run in groupby(lines, key=lambda line: bool(line.strip())):
        block = list(run)
        found += [max(map(len, block)) if filled else 0] * len(block)
    return found


def _has_room(length: int, after: str, block: int) -> bool:
    """Whether a line could have held the next one's first word, so that who broke it meant to, as in a chat."""
    long = _WRAP < block <= _WIDEST_LINE and len(after) > block / 2
    return long and length + 1 + len(after.split(None, 1)[0]) < _FILLED * block


def _wraps(text: str, before: tuple[int, int, bool], at: int, line: str, width: int, block: int) -> bool:
    """Whether the line goes on with the sentence of the paragraph before it."""
    if before[1] + 1 != at or "|" in line or " | " in text[before[0] : before[0] + _CELL] or _LETTERED.match(line):
        return False
    tail = text[max(before[0], before[1] - 80) : before[1]]
    head = line.lstrip()
    if _LABELLED.match(line[:40]):
        return False
    if _ENDS.search(tail) and not _ABBREVIATION.search(tail.rstrip()):
        return bool(
            _WRAP <= width <= 100
            and 0.8 * width <= before[1] - text.rfind("\n", 0, before[1])
            and not before[2]
            and head[:1].islower()
        )
    last = before[1] - text.rfind("\n", 0, before[1])
    if head[:1].islower():
        if not before[2] and _has_room(last, head, block) and not tail.rstrip().endswith(","):
            return False
        return last >= _HALF_LINE or tail.rstrip().endswith(",")
    fits = 20 <= len(line) <= 1.25 * last + 5 and "   " not in tail.strip()
    return _WRAP <= last <= 100 and fits and not before[2] and not tail.isupper()


def _cuts(text: str, start: int, end: int, numbered: bool, chat: bool) -> list[int]:
    return [
        stop.end()
        for stop in _STOP.finditer(text, start, end)
        if stop.end() < end and _is_stop(text, start, stop, numbered, chat)
    ]


def _is_stop(text: str, start: int, stop: re.Match[str], numbered: bool, chat: bool) -> bool:
    if text[stop.start()] == ";":
        return True
    if text[stop.start() - 1 : stop.end()] == ").":
        return True
    after = text[stop.end() : stop.end() + 6]
    if not _CAPITAL.match(after.lstrip(" \n") if after.strip() else after) and not (chat and after[:1] == " "):
        return False
    if stop.group()[0] == "." and len(stop.group()) == 1:
        if _LEAD.fullmatch(text[start : stop.start()]) and after[:1] == " ":
            return False
        before = text[max(start, stop.start() - 12) : stop.start() + 1]
        if re.search(r"\d\s?(?:г|гг|ж)\.$", before):
            return after.strip()[:1].isupper() and stop.start() - start > _LED_BY_DATE
        if _ABBREVIATION.search(before):
            return False
        if re.search(r"(?:^|\D)\d{1,2}\.$" if numbered else r"(?:^|\n)\s*\d{1,2}\.$", before) and after[:1] == " ":
            return False
    return True
