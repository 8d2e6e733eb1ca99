"""Deliveries: what is owed, claimed, sent and taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select, update

from calendars.delivery import Delivery, DeliveryState, Owed
from storage.columns import UtcDateTime
from storage.rows.deliveries import delivery
from storage.stores.schedule import replace_waiting
from storage.stores.unit import Unit
from storage.tables import ChatRow, DeliveryRow

OWED, SENDING = DeliveryState.OWED.value, DeliveryState.SENDING.value

KILLED = "killed"
"""The reason kept of a delivery that two workers died over: nobody knows whether it arrived."""

_REACHABLE = select(ChatRow.id).where(ChatRow.id == DeliveryRow.chat_id, ChatRow.reachable.is_(True)).exists()
_FREE: dict[str, Any] = {"owner": None, "lease_until": None}


@dataclass(frozen=True, slots=True)
class SqlDeliveries:
    """Implements calendars.ports.Deliveries."""

    unit: Unit

    async def replace(self, event_id: str, owed: Sequence[Owed], now: datetime) -> None:
        await replace_waiting(self.unit, DeliveryRow.event_id == event_id, owed, now)

    async def replace_chat(self, chat_id: int, calendar_id: str, owed: Sequence[Owed], now: datetime) -> None:
        mine = and_(DeliveryRow.chat_id == chat_id, DeliveryRow.calendar_id == calendar_id)
        await replace_waiting(self.unit, mine, owed, now)

    async def due_chats(self, now: datetime) -> Mapping[int, int]:
        # "+ 0" keeps SQLite from walking every waiting row in the order of chats instead of the due ones
        chat = DeliveryRow.chat_id + 0
        query = select(chat, func.count()).where(DeliveryRow.ready_at <= now).group_by(chat)
        return {chat_id: rows for chat_id, rows in await self.unit.session.execute(query)}  # noqa: C416 - rows are typed as tuples only here

    async def claim(
        self, chat_id: int, *, now: datetime, owner: str, lease_until: datetime, limit: int
    ) -> Sequence[Delivery]:
        query = (
            select(DeliveryRow.id, DeliveryRow.ambiguous)
            .where(DeliveryRow.chat_id == chat_id, DeliveryRow.ready_at <= now)
            .order_by(DeliveryRow.ambiguous.desc(), DeliveryRow.due_at, DeliveryRow.id)
            .limit(limit)
            .with_for_update(skip_locked=True, key_share=True)
        )
        due = (await self.unit.session.execute(query)).all()
        if not due:
            return []
        alike = [id_ for id_, ambiguous in due if ambiguous == due[0].ambiguous]
        return await self._change(
            DeliveryRow.id.in_(alike),
            state=SENDING,
            attempt=DeliveryRow.attempt + 1,
            owner=owner,
            lease_until=lease_until,
            ready_at=None,
        )

    async def sent(self, delivery: Delivery, *, at: datetime, message_id: int) -> bool:
        values = {"state": DeliveryState.SENT.value, "settled_at": at, "message_id": message_id}
        return await self._mark(delivery, values)

    async def retry(self, delivery: Delivery, *, not_before: datetime, ambiguous: bool) -> bool:
        values = {
            "state": OWED,
            "not_before": not_before,
            "ready_at": _ready(not_before),
            "ambiguous": DeliveryRow.ambiguous.is_(True) | ambiguous,
        }
        return await self._mark(delivery, values)

    async def close(self, delivery: Delivery, *, state: DeliveryState, reason: str, at: datetime) -> bool:
        return await self._mark(delivery, {"state": state.value, "settled_at": at, "reason": reason})

    async def reclaim(self, *, now: datetime, everything: bool) -> Sequence[Delivery]:
        left = DeliveryRow.lease_until.is_not(None) if everything else DeliveryRow.lease_until <= now
        twice = await self._change(
            and_(left, DeliveryRow.ambiguous.is_(True)),
            state=DeliveryState.UNCERTAIN.value,
            settled_at=now,
            reason=KILLED,
            **_FREE,
        )
        once = await self._change(left, state=OWED, ambiguous=True, not_before=now, ready_at=_ready(now), **_FREE)
        return [*twice, *once]

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        query = select(DeliveryRow.ready_at).where(DeliveryRow.ready_at.is_not(None))
        if after is not None:
            query = query.where(DeliveryRow.ready_at > after)
        return await self.unit.one(query.order_by(DeliveryRow.ready_at).limit(1))

    async def of_event(self, event_id: str, chat_id: int | None = None) -> Sequence[Delivery]:
        query = select(DeliveryRow).where(DeliveryRow.event_id == event_id)
        if chat_id is not None:
            query = query.where(DeliveryRow.chat_id == chat_id)
        query = query.order_by(DeliveryRow.due_at, DeliveryRow.chat_id, DeliveryRow.id)
        return [delivery(row) for row in await self.unit.all(query)]

    async def _mark(self, delivery: Delivery, values: dict[str, Any]) -> bool:
        """Only the claim that the delivery came from may mark it: its owner and attempt are the fence."""
        claimed = (
            DeliveryRow.id == delivery.id,
            DeliveryRow.state == SENDING,
            DeliveryRow.owner == delivery.owner,
            DeliveryRow.attempt == delivery.attempt,
        )
        return await self.unit.run(update(DeliveryRow).where(*claimed).values(**values, **_FREE)) == 1

    async def _change(self, which: ColumnElement[bool], **values: Any) -> Sequence[Delivery]:
        rows = await self.unit.session.scalars(update(DeliveryRow).where(which).values(**values).returning(DeliveryRow))
        return sorted(map(delivery, rows), key=lambda each: (each.due_at, each.id))


def _ready(at: datetime) -> ColumnElement[datetime]:
    """Ready at the instant if the chat is reachable, else not before it is."""
    return case((_REACHABLE, literal(at, UtcDateTime)), else_=None)
