"""Superseded: a date that only tells when something had been planned for, before the date it has now."""

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.text.page import Page

_BEFORE = 90
_AFTER = 60
_EXACT = ("point", "span", "weekday", "relative")


def is_superseded(page: Page, node: Node, first: int, last: int) -> bool:
    """Whether it is when something was planned for that a later date of the sentence is told of.

    "The meeting scheduled for 5 May will be held on 12 May": nothing else may be named between the two.
    """
    if not _is_planned(page, node, first, last):
        return False
    later = [each for each in page.dates_of(node.last, last) if is_exact(each)]
    if not later or not is_exact(node):
        return False
    words = page.words(node.last, later[0].first)
    if not any(page.language.has(name, page.words(node.last, last)) for name in ("future", "moved", "postponed")):
        return False
    allowed = 0 if any(_names(page, at) for at in range(first, node.first)) else 1
    return bool(words) and _named(page, node.last, later[0].first) <= allowed


def is_exact(node: Node) -> bool:
    return isinstance(node.value, Moment) and node.value.form in _EXACT


def _named(page: Page, first: int, last: int) -> int:
    """How many things are named there; nouns side by side name one."""
    places = [at for at in range(first, last) if _names(page, at)]
    return sum(1 for n, at in enumerate(places) if n == 0 or at - places[n - 1] > 2)


def _names(page: Page, at: int) -> bool:
    return page.language.noun(page.tokens[at].low) is not None


def around(page: Page, node: Node, first: int, last: int) -> tuple[str, str]:
    start, end = page.tokens[node.first].start, page.tokens[node.last - 1].end
    before = page.text[max(page.tokens[first].start, start - _BEFORE) : start].rstrip()
    return before, page.text[end : min(page.tokens[last - 1].end, end + _AFTER)].strip()


def _is_planned(page: Page, node: Node, first: int, last: int) -> bool:
    before, after = around(page, node, first, last)
    language = page.language
    return bool(language.has("planned_before", before) or language.pattern("planned_after").match(after))
