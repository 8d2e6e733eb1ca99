"""Titling: what an event is called: short, official, in the nominative."""

import re
from dataclasses import replace

from calendars.communique.gazetteer import spots
from calendars.communique.link import Link
from calendars.communique.page import Page
from calendars.communique.reckoning import STOPS
from calendars.communique.tokens import low
from calendars.communique.venue import venues
from calendars.kinds import Kind

_SHORTEST = 3
_CELLS = ("–", "—", "|", ",", "(")


def title_of(page: Page, link: Link, whole: tuple[int, int] | None) -> str:
    if link.mention.like:
        link = replace(link, mention=replace(link.mention.like, ordinal=link.mention.ordinal))
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
    number = None if page.tokens[mention.head].text[-1].isdigit() else mention.ordinal
    return _tidy(page.language.morphology.title(words, head, mention.lemma, number))


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
    if link.mention.noun.kind is Kind.OTHER:
        subject = range(first, link.mention.first), range(link.mention.last, last)
        named = (" ".join(_plain(page, part)) for part in subject)
        if said := next((words for words in named if len(words) > _SHORTEST), None):
            return said
    return " ".join(_plain(page, range(first, last)))


def _plain(page: Page, part: range) -> list[str]:
    """The words of the part that are no date and no time, without a preposition left alone at an end."""
    words = [page.tokens[at].text for at in part if page.node(at).tag not in "@t"]
    while words and low(words[-1]) in page.language.into:
        words.pop()
    while words and low(words[0]) in page.language.into and page.node(part[0]).tag in "@t":
        words.pop(0)
    return words


def _is_number(page: Page, link: Link, at: int) -> bool:
    """Whether the token is (part of) the session number, which the title gives in digits."""
    mention = link.mention
    if mention.lemma == "anniversary" or mention.ordinal is None or at >= mention.head:
        return False
    if page.node(at).tag == "o" or page.tokens[at].text == str(mention.ordinal):
        return True
    return at > mention.first and page.tokens[at].text in ".-" and _is_number(page, link, at - 1)


def _tidy(text: str) -> str:
    said = re.sub(r"\s+", " ", text).strip(" ,;:.-–—|*•")
    said = re.sub(r"([«“(\[]) ", r"\1", re.sub(r" ([»”)\].,:'’])", r"\1", said))
    said = re.sub(r" ?([-–]) ?(?=\w)", lambda m: m.group() if " " in m.group() else m.group(1), said)
    return (said[:1].upper() + said[1:])[:200] or "?"
