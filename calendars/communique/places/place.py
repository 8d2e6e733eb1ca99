"""Where an event takes place: the most specific place its sentence states, and the country it lies in."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.communique.dates.nodes import Node
from calendars.communique.events.link import Link
from calendars.communique.places.gazetteer import Spot, spots
from calendars.communique.places.standing import apart, leads_in, stands
from calendars.communique.places.unnamed import may_be_place, tail, unknown
from calendars.communique.places.venue import venues
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.kinds import Kind

_HOUSE = 46.0
_NEAR = 8
_SITE = 12
_BESIDE = 2
_WIDEST = 12
_SURE = 36
_FRAGMENT = 5
_TOWN = 3


@dataclass(frozen=True, slots=True)
class Where:
    """A place as said, in its base form, and its country's ISO 3166 code; None where the text does not say."""

    place: str | None = None
    country: str | None = None


def where(page: Page, link: Link, whole: tuple[int, int] | None, made: Sequence[Link] = ()) -> Where:
    """The place that the sentence gives for the event of the link; places of the other links `made` are theirs."""
    if link.mention.noun.kind is Kind.ANNIVERSARY:
        return _celebrated(page, link)
    rivals = [each for each in made if each is not link and each.segment is link.segment]
    known = _spots(page, link)
    several = sum(not spot.is_country for spot in known) > 1
    named = [
        spot
        for spot in known
        if leads_in(page, spot, link) or not _is_theirs(page, spot, link, rivals, several=several)
    ]
    stated = [
        (weight - apart(spot, link) / (2 if link.segment.row else 1), spot)
        for spot in named
        if (weight := stands(page, spot, link)) > 0
    ]
    if len(stated) > 1:
        stated = [each for each in stated if not _is_denied(page, each[1], link)] or stated
        others = [node for node in page.nodes_of(link.first, link.last) if node.tag == "@" and node is not link.date]
        stated = [each for each in stated if not _is_of_date(each[1], link, others)] or stated
    houses = [
        (_HOUSE - apart(spot, link), spot)
        for spot in venues(page, link)
        if (link.segment.row or apart(spot, link) < _NEAR) and not _is_theirs(page, spot, link, rivals, several=several)
    ]
    best = _nearest(stated)
    if best is not None and best.is_country:
        best = next((spot for _, spot in stated if not spot.is_country and spot.country == best.country), best)
    house = _nearest(houses)
    if house is not None:
        town = _town_of(page, house, named, best)
        return Where(house.shown, town.country if town else None)
    if best is not None:
        best = _first_of_list(page, best, named)
        return Where(_within(page, best, link) or _in_land(page, best, link) or best.shown, best.country)
    name = tail(page, link) or unknown(page, link, known)
    return _told_next(page, link) or Where(name, _town_beside(page, named) if name else None)


def _town_of(page: Page, house: Spot, named: Sequence[Spot], best: Spot | None) -> Spot | None:
    """Where the house stands; an embassy stands in any land but that of its name."""
    abroad = page.language.has("mission", page.words(house.first, house.last))
    near = [spot for spot in (*(each for each in named if _is_of_house(page, each, house)), best) if spot]
    return next((spot for spot in near if not (abroad and spot.is_country)), None)


def _in_land(page: Page, land: Spot, link: Link) -> str | None:
    """A town that no list knows, named by its country right behind it: "Kuressaare, Estonia"."""
    at = land.first - 1
    if not land.is_country or at - 1 < link.first or page.tokens[at].text not in ",(":
        return None
    first = at
    while first > link.first and may_be_place(page, first - 1) and at - first < _TOWN:
        first -= 1
    return page.words(first, at) if first < at and first > link.mention.head else None


def _town_beside(page: Page, named: Sequence[Spot]) -> str | None:
    """The country of the only town that the words say a house is in: "Londra'daki Lancaster House'da"."""
    within = page.language.pattern("within")
    towns = [spot for spot in named if within.fullmatch(page.tokens[spot.last - 1].low)]
    return towns[0].country if len(towns) == 1 else None


