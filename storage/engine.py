"""The database: its address, its engines, and the two ways into it - reading and writing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from calendars.errors import Busy
from storage.errors import CannotOpenError, busy_when_unavailable

PATIENCE = 5
"""Seconds that a writer waits for another before Busy."""

_ASYNC_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}

# A worker frozen in the middle of a transaction must not hold its locks for ever.
_POSTGRES_OPTIONS = f"-c lock_timeout={PATIENCE}s -c idle_in_transaction_session_timeout=60s -c timezone=UTC"

# Rows are read into fresh objects and never changed through them: statements write.
_SESSION_OPTIONS = {"populate_existing": True, "synchronize_session": False}


class Database:
    """Engines of one database. SQLite: one connection that writes (BEGIN IMMEDIATE, so that a read that turns into a
    write never fails halfway), several that only read, WAL, every commit on the disk. Dispose it at the end."""

    def __init__(self, url: str) -> None:
        self.url = parse_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._writer = _sqlite_engine(self.url, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)
            self._reader = _sqlite_engine(self.url, "BEGIN", pool_size=4, max_overflow=4)
        else:
            self._writer = _postgres_engine(self.url)
            self._reader = self._writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A transaction that may write; leaving the block without `commit` rolls back. Raises Busy."""
        async with self._session(self._writer) as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A transaction that sees one state of the database and cannot write. Raises Busy."""
        async with self._session(self._reader) as session:
            yield session

    async def shred(self) -> None:
        """Leaves nothing in SQLite's write-ahead log of what the database does not hold any more.

        Raises Busy, too, when somebody reads all the while: then the log stays as it is.
        """
        if not self.is_sqlite:
            return
        with busy_when_unavailable():
            async with self._writer.connect() as connection:
                # Past SQLAlchemy, which would begin a transaction: there is no checkpoint within one.
                driver: Any = (await connection.get_raw_connection()).driver_connection
                async with driver.execute("PRAGMA wal_checkpoint(TRUNCATE)") as cursor:
                    held, *_ = await cursor.fetchone()
        if held:
            raise Busy

    async def dispose(self) -> None:
        """Closes every connection."""
        await self._reader.dispose()
        await self._writer.dispose()

    @asynccontextmanager
    async def _session(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        with busy_when_unavailable():
            async with AsyncSession(engine, expire_on_commit=False, execution_options=_SESSION_OPTIONS) as session:
                await session.connection()
                yield session


def parse_url(text: str) -> URL:
    """The address with our drivers filled in. Raises CannotOpenError for other databases and for one in memory."""
    try:
        url = make_url(text)
    except ArgumentError:
        raise CannotOpenError("ATTACHE_DATABASE is not a database address such as sqlite:///data/attache.db.") from None
    backend = url.get_backend_name()
    if backend not in _ASYNC_DRIVERS:
        raise CannotOpenError(f"ATTACHE_DATABASE names {backend}; only sqlite and postgresql are supported.")
    if url.drivername == backend:
        url = url.set(drivername=_ASYNC_DRIVERS[backend])
    if backend == "sqlite" and sqlite_path(url) is None:
        raise CannotOpenError(
            "ATTACHE_DATABASE needs a file: an SQLite database in memory would forget what it promised."
        )
    return url


def sqlite_path(url: URL) -> Path | None:
    """The file of an SQLite database; None for one in memory."""
    return None if url.database in (None, "", ":memory:") else Path(str(url.database))


def prepare_sqlite(connection: Any, *, foreign_keys: bool = True) -> None:
    """What every SQLite connection of ours is set to; transactions are begun by us, not by the driver."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={PATIENCE * 1000}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _sqlite_engine(url: URL, begin: str, **pool: int) -> AsyncEngine:
    engine = create_async_engine(url, pool_timeout=2 * PATIENCE, **pool)

    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, _record: object) -> None:
        prepare_sqlite(connection)
        if begin == "BEGIN":
            connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine.sync_engine, "begin")
    def open_transaction(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgres_engine(url: URL) -> AsyncEngine:
    options = {"options": _POSTGRES_OPTIONS, "connect_timeout": 2 * PATIENCE} if "psycopg" in url.drivername else {}
    return create_async_engine(url, pool_pre_ping=True, pool_timeout=2 * PATIENCE, connect_args=options)
