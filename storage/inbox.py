"""The inbox: updates that Telegram was told we received, until their answers are given."""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from calendars.errors import Busy
from calendars.ports import Now
from storage.engine import Database
from storage.tables import InboxRow

log = logging.getLogger(__name__)

_IDS_LAST = timedelta(days=6)
"""After a quiet week Telegram numbers updates anew, from anywhere (Bot API, Update.update_id)."""


class Inbox:
    """A durable queue. Every method is one transaction and raises Busy when the database is."""

    def __init__(self, database: Database, now: Now) -> None:
        self._database = database
        self._now = now

    async def record(self, updates: Sequence[tuple[int, str]]) -> Collection[int]:
        """Keeps updates (id, JSON) and says which ids were new. They are on the disk when it returns."""
        if not updates:
            return set()
        at = self._now()
        rows = [{"update_id": id_, "payload": payload, "received_at": at} for id_, payload in updates]
        insert = sqlite.insert(InboxRow) if self._database.is_sqlite else postgresql.insert(InboxRow)
        statement = insert.values(rows).on_conflict_do_nothing().returning(InboxRow.update_id)
        async with self._database.writing() as session:
            new = set(await session.scalars(statement))
            await session.commit()
        return new

    async def pending(self) -> Sequence[tuple[int, str]]:
        """Updates (id, JSON) that are not done, oldest first."""
        query = select(InboxRow.update_id, InboxRow.payload).where(InboxRow.done_at.is_(None))
        async with self._database.reading() as session:
            found = await session.execute(query.order_by(InboxRow.received_at, InboxRow.update_id))
            return [(id_, payload) for id_, payload in found]

    async def done(self, update_id: int, at: datetime) -> None:
        """The update has had its effect: its number is kept, what people said in it is not."""
        finished = update(InboxRow).where(InboxRow.update_id == update_id).values(done_at=at, payload="")
        async with self._database.writing() as session:
            await session.execute(finished)
            await session.commit()

    async def forget(self, update_id: int) -> None:
        """The same for one whose words must not be here at all: they leave the database's files, too.

        Rows are overwritten when they are emptied (secure_delete); SQLite's write-ahead log is what still has them.
        Where a reader holds that, they leave it with the next pruning. What PostgreSQL keeps in its log and in dead
        rows is its administrator's.
        """
        await self.done(update_id, self._now())
        await self._shred()

    async def next_offset(self) -> int | None:
        """What to ask getUpdates for; None when nothing was received lately, since ids may have begun anew."""
        newest = select(InboxRow.update_id).where(InboxRow.received_at > self._now() - _IDS_LAST)
        async with self._database.reading() as session:
            last = await session.scalar(
                newest.order_by(InboxRow.received_at.desc(), InboxRow.update_id.desc()).limit(1)
            )
        return None if last is None else last + 1

    async def prune(self, before: datetime) -> None:
        """Forgets what was done and received before the instant; the newest stays, for the offset."""
        newest = select(InboxRow.update_id).order_by(InboxRow.received_at.desc(), InboxRow.update_id.desc()).limit(1)
        old = (
            InboxRow.received_at < before,
            InboxRow.done_at.is_not(None),
            InboxRow.update_id.not_in(newest.scalar_subquery()),
        )
        async with self._database.writing() as session:
            await session.execute(delete(InboxRow).where(*old))
            await session.commit()
        await self._shred()

    async def _shred(self) -> None:
        try:
            await self._database.shred()
        except Busy:
            log.warning("forgotten words stay in SQLite's log until the next pruning", extra={"action": "shred_held"})
