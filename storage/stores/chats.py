"""Chats and what they follow."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.orm import aliased

from calendars.delivery import DeliveryState
from calendars.people import Chat, Follower
from storage.rows.people import chat, chat_values, follower, follower_values
from storage.stores.unit import Unit
from storage.tables import ChatRow, ConversationRow, DeliveryRow, FollowerRow, PaperMessageRow, PaperRow


@dataclass(frozen=True, slots=True)
class SqlChats:
    """Implements calendars.ports.Chats."""

    unit: Unit

    async def get(self, chat_id: int) -> Chat | None:
        row = await self.unit.one(select(ChatRow).where(ChatRow.id == chat_id))
        return None if row is None else chat(row)

    async def save(self, chat: Chat) -> None:
        values = chat_values(chat)
        was_reachable = await self.unit.one(select(ChatRow.reachable).where(ChatRow.id == chat.id))
        upsert = self.unit.insert(ChatRow).values(**values)
        await self.unit.run(upsert.on_conflict_do_update(index_elements=[ChatRow.id], set_=values))
        if was_reachable is not None and was_reachable != chat.reachable:
            await self._open(chat.id, reachable=chat.reachable)

    async def rename(self, old: int, new: int) -> None:
        if await self.get(new) is None:
            await self.unit.run(update(ChatRow).where(ChatRow.id == old).values(id=new))
        else:
            await self._merge(old, new)
        await self.unit.run(update(PaperRow).where(PaperRow.chat_id == old).values(chat_id=new))
        # A supergroup numbers its messages anew: what was noted of the old ones would point at others.
        await self.unit.run(delete(PaperMessageRow).where(PaperMessageRow.chat_id == old))
        await self.unit.run(delete(ConversationRow).where(ConversationRow.chat_id == old))

    async def follow(self, follower: Follower) -> None:
        values = follower_values(follower)
        upsert = self.unit.insert(FollowerRow).values(**values)
        keys = [FollowerRow.calendar_id, FollowerRow.chat_id]
        await self.unit.run(upsert.on_conflict_do_update(index_elements=keys, set_={"leads": values["leads"]}))

    async def followers(self, calendar_id: str) -> Sequence[Follower]:
        return await self._followers(FollowerRow.calendar_id == calendar_id)

    async def following(self, chat_id: int) -> Sequence[Follower]:
        return await self._followers(FollowerRow.chat_id == chat_id)

    async def _followers(self, condition: ColumnElement[bool]) -> Sequence[Follower]:
        query = (
            select(FollowerRow, ChatRow)
            .join(ChatRow, ChatRow.id == FollowerRow.chat_id)
            .where(condition)
            .order_by(FollowerRow.calendar_id, FollowerRow.chat_id)
        )
        return [follower(row, of) for row, of in await self.unit.session.execute(query)]

    async def _open(self, chat_id: int, *, reachable: bool) -> None:
        """What an unreachable chat is owed waits, and is ready again when it writes."""
        await self.unit.run(
            update(DeliveryRow)
            .where(DeliveryRow.chat_id == chat_id, DeliveryRow.state == DeliveryState.OWED.value)
            .values(ready_at=DeliveryRow.not_before if reachable else None)
        )

    async def _merge(self, old: int, new: int) -> None:
        """The new chat is known already: it keeps what it has, and takes over what only the old one had."""
        theirs = aliased(FollowerRow)
        followed = select(theirs.calendar_id).where(theirs.chat_id == new)
        await self.unit.run(
            update(FollowerRow)
            .where(FollowerRow.chat_id == old, FollowerRow.calendar_id.not_in(followed))
            .values(chat_id=new)
        )
        other = aliased(DeliveryRow)
        same = select(other.id).where(
            other.chat_id == new,
            other.event_id == DeliveryRow.event_id,
            other.occurrence == DeliveryRow.occurrence,
            other.rule == DeliveryRow.rule,
        )
        await self.unit.run(update(DeliveryRow).where(DeliveryRow.chat_id == old, ~same.exists()).values(chat_id=new))
        await self.unit.run(delete(ChatRow).where(ChatRow.id == old))
