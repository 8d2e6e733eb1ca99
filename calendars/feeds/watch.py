"""The feed watch: knows from memory what each address stands for, and looks whether that is still so: at once after an
edit of this process, once a second for those of others."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime

from calendars.errors import NothingFound
from calendars.feed import Feed, FeedState, token_hash
from calendars.feeds.edition import Edition
from calendars.ics import FeedOptions
from calendars.ports import Now, Store, Work

INTERVAL = 0.9
"""Seconds between two looks at the database: what another process changed is seen within one."""

ADDRESSES = 10_000
"""How many addresses are kept in mind; beyond that all are forgotten, and looked up again as they are asked for."""

_Query = tuple[tuple[str, str], ...]

log = logging.getLogger(__name__)


class RevokedError(Exception):
    """The address was revoked."""


class FeedWatch:
    """Answers `edition` without any query, except for an address it has not met, after an edit, and once in `INTERVAL`.

    `ticks` is a monotonic clock in seconds. While the database cannot be reached the last known answer stands.
    """

    def __init__(self, store: Store, now: Now, ticks: Callable[[], float]) -> None:
        self._store, self._now, self._ticks = store, now, ticks
        self._feeds: dict[str, Feed] = {}
        self._states: dict[str, FeedState] = {}
        self._editions: dict[tuple[str, _Query], Edition] = {}
        self._doubted: set[str] = set()
        self._year = 0
        self._looked = float("-inf")
        self._edits_seen = -1
        self._looking = asyncio.Lock()

    async def edition(self, token: str, query: Mapping[str, str]) -> Edition:
        """What the address stands for. Raises NothingFound, RevokedError, and Busy for an address not met before."""
        if self._is_due():
            await self._look()
        key = (token, tuple(query.items()) if query else ())
        known = self._editions.get(key)
        return known if known is not None else await self._made(token_hash(token), key, query)

    def known(self, token: str) -> Edition | None:
        """The same for an address without a query, if memory alone can tell it."""
        return None if self._is_due() else self._editions.get((token, ()))

    def notice(self, calendar_id: str, state: FeedState) -> None:
        """Takes note of a state that somebody has just read: where another is known, the next request looks."""
        if self._states.setdefault(calendar_id, state) != state:
            self._doubted.add(calendar_id)
            self._edits_seen = -1

    def _is_due(self) -> bool:
        return self._edits_seen != self._store.edits or self._ticks() - self._looked >= INTERVAL

    async def _made(self, digest: str, key: tuple[str, _Query], query: Mapping[str, str]) -> Edition:
        feed = self._feeds.get(digest) or await self._met(digest)
        if feed.revoked_at is not None:
            raise RevokedError
        options = FeedOptions.parse(query, feed.language)
        if len(self._editions) >= ADDRESSES:
            self._editions.clear()
        made = self._editions[key] = Edition.of(feed, options, self._states[feed.calendar_id], self._now())
        return made

    async def _met(self, digest: str) -> Feed:
        edits = self._store.edits
        async with self._store.reading() as work:
            feed = await work.feeds.by_token_hash(digest)
            if feed is None:
                raise NothingFound
            state = await work.feeds.state(feed.calendar_id)
        if edits != self._store.edits:
            self._edits_seen = -1  # what was read may be of before that edit, and the look of after it
        if len(self._feeds) >= ADDRESSES:
            self._feeds.clear()
            self._states.clear()
        self._feeds[digest] = feed
        self.notice(feed.calendar_id, state)
        return feed

    async def _look(self) -> None:
        """One looks; who comes meanwhile is answered as of the last look, unless this process made an edit since."""
        if self._looking.locked() and self._edits_seen == self._store.edits:
            return
        async with self._looking:
            if not self._is_due():
                return
            edits = self._store.edits  # taken before the look: what is committed during it may not be in it
            try:
                await self._compare(self._now())
            except Exception as trouble:  # whatever it is, the last known answer is better than none
                log.warning("feeds are served as last known: %r", trouble)
            finally:
                self._looked, self._edits_seen = self._ticks(), edits

    async def _compare(self, now: datetime) -> None:
        if not self._states:
            return
        async with self._store.reading() as work:
            states = await work.feeds.states(self._states)
            doubted = set(self._doubted)
            changed = doubted | {id_ for id_, state in self._states.items() if states.get(id_) != state}
            feeds = await self._reloaded(work, changed)
        if now.year != self._year:
            self._year = now.year
            self._editions.clear()
        self._doubted -= doubted
        self._forget(changed)
        self._states.update({id_: states[id_] for id_ in changed if id_ in states})
        for digest, feed in feeds.items():
            self._feeds.pop(digest, None)
            if feed is not None:
                self._feeds[digest] = feed

    async def _reloaded(self, work: Work, changed: set[str]) -> dict[str, Feed | None]:
        digests = [digest for digest, feed in self._feeds.items() if feed.calendar_id in changed]
        return {digest: await work.feeds.by_token_hash(digest) for digest in digests}

    def _forget(self, calendar_ids: set[str]) -> None:
        if calendar_ids:
            kept = {key: made for key, made in self._editions.items() if made.calendar_id not in calendar_ids}
            self._editions = kept
