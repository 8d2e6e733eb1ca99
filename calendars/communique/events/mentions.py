"""Mentions: all the phrases of a sentence that name an event."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.events.choosing import chosen, is_setting
from calendars.communique.events.mention import Mention
from calendars.communique.events.spotting import (
    ahead_at,
    anniversary_at,
    another_at,
    elided_at,
    holiday_at,
    noun_at,
    number_in,
    verb_at,
)
from calendars.communique.language import Noun
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_BODIES = (Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS)
_NUMBERED = (*_BODIES, Kind.SUMMIT)
_TURN = 3
_ENOUGH = 20
"""The most events that a sentence is looked through for."""
_TIMES = 90
"""How far from an event "for the third time" may stand, in letters."""


def mentions(page: Page, first: int, last: int, before: Mention | None = None) -> list[Mention]:
    """The mentions among tokens [first, last), in order; nouns of one phrase make one mention.

    `before` is what "the fourth" may be one more of: the last numbered event of the sentences above.
    """
    found: list[Mention] = []
    for at in _telling(page, first, last):
        if len(found) >= _ENOUGH:
            break
        if found and found[-1].whole and at < found[-1].last:
            continue
        mention = (
            anniversary_at(page, at, last)
            or holiday_at(page, at, last)
            or noun_at(page, at, first, last)
            or verb_at(page, at)
            or ahead_at(page, at, first, last)
            or another_at(page, at, found)
            or elided_at(page, at, last, [before, *found] if before else found)
        )
        if mention is None:
            continue
        if found and not mention.verb and _is_margin(page, found[-1], mention, last):
            mention = replace(mention, first=found[-1].last)
        if found and (_is_years_of(page, found[-1], mention) or (mention.years and _is_day_of(found[-1], mention))):
            found[-1] = replace(mention, first=found[-1].first)
            continue
        if found and _is_of_holiday(found[-1], mention):
            found[-1] = replace(mention, first=min(mention.first, found[-1].first))
            continue
        if found and _overlaps(found[-1], mention, page) and not found[-1].verb:
            if not mention.verb:
                found[-1] = _joined(found[-1], mention, page)
            continue
        if _is_repeated(page, mention, found, first, last):
            continue
        if found and _is_session_of(page, found[-1], mention):
            found[-1] = replace(found[-1], ordinal=mention.ordinal, noun=Noun(found[-1].noun.kind))
            continue
        found.append(mention)
    return chosen(page, _akin([_extended(mention, page, first, last) for mention in found]))


def _akin(named: Sequence[Mention]) -> list[Mention]:
    """A numbered session that names no body is of the one named before it: "The Commission holds its 5th session"."""
    made: list[Mention] = []
    for mention in named:
        bare = mention.noun.carrier and mention.ordinal and not mention.verb
        of = next((each for each in reversed(made) if each.noun.kind in _BODIES and not each.verb), None)
        made.append(replace(mention, noun=Noun(of.noun.kind)) if bare and of else mention)
    return made


def _telling(page: Page, first: int, last: int) -> list[int]:
    """The tokens that may begin a mention; one loop, as every word is asked and few do."""
    text, node, tells = page.text, page.node, page.language.tells
    anniversary, holiday = (page.language.pattern(marker).match for marker in ("anniversary", "holiday"))
    return [
        at
        for at, token in enumerate(page.tokens[first:last], first)
        if token.sort != "mark"
        and (
            tells(token.low)
            or node(at).tag in "vo"
            or (token.text[0].isupper() and holiday(text, token.start))
            or anniversary(text, token.start)
        )
    ]


def _is_session_of(page: Page, body: Mention, mention: Mention) -> bool:
    """ "The Commission on Trade, 3rd session"."""
    apart = mention.first - body.last == 1 and page.tokens[body.last].text == ","
    numbered = mention.noun.carrier and mention.ordinal is not None and body.ordinal is None
    return apart and numbered and not body.verb and not body.noun.carrier and body.years is None


def _is_of_holiday(one: Mention, other: Mention) -> bool:
    """Whether a holiday only says what the next noun is for: "the Nauryz reception"."""
    of = other.first <= one.first or (other.first == other.head == one.last and other.noun.strong)
    return one.noun.kind is Kind.HOLIDAY and not other.verb and of


def _overlaps(one: Mention, other: Mention, page: Page) -> bool:
    if page.language.morphology.HEAD_LAST:
        return other.first <= one.head and not other.verb
    return other.head < one.last


def _is_margin(page: Page, one: Mention, other: Mention, last: int) -> bool:
    """Where the noun goes first, whether the other one only says on what margins: "the meeting's forum's margins"."""
    if not page.language.morphology.HEAD_LAST or not other.first <= one.head < other.head or not one.noun.strong:
        return False
    after = page.text[page.tokens[other.last - 1].end : page.tokens[last - 1].end].lstrip()
    return bool(page.language.pattern("aside_after").match(after))


def _is_years_of(page: Page, one: Mention, other: Mention) -> bool:
    """Where the noun goes first, whether the other one is its anniversary: "the Conference's 70th year"."""
    owner = page.language.morphology.HEAD_LAST and other.years is not None and one.last == other.first
    return owner and not one.verb and bool(page.language.pattern("genitive").fullmatch(page.tokens[one.head].low))


def _is_repeated(page: Page, mention: Mention, found: Sequence[Mention], first: int, last: int) -> bool:
    """Whether a bare noun only takes up one said in full, in a sentence with one date: "the session may be in Oslo"."""
    bare = mention.first == mention.head and not mention.verb and page.language.morphology.HEAD_LAST
    full = bare and any(each.lemma == mention.lemma and each.first < each.head for each in found)
    return full and sum(node.tag == "@" for node in page.nodes_of(first, last)) <= 1


def _is_day_of(day: Mention, mention: Mention) -> bool:
    """Whether the named day is that anniversary: "Africa Day: 64th anniversary of the OAU"."""
    return day.lemma == "holiday" and mention.first - day.last < _TURN


def _is_matter(noun: Noun) -> bool:
    """Whether the noun only says what a session is about: "the meeting of the ministers of training"."""
    return noun.kind is Kind.OTHER and not noun.strong


def _joined(one: Mention, other: Mention, page: Page) -> Mention:
    """Two nouns of one phrase: the carrier takes the kind of the body, and the better noun's strength."""
    noun = one.noun
    if Kind.CALL in (one.noun.kind, other.noun.kind):
        one, other = (replace(each, noun=Noun(Kind.CALL)) for each in (one, other))
        noun = one.noun
    if page.language.morphology.HEAD_LAST:
        own = not other.noun.carrier or (other.noun.kind is Kind.MEETING and _is_matter(one.noun))
        noun = other.noun if own else replace(one.noun, strong=True)
        return replace(other, first=min(one.first, other.first), noun=noun, ordinal=other.ordinal or one.ordinal)
    if page.tokens[one.head].low.endswith(("'s", "s'")):
        noun = Noun(one.noun.kind) if other.noun.carrier else other.noun
        return replace(other, first=one.first, noun=noun, ordinal=other.ordinal or one.ordinal)
    if one.noun.carrier and not other.noun.carrier:
        noun = Noun(other.noun.kind)
    elif not one.noun.strong and other.noun.strong:
        noun = Noun(one.noun.kind)
    return replace(
        one,
        noun=noun,
        last=max(one.last, other.last),
        ordinal=one.ordinal or (other.ordinal if one.noun.carrier else None),
    )


