"""Merging: one event told in a headline, in the body and in a table is proposed once, with its best sentence."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.events.finding import Draft
from calendars.communique.places.place import Where
from calendars.communique.text.page import Page
from calendars.kinds import Kind, Status
from calendars.rung import Rung

_NEAR = 40
_TOLD = 6
_LOOSE = {
    Kind.MEETING,
    Kind.OTHER,
    Kind.CONFERENCE,
    Kind.CONSULTATIONS,
    Kind.VISIT,
    Kind.SUMMIT,
    Kind.COUNCIL,
    Kind.COMMISSION,
}


def merged(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without repetitions, in the order of the text."""
    kept: list[Draft] = []
    shelves: dict[object, list[int]] = {}
    for each in drafts:
        near = {n for key in _keys(each) for n in shelves.get(key, ())[-_NEAR:]}
        twin = next((n for n in sorted(near) if _is_same(page, kept[n], each)), None)
        if twin is None:
            twin = len(kept)
            kept.append(each)
        else:
            kept[twin] = _better(kept[twin], each)
        for key in _keys(each):
            shelves.setdefault(key, []).append(twin)
    return kept


def _keys(each: Draft) -> tuple[object, ...]:
    """What two tellings of one event share: the date, its month, or the noun."""
    first = each.when.earliest
    return each.when, each.lemma, (first.year, first.month) if first else None


def _is_same(page: Page, one: Draft, other: Draft) -> bool:
    if one.hours and other.hours and one.hours.start != other.hours.start:
        return False
    aside = one.link.mention.aside or other.link.mention.aside
    if aside and one.when == other.when and one.link.segment is other.link.segment:
        return True
    rows = [each for each in (one, other) if each.link.segment.row]
    if len(rows) == 2 or any(each.hours for each in rows):
        return False
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if one.when != other.when:
        return _covers(one, other) or _is_announced(page, one, other)
    if not one.when.is_exact and _are_apart(one, other):
        return False
    if one.link.segment is other.link.segment:
        return one.link.date is other.link.date or one.link.mention == other.link.mention
    if one.when.rung is Rung.OPEN:
        return one.lemma == other.lemma
    if one.when.is_exact and (one.lemma == "" or other.lemma == ""):
        return True
    alike = (
        _is_headline(page, one)
        or _is_headline(page, other)
        or _is_bare(one)
        or _is_bare(other)
        or _shared(one.title, other.title) >= 0.3
    )
    return alike and (one.kind == other.kind or one.lemma == other.lemma or _is_loose(one, other))


def _is_loose(one: Draft, other: Draft) -> bool:
    """The same day, and one of them is said so generally ("meeting") that it may well be the other."""
    kinds = {one.kind, other.kind}
    return one.when.is_exact and bool(kinds & {Kind.MEETING, Kind.OTHER}) and kinds <= _LOOSE


def _is_headline(page: Page, each: Draft) -> bool:
    """A line without a full stop above the text."""
    return (
        not each.link.segment.row
        and page.text[each.end - 1] not in ".!?»”)"
        and page.text[each.end : each.end + 1] == "\n"
    )


def _is_bare(each: Draft) -> bool:
    """A title of one word ("Meeting") says nothing that would tell two events apart."""
    return len(each.title.split()) == 1


def _are_apart(one: Draft, other: Draft) -> bool:
    """Whether both name a place in a different country: in the same month, but not the same event."""
    return bool(one.where.country and other.where.country) and one.where.country != other.where.country


def _is_announced(page: Page, one: Draft, other: Draft) -> bool:
    """Whether a headline tells in vague words of what the text below gives the day of: "Minister to visit in June"."""
    if one.start > page.pieces[0].start or not _is_headline(page, one) or one.when.is_exact or not other.when.is_exact:
        return False
    if one.when.rung is Rung.OPEN or not one.when.overlaps(other.when):
        return False
    alike = one.kind == other.kind or Kind.MEETING in (one.kind, other.kind)
    there = one.where.country is None or one.where.country == other.where.country
    return alike and there and {one.kind, other.kind} <= _LOOSE


def _covers(one: Draft, other: Draft) -> bool:
    """A day of several, or the month of a day, told again: the same matter, and its number or most of its words."""
    if one.when.rung is Rung.OPEN or other.when.rung is Rung.OPEN or not one.when.overlaps(other.when):
        return False
    if any(_is_bare(a) and b.where.place and a.where.place is None for a, b in ((one, other), (other, one))):
        return False
    return (
        one.kind == other.kind
        and one.lemma == other.lemma
        and (bool(one.ordinal and one.ordinal == other.ordinal) or _shared(one.title, other.title) >= 0.75)
    )


def _shared(one: str, other: str) -> float:
    a, b = ({word[:5] for word in _plain(text) if len(word) > 3} for text in (one, other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _plain(title: str) -> list[str]:
    """The words of a title without the numbers before them."""
    return [word.lstrip("0123456789-.") for word in title.lower().split()]


def _worth(each: Draft) -> tuple[bool, bool, bool, bool, int]:
    return (
        each.when.is_exact,
        each.ordinal is not None,
        each.where.place is not None,
        each.lemma != "",
        -each.link.first,
    )


def _better(one: Draft, other: Draft) -> Draft:
    best, rest = (one, other) if _worth(one) >= _worth(other) else (other, one)
    return replace(
        best,
        ordinal=best.ordinal or rest.ordinal,
        hours=best.hours or rest.hours,
        where=Where(best.where.place or rest.where.place, best.where.country or rest.where.country),
        participants=best.participants or rest.participants,
        recalled=best.recalled and rest.recalled,
        tellings=(best.tellings + rest.tellings)[:_TOLD],
        was=best.was or rest.was,
        status=rest.status if best.status is Status.PLANNED and rest.status is not Status.HELD else best.status,
    )
