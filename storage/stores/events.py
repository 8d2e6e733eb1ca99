"""Events and their history."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, insert, select, update

from calendars.event import Event
from calendars.kinds import Status
from calendars.ports import Revision
from storage.rows.events import event, event_values, revision, revision_values
from storage.stores.unit import Unit
from storage.tables import EventRow, RevisionRow

_CLOSED = (Status.HELD.value, Status.CANCELLED.value)
_SOONEST_FIRST = (EventRow.earliest.nulls_last(), EventRow.latest, EventRow.id)


@dataclass(frozen=True, slots=True)
class SqlEvents:
    """Implements calendars.ports.Events."""

    unit: Unit

    async def add(self, event: Event, revision: Revision) -> None:
        await self.unit.run(insert(EventRow).values(**event_values(event)))
        await self._written(event, revision)

    async def save(self, event: Event, revision: Revision) -> None:
        await self.unit.run(update(EventRow).where(EventRow.id == event.id).values(**event_values(event)))
        await self._written(event, revision)

    async def join(self, part_id: str, whole_id: str) -> None:
        await self.unit.run(update(EventRow).where(EventRow.id == part_id).values(part_of=whole_id))

    async def get(self, event_id: str) -> Event | None:
        row = await self.unit.one(self.unit.mine(select(EventRow).where(EventRow.id == event_id)))
        return None if row is None else event(row)

    async def history(self, event_id: str) -> Sequence[Revision]:
        query = select(RevisionRow).where(RevisionRow.event_id == event_id).order_by(RevisionRow.number)
        return [revision(row) for row in await self.unit.all(query)]

    async def all(self, calendar_id: str) -> Sequence[Event]:
        return await self._events(EventRow.calendar_id == calendar_id)

    async def between(self, calendar_id: str, first: date, last: date) -> Sequence[Event]:
        meeting = await self._events(
            EventRow.calendar_id == calendar_id,
            EventRow.latest >= first,
            EventRow.earliest <= last,
            EventRow.yearly.is_(False),
        )
        return [*meeting, *await self.yearly(calendar_id)]

    async def yearly(self, calendar_id: str) -> Sequence[Event]:
        return await self._events(EventRow.calendar_id == calendar_id, EventRow.yearly.is_(True))

    async def numbered(self, calendar_id: str, ordinals: Collection[int]) -> Sequence[Event]:
        return await self._events(EventRow.calendar_id == calendar_id, EventRow.ordinal.in_(ordinals))

    async def from_day(self, calendar_id: str, first: date, limit: int) -> Sequence[Event]:
        ahead = await self._events(
            EventRow.calendar_id == calendar_id,
            EventRow.latest >= first,
            EventRow.exact.is_(True),
            EventRow.yearly.is_(False),
            limit=limit,
        )
        return [*ahead, *await self.yearly(calendar_id)]

    async def undated(self, calendar_id: str) -> Sequence[Event]:
        query = (
            select(EventRow)
            .where(EventRow.calendar_id == calendar_id, EventRow.status.not_in(_CLOSED))
            .where(EventRow.exact.is_(False) | (EventRow.status == Status.POSTPONED.value))
            .order_by(EventRow.created_at, EventRow.id)
        )
        return [event(row) for row in await self.unit.many(EventRow, query)]

    async def search(self, calendar_id: str, words: Sequence[str], limit: int) -> Sequence[Event]:
        held = [EventRow.search.contains(word, autoescape=True) for word in words]
        return await self._events(EventRow.calendar_id == calendar_id, *held, limit=limit)

    async def _events(self, *conditions: ColumnElement[bool], limit: int | None = None) -> Sequence[Event]:
        query = select(EventRow).where(*conditions).order_by(*_SOONEST_FIRST).limit(limit)
        return [event(row) for row in await self.unit.many(EventRow, query)]

    async def _written(self, event: Event, revision: Revision) -> None:
        await self.unit.run(insert(RevisionRow).values(**revision_values(revision)))
        await self.unit.raise_version(event.calendar_id)
