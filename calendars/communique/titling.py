"""Titling: what an event is called: short, official, in the nominative."""

import re
from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.gazetteer import Spot, spots
from calendars.communique.link import Link
from calendars.communique.page import Page
from calendars.communique.reach import reach_left
from calendars.communique.reckoning import STOPS
from calendars.communique.tokens import low
from calendars.communique.venue import venues
from calendars.kinds import Kind

_SHORTEST = 3
_CELLS = ("–", "—", "|", ",", "(", ".", ";")


def title_of(page: Page, link: Link, whole: tuple[int, int] | None) -> str:
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
    return _tidy(_hyphened(page, _phrase(page, link, first, last), first, last))


def _phrase(page: Page, link: Link, first: int, last: int) -> str:
    """The phrase in the nominative with its number in digits."""
    mention, language = link.mention, page.language
    if mention.lemma == "anniversary" and language.morphology.HEAD_LAST:
        first = _whose(page, link, first)
    if mention.lemma == "anniversary" and last + 1 < link.last and _enters(page, last):
        last += 2
    last = _with_name(page, last)
    if (
        language.morphology.HEAD_LAST
        and first == mention.head > link.first
        and language.titles.actors.get(page.tokens[first - 1].low) is not None
    ):
        first -= 1
    tokens = [at for at in range(first, last) if page.tokens[at].text != "," or at > mention.head]
    kept = [at for at in tokens if not _is_number(page, link, at)]
    head = sum(at < mention.head for at in kept)
    words = [page.tokens[at].text for at in kept]
    number = None if page.tokens[mention.head].text[-1].isdigit() else mention.ordinal
    place = (
        sum(at < mention.head for at in kept[: tokens.index(_first_number(tokens, kept))])
        if number and len(kept) < len(tokens)
        else head
    )
    said = language.titles.number
    if said and place < head and number and language.titles.pattern("before").search(" ".join(words[place:head])):
        return language.morphology.title(
            _numbered(words, place, said.format(number)), head + (not said.endswith("-")), mention.lemma, None
        )
    return language.morphology.title(words, head, mention.lemma, number)


def _hyphened(page: Page, title: str, first: int, last: int) -> str:
    """The title with dashes as close to their words as the text has them: "U.S.-Oman Dialogue"."""
    for at in range(first + 1, last - 1):
        token, after = page.tokens[at], page.tokens[at + 1]
        if token.text in "-–" and page.tokens[at - 1].end == token.start and token.end == after.start:
            title = title.replace(f" {token.text} {after.text}", f"{token.text}{after.text}")
    return title


def _enters(page: Page, at: int) -> bool:
    """ "Вступления в ООН": a preposition and an abbreviation go on with what an anniversary is of."""
    into = page.language.titles.pattern("stands").fullmatch(page.tokens[at].low)
    return bool(into) and page.tokens[at + 1].text.isupper() and page.node(at + 1).tag == "w"


def _with_name(page: Page, last: int) -> int:
    """Past the surname where the phrase was cut at an initial: "дипломата Н." and so on."""
    at = last
    while at + 1 < len(page.tokens) and _is_initial(page, at - 1) and page.tokens[at].text == ".":
        at += 2
    return at if at > last and page.tokens[at - 1].text[0].isupper() else last


def _is_initial(page: Page, at: int) -> bool:
    return len(page.tokens[at].text) == 1 and page.tokens[at].text.isupper()


def _whose(page: Page, link: Link, first: int) -> int:
    """Where the words begin that say what an anniversary is of: they stand before its number."""
    start = reach_left(page, first, link.first)
    while start > link.first and page.language.titles.pattern("joins").fullmatch(page.tokens[start - 1].low):
        start = reach_left(page, start - 1, link.first)
    return start


def _first_number(tokens: Sequence[int], kept: Sequence[int]) -> int:
    return next(at for at in tokens if at not in kept)


def _numbered(words: list[str], place: int, number: str) -> list[str]:
    """The words with the number where the text has it: before a word, or joined to it."""
    if number.endswith("-"):
        return [*words[:place], number + words[place], *words[place + 1 :]]
    return [*words[:place], number, *words[place:]]


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


def _is_number(page: Page, link: Link, at: int) -> bool:
    """Whether the token is (part of) the session number, which the title gives in digits."""
    mention = link.mention
    if mention.lemma == "anniversary" or mention.ordinal is None or at >= mention.head:
        return False
    if page.node(at).tag == "o" or page.tokens[at].text == str(mention.ordinal):
        return True
    if page.language.numbered and page.tokens[at].sort == "number" and page.tokens[at + 1].text == ".":
        return True
    return at > mention.first and page.tokens[at].text in ".-" and _is_number(page, link, at - 1)


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;:.-–—|*•")[:200] or "?"