def named_in(page: Page, first: int, last: int) -> Where:
    """The town that a typed line names as it is, with no word that leads to it: "summit Samarkand 3 April"."""
    for spot in spots(page.tokens, first, last, page.language):
        before = page.tokens[spot.first - 1].low if spot.first > first else ""
        led = before in page.language.into or (before and page.node(spot.first - 1).tag == "f")
        if not (spot.is_country or led) and low(page.words(spot.first, spot.last)) == low(spot.shown):
            return Where(spot.shown, spot.country)
    return Where()


def _celebrated(page: Page, link: Link) -> Where:
    """The city that an anniversary is celebrated in: one said after it, or between it and the verb."""
    for spot in _spots(page, link):
        after = spot.first >= link.mention.last and spot.first - link.mention.last <= _NEAR
        if after and not spot.is_country and stands(page, spot, link) >= _SURE:
            return Where(spot.shown, spot.country)
    return Where()


def places(page: Page, first: int, last: int) -> list[Spot]:
    """The places named among tokens [first, last), each city in the country that the paper speaks of, if it does."""
    named = [spot for spot in spots(page.tokens, first, last, page.language) if page.node(spot.first).tag != "@"]
    return [_settled(page, spot) for spot in named if not spot.people or not _is_common(page, spot)]


def _spots(page: Page, link: Link) -> list[Spot]:
    return page.once("spots", link.first, link.last, lambda: places(page, link.first, link.last))


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


def _is_theirs(page: Page, spot: Spot, link: Link, rivals: Sequence[Link], *, several: bool) -> bool:
    """Whether the place stands closer to another event of the sentence; one before all of them is of all of them."""
    held = _brackets(page, spot.first)
    if held is not None and held != _brackets(page, link.date.first):
        rival = next((each for each in rivals if _brackets(page, each.date.first) == held), None)
        if rival is not None:
            return True
    beside = [each for each in rivals if not _is_across(page, spot, each)]
    if _is_across(page, spot, link) and beside:
        return True
    rivals = beside
    if several and any(_to_date(spot, each) < _to_date(spot, link) for each in rivals if each.mention == link.mention):
        return True
    own = apart(spot, link)
    closer = [each for each in rivals if apart(spot, each) < own and (several or not _is_one(page, link, each))]
    return bool(closer) and any(min(each.mention.first, each.date.first) < spot.first for each in (link, *rivals))


def _brackets(page: Page, token: int) -> int | None:
    """Where the brackets around the token open."""
    for at in range(token - 1, max(-1, token - _WIDEST), -1):
        if page.tokens[at].text in "()":
            return at if page.tokens[at].text == "(" else None
    return None


def _is_across(page: Page, spot: Spot, link: Link) -> bool:
    low, high = sorted((spot.first, link.mention.head))
    marks = page.once(";", 0, 0, lambda: [at for at, token in enumerate(page.tokens) if token.text == ";"])
    after = bisect_left(marks, low)
    return after < len(marks) and marks[after] < high


def _to_date(spot: Spot, link: Link) -> int:
    return min(abs(spot.first - link.date.last), abs(link.date.first - spot.last))


def _is_of_date(spot: Spot, link: Link, others: Sequence[Node]) -> bool:
    """Whether the place stands right beside another date of the sentence, that tells of something else."""
    if apart(spot, link) <= _BESIDE:
        return False
    return any(0 <= gap <= _BESIDE for node in others for gap in (node.first - spot.last, spot.first - node.last))


def _is_denied(page: Page, spot: Spot, link: Link) -> bool:
    """ "Not in Bursa but in Shymkent", "Бурсада емес, Шымкентте"."""
    at = spot.last if page.language.morphology.HEAD_LAST else spot.first - 2
    return link.first <= at < link.last and bool(page.language.pattern("not").fullmatch(page.tokens[at].low))


def _is_of_house(page: Page, spot: Spot, house: Spot) -> bool:
    """Whether the town is in the name of the house, or right before or after it: "Serena Hotel, Dar es Salaam"."""
    before = page.tokens[spot.first - 1] if spot.is_country and 0 < spot.first < spot.last <= house.first else None
    if before is not None and before.sort == "word" and before.low not in page.language.into:
        return False
    between = (house.last, spot.first) if spot.first >= house.last else (spot.last, house.first)
    marks = all(
        not page.tokens[at].text[0].isalpha() or page.tokens[at].low in page.language.into for at in range(*between)
    )
    return (spot.first < house.last and spot.last > house.first) or (between[1] - between[0] <= _BESIDE and marks)


