"""The feed press: makes the bytes of a calendar's feed, rendering only the events that have changed since."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from calendars.errors import Busy, NothingFound
from calendars.event import Event
from calendars.feed import FeedState
from calendars.feeds.byte_lru import ByteLru
from calendars.feeds.stock import Stock
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


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What was read in one unit of work: all of one moment."""

    calendar: Calendar
    state: FeedState
    stamps: frozenset[str]
    stock: Stock
    events: Sequence[Event]
    quotes: Mapping[str, Sequence[Quote]]


class FeedPress:
    """Prints feeds. Fragments are kept in the database by event and language, and in memory up to CAP bytes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stocks: ByteLru[tuple[str, str], Stock] = ByteLru(CAP)

    async def print(self, calendar_id: str, options: FeedOptions, year: int) -> tuple[FeedState, bytes]:
        """The calendar's bytes, and the state they are of. Raises Busy, and NothingFound without the calendar."""
        found = await self._gathered(calendar_id, options.language, year)
        fresh = await _aside(len(found.events), _rendered, found, options.language, year)
        stock, body = await _aside(len(found.stamps), _pressed, found, fresh, options)
        self._stocks.put((calendar_id, options.language), stock, len(body))
        if fresh:
            await self._keep(calendar_id, options.language, found.events, fresh)
        return found.state, body

    async def _gathered(self, calendar_id: str, language: str, year: int) -> _Gathered:
        async with self._store.reading() as work:
            calendar = await work.calendars.get(calendar_id)
            if calendar is None:
                raise NothingFound
            state = await work.feeds.state(calendar_id)
            stamps = await work.feeds.stamps(calendar_id)
            stock = await self._stock(work, calendar, language, year)
            stale = stock.stale(stamps)
            events = await work.feeds.events(stale) if stale else ()
            quotes = await work.feeds.quotes(stale) if stale else {}
        return _Gathered(calendar, state, stamps, stock, events, quotes)

    async def _stock(self, work: Work, calendar: Calendar, language: str, year: int) -> Stock:
        stock = self._stocks.get((calendar.id, language))
        if stock is not None and stock.fits(calendar.zone, year):
            return stock
        packed = await work.feeds.fragments(calendar.id, language)
        return await _aside(len(packed), _unpacked, packed, calendar.zone, year)

    async def _keep(
        self, calendar_id: str, language: str, events: Sequence[Event], fresh: Mapping[str, Fragment]
    ) -> None:
        packed = {event.id: (event.revision, fresh[event.id].pack()) for event in events}
        try:
            async with self._store.writing() as work:
                await work.feeds.keep_fragments(calendar_id, language, packed)
                await work.commit()
        except Busy:
            log.info("rendered events are kept in memory only: the database is busy")


def _unpacked(packed: Mapping[str, tuple[int, bytes]], zone: str, year: int) -> Stock:
    return Stock.of(zone, year, {id_: (revision, Fragment.unpack(body)) for id_, (revision, body) in packed.items()})


def _rendered(found: _Gathered, language: str, year: int) -> Mapping[str, Fragment]:
    zone = found.calendar.zone
    return {
        event.id: render(event, found.quotes.get(event.id, ()), language=language, zone=zone, year=year)
        for event in found.events
    }


def _pressed(found: _Gathered, fresh: Mapping[str, Fragment], options: FeedOptions) -> tuple[Stock, bytes]:
    stock = found.stock.renewed(found.stamps, fresh)
    return stock, document(found.calendar, stock.in_order(), options)


async def _aside(count: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await asyncio.to_thread(work, *args, **kwargs) if count >= ASIDE else work(*args, **kwargs)
