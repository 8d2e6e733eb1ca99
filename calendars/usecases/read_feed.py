"""Read a feed: the bytes behind an address, from memory whenever nothing has changed."""

import asyncio
import gzip
import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

from calendars.errors import Busy
from calendars.feeds.byte_lru import ByteLru
from calendars.feeds.edition import Edition
from calendars.feeds.press import FeedPress
from calendars.feeds.watch import FeedWatch
from calendars.ports import Now, Store

CAP = 64 * 2**20
"""Bytes of whole feeds kept in mind, plain and compressed together."""

NOTED_EVERY = 60.0
"""Seconds between two notes of a feed's last use."""

_LEVEL = 6

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Printed:
    """An edition's bytes."""

    edition: Edition
    plain: bytes
    packed: bytes | None = None
    """The same, gzipped; None as long as nobody asked for it."""


class ReadFeed:
    """Serves feeds in three steps, each dearer than the one before: `edition`, `printed`, `packed`.

    Many readers that ask at once wait for one rendering. When the database fails, the last good bytes are served,
    under their own validators; Busy is raised only where there are none.
    """

    def __init__(self, store: Store, now: Now, ticks: Callable[[], float] = time.monotonic) -> None:
        self.store, self._now, self._ticks = store, now, ticks
        self._watch = FeedWatch(store, now, ticks)
        self._press = FeedPress(store)
        self._shelf: ByteLru[tuple[str, str], Printed] = ByteLru(CAP)
        self._printing: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._noted: dict[str, float] = {}

    async def edition(self, token: str, query: Mapping[str, str]) -> Edition:
        """What an address stands for. Raises NothingFound (unknown), RevokedError, Busy (unknown so far)."""
        return await self._watch.edition(token, query)

    def known(self, token: str) -> Edition | None:
        """The same for an address without a query, if memory alone can tell it and nothing wants to be noted."""
        edition = self._watch.known(token)
        return None if edition is None or self.is_to_be_noted(edition) else edition

    async def printed(self, edition: Edition) -> Printed:
        """The edition's bytes; those of an older one when new ones cannot be had. Raises Busy without any."""
        held = self._shelf.get(edition.key)
        if held is not None and held.edition.etag == edition.etag:
            return held
        async with self._alone(edition):
            held = self._shelf.get(edition.key)
            if held is not None and held.edition.etag == edition.etag:
                return held
            try:
                return await self._print(edition)
            except Exception as trouble:  # whatever it is, the last good bytes are better than none
                if held is None:
                    raise
                log.error("the last good bytes are served: %r", trouble, exc_info=not isinstance(trouble, Busy))
                return held

    async def packed(self, printed: Printed) -> bytes:
        """The bytes gzipped: always the same for the same edition, made off the event loop."""
        if printed.packed is not None:
            return printed.packed
        async with self._alone(printed.edition):
            held = self._shelf.get(printed.edition.key)
            if held is not None and held.edition.etag == printed.edition.etag and held.packed is not None:
                return held.packed
            packed = await asyncio.to_thread(gzip.compress, printed.plain, _LEVEL, mtime=0)
            self._put(replace(printed, packed=packed))
            return packed

    def is_to_be_noted(self, edition: Edition) -> bool:
        """Whether the use of the feed is worth a note: at most one in NOTED_EVERY."""
        return self._ticks() - self._noted.get(edition.feed_id, float("-inf")) >= NOTED_EVERY

    async def note(self, edition: Edition) -> None:
        """Notes that the feed was used just now. Call it after the answer has gone out; it never fails."""
        self._noted[edition.feed_id] = self._ticks()
        try:
            async with self.store.writing() as work:
                await work.feeds.touch(edition.feed_id, self._now())
                await work.commit()
        except Busy:
            log.info("the last use of a feed is not noted: the database is busy")

    async def _print(self, edition: Edition) -> Printed:
        state, plain = await self._press.print(edition.calendar_id, edition.options, edition.year)
        self._watch.notice(edition.calendar_id, state)
        printed = Printed(edition.at(state), plain)
        self._put(printed)
        return printed

    def _put(self, printed: Printed) -> None:
        self._shelf.put(printed.edition.key, printed, len(printed.plain) + len(printed.packed or b""))

    @asynccontextmanager
    async def _alone(self, edition: Edition) -> AsyncIterator[None]:
        lock = self._printing.setdefault(edition.key, asyncio.Lock())
        async with lock:
            yield
