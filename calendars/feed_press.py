"""The feed press: makes the bytes of a calendar's feed, rendering only the events that have changed since."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from calendars.byte_lru import ByteLru
from calendars.errors import Busy, NothingFound
from calendars.event import Event
from calendars.feed import FeedState
from calendars.ics import FeedOptions, Fragment, document, render
from calendars.paper import Quote
from calendars.people import Calendar
from calendars.ports import Store, Work

CAP = 64 * 2**20
"""Bytes of fragments kept in mind, so that one edit costs one rendering and no reading of the rest."""

ASIDE = 200
"""From so many events on, work is done in a thread: the conversation must not wait for it."""

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

_Held = Mapping[str, tuple[int, Fragment]]


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What was read in one unit of work: all of one moment."""

    calendar: Calendar
    state: FeedState
    revisions: Mapping[str, int]
    held: _Held
    events: Sequence[Event]
    quotes: Mapping[str, Sequence[Quote]]


class FeedPress:
    """Prints feeds. Fragments are kept in the database by event and language, and in memory up to CAP bytes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: ByteLru[tuple[str, str], _Held] = ByteLru(CAP)

    async def print(self, calendar_id: str, options: FeedOptions, year: int) -> tuple[FeedState, bytes]:
        """The calendar's bytes, and the state they are of. Raises Busy, and NothingFound without the calendar."""
        found = await self._gathered(calendar_id, options.language, year)
        fresh = await _aside(len(found.events), _rendered, found, options.language, year)
        held = {**found.held, **fresh}
        body = await _aside(len(held), _joined, found, held, options)
        self._held.put((calendar_id, options.language), held, sum(len(each.body) for _, each in held.values()))
        if fresh:
            await self._kept(calendar_id, options.language, fresh)
        return found.state, body

    async def _gathered(self, calendar_id: str, language: str, year: int) -> _Gathered:
        async with self._store.reading() as work:
            calendar = await work.calendars.get(calendar_id)
            if calendar is None:
                raise NothingFound
            state = await work.feeds.state(calendar_id)
            revisions = await work.feeds.revisions(calendar_id)
            held = await self._known(work, calendar_id, language, len(revisions))
            current = {
                id_: each
                for id_, each in held.items()
                if revisions.get(id_) == each[0] and each[1].basis.holds(calendar.zone, year)
            }
            stale = [id_ for id_ in revisions if id_ not in current]
            events = await work.feeds.events(stale) if stale else ()
            quotes = await work.feeds.quotes(stale) if stale else {}
        return _Gathered(calendar, state, revisions, current, events, quotes)

    async def _known(self, work: Work, calendar_id: str, language: str, count: int) -> _Held:
        held = self._held.get((calendar_id, language))
        if held is not None:
            return held
        packed = await work.feeds.fragments(calendar_id, language)
        return await _aside(count, _unpacked, packed)

    async def _kept(self, calendar_id: str, language: str, fresh: _Held) -> None:
        packed = {id_: (revision, fragment.pack()) for id_, (revision, fragment) in fresh.items()}
        try:
            async with self._store.writing() as work:
                await work.feeds.keep_fragments(calendar_id, language, packed)
                await work.commit()
        except Busy:
            log.info("rendered events are kept in memory only: the database is busy")


def _rendered(found: _Gathered, language: str, year: int) -> _Held:
    zone = found.calendar.zone
    return {
        event.id: (
            event.revision,
            render(event, found.quotes.get(event.id, ()), language=language, zone=zone, year=year),
        )
        for event in found.events
    }


def _joined(found: _Gathered, held: _Held, options: FeedOptions) -> bytes:
    """In the order of ids, so that the same events are the same bytes whatever the database's own order."""
    return document(found.calendar, [held[id_][1] for id_ in sorted(found.revisions) if id_ in held], options)


def _unpacked(packed: Mapping[str, tuple[int, bytes]]) -> _Held:
    return {id_: (revision, Fragment.unpack(body)) for id_, (revision, body) in packed.items()}


async def _aside(count: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await asyncio.to_thread(work, *args, **kwargs) if count >= ASIDE else work(*args, **kwargs)
