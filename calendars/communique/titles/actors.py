"""Actors: who visits or meets, found around a verb and said in the genitive."""

import re

from calendars.communique.dates.reckoning import STOPS
from calendars.communique.events.link import Link
from calendars.communique.events.people import name_end
from calendars.communique.places.gazetteer import spots
from calendars.communique.text.page import Page

_WIDEST = 14
_FARTHEST = 24
_DASHES = "-–—"


def actor(page: Page, link: Link) -> tuple[int, int] | None:
    """The tokens of the one who does what the link's verb or noun says, without a name where a post says enough."""
    head = link.mention.head
    before = range(head - 1, max(link.first, head - _FARTHEST) - 1, -1)
    after = range(link.mention.last, min(link.last, link.mention.last + _FARTHEST))
    for part in (before,) if page.language.morphology.HEAD_LAST else (before, after):
        for at in part:
            if part is after and (page.tokens[at].text in STOPS or page.node(at).tag == "v"):
                break
            if page.tokens[at].text in ";:" or _is_other_verb(page, at, link):
                break
            if not (link.mention.first <= at < link.mention.last) and _is_actor(page, at, link.first):
                end = _end(page, at, link)
                if not page.language.titles.pattern("invitation").match(page.words(end, min(end + 1, link.last))):
                    return _start(page, at, link), end
    return None


def said_of(page: Page, span: tuple[int, int]) -> str | None:
    """The actor in the genitive, or as the language says whose something is; None where that is not safe."""
    first, last = span
    words = [page.tokens[at].text for at in range(first, last)]
    if not page.language.morphology.HEAD_LAST and not page.language.titles.article:
        last = _without_name(page, first, last)
        words = [page.tokens[at].text for at in range(first, last)]
    said = page.language.morphology.of(words, page.language.titles.actors)
    return said.replace(" - ", " – ") if said else None


def _is_actor(page: Page, at: int, first: int) -> bool:
    """Whether the word is a post or a delegation in the form of a subject."""
    token, language = page.tokens[at], page.language
    word = token.low.rpartition("-")[2]
    if token.sort != "word" or word not in language.titles.actors or page.node(at).tag not in "w":
        return False
    if language.morphology.HEAD_LAST:
        return True
    start = at
    while start > first and _goes_before(page, start - 1):
        start -= 1
    if start > first and _is_skipped(page, start - 1):
        start -= 1
    before = page.tokens[start - 1] if start > first else None
    return (
        before is None
        or (before.low not in language.into and before.low not in language.not_last)
        or (page.node(start - 1).tag in "@t")
    )


def _start(page: Page, at: int, link: Link) -> int:
    start = at
    while start > link.first and at - start < _WIDEST and _goes_before(page, start - 1):
        start -= 1
    return start - (start > link.first and _is_skipped(page, start - 1))


def _is_skipped(page: Page, at: int) -> bool:
    """Whether it is an article."""
    return bool(page.language.titles.pattern("articles").fullmatch(page.tokens[at].low))


def _goes_before(page: Page, at: int) -> bool:
    token, language = page.tokens[at], page.language
    if token.sort != "word" or page.node(at).tag not in "w" or language.titles.pattern("lead").fullmatch(token.low):
        return False
    if token.low in language.into or token.low in language.not_last:
        return False
    if language.morphology.HEAD_LAST:
        return language.left(token.low)
    return language.morphology.of((token.text, "x"), {"x": "x"}) is not None and language.left(token.low)


def _end(page: Page, at: int, link: Link) -> int:
    language = page.language
    end = at + 1
    if language.morphology.HEAD_LAST:
        return max(end, name_end(page, end, link.last)) if end < link.last else end
    while end < link.last and end - at < _WIDEST:
        token = page.tokens[end]
        joined = token.text in _DASHES and page.tokens[end - 1].text[:1].isupper()
        if (
            end == link.mention.first
            or page.node(end).tag not in "wc&"
            or _is_verb(page, end)
            or (token.sort != "word" and not joined)
        ):
            break
        if token.low in language.into and language.words.get(token.low, ("w",))[0] != "&":
            break
        if not joined and not _goes_on(page, end):
            break
        end += 1
    while end > at + 1 and (page.tokens[end - 1].low in language.not_last or page.tokens[end - 1].sort == "mark"):
        end -= 1
    return end


def _goes_on(page: Page, at: int) -> bool:
    """Whether the word may follow a post in its phrase: no verb, and in lower case only what posts are made of."""
    token, language = page.tokens[at], page.language
    if token.text[0].isascii() and token.text[0].islower():
        return bool(re.fullmatch(language.between, token.low)) or token.low in language.titles.actors
    return language.right(token.low)


def _without_name(page: Page, first: int, last: int) -> int:
    """Where the name begins behind a post that says whose it is; a post alone keeps it."""
    at = first
    while at < last:
        if name_end(page, at, last) - at >= 1 and at > first:
            named = [spot for spot in spots(page.tokens, at, last, page.language) if spot.first == at]
            if not named and at - first > 1:
                return at
        at += 1
    return last


def _is_verb(page: Page, at: int) -> bool:
    return page.node(at).tag == "v" or page.tokens[at].low in page.language.verbs


def _is_other_verb(page: Page, at: int, link: Link) -> bool:
    """Whether a verb stands there that does not say what the link's noun says: "visited ... on an official visit"."""
    node = page.node(at)
    kind = node.value if node.tag == "v" else page.language.verbs.get(page.tokens[at].low)
    return kind is not None and (link.mention.verb or kind is not link.mention.noun.kind)
