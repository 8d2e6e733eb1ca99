"""Candidates: the stored events that an event a paper speaks of might be."""

from collections.abc import Iterable, Sequence
from datetime import date

from calendars.event import Event
from calendars.ports import Work
from calendars.proposal import Found
from calendars.rung import Rung


async def candidates(work: Work, calendar_id: str, found: Iterable[Found]) -> Sequence[Event]:
    """Events near in time, of the same session number or without a date; calendars/pairing.py judges."""
    found = tuple(found)
    near: dict[str, Event] = {}
    for when in (each for details in found for each in (details.when, details.was) if each):
        if when.rung is not Rung.OPEN:
            first, last = when.earliest or date.min, when.latest or date.max
            near.update((event.id, event) for event in await work.events.between(calendar_id, first, last))
    if ordinals := {details.ordinal for details in found if details.ordinal is not None}:
        near.update((event.id, event) for event in await work.events.numbered(calendar_id, ordinals))
    if found:
        near.update((event.id, event) for event in await work.events.undated(calendar_id))
    return tuple(near.values())
