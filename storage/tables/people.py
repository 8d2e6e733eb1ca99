"""Tables of calendars, the people who keep them and the chats that follow them."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import InCalendar, JsonValue, OfChat, Table


class CalendarRow(Table):
    """`version` and `changed_at` are the FeedState: raised by every write that a feed may show."""

    __tablename__ = "calendars"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    zone: Mapped[str]
    country: Mapped[str | None]
    version: Mapped[int]
    changed_at: Mapped[datetime]


class MemberRow(Table):
    __tablename__ = "members"

    calendar_id: Mapped[InCalendar] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, index=True)
    name: Mapped[str]
    role: Mapped[str]


class ChatRow(Table):
    __tablename__ = "chats"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str]
    language: Mapped[str]
    zone: Mapped[str]
    reachable: Mapped[bool]


class FollowerRow(Table):
    __tablename__ = "followers"

    calendar_id: Mapped[InCalendar] = mapped_column(primary_key=True)
    chat_id: Mapped[OfChat] = mapped_column(primary_key=True, index=True)
    leads: Mapped[JsonValue]
