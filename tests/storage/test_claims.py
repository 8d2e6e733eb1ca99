"""Workers at the same time, on PostgreSQL in processes of their own: no row is ever taken twice."""

import asyncio
from datetime import date, timedelta

import pytest

from calendars.ports import Store
from storage.engine import Database
from storage.store import SqlStore
from tests.conftest import TestClock
from tests.postgres import Server
from tests.storage.making import LEASE, START, Maker, owed

ROWS = 40


async def drain(store: Store, owner: str, taken: list[int]) -> None:
    """Claims three at a time until two claims in a row found nothing."""
    empty = 0
    while empty < 2:
        async with store.writing() as work:
            found = await work.deliveries.claim(7, now=START, owner=owner, lease_until=START + LEASE, limit=3)
            await work.commit()
        taken.extend(each.id for each in found)
        empty = 0 if found else empty + 1


async def owe_many(make: Maker) -> None:
    await make.council()
    await make.owe(*(owed("1d", occurrence=date(2022, 3, 3) + timedelta(days=day)) for day in range(ROWS)))


async def test_claims_at_the_same_time_share_nothing(store: Store, make: Maker) -> None:
    await owe_many(make)
    taken: list[int] = []
    async with asyncio.TaskGroup() as tasks:
        for number in range(4):
            tasks.create_task(drain(store, f"worker {number}", taken))
    assert len(taken) == len(set(taken)) == ROWS


async def test_a_claim_steps_over_what_another_worker_holds(postgres: Server, clock: TestClock) -> None:
    with postgres.fresh_database() as url:
        one, other = Database(url), Database(url)
        first, second = SqlStore(one, clock.now), SqlStore(other, clock.now)
        await owe_many(Maker(first, clock))
        async with first.writing() as work:
            mine = await work.deliveries.claim(7, now=START, owner="one", lease_until=START + LEASE, limit=5)
            theirs = await Maker(second, clock).claim(owner="other", limit=5)
            assert not {each.id for each in mine} & {each.id for each in theirs}
            assert len(theirs) == 5
        await one.dispose()
        await other.dispose()


@pytest.mark.parametrize("everything", [True, False])
async def test_a_reclaim_by_two_workers_ends_nothing_as_uncertain(
    store: Store, make: Maker, clock: TestClock, everything: bool
) -> None:
    await owe_many(make)
    await make.claim(limit=ROWS)
    clock.move(seconds=61)
    found: list[str] = []

    async def reclaim() -> None:
        async with store.writing() as work:
            rows = await work.deliveries.reclaim(now=clock.now(), everything=everything)
            await work.commit()
        found.extend(each.state.value for each in rows)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(reclaim())
        tasks.create_task(reclaim())
    assert found == ["owed"] * ROWS
