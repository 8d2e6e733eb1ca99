"""The table of deliveries: the schedule itself."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import InCalendar, OfChat, OfEvent, Table, Telegram

_READY = text("ready_at IS NOT NULL")
_LEASED = text("lease_until IS NOT NULL")


class DeliveryRow(Table):
    """The unique key is what stops doubles.

    `ready_at` is `not_before` while the row is owed to a reachable chat and empty otherwise, so that the indexes of
    what is next hold only that. `lease_until` is filled only while the row is being sent. Ids are never used again,
    since marks are fenced by them.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("event_id", "occurrence", "rule", "chat_id"),
        Index("ix_deliveries_ready", "ready_at", "chat_id", sqlite_where=_READY, postgresql_where=_READY),
        Index("ix_deliveries_chat_ready", "chat_id", "ready_at", sqlite_where=_READY, postgresql_where=_READY),
        Index("ix_deliveries_lease", "lease_until", sqlite_where=_LEASED, postgresql_where=_LEASED),
        Index("ix_deliveries_chat", "chat_id", "calendar_id", "state"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    chat_id: Mapped[OfChat]
    calendar_id: Mapped[InCalendar]
    event_id: Mapped[OfEvent]
    occurrence: Mapped[date]
    rule: Mapped[str]
    wall: Mapped[str]
    zone: Mapped[str]
    due_at: Mapped[datetime]
    state: Mapped[str]
    attempt: Mapped[int]
    owner: Mapped[str | None]
    lease_until: Mapped[datetime | None]
    not_before: Mapped[datetime]
    ready_at: Mapped[datetime | None]
    ambiguous: Mapped[bool]
    message_id: Mapped[Telegram | None]
    settled_at: Mapped[datetime | None]
    reason: Mapped[str | None]
