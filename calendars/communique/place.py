"""Where an event takes place: the most specific place its sentence states, and the country it lies in."""

from dataclasses import dataclass

from calendars.communique.gazetteer import Spot, spots
from calendars.communique.link import Link
from calendars.communique.mention import Page
from calendars.kinds import Kind


@dataclass(frozen=True, slots=True)
class Where:
    """A place as said, in its base form, and its country's ISO 3166 code; None where the text does not say."""

    place: str | None = None
    country: str | None = None


def where(page: Page, link: Link, whole: tuple[int, int] | None) -> Where:
    """The place that the sentence gives for the event of the link."""
    if link.mention.noun.kind is Kind.ANNIVERSARY:
        return Where()
    named = [(spot, _stands(page, spot, link)) for spot in spots(page.tokens, link.first, link.last, page.language)]
    stated = [(weight - _apart(spot, link), spot) for spot, weight in named if weight > 0]
    if not stated:
        return Where()
    _, best = max(stated, key=lambda each: (each[0], -each[1].first))
    city = next((spot for _, spot in stated if not spot.is_country and spot.country == best.country), None)
    best = city or best
    return Where(best.shown, best.country)


def _stands(page: Page, spot: Spot, link: Link) -> float:
    """How surely the place is where something happens: after "in", as a cell of a row; 0 for a mere name."""
    before = page.tokens[spot.first - 1] if spot.first > link.first else None
    words = page.language.into
    bonus = 0 if spot.is_country else 4
    if before and before.text == "." and spot.first - 2 >= link.first:
        before = page.tokens[spot.first - 2]
    if before and before.low in words:
        return 40 + bonus
    if page.language.morphology.is_at(page.tokens[spot.last - 1].low):
        return 40 + bonus
    if link.segment.row and before and before.text in "|,–—-(":
        return 40 + bonus
    return 0


def _apart(spot: Spot, link: Link) -> float:
    spans = [(link.mention.first, link.mention.last)]
    if link.first <= link.date.first < link.last:
        spans.append((link.date.first, link.date.last))
    return float(min(0 if a <= spot.first < b else min(abs(spot.first - b), abs(spot.last - a)) for a, b in spans))