def _extended(mention: Mention, page: Page, first: int, last: int) -> Mention:
    before = page.text[page.tokens[first].start : page.tokens[mention.first].start][-30:].rstrip(' \n»”"')
    after = page.text[page.tokens[mention.last - 1].end : page.tokens[last - 1].end].lstrip()
    this = page.tokens[mention.first - 1].low if mention.first > first else ""
    aside = (
        page.language.has("aside", before)
        or page.language.pattern("aside_after").match(after)
        or page.language.words.get(this, ("", 0))[0] == "c"
    )
    if aside and (page.language.pattern("which").match(after) or page.language.has("dated", before)):
        aside = False
    if page.language.pattern("manner").match(page.text, page.tokens[mention.head].start):
        aside = True
    if page.language.morphology.HEAD_LAST and first == mention.head and after[:1] == ",":
        aside = aside or is_setting(page, mention)
    number = page.language.pattern("ordinal_before").search(before.replace("ё", "е"))
    if number and mention.ordinal is None and not mention.verb and mention.noun.strong and not mention.years:
        mention = replace(mention, ordinal=number_in(page, number[1].partition("-")[0]))
    number = page.language.pattern("ordinal_after").match(after)
    if number and mention.ordinal is None:
        counted = number_in(page, next(said for said in number.groups() if said))
        mention = replace(mention, marks=counted) if mention.noun.named else replace(mention, ordinal=counted)
    number = page.language.pattern("number_after").match(after) if mention.noun.kind in _NUMBERED else None
    if number and mention.ordinal is None and not mention.verb:
        mention = replace(mention, ordinal=number_in(page, number[1]))
    said = page.language.pattern("times_said")
    number = said.search(after, 0, _TIMES) or (said.search(before) if page.language.morphology.HEAD_LAST else None)
    may = mention.noun.strong or mention.noun.kind in _NUMBERED
    if number and mention.ordinal is None and may and not mention.years:
        mention = replace(mention, ordinal=number_in(page, number[1]))
    return replace(mention, aside=bool(aside))
