"""Calendars and their members."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from calendars.people import Calendar, Member, Role
from storage.rows.people import calendar, calendar_values, member, member_values
from storage.stores.unit import Unit
from storage.tables import CalendarRow, MemberRow


@dataclass(frozen=True, slots=True)
class SqlCalendars:
    """Implements calendars.ports.Calendars."""

    unit: Unit

    async def add(self, calendar: Calendar, owner: Member) -> None:
        at = self.unit.now().replace(microsecond=0)
        await self.unit.run(insert(CalendarRow).values(**calendar_values(calendar), version=1, changed_at=at))
        await self.unit.run(insert(MemberRow).values(**member_values(owner)))
        self.unit.raised.add(calendar.id)

    async def get(self, calendar_id: str) -> Calendar | None:
        row = await self.unit.one(select(CalendarRow).where(CalendarRow.id == calendar_id))
        return None if row is None else calendar(row)

    async def save(self, calendar: Calendar) -> None:
        await self.unit.run(
            update(CalendarRow).where(CalendarRow.id == calendar.id).values(**calendar_values(calendar))
        )
        await self.unit.raise_version(calendar.id)

    async def all(self) -> Sequence[Calendar]:
        return [calendar(row) for row in await self.unit.all(select(CalendarRow).order_by(CalendarRow.id))]

    async def of_person(self, person_id: int) -> Sequence[Calendar]:
        query = (
            select(CalendarRow)
            .join(MemberRow, MemberRow.calendar_id == CalendarRow.id)
            .where(MemberRow.person_id == person_id)
        )
        found = [calendar(row) for row in await self.unit.all(query)]
        return sorted(found, key=lambda each: (each.title, each.id))

    async def members(self, calendar_id: str) -> Sequence[Member]:
        query = select(MemberRow).where(MemberRow.calendar_id == calendar_id).order_by(MemberRow.person_id)
        return [member(row) for row in await self.unit.all(query)]

    async def role(self, calendar_id: str, person_id: int) -> Role | None:
        query = select(MemberRow.role).where(MemberRow.calendar_id == calendar_id, MemberRow.person_id == person_id)
        role = await self.unit.one(query)
        return None if role is None else Role(role)

    async def any_owner(self) -> bool:
        query = select(MemberRow.person_id).where(MemberRow.role == Role.OWNER.value).limit(1)
        return await self.unit.one(query) is not None
