"""Standing: how surely a name of a place, where it stands in its sentence, says where something happens."""

from calendars.communique.events.link import Link
from calendars.communique.places.gazetteer import Spot
from calendars.communique.places.hosting import is_host
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.kinds import Kind

_CITY = 4
_BESIDE = 3
_CELL_OPENS = "|,–—-():.;•@/"
_CELL_CLOSES = "|,–—-();.?/:"
_MOTION = 70
_SHORT = 140
_LEADS = 12


def stands(page: Page, spot: Spot, link: Link) -> float:
    """The weight of the place: most after "in" or as a cell of a row; 0 for a mere name."""
    bonus = 0 if spot.is_country else _CITY
    if leads_in(page, spot, link):
        return 46 + bonus
    at = _before(page, spot, link)
    before = page.tokens[at] if at is not None else None
    if before and before.low in page.language.into:
        return _after_word(page, spot, link, before.low) + bonus
    if is_host(page, spot, link):
        return 36 + bonus
    if not spot.is_country and (_is_beside(page, spot, link) or _is_enclosed(page, spot, link)):
        return 42 if link.segment.row else 36
    if _is_inflected(page, spot, link) or _is_city(page, spot, link):
        return 40 + bonus
    if link.segment.row and _is_cell(page, spot, link, bars=spot.is_country):
        return 40 + bonus
    if _is_destination(page, spot, link):
        return 34 + bonus
    if not spot.is_country and not spot.people and link.mention.first <= spot.first < link.mention.last:
        return 0 if _is_surname(page, spot, link) else 12
    return 0


def apart(spot: Spot, link: Link) -> float:
    """How many tokens lie between the place and the nearer of the event's noun and its date."""
    spans = [(link.mention.first, link.mention.last)]
    if link.first <= link.date.first < link.last:
        spans.append((link.date.first, link.date.last))
    return float(min(0 if a <= spot.first < b else min(abs(spot.first - b), abs(spot.last - a)) for a, b in spans))


def leads_in(page: Page, spot: Spot, link: Link) -> bool:
    """ "Tallinn, where talks are planned"."""
    at = spot.last
    leads = at + 1 < link.last and page.tokens[at].text == "," and link.mention.head > at
    return (
        leads
        and link.mention.head - at < _LEADS
        and bool(page.language.pattern("where").fullmatch(page.tokens[at + 1].low))
    )


def _before(page: Page, spot: Spot, link: Link) -> int | None:
    """The token before the place, articles and the dot of an abbreviation left out."""
    at = spot.first - 1
    while at >= link.first and (
        (page.tokens[at].text == "." and page.tokens[at - 1].low in page.language.into)
        or page.language.words.get(page.tokens[at].low, ("w",))[0] == ""
        or (at > link.first and not page.language.morphology.HEAD_LAST and _is_kind(page, at))
    ):
        at -= 1
    return at if at >= link.first else None


def _is_kind(page: Page, at: int) -> bool:
    """ "В порту Поти", "in the port of Poti": what sort of place it is."""
    word = page.tokens[at].low
    return word == "of" or (word not in page.language.into and bool(page.language.pattern("city").fullmatch(word)))


def _after_word(page: Page, spot: Spot, link: Link, word: str) -> float:
    """ "From" names where somebody comes from, "to" where something happens only after a word of motion."""
    if page.language.pattern("origin").fullmatch(word):
        return -_CITY
    if page.language.pattern("toward").fullmatch(word) and link.mention.noun.kind is not Kind.VISIT:
        start = page.tokens[spot.first].start
        said = page.text[max(page.tokens[link.first].start, start - _MOTION) : start]
        return 36 if page.language.has("motion", said) else 20
    return 40


def _is_surname(page: Page, spot: Spot, link: Link) -> bool:
    """ "Talks with Carlos Santiago"."""
    named = spot.first > link.first and page.tokens[spot.first - 1].text[0].isupper()
    return named and not page.language.morphology.HEAD_LAST


def _is_inflected(page: Page, spot: Spot, link: Link) -> bool:
    """Whether the place's own ending says "in" or "to" it."""
    last = page.tokens[spot.last - 1].low
    if low(spot.shown.split()[-1]) == last:
        return page.language.morphology.HEAD_LAST and _is_listed(page, spot)
    near = page.tokens[spot.last : min(spot.last + _BESIDE, link.last)]
    own = link.mention.first <= spot.last <= link.mention.head
    own = own or any(page.language.morphology.is_at(token.low) for token in near if token.text.islower())
    return page.language.morphology.is_at(last) or (own and bool(page.language.pattern("within").fullmatch(last)))


def _is_listed(page: Page, spot: Spot) -> bool:
    """ "İstanbul ve Kuşimoto'da": the ending of the second name is for both."""
    at = spot.last + 1
    if at >= len(page.tokens) or not (page.node(spot.last).tag == "&" or page.tokens[spot.last].text in ",–-"):
        return False
    name = page.tokens[at] if page.tokens[at].text[0].isupper() else None
    return name is not None and "'" in name.low and page.language.morphology.is_at(name.low)


def _is_city(page: Page, spot: Spot, link: Link) -> bool:
    """ "Астана қ.", "Konya şehrinde": the word for a city follows."""
    if not page.language.morphology.HEAD_LAST or spot.last >= link.last:
        return False
    return bool(page.language.pattern("city").fullmatch(page.tokens[spot.last].low))


def _is_cell(page: Page, spot: Spot, link: Link, *, bars: bool) -> bool:
    """Whether the name fills a cell of a row; a country's only one between bars or at the end."""
    opened = spot.first > link.first and page.tokens[spot.first - 1].text in _CELL_OPENS
    closes = "|()." if bars else _CELL_CLOSES
    return opened and (spot.last >= link.last or page.tokens[spot.last].text in closes)


def _is_enclosed(page: Page, spot: Spot, link: Link) -> bool:
    """ "(Geneva)", "; Geneva", ": Geneva" as a part of its own."""
    if spot.first == link.first or (spot.last < link.last and page.tokens[spot.last].text not in ",;).("):
        return False
    ends = spot.last >= link.last - 1 or page.tokens[spot.last].text in ";"
    return page.tokens[spot.first - 1].text in ("(;:@," if ends and _is_short(link) else "(;:@")


def _is_short(link: Link) -> bool:
    return link.segment.end - link.segment.start <= _SHORT


def _is_beside(page: Page, spot: Spot, link: Link) -> bool:
    """ "3-4 March, Astana", "at 10.30, Cairo", "Astana, 3-4 March"."""
    at = spot.first - 1
    if at >= link.first and _is_time(page, at) and (spot.last >= link.last or page.tokens[spot.last].sort == "mark"):
        return True
    if at > link.first and page.tokens[at].text in ",(":
        at -= 2 if at - 1 > link.first and page.tokens[at - 1].text == "." else 1
        if _is_time(page, at):
            return True
    return spot.last + 1 < link.last and page.tokens[spot.last].text in ",(" and _is_time(page, spot.last + 1)


def _is_time(page: Page, at: int) -> bool:
    return page.node(at).tag in "@t"


def _is_destination(page: Page, spot: Spot, link: Link) -> bool:
    """ "Финляндия сапары", "Türkiye'yi ziyareti": right before the noun of a visit, where modifiers lead."""
    mention = link.mention
    visit = mention.noun.kind is Kind.VISIT and page.language.morphology.HEAD_LAST
    ends = page.tokens[spot.last - 1].low
    owner = any(page.language.pattern(name).fullmatch(ends) for name in ("genitive", "origin"))
    return visit and spot.last == mention.head and not owner
