"""Titling: what an event is called: short, official, in the nominative."""

import re

from calendars.communique.gazetteer import spots
from calendars.communique.link import Link
from calendars.communique.page import Page
from calendars.communique.reckoning import STOPS
from calendars.communique.venue import venues

_CELLS = ("–", "—", "|", ",", "(")


def title_of(page: Page, link: Link, whole: tuple[int, int] | None) -> str:
    mention = link.mention
    first, last = (mention.first, mention.last)
    if whole and (mention.lemma == "" or link.segment.row):
        first, last = whole
        return _tidy(page.words(first, _before_place(page, link, first, last)))
    if not mention.lemma:
        return _tidy(page.words(first, last))
    if mention.verb:
        return _tidy(_said(page, link))
    kept = [at for at in range(first, last) if page.tokens[at].text != "," and not _is_number(page, link, at)]
    head = sum(at < mention.head for at in kept)
    words = [page.tokens[at].text for at in kept]
    return _tidy(page.language.morphology.title(words, head, mention.lemma, mention.ordinal))


def _before_place(page: Page, link: Link, first: int, last: int) -> int:
    """Where the words of a row end and the cell with its place begins."""
    after = max(first, link.mention.head)
    houses = [spot.first for spot in venues(page, link) if spot.first > after]
    cells = [
        spot.first - 1
        for spot in spots(page.tokens, after + 1, last, page.language)
        if page.tokens[spot.first - 1].text in _CELLS
    ]
    return min([*houses, *cells, last])


def _said(page: Page, link: Link) -> str:
    """The clause of a verb, without its date and time."""
    first = last = link.mention.head
    while first > link.first and page.tokens[first - 1].text not in STOPS:
        first -= 1
    while last < link.last and page.tokens[last].text not in STOPS + ".":
        last += 1
    return " ".join(page.tokens[at].text for at in range(first, last) if page.node(at).tag not in "@t")


def _is_number(page: Page, link: Link, at: int) -> bool:
    """Whether the token is (part of) the session number, which the title gives in digits."""
    mention = link.mention
    if mention.lemma == "anniversary" or mention.ordinal is None or at >= mention.head:
        return False
    if page.node(at).tag == "o" or page.tokens[at].text == str(mention.ordinal):
        return True
    return at > mention.first and page.tokens[at].text in ".-" and page.tokens[at - 1].text == str(mention.ordinal)


def _tidy(text: str) -> str:
    said = re.sub(r"\s+", " ", text).strip(" ,;:.-–—|*•")
    said = re.sub(r"([«“(\[]) ", r"\1", re.sub(r" ([»”)\].,:'’])", r"\1", said))
    said = re.sub(r" ?([-–]) ?(?=\w)", lambda m: m.group() if " " in m.group() else m.group(1), said)
    return (said[:1].upper() + said[1:])[:200] or "?"
