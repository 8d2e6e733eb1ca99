"""The store: units of work over the database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from calendars.ports import Calendars, Chats, Deliveries, Events, Feeds, Now, Papers, Work
from storage.engine import Database
from storage.stores.calendars import SqlCalendars
from storage.stores.chats import SqlChats
from storage.stores.deliveries import SqlDeliveries
from storage.stores.events import SqlEvents
from storage.stores.feeds import SqlFeeds
from storage.stores.papers import SqlPapers
from storage.stores.unit import Unit


class SqlWork:
    """Implements calendars.ports.Work."""

    def __init__(self, session: AsyncSession, now: Now, *, writing: bool) -> None:
        self.unit = unit = Unit(session, now, writing)
        self._session = session
        self.calendars: Calendars = SqlCalendars(unit)
        self.chats: Chats = SqlChats(unit)
        self.events: Events = SqlEvents(unit)
        self.papers: Papers = SqlPapers(unit)
        self.feeds: Feeds = SqlFeeds(unit)
        self.deliveries: Deliveries = SqlDeliveries(unit)

    async def commit(self) -> None:
        await self._session.commit()


@dataclass(slots=True)
class SqlStore:
    """Implements calendars.ports.Store."""

    database: Database
    now: Now
    edits: int = 0

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Work]:
        async with self.database.writing() as session:
            work = SqlWork(session, self.now, writing=True)
            try:
                yield work
            finally:  # a commit that fails may have taken place all the same
                self.edits += bool(work.unit.raised)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        async with self.database.reading() as session:
            yield SqlWork(session, self.now, writing=False)
