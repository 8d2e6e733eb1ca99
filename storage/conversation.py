"""Conversations in the middle: aiogram's state and data, kept in the database so that a restart forgets nothing."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.engine import Database
from storage.tables import ConversationRow


class ConversationStorage(BaseStorage):
    """Every call is one transaction and raises Busy when the database is. Data must be JSON."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        async with self._database.writing() as session:
            row = await self._held(session, key)
            await self._keep(session, key, name, row.data)

    async def get_state(self, key: StorageKey) -> str | None:
        async with self._database.reading() as session:
            row = await _row(session, key)
        return row.state if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        async with self._database.writing() as session:
            row = await self._held(session, key)
            await self._keep(session, key, row.state, dict(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        async with self._database.reading() as session:
            row = await _row(session, key)
        return dict(row.data) if row else {}

    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        async with self._database.writing() as session:
            row = await self._held(session, key)
            merged = {**row.data, **data}
            await self._keep(session, key, row.state, merged)
        return merged

    async def close(self) -> None:
        """Nothing: whoever opened the database closes it."""

    async def _held(self, session: AsyncSession, key: StorageKey) -> ConversationRow:
        """The row, made if need be, and held until the transaction ends: two answers at once must both count."""
        insert = sqlite.insert(ConversationRow) if self._database.is_sqlite else postgresql.insert(ConversationRow)
        await session.execute(insert.values(**_columns(key), state=None, data={}).on_conflict_do_nothing())
        found = await session.scalars(select(ConversationRow).where(_matches(key)).with_for_update())
        return found.one()

    async def _keep(self, session: AsyncSession, key: StorageKey, state: str | None, data: dict[str, Any]) -> None:
        """Commits. A conversation without state and data is over, and leaves no row."""
        if state is None and not data:
            await session.execute(delete(ConversationRow).where(_matches(key)))
        else:
            await session.execute(update(ConversationRow).where(_matches(key)).values(state=state, data=data))
        await session.commit()


async def _row(session: AsyncSession, key: StorageKey) -> ConversationRow | None:
    found: ConversationRow | None = await session.scalar(select(ConversationRow).where(_matches(key)))
    return found


def _matches(key: StorageKey) -> ColumnElement[bool]:
    return and_(*(getattr(ConversationRow, name) == value for name, value in _columns(key).items()))


def _columns(key: StorageKey) -> dict[str, Any]:
    return {
        "bot_id": key.bot_id,
        "chat_id": key.chat_id,
        "user_id": key.user_id,
        "thread_id": key.thread_id or 0,
        "business_connection_id": key.business_connection_id or "",
        "destiny": key.destiny,
    }
