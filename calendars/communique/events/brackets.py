"""Brackets: a date in brackets right after an event is that event's: "the visit (January), the forum (Rome, May)"."""

from collections.abc import Sequence

from calendars.communique.dates.nodes import Node
from calendars.communique.events.mention import Mention
from calendars.communique.text.page import Page

_NEAR = 6
_WIDEST = 12
_FORMS = ("point", "span", "period", "either")
_PAST = ("past", "recalled", "formerly", "postponed", "moved", "deadline")


def bracketed(
    page: Page, first: int, last: int, dates: Sequence[Node], found: Sequence[Mention]
) -> list[tuple[Mention, Node]]:
    """The events with their dates in brackets; none where the brackets tell of an event's past or the date moves."""
    if len(dates) < 2 or any(page.language.has(name, page.words(first, last)) for name in ("postponed", "moved")):
        return []
    pairs: list[tuple[Mention, Node]] = []
    for date in (each for each in dates if each.value.form in _FORMS):
        opened = _opened(page, first, date)
        owner = opened is not None and _owner(page, opened, found)
        if owner and not any(owner is mention for mention, _ in pairs):
            pairs.append((owner, date))
    return pairs


def _opened(page: Page, first: int, date: Node) -> int | None:
    """Where the brackets around the date open."""
    for at in range(date.first - 1, max(first, date.first - _WIDEST) - 1, -1):
        text = page.tokens[at].text
        if text == "(":
            said = page.words(at + 1, date.first)
            return None if any(page.language.has(name, said) for name in _PAST) else at
        if text == ")":
            return None
    return None


def _owner(page: Page, opened: int, found: Sequence[Mention]) -> Mention | None:
    before = [mention for mention in found if mention.last <= opened and not mention.verb]
    if not before or opened - before[-1].last > _NEAR:
        return None
    if before[-1].aside and any(mention.noun.strong and not mention.aside for mention in found):
        return None
    between = (page.tokens[at].text for at in range(before[-1].last, opened))
    return None if any(text in ",;()" for text in between) else before[-1]
