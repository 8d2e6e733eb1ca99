"""The reader: from a text to the events it speaks of."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from calendars.communique.dates.anchor import anchor
from calendars.communique.dates.echo import echoes
from calendars.communique.dates.flags import is_event_date
from calendars.communique.dates.grammar import DATES, IDLE, YEARS
from calendars.communique.dates.lone import in_months
from calendars.communique.dates.nodes import Node, reduce
from calendars.communique.dates.tagging import tag, word_tag
from calendars.communique.events.closing import closed
from calendars.communique.events.finding import Draft, found
from calendars.communique.events.merge import merged
from calendars.communique.events.parts import parts
from calendars.communique.events.settling import settled
from calendars.communique.events.undated import with_undated
from calendars.communique.language import Language
from calendars.communique.languages import language as load
from calendars.communique.lines.schedule import Rows
from calendars.communique.text.detect import detect
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment, segments
from calendars.communique.text.source import Source, clean
from calendars.communique.text.tokens import split_pairs, tokenize
from calendars.communique.titles.naming import named
from calendars.proposal import Found, Reading

LIMIT = 200_000
_DATED = re.compile(r"\W*(?:\w+\W+)?\d{1,2}\b[^\n]{0,30}?[-–—:|]")
_MOST_LINES, _MOST_TOKENS = 20_000, 80_000
"""More than the longest paper has: a line to ten letters, a word or mark to two and a half."""
_FIRST, _LAST = date(1000, 1, 1), date(9000, 1, 1)
"""The days that a paper may be read against: those near the ends of the calendar have none before, or after, them."""
_LEANING = "@¶s"
"""Tags of dates, of the bounds of sentences, and of "the same day"."""
_MOST = 500
_LONG, _FEW = 50_000, 60
"""Of how long a text no more than how many events are read to find out its day."""
_MOST_DATES = 32
_LABELS = ("-", "–", "—", ":", "|", "·")


def read(text: str, *, published: date | None = None, language: str | None = None, today: date) -> Reading:
    """The events of a paper, in the order of its sentences.

    `published` is the day yearless and relative dates are read against; without it the day the paper gives for
    itself, else `today`. `language` None: the reader finds out. Never raises; a text longer than LIMIT is read up to
    there, and one of nothing but marks or breaks, which no paper is, up to so many of them.
    """
    source = clean(text[:LIMIT])
    return _read(source, load(language or detect(source.clean)), published, today)


def read_in(language: Language, text: str, *, published: date | None = None, today: date) -> Reading:
    """The same in a language of one's own making, such as a folder read by `languages.build`."""
    return _read(clean(text[:LIMIT]), language, published, today)


def _read(source: Source, language: Language, published: date | None, today: date) -> Reading:
    page = _page(source.clean, language)
    draw = cache(partial(_drafts, page))
    at_first = draw if len(page.text) < _LONG else partial(_drafts, page, most=_FEW)
    day = min(max(published or anchor(page, today, at_first), _FIRST), _LAST)
    drafts = with_undated(page, merged(page, settled(page, closed(page, draw(day)), day)), day)
    return Reading(language=language.code, published=day, found=_found(page, source, drafts))


def _found(page: Page, source: Source, drafts: Sequence[Draft]) -> tuple[Found, ...]:
    made = zip(drafts, named(page, drafts), parts(page, drafts), strict=True)
    return tuple(found(page, source, *each) for each in made)


def _page(clean: str, language: Language) -> Page:
    lines = clean.split("\n", _MOST_LINES)
    text = clean if len(lines) <= _MOST_LINES else clean[: len(clean) - len(lines[-1])]
    tokens = tokenize(text, _MOST_TOKENS, dotless=language.dotless)
    text = text if len(tokens) < _MOST_TOKENS else text[: tokens[-1].end]
    tokens = split_pairs(tokens, lambda word: word_tag(word, language)[0], language.words)
    pieces = segments(text, numbered=language.numbered)
    tagged = tag(text, tokens, language, [piece.start for piece in pieces])
    nodes = _leaned(reduce(tagged, (YEARS, DATES), IDLE))
    at: list[int] = []
    for number, node in enumerate(nodes):
        at += [number] * (node.last - len(at))
    at += [max(len(nodes) - 1, 0)] * (len(tokens) - len(at))
    return Page(text, tokens, nodes, at, language, pieces)


def _leaned(nodes: list[Node]) -> list[Node]:
    """The nodes with every date that leans on another made whole; plain words have no part in that."""
    made = iter(echoes(in_months([node for node in nodes if node.tag in _LEANING])))
    return [next(made) if node.tag in _LEANING else node for node in nodes]


def _drafts(page: Page, anchor: date, most: int = _MOST) -> list[Draft]:
    starts = [token.start for token in page.tokens]
    rows = Rows(
        page, anchor, sum(piece.row or _is_dated(page.text[piece.start : piece.start + 40]) for piece in page.pieces)
    )
    drafts: list[Draft] = []
    for piece in page.pieces:
        first, last = bisect_left(starts, piece.start), bisect_left(starts, piece.end)
        if first == last:
            continue
        labelled = not piece.row and _is_labelled(page, piece, first, last)
        segment = replace(piece, row=True) if labelled else piece
        drafts += rows.take(segment, first, last, _dates(page, first, last))
        if len(drafts) >= most:
            break
    return drafts


def _is_dated(head: str) -> bool:
    """Whether a line begins with a number and soon has a dash or a colon, as the rows of a calendar do."""
    return bool(_DATED.match(head))


def _is_labelled(page: Page, segment: Segment, first: int, last: int) -> bool:
    """Whether a line begins with its date: "Tue 21 - ...", "3 March: ..."."""
    node = page.node(first)
    begins = not page.text[page.text.rfind("\n", 0, segment.start) + 1 : segment.start].strip()
    after = node.last
    while after < last and (page.tokens[after].text in ".," or page.node(after).tag == "t"):
        after += 1
    return begins and node.tag == "@" and after < last and page.tokens[after].text in _LABELS


def _dates(page: Page, first: int, last: int) -> list[Node]:
    return [node for node in page.dates_of(first, last)[:_MOST_DATES] if is_event_date(page, node, first, last)]
