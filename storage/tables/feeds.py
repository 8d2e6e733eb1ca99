"""Tables of feeds and of their rendered fragments."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import InCalendar, OfEvent, Table, Telegram


class FeedRow(Table):
    __tablename__ = "feeds"
    __table_args__ = (Index("ix_feeds_person_id", "person_id", "calendar_id"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    calendar_id: Mapped[InCalendar]
    person_id: Mapped[Telegram]
    name: Mapped[str]
    language: Mapped[str]
    token_hash: Mapped[str] = mapped_column(unique=True)
    request: Mapped[str]
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class FragmentRow(Table):
    """A cache: rows may vanish at any time."""

    __tablename__ = "fragments"

    calendar_id: Mapped[InCalendar] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[OfEvent] = mapped_column(primary_key=True, index=True)
    revision: Mapped[int]
    body: Mapped[bytes]
