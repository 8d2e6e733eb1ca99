"""How fast feeds are served: against nginx with the same bytes, and after a restart and an edit of 10,000 events."""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import NOT_MEASURED, Row
from benchmarks._desk import an_event, desk, first_revision, now
from benchmarks._peers import bare, fetched, nginx, ours, radicale, requests_per_second
from calendars.ports import Store
from calendars.usecases.read_feed import Printed, ReadFeed

MEGABYTE = 1_340
"""How many of our events make a feed of about 1 MB."""

ROUNDS = 3

_Ratio = tuple[float, float, float]
"""Ours over theirs, ours, theirs."""


def rows() -> Iterable[Row]:
    """CPU seconds of the process for the large feed; medians of interleaved rounds for HTTP."""
    yield from asyncio.run(_large())
    yield from _against_nginx()
    yield from _against_radicale()


async def _large() -> list[Row]:
    with TemporaryDirectory() as folder:
        async with desk(Path(folder), 10_000) as (store, shared):
            cold, _ = await _cost(store, shared.token)
            restarts = [await _cost(store, shared.token) for _ in range(ROUNDS)]
            edits = [await _cost_of_edit(store, shared.token, number) for number in range(1, 6)]
    restart, edit = median(cost for cost, _ in restarts), median(edits)
    size = f"{len(restarts[0][1].plain) / 1e6:.1f} MB"
    return [
        Row("feed of 10,000 events, never rendered before: CPU", "-", f"{cold:.2f} s for {size}", None),
        Row("feed of 10,000 events after a restart: CPU", "<= 0.4 s", f"{restart:.3f} s for {size}", restart <= 0.4),
        Row("the same after one edit: CPU", "<= 30 ms", f"{edit * 1e3:.1f} ms", edit <= 0.030),
    ]


async def _cost(store: Store, token: str) -> tuple[float, Printed]:
    read_feed = ReadFeed(store, now)
    started = time.process_time()
    printed = await read_feed.printed(await read_feed.edition(token, {}))
    return time.process_time() - started, printed


async def _cost_of_edit(store: Store, token: str, number: int) -> float:
    ticks = [0.0]
    read_feed = ReadFeed(store, now, lambda: ticks[0])
    before = await read_feed.printed(await read_feed.edition(token, {}))
    edited = an_event(number).changed(at=now(), place="Анкара")
    async with store.writing() as work:
        await work.events.save(edited, first_revision(edited))
        await work.commit()
    ticks[0] += 1
    started = time.process_time()
    after = await read_feed.printed(await read_feed.edition(token, {}))
    took = time.process_time() - started
    assert after.plain != before.plain
    return took


def _against_nginx() -> Iterator[Row]:
    with ours(MEGABYTE) as our_address:
        body, our_etag = fetched(our_address)
        with nginx(body) as its_address:
            if its_address is None or requests_per_second(its_address, 1) is None:
                yield Row("feed of 1 MB, 200, against nginx", ">= 0.9x", NOT_MEASURED, None)
                yield Row("feed of 1 MB, 304, against nginx", ">= 0.35x", NOT_MEASURED, None)
                return
            its_etag = fetched(its_address)[1]
            whole = _ratio(lambda: _rate(our_address), lambda: _rate(its_address))
            unchanged = _ratio(lambda: _rate(our_address, our_etag), lambda: _rate(its_address, its_etag))
        least_whole, least = _against_bare(our_address, our_etag, body)
    size = f"{len(body) / 1e6:.2f} MB"
    yield Row(f"feed of {size}, 200, against nginx", ">= 0.9x", _told(*whole), whole[0] >= 0.9)
    yield Row(f"feed of {size}, 304, against nginx", ">= 0.35x", _told(*unchanged), unchanged[0] >= 0.35)
    yield Row(f"feed of {size}, 200, against a bare aiohttp handler", "-", _told(*least_whole), None)
    yield Row(f"feed of {size}, 304, against a bare aiohttp handler", "-", _told(*least), None)


def _against_bare(our_address: str, our_etag: str, body: bytes) -> tuple[_Ratio, _Ratio]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "feed.ics"
        path.write_bytes(body)
        with bare(path) as its_address:
            whole = _ratio(lambda: _rate(our_address), lambda: _rate(its_address))
            return whole, _ratio(lambda: _rate(our_address, our_etag), lambda: _rate(its_address, '"x"'))


def _against_radicale() -> Iterator[Row]:
    what = "feed of 1,000 events, against Radicale"
    with ours(1_000) as our_address, radicale(fetched(our_address)[0]) as its_address:
        if its_address is None or requests_per_second(our_address, 1) is None:
            yield Row(what, ">= 100x", NOT_MEASURED, None)
            return
        ratio, mine, its = _ratio(lambda: _rate(our_address, alone=True), lambda: _rate(its_address, alone=True))
    yield Row(what, ">= 100x", f"{ratio:.0f}x ({1e3 / mine:.2f} : {1e3 / its:.0f} ms)", ratio >= 100)


def _rate(address: str, etag: str | None = None, *, alone: bool = False) -> float:
    rate = requests_per_second(address, etag=etag, connections=1 if alone else 16)
    assert rate is not None
    return rate


def _ratio(mine: Callable[[], float], its: Callable[[], float]) -> _Ratio:
    pairs = [(mine(), its()) for _ in range(ROUNDS)]
    ours_, theirs = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    return ours_ / theirs, ours_, theirs


def _told(ratio: float, mine: float, its: float) -> str:
    return f"{ratio:.2f}x ({mine:,.0f} : {its:,.0f} requests/s)"
