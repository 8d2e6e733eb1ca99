"""Translated: whether a paper in another language speaks of a stored event, when the words of titles prove nothing.

Rather a double proposal than two events in one: kind, day and number must agree, nothing may set the two apart, and
something beyond the day must join them.
"""

from calendars.anniversary import Anniversary
from calendars.event import Event
from calendars.kinds import Kind
from calendars.parties import countries, countries_in, surnames
from calendars.proposal import Found

_RARE = frozenset({Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS, Kind.SUMMIT, Kind.ELECTION})
"""Kinds of which two countries have hardly two on one day."""

_BOTH_SIDES = 2


def is_translation(found: Found, event: Event, language: str) -> bool:
    """Whether it is the event, told in a `language` in which the event has no title yet."""
    if language in {event.language, *dict(event.second_titles)} or event.language is None:
        return False
    if found.kind is not event.kind or found.yearly is not event.yearly:
        return False
    if found.yearly:
        return _same_anniversary(found, event)
    return (
        found.ordinal == event.ordinal
        and _same_time(found, event)
        and not _apart(found, event)
        and _together(found, event)
    )


def _same_anniversary(found: Found, event: Event) -> bool:
    first = Anniversary.of(found.when, found.ordinal)
    same_day = first is not None and first == Anniversary.of(event.when, event.ordinal)
    return same_day and _sides(found, event) == countries(event)


def _same_time(found: Found, event: Event) -> bool:
    if found.hours and event.hours and found.hours.start != event.hours.start:
        return False
    both_exact = found.when.is_exact and event.when.is_exact
    told = (found.when, found.was)
    return event.when in told or (both_exact and any(when and when.overlaps(event.when) for when in told))


def _apart(found: Found, event: Event) -> bool:
    hosts = _hosts(found, event)
    if len(hosts) > 1:
        return True
    ours, theirs = _sides(found, event), countries(event)
    if ours and theirs and (ours ^ theirs) - hosts:
        return True
    return bool(found.participants and event.participants and not surnames(found) & surnames(event))


def _together(found: Found, event: Event) -> bool:
    if surnames(found) & surnames(event):
        return True
    if found.when.is_exact and found.ordinal is not None:
        return True
    sides = (_sides(found, event) & countries(event)) | _hosts(found, event)
    return found.kind in _RARE and bool(sides - _hosts(found, event)) and len(sides) >= _BOTH_SIDES


def _sides(found: Found, event: Event) -> frozenset[str]:
    """The countries of the event itself; where its title is short, those of its sentence that are the event's too."""
    told, said = countries(found), countries_in(found.evidence)
    return told | (said & countries(event)) if told else said


def _hosts(found: Found, event: Event) -> frozenset[str]:
    return frozenset(code for code in (found.country, event.country) if code)
