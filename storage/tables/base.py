"""What all tables share: how Python types become columns, and how constraints are named."""

from datetime import datetime
from typing import Annotated, Any

from sqlalchemy import BigInteger, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column

from storage.columns import Json, UtcDateTime, Words

# Named constraints are what lets a migration drop them again, on SQLite too.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Telegram = Annotated[int, mapped_column(BigInteger)]
"""An identifier of Telegram's: more than 32 bits (Bot API, User.id)."""

JsonValue = Annotated[Any, mapped_column(Json)]

InCalendar = Annotated[str, mapped_column(ForeignKey("calendars.id", ondelete="CASCADE"))]
OfEvent = Annotated[str, mapped_column(ForeignKey("events.id", ondelete="CASCADE"))]
OfChat = Annotated[int, mapped_column(BigInteger, ForeignKey("chats.id", ondelete="CASCADE", onupdate="CASCADE"))]


class Table(DeclarativeBase):
    """The base of every table."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: UtcDateTime, str: Words}  # noqa: RUF012 - SQLAlchemy reads it from the class