def _first_of_list(page: Page, best: Spot, named: Sequence[Spot]) -> Spot:
    """ "Astana, Türkistan and Almaty": the first of places named in a row."""
    for spot in reversed(named):
        joins = page.tokens[spot.last] if spot.last + 1 == best.first else None
        joined = joins and (joins.text == "," or page.language.words.get(joins.low, ("w",))[0] == "&")
        if joined and spot.is_country == best.is_country:
            best = spot
    return best


def _within(page: Page, town: Spot, link: Link) -> str | None:
    """ "Kopenhag'da, Bella Center'da": the name right after the town's, in the same case, says where in it."""
    at = first = town.last + 1
    if town.is_country or not page.language.morphology.HEAD_LAST or at >= link.last:
        return None
    if page.tokens[town.last].text != ",":
        return None
    while at < min(link.last, first + _NEAR) and (page.tokens[at].text[0].isupper() or page.node(at).tag == "&"):
        word = page.tokens[at].low
        if "'" in word and page.language.morphology.is_at(word) and word[-1] in "аеae":
            return page.words(first, at + 1)[: -len(word) + word.index("'")]
        at += 1
    return None


def _is_one(page: Page, link: Link, other: Link) -> bool:
    """Whether they may tell of one event: its noun and a verb, or one noun with two dates."""
    if not (link.mention.verb or other.mention.verb):
        return link.mention == other.mention
    first, last = sorted((link.mention.head, other.mention.head))
    return not page.language.has("turn", page.words(first, last))


def _nearest(weighed: list[tuple[float, Spot]]) -> Spot | None:
    return max(weighed, key=lambda each: (each[0], -each[1].first))[1] if weighed else None


def _told_next(page: Page, link: Link) -> Where | None:
    """ "The venue will be Samarkand", said in the same sentence or in the next, which has no date of its own."""
    last = _next_end(page, link)
    said = page.text[page.tokens[link.first].start : page.tokens[last - 1].end]
    site = page.language.pattern("site").search(said)
    if site is None and last > link.last:
        return _alone(page, link.last, last)
    if site is None:
        return None
    first = _token(page, page.tokens[link.first].start + site.end())
    if first < link.last:
        last = link.last
    elif any(node.tag == "@" for node in page.nodes_of(link.last, last)):
        return None
    end = min(last, first + _SITE)
    named = [spot for spot in places(page, first, end) if not spot.is_country]
    houses = venues(page, replace(link, first=first, last=end))
    if houses:
        return Where(houses[0].shown, named[0].country if named else None)
    return Where(named[0].shown, named[0].country) if named else None


def _alone(page: Page, first: int, last: int) -> Where | None:
    """ "In Bishkek.": a sentence that says little more than where."""
    if last - first > _FRAGMENT or any(node.tag == "@" for node in page.nodes_of(first, last)):
        return None
    language, named = page.language, [spot for spot in places(page, first, last) if not spot.is_country]
    if len(named) != 1 or named[0].first - first > 1:
        return None
    spot = named[0]
    inside = language.morphology.is_at(page.tokens[spot.last - 1].low) or page.tokens[first].low in language.into
    return Where(spot.shown, spot.country) if inside else None


def _next_end(page: Page, link: Link) -> int:
    """Where the tokens of the sentence after the link's end; the link's own end when a row or nothing follows."""
    number = bisect_left(page.pieces, link.segment.end, key=lambda piece: piece.start)
    after = page.pieces[number] if number < len(page.pieces) else None
    if after is None or (
        (after.row or link.segment.row) and not page.language.pattern("site").match(page.text, after.start)
    ):
        return link.last
    return _token(page, after.end)


def _token(page: Page, start: int) -> int:
    return bisect_left(page.tokens, start, key=lambda token: token.start)
