"""Titling: what an event is called: short, official, in the nominative."""

import re
from dataclasses import replace

from calendars.communique.dates.reckoning import STOPS
from calendars.communique.events.link import Link
from calendars.communique.places.gazetteer import Spot, spots
from calendars.communique.places.venue import venues
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.communique.titles.phrasing import phrase
from calendars.kinds import Kind

_SHORTEST = 3
_CELLS = ("–", "—", "|", ",", "(", ".", ";")


def title_of(page: Page, link: Link, whole: tuple[int, int] | None) -> str:
    """The words of the link's sentence or row that name the event, in the nominative; found once."""
    mention = link.mention
    what = f"title {mention.first} {mention.head} {mention.ordinal} {whole}"
    return page.once(what, link.first, mention.last, lambda: _title(page, link, whole))


def _title(page: Page, link: Link, whole: tuple[int, int] | None) -> str:
    if link.mention.like:
        link = replace(link, mention=replace(link.mention.like, ordinal=link.mention.ordinal))
    mention = link.mention
    first, last = (mention.first, mention.last)
    if whole and (mention.lemma == "" or link.segment.row):
        first, last = whole
        return _tidy(page.words(first, _before_place(page, link, first, last)))
    if not mention.lemma and any(page.node(at).tag in "@t" for at in range(first, last)):
        return _tidy(" ".join(_plain(page, range(first, last))))
    if not mention.lemma:
        return _tidy(page.words(first, last))
    if mention.verb:
        return _tidy(_said(page, link))
    return _tidy(_hyphened(page, phrase(page, link, first, last), first, last))


def _hyphened(page: Page, title: str, first: int, last: int) -> str:
    """The title with dashes as close to their words as the text has them: "U.S.-Oman Dialogue"."""
    for at in range(first + 1, last - 1):
        token, after = page.tokens[at], page.tokens[at + 1]
        if token.text in "-–" and page.tokens[at - 1].end == token.start and token.end == after.start:
            title = title.replace(f" {token.text} {after.text}", f"{token.text}{after.text}")
    return title


def _before_place(page: Page, link: Link, first: int, last: int) -> int:
    """Where the words of a row end and the cell with its place begins."""
    after = max(first, link.mention.head)
    houses = [
        spot.first
        for spot in venues(page, link)
        if spot.first > after + 1 and not page.language.titles.pattern("of").fullmatch(page.tokens[spot.first - 1].low)
    ]
    cells = [
        spot.first - 1
        for spot in spots(page.tokens, after + 1, last, page.language)
        if page.tokens[spot.first - 1].text in _CELLS and not _is_pair(page, spot)
    ]
    return min([*houses, *cells, last])


def _is_pair(page: Page, spot: Spot) -> bool:
    """Whether two countries are joined by a dash: "МПК Казахстан – Венгрия"."""
    return spot.is_country and any(
        each.is_country and each.last == spot.first - 1
        for each in spots(page.tokens, max(0, spot.first - 4), spot.first - 1, page.language)
    )


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
    words = [page.tokens[at].text for at in part if page.node(at).tag not in "@t" and not _leads(page, at)]
    while words and low(words[-1]) in page.language.into:
        words.pop()
    while words and low(words[0]) in page.language.into and page.node(part[0]).tag in "@t":
        words.pop(0)
    return words


def _leads(page: Page, at: int) -> bool:
    """Whether the token is a preposition of the time or day after it."""
    after = at + 1 < len(page.tokens) and page.node(at + 1).tag in "@t"
    return after and page.tokens[at].low in page.language.into


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;:.-–—|*•")[:200] or "?"
