"""A desk's calendar behind real HTTP, on a real database, with a clock and a stopwatch that stand still."""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import event as on
from sqlalchemy.engine import Engine

from bot.web import add_routes
from calendars.event import Event
from calendars.people import Calendar, Chat, Member, Role
from calendars.ports import Revision, Store
from calendars.usecases.read_feed import ReadFeed
from calendars.usecases.share_feed import Shared, ShareFeed
from storage import Opened, open_store
from storage.engine import Database
from tests.calendars.events import event
from tests.conftest import TestClock

DESK = Calendar(id="c1", title="Desk", zone="Asia/Almaty", country="KZ")
PERSON = 7


def new_id() -> str:
    return uuid4().hex


class Stopwatch:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


TakeAway = Callable[[], Awaitable[None]]


@dataclass
class Desk:
    """A calendar with a feed, and its address as a calendar program asks for it."""

    store: Store
    clock: TestClock
    stopwatch: Stopwatch
    shared: Shared
    client: TestClient[Any, Any]
    restart: Callable[[], Awaitable[None]]

    @property
    def path(self) -> str:
        return f"/feeds/{self.shared.token}.ics"

    async def get(self, query: str = "", /, **headers: str) -> ClientResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = await self.client.get(self.path + query, headers={"Accept-Encoding": "identity", **named})
        await answer.read()
        return answer

    async def add(self, *events: Event) -> None:
        async with self.store.writing() as work:
            for each in events:
                await work.events.add(each, self._revision(each))
            await work.commit()

    async def change(self, each: Event, **what: Any) -> Event:
        changed = each.changed(at=self.clock.move(minutes=1), **what)
        async with self.store.writing() as work:
            await work.events.save(changed, self._revision(changed))
            await work.commit()
        return changed

    async def settled(self) -> None:
        """Returns when the last answer's handler has ended: a connection takes its requests one after another."""
        assert (await self.client.get("/healthz")).status == 200

    def a_second_later(self) -> None:
        self.stopwatch.seconds += 1

    def _revision(self, each: Event) -> Revision:
        return Revision(event_id=each.id, number=each.revision, at=each.changed_at, person_id=PERSON, changes=())


@pytest.fixture
async def desk(store: Store, clock: TestClock) -> AsyncIterator[Desk]:
    async with store.writing() as work:
        await work.calendars.add(DESK, Member(calendar_id="c1", person_id=PERSON, name="Aliya", role=Role.OWNER))
        await work.chats.save(Chat(id=PERSON, language="en", zone="Asia/Almaty"))
        await work.commit()
    shared = await ShareFeed(store, clock.now, new_id)(PERSON, PERSON, "1")
    stopwatch = Stopwatch()

    async def started() -> TestClient[Any, Any]:
        app = web.Application()
        add_routes(app, read_feed=ReadFeed(store, clock.now, stopwatch), ready=_ready, now=clock.now)
        server = TestServer(app)
        await server.start_server(access_log=None)
        assert server.runner is not None
        assert server.runner.server is not None
        server.runner.server.handler_cancellation = False  # as in the product, and unlike aiohttp's tests
        client = TestClient(server)
        await client.start_server()
        return client

    async def restart() -> None:
        await made.client.close()
        made.client = await started()

    made = Desk(store, clock, stopwatch, shared, await started(), restart)
    yield made
    await made.client.close()


async def _ready() -> dict[str, object]:
    return {"ok": True}


@pytest.fixture
async def another_process(desk: Desk, database_url: str) -> AsyncIterator[Desk]:
    """The same desk as another process has it: what is changed there, only the database knows."""
    async with open_store(database_url, now=desk.clock.now, alone=False) as opened:
        yield replace(desk, store=opened.store)


@pytest.fixture
def queries() -> Iterator[list[str]]:
    """Every statement that reaches a database from now on."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    on.listen(Engine, "before_cursor_execute", note)
    yield seen
    on.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
async def take_away(opened: Opened, database_url: str) -> AsyncIterator[TakeAway]:
    """Takes the database away under the running program."""
    path = Path(database_url.removeprefix("sqlite:///"))
    database: Database = opened.store.database  # type: ignore[attr-defined] # of the store that we know it to be

    def moved() -> None:
        path.rename(path.with_suffix(".away"))
        path.mkdir()

    async def taken() -> None:
        await database.dispose()
        moved()

    yield taken
    await database.dispose()
    # aiosqlite lets the thread of a connection that failed to open end in its own time, which must be this loop's
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            await asyncio.to_thread(thread.join)


@pytest.fixture
def council() -> Event:
    return event("4th session of the Council", "2022-03-03/2022-03-04", id="council")


@pytest.fixture
def commission() -> Event:
    return event("Intergovernmental commission", "2022", id="commission")
