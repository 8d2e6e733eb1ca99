"""Waits for the signals that end a server."""

import asyncio
import signal


async def until_stopped() -> None:
    """Returns at SIGINT or SIGTERM."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
