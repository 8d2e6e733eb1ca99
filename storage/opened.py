"""The whole of storage, opened: what the composition root holds."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass

from calendars.ports import Now, Store
from storage.conversation import ConversationStorage
from storage.engine import Database
from storage.inbox import Inbox
from storage.lock import only_process
from storage.store import SqlStore


@dataclass(frozen=True, slots=True)
class Opened:
    """The store, the inbox and the conversations of one database."""

    store: Store
    inbox: Inbox
    conversation: ConversationStorage


@asynccontextmanager
async def open_store(url: str, *, now: Now, alone: bool = True) -> AsyncIterator[Opened]:
    """Opens a migrated database and closes it at the end; `url` is `sqlite:///path` or `postgresql://user@host/name`.

    `alone` holds an SQLite file for this process, as whoever delivers must: raises CannotOpenError when it is in use.
    """
    with only_process(url) if alone else nullcontext():
        database = Database(url)
        try:
            yield Opened(SqlStore(database, now), Inbox(database, now), ConversationStorage(database))
        finally:
            await database.dispose()
