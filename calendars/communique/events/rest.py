"""The rest: what a row, or a line that somebody types, says besides its dates."""

from collections.abc import Sequence
from itertools import pairwise

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.language import Noun
from calendars.communique.lines.table import label
from calendars.communique.places.place import places
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment
from calendars.kinds import Kind

EXACT_FIRST = {"point": 0, "span": 0, "either": 1, "period": 2, "relative": 3, "weekday": 3}
"""The forms of dates that tell when something is, the best first."""

_MOST_WORDS = 14
_STATED = ("point", "span", "weekday", "relative")
_FRAGMENT = 3
_LABELS = (":", "-", "–", "—", "|")
_SENTENCE = 6
"""With more words than that, a line that ends in a full stop is a sentence."""
_SAYS = 2
"""How many words of a typed line, besides its day, surely say what is on."""


def typed(page: Page, segment: Segment, first: int, last: int, dates: Sequence[Node]) -> Link | None:
    """A line that somebody types has a day and what is on: "Minister to Paris 2-3 Dec", "ring the embassy at 10"."""
    day = min(dates, key=lambda node: EXACT_FIRST.get(node.value.form, len(EXACT_FIRST)))
    rest = rest_of(page, first, last, dates)
    if rest is None or page.node(rest[0]).tag in "&|" or not _is_name(page, rest):
        return None
    if page.text.rstrip().endswith(".") and _says(page, first, last) > _SENTENCE:
        return None
    if day.value.form not in EXACT_FIRST or any(
        page.language.has(name, page.words(first, last)) for name in ("statistics", "deadline")
    ):
        return None
    rest = _whole(page, first, last)
    timed = any(node.tag == "t" for node in page.nodes_of(first, last))
    if _says(page, *rest) < _SAYS and not timed and page.tokens[min(day.last, last - 1)].text not in _LABELS:
        return None
    return Link(Mention(*rest, rest[0], "", Noun(Kind.OTHER, strong=True)), day, segment, first, last, 0.0)


def agenda(
    page: Page, first: int, last: int, clocks: Sequence[Node], named: Sequence[Mention]
) -> list[tuple[Node, tuple[int, int], list[Mention]]]:
    """The times of a typed line, each with the words and mentions that are its own: all before it, or all behind it."""
    ahead = _says(page, first, clocks[0].first) > 0
    bounds = [first, *(clock.last for clock in clocks)] if ahead else [*(clock.first for clock in clocks), last]
    parts = [(clock, _whole(page, *cell)) for clock, cell in zip(clocks, pairwise(bounds), strict=True)]
    if not all(_says(page, *part) for _, part in parts):
        return []
    return [(clock, part, [each for each in named if part[0] <= each.head < part[1]]) for clock, part in parts]


def _says(page: Page, first: int, last: int) -> int:
    """How many words say something else than when."""
    return sum(page.tokens[at].sort == "word" and page.node(at).tag not in "@t" for at in range(first, last))


def _whole(page: Page, first: int, last: int) -> tuple[int, int]:
    """The tokens without the dates, times and marks at their ends."""
    asked = page.language.pattern("asked").match(page.text, page.tokens[first].start)
    kept = [
        at
        for at in range(first, last)
        if page.tokens[at].sort != "mark"
        and page.node(at).tag not in "@t"
        and not (asked and page.tokens[at].start < asked.end())
    ]
    return (kept[0], kept[-1] + 1) if kept else (first, last)


def rest_of(page: Page, first: int, last: int, dates: Sequence[Node]) -> tuple[int, int] | None:
    """The longest stretch of a row's tokens between its dates and bars."""
    stops = {first - 1, last, *(at for node in dates for at in range(node.first, node.last))}
    stops |= {at for at in range(first, last) if page.tokens[at].text == "|" or page.node(at).tag in "t@"}
    marks = sorted(stops)
    gaps = [(stop - start - 1, -start) for start, stop in pairwise(marks)]
    named = next((gap for gap in gaps if gap[0] > 1 and page.tokens[gap[0] - gap[1]].text == ":"), None)
    gaps = [named] if named == gaps[0] else gaps
    size, start = max(gaps, default=(0, 0))
    begin, end = -start + 1, -start + 1 + size
    while begin < end and page.tokens[begin].sort == "mark" and page.tokens[begin].text not in '«“"':
        begin += 1
    return (begin, end) if any(page.tokens[at].sort == "word" for at in range(begin, end)) else None


def is_label(page: Page, rest: tuple[int, int]) -> bool:
    """Whether the words name something worth a row of its own, rather than tell what somebody did."""
    words = page.words(*rest)
    return _is_name(page, rest) and not any(page.language.has(name, words) for name in ("order", "overhead"))


def _is_name(page: Page, rest: tuple[int, int]) -> bool:
    """Whether it is no clause of the past and no title; what somebody tells himself to do is a name all the same."""
    words = page.words(*rest)
    told = any(page.language.has(name, words) for name in ("past", "document"))
    size = sum(page.tokens[at].sort == "word" for at in range(*rest))
    return size <= _MOST_WORDS and not (told or words.endswith((".", "?")))


def in_chat(page: Page, segment: Segment, first: int, last: int, dates: Sequence[Node]) -> Link | None:
    """A message that gives a day, and with it a time or a town, tells of something."""
    rest = rest_of(page, first, last, dates)
    if rest is None or dates[0].value.form not in _STATED:
        return None
    timed = any(node.tag == "t" for node in page.nodes_of(first, last))
    towns = (spot for spot in places(page, first, last) if not spot.is_country)
    placed = any(0 <= spot.first - dates[0].last <= 1 for spot in towns)
    told = any(page.language.has(name, page.words(first, last)) for name in ("past", "deadline"))
    return Link(label(rest), dates[0], segment, first, last, 0.0) if (timed or placed) and not told else None


def is_fragment(page: Page, first: int, last: int, moment: Moment) -> bool:
    """Whether the sentence says little more than when, such as "probably in November"."""
    words = sum(page.tokens[at].sort == "word" and page.node(at).tag != "@" for at in range(first, last))
    return moment.form in EXACT_FIRST and words <= _FRAGMENT
