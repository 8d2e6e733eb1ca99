"""The reader: from a text to the events it speaks of."""

from bisect import bisect_left
from dataclasses import replace
from datetime import date

from calendars.communique.detect import detect
from calendars.communique.echo import echoes
from calendars.communique.finding import Draft, found
from calendars.communique.flags import is_event_date
from calendars.communique.grammar import DATES, YEARS
from calendars.communique.languages import language as load
from calendars.communique.mention import Page
from calendars.communique.merge import merged
from calendars.communique.moment import Moment
from calendars.communique.nodes import Node, reduce
from calendars.communique.schedule import Rows
from calendars.communique.segments import Segment, segments
from calendars.communique.source import clean
from calendars.communique.tagging import tag, word_tag
from calendars.communique.tokens import split_pairs, tokenize
from calendars.proposal import Reading

LIMIT = 200_000
_LABELS = ("-", "–", "—", ":", "|")


def read(text: str, *, published: date | None = None, language: str | None = None, today: date) -> Reading:
    """The events of a paper, in the order of its sentences.

    `published` is the day yearless and relative dates are read against; without it the day the paper gives for
    itself, else `today`. `language` None: the reader finds out. Never raises; a text longer than LIMIT is read up to
    there.
    """
    source = clean(text[:LIMIT])
    code = language or detect(source.clean)
    page = _page(source.clean, code)
    anchor = published or _own_date(page) or today
    drafts = merged(page, _drafts(page, anchor))
    return Reading(language=code, published=anchor, found=tuple(found(page, source, draft) for draft in drafts))


def _page(text: str, code: str) -> Page:
    language = load(code)
    tokens = split_pairs(tokenize(text), lambda word: word_tag(word, language)[0] in ("M", "W"))
    pieces = segments(text)
    nodes = echoes(reduce(reduce(tag(text, tokens, language, [piece.start for piece in pieces]), YEARS), DATES))
    at = [0] * len(tokens)
    for number, node in enumerate(nodes):
        for token in range(node.first, node.last):
            at[token] = number
    return Page(text, tokens, nodes, at, language)


def _drafts(page: Page, anchor: date) -> list[Draft]:
    starts = [token.start for token in page.tokens]
    rows = Rows(page, anchor)
    drafts: list[Draft] = []
    for segment in segments(page.text):
        first, last = bisect_left(starts, segment.start), bisect_left(starts, segment.end)
        if first == last:
            continue
        dates = [node for node in _dates(page, first, last) if is_event_date(page, node, first, last)]
        if not segment.row and _is_labelled(page, segment, first, last):
            segment = replace(segment, row=True)
        drafts += rows.take(segment, first, last, dates)
    return [draft for draft in drafts if draft]


def _is_labelled(page: Page, segment: Segment, first: int, last: int) -> bool:
    """Whether a line begins with its date: "Tue 21 - ...", "3 March: ..."."""
    node = page.node(first)
    begins = segment.start == 0 or page.text[: segment.start].rstrip(" ").endswith("\n")
    return begins and node.tag == "@" and node.last < last and page.tokens[node.last].text in _LABELS


def _dates(page: Page, first: int, last: int) -> list[Node]:
    found = []
    number = page.at[first]
    while number < len(page.nodes) and page.nodes[number].first < last:
        if page.nodes[number].tag == "@" and page.nodes[number].first >= first:
            found.append(page.nodes[number])
        number += 1
    return found


def _own_date(page: Page) -> date | None:
    """The day a paper gives for itself: a full date that stands alone with a place, at its head or foot."""
    found: list[date] = []
    for segment in segments(page.text):
        line = page.text[segment.start : segment.end]
        if len(line) > 60:
            continue
        for node in page.nodes:
            inside = segment.start <= page.tokens[node.first].start < segment.end if node.last > node.first else False
            if (
                inside
                and node.tag == "@"
                and isinstance(node.value, Moment)
                and node.value.year
                and node.value.form == "point"
            ):
                when = node.value.settle(date(2000, 1, 1))
                rest = len(line) - len(page.words(node.first, node.last))
                if when and when.is_exact and when.earliest and rest < 30:
                    found.append(when.earliest)
    return found[0] if found else None
