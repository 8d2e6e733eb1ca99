"""Where an event takes place: the most specific place its sentence states, and the country it lies in."""

from dataclasses import dataclass, replace

from calendars.communique.gazetteer import Spot, spots
from calendars.communique.link import Link
from calendars.communique.page import Page
from calendars.communique.venue import venues
from calendars.kinds import Kind

_HOUSE = 46.0
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Where:
    """A place as said, in its base form, and its country's ISO 3166 code; None where the text does not say."""

    place: str | None = None
    country: str | None = None


def where(page: Page, link: Link, whole: tuple[int, int] | None) -> Where:
    """The place that the sentence gives for the event of the link."""
    if link.mention.noun.kind is Kind.ANNIVERSARY:
        return Where()
    named = [(spot, _stands(page, spot, link)) for spot in _spots(page, link)]
    stated = [(weight - _apart(spot, link), spot) for spot, weight in named if weight > 0]
    houses = [
        (_HOUSE - _apart(spot, link), spot)
        for spot in venues(page, link)
        if link.segment.row or _apart(spot, link) < _NEAR
    ]
    best = _nearest(stated)
    if best is not None:
        best = next((spot for _, spot in stated if not spot.is_country and spot.country == best.country), best)
    house = _nearest(houses)
    if house is not None:
        return Where(house.shown, best.country if best else None)
    if best is None:
        return Where((_tail(page, link) if link.segment.row else None) or _unknown(page, link))
    return Where(best.shown, best.country) if best else Where()


def _unknown(page: Page, link: Link) -> str | None:
    """A name after "in" close to the date or the event, that no gazetteer knows."""
    language = page.language
    for at in range(link.first, link.last):
        if not _may_be_place(page, at) or _apart(Spot(at, at + 1, "", None, False), link) > _NEAR:
            continue
        before = page.tokens[at - 1] if at > link.first else None
        if before and before.text == "." and at - 2 >= link.first:
            before = page.tokens[at - 2]
        if language.morphology.HEAD_LAST:
            after = page.text[page.tokens[at].end :][:20].lstrip()
            if "'" in page.tokens[at].low and language.morphology.is_at(page.tokens[at].low):
                return language.morphology.place(page.tokens[at].text)
            if language.pattern("host_after").match(after):
                return page.tokens[at].text
        elif before and before.low in language.into:
            return language.morphology.place(page.tokens[at].text)
    return None


def _may_be_place(page: Page, at: int) -> bool:
    token, language = page.tokens[at], page.language
    if token.sort != "word" or not token.text[0].isupper() or token.text.isupper() or page.node(at).tag != "w":
        return False
    known = (language.nouns, language.posts, language.venues, language.no_names)
    return len(token.text) > 3 and not any(language.base(token.low, words) for words in known)


def _tail(page: Page, link: Link) -> str | None:
    """The last cell of a row, when it is a name that no gazetteer knows."""
    last = link.last
    while last > link.first and page.tokens[last - 1].text in ".;":
        last -= 1
    first = last
    while first > link.first and last - first <= 3 and page.tokens[first - 1].sort == "word":
        if not page.tokens[first - 1].text[0].isupper():
            return None
        first -= 1
    if not (
        link.mention.head < first < last and last - first <= 3 and page.tokens[first - 1].text in ("–", "—", "|", ",")
    ):
        return None
    if any(page.language.base(token.low, page.language.nouns) for token in page.tokens[first:last]):
        return None
    return page.words(first, last)


def _spots(page: Page, link: Link) -> list[Spot]:
    return page.once("spots", link.first, link.last, lambda: places(page, link.first, link.last))


def places(page: Page, first: int, last: int) -> list[Spot]:
    """The places named among tokens [first, last), each city in the country that the paper speaks of, if it does."""
    named = spots(page.tokens, first, last, page.language)
    return [_settled(page, spot) for spot in named if not spot.people or not _is_common(page, spot)]


def _settled(page: Page, spot: Spot) -> Spot:
    if not spot.others:
        return spot
    lands = page.once("lands", 0, 0, lambda: _lands(page))
    country = next((land for land in (spot.country, *spot.others) if land in lands), spot.country)
    return replace(spot, country=country, others=())


def _lands(page: Page) -> set[str | None]:
    return {spot.country for spot in spots(page.tokens, 0, len(page.tokens), page.language) if spot.is_country}


def _is_common(page: Page, spot: Spot) -> bool:
    """Whether the paper uses the word without a capital, too: then it is no city's name."""
    lows = page.once("lows", 0, 0, lambda: {token.low for token in page.tokens if token.text.islower()})
    return spot.last - spot.first == 1 and page.tokens[spot.first].low in lows


def _nearest(weighed: list[tuple[float, Spot]]) -> Spot | None:
    return max(weighed, key=lambda each: (each[0], -each[1].first))[1] if weighed else None


def _stands(page: Page, spot: Spot, link: Link) -> float:
    """How surely the place is where something happens: after "in", as a cell of a row; 0 for a mere name."""
    before = page.tokens[spot.first - 1] if spot.first > link.first else None
    words = page.language.into
    bonus = 0 if spot.is_country else 4
    skipped = before and (before.text == "." or page.language.words.get(before.low, ("w",))[0] == "")
    if skipped and spot.first - 2 >= link.first:
        before = page.tokens[spot.first - 2]
    if before and before.low in words:
        return 40 + bonus
    if _is_host(page, spot, link):
        return 36 + bonus
    if not spot.is_country and (_is_beside(page, spot, link) or (before and before.text == "(")):
        return 36
    if page.language.morphology.is_at(page.tokens[spot.last - 1].low):
        return 40 + bonus
    if link.segment.row and before and before.text in "|,–—-(:.":
        return 40 + bonus
    if not spot.is_country and link.mention.first <= spot.first < link.mention.last:
        return 12
    return 0


def _is_beside(page: Page, spot: Spot, link: Link) -> bool:
    """ "3-4 March, Astana" and "Astana, 3-4 March"."""
    marks = ",("
    after = (
        spot.first - 1 >= link.date.last
        and spot.first - 1 <= link.date.last
        and page.tokens[spot.first - 1].text in marks
    )
    return after or (spot.last + 1 == link.date.first and page.tokens[spot.last].text in marks)


def _is_host(page: Page, spot: Spot, link: Link) -> bool:
    """ "Almaty will host", "hosted by Bishkek", "to visit Mongolia"."""
    start, end = page.tokens[spot.first].start, page.tokens[spot.last - 1].end
    before = page.text[max(page.tokens[link.first].start, start - 60) : start].rstrip()
    after = page.text[end : page.tokens[link.last - 1].end].lstrip()
    return bool(page.language.has("host_before", before) or page.language.pattern("host_after").match(after))


def _apart(spot: Spot, link: Link) -> float:
    spans = [(link.mention.first, link.mention.last)]
    if link.first <= link.date.first < link.last:
        spans.append((link.date.first, link.date.last))
    return float(min(0 if a <= spot.first < b else min(abs(spot.first - b), abs(spot.last - a)) for a, b in spans))
