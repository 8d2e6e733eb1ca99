"""Tables of papers and of what they propose."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import InCalendar, JsonValue, Table, Telegram
from storage.tables.details import DetailsColumns


class PaperRow(Table):
    """The digest is kept as it was of the text that came, whatever had to be cleaned out of it."""

    __tablename__ = "papers"
    __table_args__ = (UniqueConstraint("calendar_id", "digest"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    calendar_id: Mapped[InCalendar]
    chat_id: Mapped[Telegram]
    message_id: Mapped[Telegram | None]
    person_id: Mapped[Telegram]
    name: Mapped[str | None]
    text: Mapped[str]
    language: Mapped[str]
    published: Mapped[date]
    received_at: Mapped[datetime]
    digest: Mapped[str]


class ProposalRow(DetailsColumns, Table):
    __tablename__ = "proposals"
    __table_args__ = (UniqueConstraint("paper_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id", ondelete="CASCADE"))
    number: Mapped[int]
    evidence: Mapped[str]
    span_start: Mapped[int]
    span_end: Mapped[int]
    recalled: Mapped[bool]
    why: Mapped[JsonValue]
    answer: Mapped[str]
    event_id: Mapped[str | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"), index=True)
