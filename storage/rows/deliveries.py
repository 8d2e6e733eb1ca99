"""Owed and Delivery <-> rows."""

from datetime import date
from typing import Any

from calendars.delivery import Delivery, DeliveryState, Owed
from storage.tables import DeliveryRow

Key = tuple[str, date, str, int]
"""What a delivery is unique by: event, occurrence, rule, chat."""


def key(owed: Owed | DeliveryRow) -> Key:
    return (owed.event_id, owed.occurrence, owed.rule, owed.chat_id)


def time_values(owed: Owed) -> dict[str, Any]:
    """The columns that change when the same reminder falls on another instant."""
    return {"wall": owed.wall, "zone": owed.zone, "due_at": owed.due_at, "not_before": owed.due_at}


def owed_values(owed: Owed) -> dict[str, Any]:
    """A row never tried; `ready_at` is for the caller, who knows whether the chat is reachable."""
    return {
        **time_values(owed),
        "chat_id": owed.chat_id,
        "calendar_id": owed.calendar_id,
        "event_id": owed.event_id,
        "occurrence": owed.occurrence,
        "rule": owed.rule,
        "state": DeliveryState.OWED.value,
        "attempt": 0,
        "ambiguous": False,
    }


def delivery(row: DeliveryRow) -> Delivery:
    return Delivery(
        id=row.id,
        chat_id=row.chat_id,
        calendar_id=row.calendar_id,
        event_id=row.event_id,
        occurrence=row.occurrence,
        rule=row.rule,
        wall=row.wall,
        zone=row.zone,
        due_at=row.due_at,
        state=DeliveryState(row.state),
        attempt=row.attempt,
        owner=row.owner,
        lease_until=row.lease_until,
        not_before=row.not_before,
        ambiguous=row.ambiguous,
    )
