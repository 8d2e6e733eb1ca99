"""A sandbox on a free port, spoken to over real HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox, serve
from tests.sandbox.telegram import Clock, Telegram

Start = Callable[..., Awaitable[Telegram]]


@pytest.fixture
async def start() -> AsyncIterator[Start]:
    """Starts sandboxes with the settings a test needs."""
    async with AsyncExitStack() as stack:

        async def begin(**settings: Any) -> Telegram:
            clock = Clock()
            sandbox = Sandbox(now=clock.now, **settings)
            runner = await serve(sandbox)
            stack.push_async_callback(runner.cleanup)
            stack.push_async_callback(sandbox.close)
            session = await stack.enter_async_context(aiohttp.ClientSession())
            return Telegram(f"http://127.0.0.1:{runner.addresses[0][1]}", session, clock)

        yield begin


@pytest.fixture
async def telegram(start: Start) -> Telegram:
    return await start()


@pytest.fixture
async def person(telegram: Telegram) -> int:
    return await telegram.person()
