"""`attache demo`: the whole product in one process, on one port, with no token and no internet."""

import asyncio
import logging
import socket
import tempfile
from argparse import Namespace
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from aiohttp import web

from bot.app import App, Config
from bot.cli.failure import CommandFailed
from bot.cli.until_stopped import until_stopped
from bot.clock import DemoClock
from bot.sandbox import Sample, Sandbox
from calendars.access import Gate
from calendars.usecases.welcome import Defaults
from calendars.zones import use_packaged_zones
from storage import migrate, open_store

HOST = "127.0.0.1"
TOKEN = "2022:demo"  # noqa: S105 - the sandbox takes any token


def run(asked: Namespace) -> int:
    """Serves until interrupted; everything is thrown away afterwards."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    use_packaged_zones()
    with tempfile.TemporaryDirectory(prefix="attache-demo-", ignore_cleanup_errors=True) as folder:
        asyncio.run(_demo(f"sqlite:///{Path(folder) / 'demo.sqlite'}", _bound(asked.port), asked.now))
    return 0


async def _demo(database: str, listening: socket.socket, start: datetime) -> None:
    await asyncio.to_thread(migrate, database)
    clock = DemoClock(start)
    address = f"http://{HOST}:{listening.getsockname()[1]}"
    async with AsyncExitStack() as stack:
        opened = await stack.enter_async_context(open_store(database, now=clock.now))
        app = App(_config(address), clock, opened)
        clock.attach(app.clockwork, app.clockwork.wake)
        sandbox = Sandbox(now=clock.now, clock=clock, idle=app.idle, samples=_samples())
        stack.push_async_callback(sandbox.close)
        await stack.enter_async_context(_serving(app, sandbox, listening))
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        running = tasks.create_task(app.run())
        await sandbox.polled()
        print(f"Attaché demo: {address}/", flush=True)
        await until_stopped()
        running.cancel()


@asynccontextmanager
async def _serving(app: App, sandbox: Sandbox, listening: socket.socket) -> AsyncIterator[None]:
    served = web.Application()
    sandbox.add_routes(served)
    app.add_routes(served)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        yield
    finally:
        await runner.cleanup()


def _bound(port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as failure:
        listening.close()
        raise CommandFailed(f"Port {port} cannot be used: {failure.strerror}. Try another with --port.") from None
    return listening


def _config(address: str) -> Config:
    return Config(
        token=TOKEN,
        api=address,
        feed_base=address,
        gate=Gate(open=True, admins=frozenset(), code=None),
        defaults=Defaults(language="ru", zone="Asia/Almaty"),
    )


def _samples() -> Sequence[Sample]:
    paper = files("bot").joinpath("samples", "joint-statement-ru.txt").read_text("utf-8")
    return [Sample(title="Совместное заявление, 24 февраля 2022", text=paper, file_name=None)]
