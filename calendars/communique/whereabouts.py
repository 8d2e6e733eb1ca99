"""Whereabouts: places told outside an event's own sentence: "there", and the land of the ministry that writes."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.finding import Draft
from calendars.communique.page import Page
from calendars.communique.place import Where, places
from calendars.kinds import Kind

_HEAD = 4
_NEAR = 6
_FARTHEST = 3


def located(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts: "in the same city" is where the one before was, and a house of no known town is at home."""
    made: list[Draft] = []
    for each in drafts:
        where = each.where
        if where.place is None and each.kind is not Kind.ANNIVERSARY and _is_same(page, each):
            before = (other.where for other in reversed(made[-_FARTHEST:]) if other.where.place)
            where = next(before, where)
        elif where.place and not where.country:
            where = Where(where.place, page.once("home", 0, 0, lambda: _home(page)))
        made.append(replace(each, where=where) if where is not each.where else each)
    return made


def _is_same(page: Page, each: Draft) -> bool:
    return bool(page.language.has("same_place", page.text[each.start : each.end]))


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
