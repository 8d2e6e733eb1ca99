"""Rewriting what is waiting: after an event, a chat's leads or its zone changed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from calendars.delivery import DeliveryState, Owed
from storage.rows.deliveries import Key, key, owed_values, time_values
from storage.stores.unit import Unit, batches
from storage.tables import ChatRow, DeliveryRow


async def replace_waiting(unit: Unit, which: ColumnElement[bool], owed: Sequence[Owed], now: datetime) -> None:
    """Makes the waiting rows among `which` exactly `owed`, but adds none that is past at `now`."""
    wanted = {key(each): each for each in owed}
    rows = await unit.all(unit.mine(select(DeliveryRow).where(which)))
    waiting = {key(row): row for row in rows if row.state == DeliveryState.OWED.value}
    known = {key(row) for row in rows}
    reachable = await _reachable(unit, owed)
    await _remove(unit, [row.id for each, row in waiting.items() if each not in wanted])
    for each, row in waiting.items():
        if each in wanted and _differs(wanted[each], row):
            await _shift(unit, row, wanted[each], ready=wanted[each].chat_id in reachable)
    await _add(unit, wanted, known, reachable, now)


async def _remove(unit: Unit, ids: Sequence[int]) -> None:
    for some in batches(ids):
        await unit.run(delete(DeliveryRow).where(DeliveryRow.id.in_(some)))


async def _shift(unit: Unit, row: DeliveryRow, owed: Owed, *, ready: bool) -> None:
    """A retry that is waiting keeps its turn unless the reminder itself moved."""
    values = time_values(owed)
    if owed.due_at == row.due_at:
        values["not_before"] = row.not_before
    values["ready_at"] = values["not_before"] if ready else None
    await unit.run(update(DeliveryRow).where(DeliveryRow.id == row.id).values(**values))


async def _add(unit: Unit, wanted: dict[Key, Owed], known: set[Key], reachable: set[int], now: datetime) -> None:
    rows = [
        {**owed_values(each), "ready_at": each.due_at if each.chat_id in reachable else None}
        for unique, each in wanted.items()
        if unique not in known and each.due_at >= now
    ]
    if rows:
        await unit.run(unit.insert(DeliveryRow).on_conflict_do_nothing(), rows)


async def _reachable(unit: Unit, owed: Sequence[Owed]) -> set[int]:
    chats = sorted({each.chat_id for each in owed})
    found: set[int] = set()
    for some in batches(chats):
        found.update(await unit.all(select(ChatRow.id).where(ChatRow.id.in_(some), ChatRow.reachable.is_(True))))
    return found


def _differs(owed: Owed, row: DeliveryRow) -> bool:
    return (owed.due_at, owed.wall, owed.zone) != (row.due_at, row.wall, row.zone)
