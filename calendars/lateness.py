"""Lateness: whether a reminder is still worth telling, and whether it has to say how late it comes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from calendars.delivery import Delivery
from calendars.event import Event
from calendars.happening import happening
from calendars.zones import zone

LATE = timedelta(minutes=15)
"""From here on a reminder says how late it is."""


class Dropped(StrEnum):
    """Why a reminder that was owed is not told. Kept with the delivery, for the history."""

    NOT_EXPECTED = "not-expected"
    """The event was held, postponed, cancelled or moved to another day in the meantime."""
    OVER = "over"
    """The event is over: nobody could act on it any more."""
    OVERTAKEN = "overtaken"
    """A later reminder of the same occurrence is due too, and says the same with the shorter time."""


def why_dropped(event: Event | None, delivery: Delivery, siblings: Sequence[Delivery], now: datetime) -> Dropped | None:
    """The reason not to tell the reminder at `now`, or None. `siblings`: the event's others, in any state."""
    found = None if event is None else happening(event, delivery.occurrence, zone(delivery.zone))
    if found is None:
        return Dropped.NOT_EXPECTED
    if found.ends(zone(delivery.zone)) <= now:
        return Dropped.OVER
    if any(_overtakes(other, delivery, now) for other in siblings):
        return Dropped.OVERTAKEN
    return None


def late_by(delivery: Delivery, now: datetime) -> timedelta | None:
    """How late the reminder is told, when that is worth saying."""
    late = now - delivery.due_at
    return late if late >= LATE else None


def _overtakes(other: Delivery, delivery: Delivery, now: datetime) -> bool:
    same = (other.chat_id, other.occurrence) == (delivery.chat_id, delivery.occurrence)
    return same and delivery.due_at < other.due_at <= now
