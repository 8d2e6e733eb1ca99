"""Whereabouts: places told outside an event's own sentence: "there", and the land of the ministry that writes."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.events.finding import Draft
from calendars.communique.events.mentions import mentions
from calendars.communique.places.place import Where, places, where
from calendars.communique.text.page import Page
from calendars.kinds import Kind
from calendars.rung import Rung

_HEAD = 4
_NEAR = 6
_FARTHEST = 3
_DAYS = 5


def located(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts: "in the same city" is where the one before was, and a house of no known town is at home."""
    made: list[Draft] = []
    for each in drafts:
        there = each.where
        if there.place is None and each.kind is not Kind.ANNIVERSARY and _is_same(page, each):
            before = (other.where for other in reversed(made[-_FARTHEST:]) if other.where.place)
            there = next(before, there)
        elif there.place is None and not each.link.segment.row and _leans(each):
            there = _told_before(page, each)
        elif there.place and not there.country:
            told = _of_visit(each, made) or _of_paragraph(each, made)
            there = Where(there.place, told or page.once("home", 0, 0, lambda: _home(page)))
        made.append(replace(each, where=there) if there is not each.where else each)
    return made


def _is_same(page: Page, each: Draft) -> bool:
    return bool(page.language.has("same_place", page.text[each.start : each.end]))


def _leans(each: Draft) -> bool:
    """Whether it is told so shortly that the sentence before must say more: "The date of the visit is to be agreed"."""
    vague = each.when.rung is Rung.OPEN or len(each.title.split()) == 1
    return vague and each.kind is not Kind.ANNIVERSARY and not each.link.mention.verb


def _told_before(page: Page, each: Draft) -> Where:
    """The place that the sentence before gives for the same noun, or invites to."""
    number = bisect_left(page.pieces, each.start, key=lambda piece: piece.start) - 1
    if number < 0 or page.pieces[number].row:
        return Where()
    piece = page.pieces[number]
    first, last = _token(page, piece.start), _token(page, piece.end)
    told = page.once("mentions", first, last, lambda: mentions(page, first, last))
    named = [mention for mention in told if mention.lemma == each.lemma]
    invited = each.kind is Kind.VISIT and page.language.has("invites", page.text[piece.start : piece.end])
    if not named and not invited:
        return Where()
    mention = named[0] if named else each.link.mention
    return where(page, replace(each.link, mention=mention, segment=piece, first=first, last=last), None)


def _of_visit(each: Draft, made: Sequence[Draft]) -> str | None:
    """The country of the visit told before it, where it is of the same days."""
    for other in reversed(made[-_FARTHEST:]):
        days = (other.when.earliest, each.when.earliest)
        if other.kind is Kind.VISIT and other.where.country and days[0] and days[1]:
            return other.where.country if 0 <= (days[1] - days[0]).days <= _DAYS else None
    return None


def _of_paragraph(each: Draft, made: Sequence[Draft]) -> str | None:
    """The country of the event told right before it in the same paragraph."""
    before = made[-1] if made else None
    if before is None or each.link.segment.row or before.link.segment.block != each.link.segment.block:
        return None
    return before.where.country


def _home(page: Page) -> str | None:
    """The country of the ministry that a note's first lines name: its own houses need no town."""
    for piece in page.pieces[:_HEAD]:
        said = page.language.pattern("ministry").search(page.text, piece.start, piece.end)
        if said is None:
            continue
        first, last = (_token(page, at) for at in (said.start(), said.end()))
        near = (max(0, first - _NEAR), first) if page.language.morphology.HEAD_LAST else (last, last + _NEAR)
        lands = [spot for spot in places(page, near[0], min(near[1], len(page.tokens))) if spot.is_country]
        if lands:
            return (lands[-1] if page.language.morphology.HEAD_LAST else lands[0]).country
    return None


def _token(page: Page, start: int) -> int:
    return bisect_left(page.tokens, start, key=lambda token: token.start)
