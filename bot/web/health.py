"""/healthz says that the process answers; /readyz says whether it can do its work."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiohttp import web

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HealthHandler:
    """Both are for machines: never cached, no secrets."""

    state: Callable[[], Awaitable[Mapping[str, object]]]

    async def live(self, _: web.Request) -> web.Response:
        """200 as long as the event loop turns."""
        return web.Response(text="ok\n", headers={"Cache-Control": "no-store"})

    async def ready(self, _: web.Request) -> web.Response:
        """200 or 503, and what is the matter, as JSON."""
        try:
            state = dict(await self.state())
        except Exception:
            log.exception("readiness cannot be told")
            state = {"ok": False}
        status = 200 if state.get("ok", True) else 503
        return web.json_response(state, status=status, headers={"Cache-Control": "no-store"})
