"""Waiting for a state of the sandbox."""

import time
from typing import Any

import aiohttp

PATIENCE = 60


async def until(session: aiohttp.ClientSession, sandbox: str, **wanted: Any) -> None:
    """Returns when the sandbox's state is as wanted; each question is one round."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        async with session.get(f"{sandbox}/sim/state") as reply:
            state = await reply.json()
        if all(state[name] == value for name, value in wanted.items()):
            return
    raise AssertionError(f"never {wanted}: {state}")
