"""Calendars and their members, read back in another unit of work."""

from dataclasses import replace
from datetime import timedelta

from calendars.people import Calendar, Member, Role
from calendars.ports import Store
from tests.conftest import TestClock
from tests.storage.making import START, Maker, event


async def test_a_calendar_is_read_back_as_it_was_kept(store: Store, make: Maker) -> None:
    await make.calendar()
    async with store.reading() as work:
        kept = Calendar(id="desk", title="desk", zone="Asia/Almaty", country="KZ")
        assert await work.calendars.get("desk") == kept
        assert await work.calendars.all() == [kept]
        assert await work.calendars.members("desk") == [
            Member(calendar_id="desk", person_id=7, name="A", role=Role.OWNER)
        ]
        assert await work.calendars.get("elsewhere") is None


async def test_a_person_sees_only_calendars_they_are_a_member_of(store: Store, make: Maker) -> None:
    await make.calendar("theirs", owner=8)
    await make.calendar("mine", owner=7)
    async with store.reading() as work:
        assert [each.id for each in await work.calendars.of_person(7)] == ["mine"]
        assert await work.calendars.role("mine", 7) is Role.OWNER
        assert await work.calendars.role("theirs", 7) is None


async def test_nobody_owns_an_empty_database(store: Store, make: Maker) -> None:
    async with store.reading() as work:
        assert not await work.calendars.any_owner()
    await make.calendar()
    async with store.reading() as work:
        assert await work.calendars.any_owner()


async def test_every_visible_write_raises_the_version_once_and_strictly_moves_its_time(
    store: Store, make: Maker, clock: TestClock
) -> None:
    clock.move(microseconds=700_000)
    await make.calendar()
    await make.events(event("a"), event("b"))
    async with store.writing() as work:
        calendar = await work.calendars.get("desk")
        assert calendar is not None
        await work.calendars.save(replace(calendar, title="Desk"))
        await work.commit()
    async with store.reading() as work:
        state = await work.feeds.state("desk")
        assert (state.version, state.changed_at) == (3, START + timedelta(seconds=2))


async def test_a_version_follows_the_clock_when_it_has_moved_on(store: Store, make: Maker, clock: TestClock) -> None:
    await make.calendar()
    clock.move(days=1)
    await make.events(event("a"))
    async with store.reading() as work:
        assert (await work.feeds.state("desk")).changed_at == START + timedelta(days=1)
