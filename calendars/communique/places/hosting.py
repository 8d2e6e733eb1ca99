"""Hosting: a place that the words beside it make the host: "Jamaica has offered to host", "hosted by Bishkek"."""

from calendars.communique.events.link import Link
from calendars.communique.places.gazetteer import Spot
from calendars.communique.text.page import Page

_REACH = 60


def is_host(page: Page, spot: Spot, link: Link) -> bool:
    """Whether hosting is said right before or after the place, dates and the like between them left out."""
    before, after = _text_before(page, spot, link), _text_after(page, spot, link)
    return bool(page.language.has("host_before", before) or page.language.pattern("host_after").match(after))


def _text_before(page: Page, spot: Spot, link: Link) -> str:
    at = spot.first
    while at > link.first and _is_between(page, at - 1, at):
        at -= 1
    end = page.tokens[at - 1].end if at > link.first else page.tokens[at].start
    return page.text[max(page.tokens[link.first].start, end - _REACH) : end].rstrip()


def _text_after(page: Page, spot: Spot, link: Link) -> str:
    at = spot.last
    while at < link.last and _is_between(page, at, at):
        at += 1
    return page.text[page.tokens[at].start : page.tokens[link.last - 1].end] if at < link.last else ""


def _is_between(page: Page, at: int, next_: int) -> bool:
    """Whether the token is of a date, leads to one, or is a word such as "also" or "the port of"."""
    token, language = page.tokens[at], page.language
    if page.node(at).tag in "@t" or language.pattern("host_gap").fullmatch(token.low):
        return True
    if token.low in language.into and next_ < len(page.tokens) and page.node(next_).tag in "@t":
        return True
    of_sort = next_ > at and not language.morphology.HEAD_LAST
    return of_sort and bool(language.pattern("city").fullmatch(token.low))
