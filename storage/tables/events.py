"""Tables of events and of their history."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import InCalendar, JsonValue, OfEvent, Table, Telegram
from storage.tables.details import DetailsColumns


class EventRow(DetailsColumns, Table):
    """`earliest` and `latest` bound the When for queries: an open end is the first or last day there is, and an open
    date has neither. `second_titles` is a list of [language, title]."""

    __tablename__ = "events"
    __table_args__ = (
        UniqueConstraint("calendar_id", "uid"),
        Index("ix_events_calendar_id_latest", "calendar_id", "latest", "earliest"),
        Index("ix_events_calendar_id_yearly", "calendar_id", "yearly"),
        Index("ix_events_calendar_id_exact", "calendar_id", "exact", "earliest"),
        Index("ix_events_calendar_id_ordinal", "calendar_id", "ordinal"),
        Index("ix_events_calendar_id_revision", "calendar_id", "id", "revision"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    uid: Mapped[str]
    calendar_id: Mapped[InCalendar]
    responsible: Mapped[Telegram]
    revision: Mapped[int]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    part_of: Mapped[str | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"), index=True)
    notes: Mapped[str]
    language: Mapped[str | None]
    second_titles: Mapped[JsonValue]
    earliest: Mapped[date | None]
    latest: Mapped[date | None]
    exact: Mapped[bool]
    search: Mapped[str]


class RevisionRow(Table):
    """`changes` is a list of [field, old, new] (storage/rows/changes.py)."""

    __tablename__ = "revisions"

    event_id: Mapped[OfEvent] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[Telegram]
    changes: Mapped[JsonValue]
    proposal_id: Mapped[str | None]
