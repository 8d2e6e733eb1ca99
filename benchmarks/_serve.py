"""Serves a feed of so many events until stopped: `python -m benchmarks._serve EVENTS`. Prints its address."""

import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from benchmarks._desk import desk, now
from bot.cli.serving import serve
from bot.web import add_routes
from bot.web.links import feed_links
from calendars.usecases.read_feed import ReadFeed
from calendars.zones import use_packaged_zones


async def main(events: int) -> None:
    with TemporaryDirectory() as folder:
        async with desk(Path(folder), events) as (store, shared):
            app = web.Application()
            add_routes(app, read_feed=ReadFeed(store, now), ready=_ready, now=now)
            runner = web.AppRunner(app, access_log=None)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            port = runner.addresses[0][1]
            print(feed_links(f"http://127.0.0.1:{port}", shared.token, "").https, flush=True)
            await asyncio.Event().wait()


async def _ready() -> Mapping[str, object]:
    return {"ok": True}


if __name__ == "__main__":
    use_packaged_zones()
    serve(main(int(sys.argv[1])))
