"""Reach: how far the phrase of a noun goes to the left and to the right."""

import re

from calendars.communique.text.page import Page

WIDEST = 14
"""The most tokens a phrase may have before its noun."""

_LISTED = 6
_LED = 4
_ITEM = re.compile(r"\d{1,2}[.)]\s")
_QUOTES = {"»": "«", "”": "“„", '"': '"', "“": "„"}


def reach_left(page: Page, at: int, first: int) -> int:
    start = at
    while start > first and at - start < WIDEST:
        node = page.node(start - 1)
        token = page.tokens[start - 1]
        if node.tag in "@PtYXO":
            break
        if node.tag == "o" or (node.tag in "dn" and _is_number(page, start, at, first)) or token.sort == "ordinal":
            start = node.first
        elif token.text in _QUOTES and (opens := _opening(page, start - 1, first)) is not None:
            start = opens
        elif (
            (token.sort == "word" and page.language.left(token.low))
            or (token.text in "-–" and start - 2 >= first and page.tokens[start - 2].end == token.start)
            or (token.text == "," and start - 2 >= first and _modifies(page, start - 2))
            or (
                token.text in ".-«»\"“”'"
                and start - 2 >= first
                and page.node(start - 2).tag in "don"
                and page.language.morphology.HEAD_LAST
            )
        ) or (node.tag == "&" and start - 2 >= first and _joins_two(page, start, at)):
            start -= 1
        else:
            break
    while start < at and page.tokens[start].text in ",-.":
        start += 1
    return start


def _joins_two(page: Page, start: int, at: int) -> bool:
    """Whether the "and" before `start` joins the two that something is between: "A ve B arasındaki istişareler"."""
    is_name = page.tokens[start - 2].text[0].isupper() and page.tokens[start].text[0].isupper()
    return is_name and bool(page.language.has("two_sides", page.words(start, at)))


def _opening(page: Page, at: int, first: int) -> int | None:
    """Where the quotation opens that closes at the token, in a phrase whose noun comes last: "«Alliance» forum"."""
    if not page.language.morphology.HEAD_LAST:
        return None
    opens = _QUOTES[page.tokens[at].text]
    for back in range(at - 1, max(first, at - WIDEST) - 1, -1):
        if page.tokens[back].text in opens:
            return back
        if page.node(back).tag in "@t":
            return None
    return None


def _is_number(page: Page, start: int, at: int, first: int) -> bool:
    """Whether the number before `start` is the event's: at a line's head only right before a session."""
    if start - 1 > first:
        return True
    if at - start != 1:
        return page.language.morphology.HEAD_LAST and not page.once("listed", 0, 0, lambda: _is_list(page))
    base = page.language.base(page.tokens[at].low, page.language.nouns)
    return base is not None and page.language.nouns[base].carrier


def _is_list(page: Page) -> bool:
    """Whether several lines of the paper begin with a number, as a list's do."""
    return sum(bool(_ITEM.match(page.text, piece.start)) for piece in page.pieces) > 1


def _modifies(page: Page, at: int) -> bool:
    return page.node(at).tag == "o" or page.language.left(page.tokens[at].low)


def reach_right(page: Page, at: int, last: int) -> int:
    end = at + 1
    if page.language.morphology.HEAD_LAST:
        return end
    quoted = False
    while end < last and end - at < WIDEST + 6:
        node, token = page.node(end), page.tokens[end]
        if token.text in '«“"„':
            quoted = True
        elif token.text in "»”":
            quoted = False
        elif not quoted and (
            (node.tag == "&" and _is_another_event(page, at, end, last))
            or node.tag in "@PtXOv"
            or (node.tag == "o" and end + 1 < last and page.language.noun(page.tokens[end + 1].low) is not None)
            or (token.low == "for" and _is_numbered(page, end, last))
            or (token.sort in ("mark",) and token.text not in "-–—.")
            or not _follows(page, end)
        ):
            break
        end += 1
    while end > at + 1 and not _may_end(page, end - 1):
        end -= 1
    return _over_list(page, end, last)


def _is_numbered(page: Page, at: int, last: int) -> bool:
    """Whether a numbered event follows: "the delegation for the seventh round of talks"."""
    numbers = [next_ for next_ in range(at + 1, min(at + _LED, last)) if page.node(next_).tag == "o"]
    named = page.language.pattern("anniversary")
    return any(not named.match(page.text, page.tokens[number].start) for number in numbers)


def _is_another_event(page: Page, head: int, at: int, last: int) -> bool:
    """Whether an "and" leads to an event of its own: "the visit of the President and the 6th session"."""
    nouns = page.language.nouns
    numbered = False
    for next_ in range(at + 1, min(at + 1 + _LED, last)):
        numbered = numbered or page.node(next_).tag == "o"
        lemma = page.language.noun(page.tokens[next_].low)
        if lemma is not None:
            base = page.language.noun(page.tokens[head].low)
            carrier = base is None or nouns[base].carrier
            return nouns[lemma].strong and (numbered or not carrier)
        if page.tokens[next_].sort == "mark" or not page.language.left(page.tokens[next_].low):
            return False
    return False


def _follows(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.sort == "mark":
        return (
            token.text in "-–—"
            and page.tokens[at - 1].text[:1].isupper()
            and at + 1 < len(page.tokens)
            and page.tokens[at + 1].text[:1].isupper()
        )
    if page.language.titles.pattern("articles").fullmatch(token.low):  # without a preposition it opens another phrase
        return page.tokens[at - 1].low in page.language.not_last | page.language.not_after
    return token.sort != "word" or page.language.right(token.low)


def _may_end(page: Page, at: int) -> bool:
    token = page.tokens[at]
    return (
        (token.sort == "word" and page.node(at).tag not in "fu&|" and token.low not in page.language.not_last)
        or token.text in '»”"'
        or token.sort in ("number", "ordinal")
    )


def _over_list(page: Page, end: int, last: int) -> int:
    """Past the rest of a list of adjectives that a comma cut: "on Economic, Scientific and Technical Cooperation"."""
    while (
        end < last
        and page.tokens[end].text == ","
        and page.language.titles.pattern("adjective").fullmatch(page.tokens[end - 1].low)
    ):
        near = range(end + 1, min(last, end + _LISTED))
        joint = next((at for at in near if page.node(at).tag == "&" or page.tokens[at].sort != "word"), None)
        if joint is None or page.tokens[joint].sort != "word":
            break
        end = reach_right(page, joint, last)
    return end
