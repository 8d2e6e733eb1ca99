"""Matching: whether an event that a paper speaks of is in the calendar already.

Rather a double proposal than a lost event: two are the same only when nothing that either says sets them apart.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from calendars.anniversary import Anniversary
from calendars.event import Details, Event
from calendars.kinds import Kind, Status
from calendars.parties import countries, countries_in
from calendars.proposal import Found
from calendars.rung import Rung
from calendars.search import fold

_BODIES = frozenset({Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS, Kind.SUMMIT, Kind.ANNIVERSARY, Kind.ELECTION})
"""Kinds of which there is rarely more than one of a name in a year; of the others, nearness in time is asked too."""

_NEAR = 31
"""How many days, at most, the wider of two dates may span for an event of another kind to be the same."""

_STEM = 5
"""Words of four languages that are full of endings are compared by their first letters."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_ACRONYM = re.compile(r"\b[^\W\d_a-zа-яё]{3,6}\b")
_EMPTY = ("засед", "отыры", "topla", "meeti", "sessi", "между", "респу", "cumhu", "repub", "the", "and", "for", "арасы")

AnyEvent = TypeVar("AnyEvent", bound=Event)


def match(found: Found, events: Iterable[AnyEvent]) -> AnyEvent | None:
    """The one of the events that is the one found, if any: rather of the same date than of another.

    Cancelled events are never it. One that waits for its date, open or postponed, is it by its name alone; one that
    the text says was moved is it where it stands on its old date.
    """
    alike = [event for event in events if event.status is not Status.CANCELLED and _is(event, found)]
    return min(alike, key=lambda event: (event.when != found.when, event.when != found.was), default=None)


def same(one: Details, other: Details) -> bool:
    """Whether both speak of the same event. Symmetric."""
    if one.kind is not other.kind or one.yearly is not other.yearly:
        return False
    if not named_alike(one, other):
        return False
    if one.yearly:
        return _same_first_date(one, other)
    if one.ordinal is not None and one.ordinal == other.ordinal:
        return True
    return _numbers_agree(one, other) and _places_agree(one, other) and _times_agree(one, other)


def named_alike(one: Details, other: Details) -> bool:
    """Whether the words of one name are all in the other, an acronym standing for what it abbreviates.

    An event that has titles in other languages is named alike by any of them.
    """
    return any(_titled_alike(one, first, other, second) for first in _titles(one) for second in _titles(other))


def named_the_same(one: Details, other: Details) -> bool:
    """Whether both have a name of the very same words, and more than one of them."""
    return any(
        len(_words(first)) > 1 and _words(first) == _words(second)
        for first in _titles(one)
        for second in _titles(other)
    )


def _is(event: Event, found: Found) -> bool:
    if same(found, event) or _moves(found, event) or _is_told_in_short(found, event):
        return True
    return _awaits_date(event) and _dates(found, event)


def _moves(found: Found, event: Event) -> bool:
    """Whether it is the event before it was moved: on that very day it may have been elsewhere."""
    if found.was is None or found.yearly:
        return False
    country = event.country if found.was == event.when else found.country
    return same(replace(found, when=found.was, country=country), event)


def _is_told_in_short(found: Found, event: Event) -> bool:
    """Whether it is the event of that very day, called by one word in a sentence that names the event's countries."""
    if found.kind is not event.kind or found.kind not in _BODIES or found.yearly or len(_words(found.title)) != 1:
        return False
    sides, words = countries(event), {word for title in _titles(event) for word in _words(title)}
    near = found.when.is_exact and found.when == event.when and _words(found.title) <= words
    return near and bool(sides) and sides <= countries_in(found.evidence) and _numbers_agree(found, event)


def _awaits_date(event: Event) -> bool:
    return not event.yearly and (event.when.rung is Rung.OPEN or event.status is Status.POSTPONED)


def _dates(found: Details, event: Event) -> bool:
    """Whether it is the event with the date that it waits for."""
    alike = found.kind is event.kind and not found.yearly and found.when.rung is not Rung.OPEN
    return alike and _numbers_agree(found, event) and _places_agree(found, event) and named_alike(found, event)


def _numbers_agree(one: Details, other: Details) -> bool:
    """Whether neither is numbered, or one of a body's sessions is not yet."""
    return one.ordinal == other.ordinal or (one.kind in _BODIES and None in (one.ordinal, other.ordinal))


def _same_first_date(one: Details, other: Details) -> bool:
    first, second = Anniversary.of(one.when, one.ordinal), Anniversary.of(other.when, other.ordinal)
    if first is None or second is None:
        return one.ordinal == other.ordinal and one.when == other.when
    return first == second


def _places_agree(one: Details, other: Details) -> bool:
    return one.country is None or other.country is None or one.country == other.country


def _times_agree(one: Details, other: Details) -> bool:
    if one.when == other.when:
        return True
    if not one.when.overlaps(other.when):
        return False
    return one.kind in _BODIES or max(_width(one), _width(other)) <= _NEAR


def _width(details: Details) -> int:
    return max(((last - first).days + 1 for first, last in details.when.spans), default=0)


def _titles(details: Details) -> tuple[str, ...]:
    second = details.second_titles if isinstance(details, Event) else ()
    return (details.title, *(title for _, title in second))


def _titled_alike(one: Details, first: str, other: Details, second: str) -> bool:
    short, long = sorted((first, second), key=lambda title: len(_words(title)))
    words = _words(short)
    strange = words - _words(long)
    if strange:
        return strange <= _acronyms(short) and all(_abbreviates(acronym, long) for acronym in strange)
    numbered = one.ordinal is not None and one.ordinal == other.ordinal
    return bool(words) and (words == _words(long) or len(words) >= 2 or numbered)


def _words(title: str) -> frozenset[str]:
    stems = (word[:_STEM] for word in _WORD.findall(fold(title)))
    return frozenset(stem for stem in stems if stem not in _EMPTY)


def _acronyms(title: str) -> frozenset[str]:
    return frozenset(fold(found)[:_STEM] for found in _ACRONYM.findall(title))


def _abbreviates(acronym: str, title: str) -> bool:
    """Whether the letters are, in order, first letters of the title's words: ССВУ, Совет ... высокого уровня."""
    initials = iter(word[0] for word in re.findall(r"[^\W\d_]+", fold(title)))
    return all(letter in initials for letter in acronym)
