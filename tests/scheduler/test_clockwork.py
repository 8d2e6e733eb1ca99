"""Clockwork: something wakes the delivery in time, whatever happens to the machine's clock."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import apscheduler.schedulers.base
import pytest

from calendars.errors import Busy
from calendars.kinds import Kind
from calendars.ports import Store
from calendars.usecases.roll_occurrences import RollOccurrences
from calendars.when import When
from calendars.zones import zone
from scheduler import Clockwork, Deliverer
from tests.conftest import TestClock
from tests.scheduler.conftest import Desk, Letterbox, in_almaty

COUNCIL = When.days(date(2022, 3, 3), date(2022, 3, 4))


def real_now() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)


@pytest.fixture
async def clockwork(store: Store, clock: TestClock, deliverer: Deliverer) -> AsyncIterator[Clockwork]:
    made = Clockwork(deliverer, RollOccurrences(store=store, now=clock.now), now=clock.now, real_now=real_now)
    yield made
    await made.stop()


class Told:
    """Waits until the letterbox has so many letters."""

    def __init__(self, letterbox: Letterbox) -> None:
        self._letterbox = letterbox
        self._more = asyncio.Event()
        send = letterbox.send

        async def noted(letter: Any) -> int:
            sent = await send(letter)
            self._more.set()
            return sent

        letterbox.send = noted  # type: ignore[method-assign]

    async def letters(self, count: int, within: float) -> None:
        async with asyncio.timeout(within):
            while len(self._letterbox.letters) < count:
                self._more.clear()
                await self._more.wait()


async def test_what_falls_due_is_told_without_anybody_asking(
    desk: Desk, clock: TestClock, letterbox: Letterbox, clockwork: Clockwork
) -> None:
    told = Told(letterbox)
    await desk.add_event("council", COUNCIL)
    await clockwork.start()
    clock.set(in_almaty("2022-03-02T08:00"))
    await told.letters(1, within=3)


async def test_what_came_due_while_the_program_was_down_is_told_at_start(
    desk: Desk, clock: TestClock, letterbox: Letterbox, clockwork: Clockwork
) -> None:
    told = Told(letterbox)
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T11:00"))
    await clockwork.start()
    await told.letters(1, within=3)


async def test_stopping_settles_what_is_being_sent(
    desk: Desk, clock: TestClock, letterbox: Letterbox, clockwork: Clockwork
) -> None:
    told = Told(letterbox)
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:00"))
    await clockwork.start()
    await told.letters(1, within=3)
    await clockwork.stop()
    assert (await desk.deliveries("council"))["1d"].state == "sent"


async def test_a_clock_set_back_an_hour_does_not_silence_the_ticks(
    desk: Desk, clock: TestClock, letterbox: Letterbox, clockwork: Clockwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(letterbox)
    await desk.add_event("council", COUNCIL)
    await clockwork.start()
    clock.set(in_almaty("2022-03-02T08:00"))
    await told.letters(1, within=3)

    asked = asyncio.Event()

    class SetBack(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            asked.set()
            return real_now().astimezone(tz) - timedelta(hours=1)

    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", SetBack)
    await asked.wait()
    clock.set(in_almaty("2022-03-03T08:00"))
    await told.letters(2, within=6)


async def test_a_busy_database_at_night_keeps_nothing_back(
    store: Store, desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    async def busy() -> None:
        raise Busy

    made = Clockwork(deliverer, busy, now=clock.now, real_now=real_now)
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await made.deliver_due() == 1


async def test_a_clock_moved_on_for_years_still_tells_every_anniversary(
    desk: Desk, clock: TestClock, letterbox: Letterbox, clockwork: Clockwork
) -> None:
    await desk.add_event("relations", date(2022, 3, 2), kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)
    await clockwork.deliver_due()
    end = datetime(2025, 3, 3, tzinfo=UTC)
    while (due := await clockwork.next_due()) is not None and due <= end:
        clock.set(max(due, clock.now()))
        await clockwork.deliver_due()
    told = [each.delivery for letter in letterbox.letters for each in letter.reminders]
    mornings = [each.occurrence for each in told if each.rule == "0d"]
    assert mornings == [date(year, 3, 2) for year in (2022, 2023, 2024, 2025)]
    eight = [letter.now.astimezone(zone(letter.chat.zone)).strftime("%H:%M") for letter in letterbox.letters]
    assert set(eight) == {"08:00"}


async def test_stopping_what_never_started_is_harmless(clockwork: Clockwork) -> None:
    await clockwork.stop()


async def test_rolling_twice_changes_nothing(store: Store, desk: Desk, clock: TestClock) -> None:
    await desk.add_event("relations", date(2022, 3, 2), kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)
    roll = RollOccurrences(store=store, now=clock.now)
    async with store.reading() as work:
        before = await work.deliveries.of_event("relations")
    await roll()
    await roll()
    async with store.reading() as work:
        assert await work.deliveries.of_event("relations") == before


async def test_a_reminder_overdue_at_a_restart_survives_the_nightly_roll(
    store: Store, desk: Desk, clock: TestClock, letterbox: Letterbox, clockwork: Clockwork
) -> None:
    await desk.add_event("relations", date(2022, 3, 2), kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)
    clock.set(in_almaty("2022-03-02T12:00"))
    assert await clockwork.deliver_due() == 1
    assert letterbox.told == [(7, "relations", "0d")]


async def test_reminders_written_by_old_zone_data_get_their_right_instant_at_start(
    store: Store, desk: Desk, clock: TestClock
) -> None:
    await desk.add_event("council", COUNCIL)
    right = (await desk.deliveries("council"))["0d"].due_at
    async with store.writing() as work:
        waiting = await work.deliveries.of_event("council")
        an_hour_off = [replace(each, due_at=each.due_at + timedelta(hours=1)) for each in waiting]
        await work.deliveries.replace("council", an_hour_off, clock.now())
        await work.commit()
    assert (await desk.deliveries("council"))["0d"].due_at != right
    await RollOccurrences(store=store, now=clock.now)()
    assert (await desk.deliveries("council"))["0d"].due_at == right
