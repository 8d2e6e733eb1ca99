"""The sandbox as a whole: one Telegram for one bot."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.sandbox import page_files
from bot.sandbox.box import Box
from bot.sandbox.controls import Controls
from bot.sandbox.controls.clock import ClockControl
from bot.sandbox.controls.routes import Sample
from bot.sandbox.transport import Transport


class Sandbox:
    """A strict local Bot API server with a chat page.

    `now` dates messages, the `Date` header and the ledger. `limits` is off, telegram or harsh. `ledger` is a
    file that gets a line per accepted message before the bot is answered (and a second file, `.calls`, with
    every call). `clock` makes `/sim/clock` work; `idle` answers for the product in `/sim/state`.

    Memory is bounded: 5,000 messages a chat and 150,000 in all (about 350 MB), 20,000 calls, 100,000 updates,
    512 MB of files; older ones go, the ledger's files keep them.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        limits: str = "off",
        ledger: Path | None = None,
        clock: ClockControl | None = None,
        idle: Callable[[], Awaitable[bool]] | None = None,
        samples: Sequence[Sample] = (),
    ) -> None:
        self._box = Box(now, limits, ledger)
        self._transport = Transport(self._box)
        self._controls = Controls(self._box, clock, idle, samples)

    def add_routes(self, app: web.Application) -> None:
        """Serve `/bot<token>/<method>`, `/file/bot<token>/<path>`, `/sim/*`, `/` and `/page/*`."""
        self._transport.add_routes(app)
        self._controls.add_routes(app)
        page_files.add_routes(app)
        app.on_shutdown.append(self._hang_up)

    def add_nowhere(self, app: web.Application) -> None:
        """Say of every other address, as Telegram does, that nothing is there; only where nobody else serves."""
        self._transport.add_nowhere(app)

    async def polled(self) -> None:
        """Wait until a bot asked for updates, or named a webhook, for the first time."""
        await self._box.updates.asked_for.wait()

    async def close(self) -> None:
        """Stop webhook deliveries, end open pages, close the ledger."""
        self._box.events.publish(None, "closed")
        await self._box.close()

    async def _hang_up(self, app: web.Application) -> None:
        # Open polls and pages would otherwise hold the server's shutdown back for a minute.
        self._box.events.publish(None, "closed")
        self._box.updates.abort()


async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 0) -> web.AppRunner:
    """Listen for any bot; port 0 picks a free one (`runner.addresses` tells). The caller cleans the runner up."""
    app = web.Application()
    sandbox.add_routes(app)
    sandbox.add_nowhere(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner
