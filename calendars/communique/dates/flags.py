"""Flags: which dates of a sentence are no event's: those of documents, of statistics and of long ago, and horizons."""

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.dates.superseded import is_superseded
from calendars.communique.text.page import Page

_NAME = 6
_SEASONS = ("winter", "spring", "summer", "autumn")
_BEFORE_SEASON = ("the", "this", "next", "coming", "early", "late", "by", "for", "of", "from", "-", "until", "mid-")


def is_event_date(page: Page, node: Node, first: int, last: int) -> bool:
    """Whether the date may be an event's."""
    moment = node.value
    if not isinstance(moment, Moment):
        return False
    start, end = page.tokens[node.first].start, page.tokens[node.last - 1].end
    before = page.text[max(page.tokens[first].start, start - 90) : start].rstrip()
    after = page.text[end : min(page.tokens[last - 1].end, end + 60)]
    language = page.language
    if _is_dateline(page, node, first, last) or page.once("treaty", first, last, lambda: _is_treaty(page, first, last)):
        return False
    if language.has("reference_before", before) or language.pattern("reference_after").match(after.strip()):
        return False
    if moment.form in ("period", "year") and not moment.weak and _is_in_name(page, node):
        return False
    if language.has("said_before", before) and not language.pattern("said_at").match(after.strip()):
        return False
    if language.has("formerly_before", before) and not any(
        language.has(name, page.words(first, last)) for name in ("postponed", "moved", "cancelled")
    ):
        return False
    if language.pattern("instead_after").match(after.strip()):
        return False
    if is_superseded(page, node, first, last):
        return False
    if page.tokens[node.first].low in _SEASONS and not moment.year and not _is_season(page, node, first):
        return False
    if page.tokens[node.first].text == "May" and moment.form == "period" and _follows_name(page, node, first):
        return False
    if moment.form == "year" and not language.has("anniversary", f"{before[-60:]} {after[:60]}"):
        near = f"{before[-60:]} {after[:40]}"
        if language.has("statistics", near) or language.has("horizon", before):
            return False
        if language.pattern("horizon_after").match(after.strip()):
            return False
    return True


def _is_treaty(page: Page, first: int, last: int) -> bool:
    """Whether the sentence only names a treaty: "3. Agreement on Air Services, Luanda, 12 May 1994 (in force)"."""
    named = page.language.pattern("treaty").match(page.text, page.tokens[first].start)
    return bool(named) and not page.language.has("future", page.words(first, last))


def _is_in_name(page: Page, node: Node) -> bool:
    """Whether the date is a word of a short name in quotes: the exhibition "Autumn"."""
    before = range(node.first - 1, max(-1, node.first - _NAME), -1)
    opened = next((at for at in before if page.tokens[at].text in "«“"), None)
    if not opened or page.tokens[opened - 1].sort == "mark":
        return False
    after = range(node.last, min(len(page.tokens), node.last + _NAME))
    closed = next((at for at in after if page.tokens[at].text in "»”"), None)
    return closed is not None and closed - opened <= _NAME


def _is_season(page: Page, node: Node, first: int) -> bool:
    """English seasons need "in" or "this" before them: a "winter meeting" need not be in winter."""
    before = page.tokens[node.first - 1].low if node.first > first else ""
    return before in page.language.into or before in _BEFORE_SEASON


def _follows_name(page: Page, node: Node, first: int) -> bool:
    """Theresa May is no month."""
    before = page.tokens[node.first - 1] if node.first > first else None
    return (
        before is not None
        and before.sort == "word"
        and before.text[0].isupper()
        and before.low not in page.language.into
    )


def _is_dateline(page: Page, node: Node, first: int, last: int) -> bool:
    """ "New Delhi, April 9 (IANS)", "5 марта, Москва /ТАСС/": where and when a report was written."""
    before, after = page.tokens[first : node.first], page.tokens[node.last : min(last, node.last + 4)]
    if len(before) > 3 or not after or not all(token.text[0].isupper() or token.text in ",.-" for token in before):
        return False
    if before and after[0].text in "(/—–-":
        return before[-1].text == ","
    return len(after) > 2 and after[0].text == "," and after[1].text[0].isupper() and after[2].text in "/("
