"""All of a unit of work happens, or none of it; and what cannot happen now is told as Busy."""

import asyncio
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, StatementError

from calendars.errors import Busy
from calendars.ports import Store
from storage import open_store
from storage.engine import Database
from tests.conftest import TestClock
from tests.storage.making import Maker, event, revision


async def titles(store: Store) -> list[str]:
    async with store.reading() as work:
        return [each.title for each in await work.events.all("desk")]


async def test_leaving_without_commit_leaves_nothing(store: Store, make: Maker) -> None:
    await make.calendar()
    async with store.writing() as work:
        await work.events.add(event("a"), revision(event("a")))
    async with store.reading() as work:
        assert await work.events.all("desk") == []
        assert (await work.feeds.state("desk")).version == 1


async def test_an_error_in_the_middle_leaves_nothing_and_is_not_swallowed(store: Store, make: Maker) -> None:
    await make.calendar()

    async def fail() -> None:
        async with store.writing() as work:
            await work.events.add(event("a"), revision(event("a")))
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert await titles(store) == []


async def test_a_cancelled_writer_leaves_nothing_and_lets_the_next_one_in(store: Store, make: Maker) -> None:
    await make.calendar()
    inside = asyncio.Event()

    async def stuck() -> None:
        async with store.writing() as work:
            await work.events.add(event("a"), revision(event("a")))
            inside.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(stuck())
        await inside.wait()
        task.cancel()
    await make.events(event("b"))
    assert await titles(store) == ["b"]


async def test_writers_wait_for_each_other(store: Store, make: Maker) -> None:
    await make.calendar()
    async with asyncio.TaskGroup() as tasks:
        for number in range(20):
            tasks.create_task(make.events(event(f"{number:02}")))
    assert len(await titles(store)) == 20
    async with store.reading() as work:
        assert (await work.feeds.state("desk")).version == 21


async def test_a_reader_sees_one_state_while_others_write(store: Store, make: Maker) -> None:
    await make.calendar()
    async with store.reading() as work:
        assert await work.events.all("desk") == []
        await make.events(event("a"))
        assert await work.events.all("desk") == []
    assert await titles(store) == ["a"]


async def test_a_reader_cannot_write(store: Store, make: Maker) -> None:
    await make.calendar()

    async def write() -> None:
        async with store.reading() as work:
            await work.events.add(event("a"), revision(event("a")))
            await work.commit()

    with pytest.raises(DBAPIError):
        await write()
    assert await titles(store) == []


async def test_two_people_who_move_one_event_are_told_apart(store: Store, make: Maker, clock: TestClock) -> None:
    await make.calendar()
    await make.events(event("council"))

    async def rename(title: str) -> None:
        async with store.writing() as work:
            before = await work.events.get("council")
            assert before is not None
            after = before.changed(at=clock.now(), title=title)
            await work.events.save(after, revision(after))
            await work.commit()

    async with asyncio.TaskGroup() as tasks:
        for number in range(10):
            tasks.create_task(rename(f"title {number}"))
    async with store.reading() as work:
        kept = await work.events.get("council")
        assert kept is not None
        assert kept.revision == 10
        assert [each.number for each in await work.events.history("council")] == list(range(11))


async def test_a_naive_datetime_is_refused(store: Store, make: Maker) -> None:
    await make.calendar()
    with pytest.raises(StatementError, match="naive"):
        await make.events(event("a", created_at=datetime(2022, 2, 24)))  # noqa: DTZ001 - the point of the test
    assert await titles(store) == []


async def test_a_locked_database_is_busy_and_unchanged(
    tmp_path: Path, migrated_file: Path, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.PATIENCE", 0.05)
    path = shutil.copy(migrated_file, tmp_path / "locked.db")
    async with open_store(f"sqlite:///{path}", now=clock.now) as opened:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            await Maker(opened.store, clock).calendar()
        async with opened.store.reading() as work:
            assert await work.calendars.all() == []
        holder.close()
        await Maker(opened.store, clock).calendar()


async def test_a_database_that_is_not_there_is_busy() -> None:
    database = Database("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(Busy):
        async with database.reading():
            pass
    await database.dispose()


async def test_a_defect_of_ours_is_not_called_busy(store: Store, make: Maker) -> None:
    with pytest.raises(DBAPIError):
        await make.events(event("of no calendar", calendar_id="none"))
