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
    about: Mapped[str | None]
    picture: Mapped[str | None]


class PaperMessageRow(Table):
    """A message that a paper came in, whole or in part, or that the bot answered it with."""

    __tablename__ = "paper_messages"

    chat_id: Mapped[Telegram] = mapped_column(primary_key=True, autoincrement=False)
    message_id: Mapped[Telegram] = mapped_column(primary_key=True, autoincrement=False)
    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id", ondelete="CASCADE"), index=True)


class ProposalRow(DetailsColumns, Table):
    """`was` is in EDTF."""

    __tablename__ = "proposals"
    __table_args__ = (UniqueConstraint("paper_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id", ondelete="CASCADE"))
    number: Mapped[int]
    evidence: Mapped[str]
    span_start: Mapped[int]
    span_end: Mapped[int]
    recalled: Mapped[bool]
    was: Mapped[str | None]
    part_of: Mapped[int | None]
    why: Mapped[JsonValue]
    answer: Mapped[str]
    event_id: Mapped[str | None] = mapped_column(ForeignKey("events.id", ondelete="SET NULL"), index=True)
