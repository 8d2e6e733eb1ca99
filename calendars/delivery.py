"""A delivery: one reminder owed to one chat, and how far it has got."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DeliveryState(StrEnum):
    """owed -> sending -> sent; owed again for another try; uncertain after a second doubt; dropped by a rule."""

    OWED = "owed"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A reminder that an event owes to a chat. Unique by (event, occurrence, rule, chat).

    `rule` is a lead as written ("30d", "0d", "15m") or "eve" (18:00 the evening before an early event). `due_at` is
    derived from the wall time in `zone`, and derived again when the zone data change.
    """

    chat_id: int
    calendar_id: str
    event_id: str
    occurrence: date
    rule: str
    wall: str
    """Local wall time, `2022-03-02T08:00`, in `zone`."""
    zone: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Owed):
    """An owed reminder with its fate. `owner` and `attempt` fence the mark of a claim that has been overtaken."""

    id: int
    state: DeliveryState
    attempt: int = 0
    owner: str | None = None
    lease_until: datetime | None = None
    not_before: datetime
    """The earliest next try: `due_at` at first, later after a retry."""
    ambiguous: bool = False
    """Whether an earlier try may have arrived: the next one says that it may be a repeat."""
