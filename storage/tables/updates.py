"""Tables of the talk with Telegram: updates received, and conversations in the middle."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import JsonValue, Table

_PENDING = text("done_at IS NULL")


class InboxRow(Table):
    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_pending", "update_id", sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("ix_inbox_received_at", "received_at"),
    )

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    payload: Mapped[str]
    received_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class ConversationRow(Table):
    """Keyed as aiogram's StorageKey is; 0 and the empty text stand for its None, which no key may hold."""

    __tablename__ = "conversations"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    user_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    thread_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    business_connection_id: Mapped[str] = mapped_column(primary_key=True)
    destiny: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str | None]
    data: Mapped[JsonValue]
