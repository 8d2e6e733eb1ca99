"""How long a week takes to read among ten thousand events."""

import asyncio
import tempfile
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import uuid4

from benchmarks import Row
from calendars.access import Gate
from calendars.event import Event
from calendars.ports import Revision, Store
from calendars.usecases.read_agenda import ReadAgenda
from calendars.usecases.welcome import Defaults, Welcome
from calendars.when import When
from storage import migrate, open_store

EVENTS = 10_000
ROUNDS = 20
PERSON = 1


def rows() -> Iterable[Row]:
    """`/week` by the wall clock, from the chat's zone to the sorted agenda, storage included (SQLite)."""
    took = asyncio.run(_week())
    yield Row(f"/week over {EVENTS:,} events", "< 50 ms", f"{took * 1000:.0f} ms", took < 0.05)


def _now() -> datetime:
    return datetime(2022, 3, 2, 6, tzinfo=UTC)


async def _week() -> float:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'attache.db'}"
        migrate(url)
        async with open_store(url, now=_now) as opened:
            await _fill(opened.store)
            read = ReadAgenda(store=opened.store, now=_now)
            return median([await _timed(read) for _ in range(ROUNDS)])


async def _timed(read: ReadAgenda) -> float:
    started = time.perf_counter()
    agenda = await read(PERSON, PERSON, "week")
    took = time.perf_counter() - started
    assert agenda.days
    return took


async def _fill(store: Store) -> None:
    """Ten years of days, a tenth of the events vague, one in a hundred yearly."""
    defaults = Defaults(language="ru", zone="Asia/Almaty")
    welcome = Welcome(store=store, now=_now, new_id=lambda: uuid4().hex, gate=Gate(open=True), defaults=defaults)
    calendar = (await welcome(PERSON, "Desk", PERSON, "ru")).calendar
    async with store.writing() as work:
        for number in range(EVENTS):
            event = _event(number, calendar.id)
            first = Revision(event_id=event.id, number=0, at=_now(), person_id=PERSON, changes=())
            await work.events.add(event, first)
        await work.commit()


def _event(number: int, calendar_id: str) -> Event:
    day = date(2017, 1, 1) + timedelta(days=number * 7 % 3650)
    vague = number % 10 == 0
    return Event(
        title=f"Встреча {number}",
        when=When.of_month(day.year, day.month) if vague else When.day(day),
        yearly=number % 100 == 1,
        id=f"{number:032x}",
        uid=f"{number:032x}",
        calendar_id=calendar_id,
        responsible=PERSON,
        created_at=_now(),
        changed_at=_now(),
    )
