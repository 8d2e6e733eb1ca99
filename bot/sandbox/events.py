"""News for open pages: which chat changed, and how."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

_BACKLOG = 1_000


class Events:
    """Each listener has its own queue; one that falls behind loses the oldest news and reloads anyway."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[dict[str, Any]]] = set()

    def publish(self, chat: int | None, what: str) -> None:
        """Tell all pages: `what` is message, edit, delete, callback, members, clock or state."""
        for queue in self._listeners:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait({"chat": chat, "what": what})

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[asyncio.Queue[dict[str, Any]]]:
        """A queue that hears everything from now on."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue(_BACKLOG)
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)
