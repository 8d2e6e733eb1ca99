"""Settling: what other parts of a paper say of where an event is: the visit of a programme, the paper's dateline."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.events.finding import Draft
from calendars.communique.events.kin import akin
from calendars.communique.events.link import Link
from calendars.communique.events.mentions import mentions
from calendars.communique.places.place import Where, places
from calendars.communique.places.standing import stands
from calendars.communique.places.whereabouts import located
from calendars.communique.text.page import Page
from calendars.kinds import Kind, Status

_HEAD = 6
_REACH = 8
_LONGEST = 200
_SURE = 34


def settled(page: Page, drafts: Sequence[Draft], anchor: date) -> list[Draft]:
    """The drafts, in order; rows of a visit's programme get its country, what was just held the dateline's place."""
    tours = [each for each in drafts if each.kind is Kind.VISIT and each.where.country]
    lacking = not tours and any(_lacks_country(each) for each in drafts)
    titled = page.once("titled", 0, 0, lambda: _titled(page)) if lacking else None
    made = [_on_tour(each, tours, titled) for each in drafts]
    told = next((n for n, each in enumerate(made) if _is_just_held(each, anchor)), None)
    if told is not None and made[told].where == Where():
        made[told] = replace(made[told], where=dateline(page))
    return located(page, akin(page, made))


def dateline(page: Page) -> Where:
    """The city at the head of a paper, before its date: "ASTANA, 18 February"."""
    for piece in page.pieces[:_HEAD]:
        first = bisect_left(page.tokens, piece.start, key=lambda token: token.start)
        last = min(first + _REACH, len(page.tokens))
        named = [spot for spot in places(page, first, last) if not spot.is_country and spot.first == first]
        if named and any(node.tag == "@" and node.first < last for node in page.nodes_of(first, last)):
            return Where(named[0].shown, named[0].country)
    return Where()


def _on_tour(each: Draft, tours: Sequence[Draft], titled: str | None) -> Draft:
    if not _lacks_country(each):
        return each
    country = next((tour.where.country for tour in tours if tour.when.overlaps(each.when)), titled)
    return replace(each, where=replace(each.where, country=country))


def _lacks_country(each: Draft) -> bool:
    """A row that names a house."""
    return each.link.segment.row and each.where.place is not None and each.where.country is None


def _titled(page: Page) -> str | None:
    """The country of the visit that the paper's first lines name: "Programme of the visit to Georgia"."""
    for piece in page.pieces[:_HEAD]:
        first, last = (bisect_left(page.tokens, at, key=lambda token: token.start) for at in (piece.start, piece.end))
        for mention in mentions(page, first, last) if first < last else ():
            if mention.noun.kind is not Kind.VISIT or piece.end - piece.start > _LONGEST:
                continue
            link = Link(mention, page.node(mention.head), piece, first, last, 0.0)
            stated = [spot for spot in places(page, first, last) if stands(page, spot, link) >= _SURE]
            if stated:
                return stated[0].country
    return None


def _is_just_held(each: Draft, anchor: date) -> bool:
    latest = each.when.latest
    held = each.status is Status.HELD and not each.recalled and not each.link.segment.row
    return held and each.when.is_exact and latest is not None and 0 <= (anchor - latest).days <= 1
