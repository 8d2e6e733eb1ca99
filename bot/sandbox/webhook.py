"""Updates pushed to the bot's own address, in order within a chat, tried again until they are taken."""

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.sandbox.call import Call, Upload
from bot.sandbox.refusals import Refused, bad_request, too_many_requests
from bot.sandbox.requests import Params, reply_parameters
from bot.sandbox.updates import DEFAULT, Update, Updates

_TOKEN = re.compile(r"[A-Za-z0-9_-]*")
_LONGEST_PAUSE = 60.0
_PATIENCE = aiohttp.ClientTimeout(total=60)
_NOT_IN_REPLIES = ("get", "setwebhook", "deletewebhook", "close", "logout")


@dataclass(frozen=True, slots=True)
class Address:
    """Where to push, the secret sent along, and how many requests at once."""

    url: str
    secret: str
    connections: int
    ip: str

    @classmethod
    def of(cls, call: Call) -> "Address":
        """From setWebhook's parameters, checked."""
        url, secret = call.text("url").strip(), call.text("secret_token")
        if not re.match(r"(?i)https?://[^\s/]+", url):
            raise bad_request("invalid webhook URL specified")
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not _TOKEN.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        return cls(url, secret, call.integer("max_connections", 40, 1, 100_000), call.text("ip_address"))


class Webhook:
    """Empty address: nothing is pushed. `execute` runs a method a reply asks for."""

    def __init__(self, updates: Updates) -> None:
        self.address: Address | None = None
        self.execute: Callable[[str, Params, dict[str, Upload]], Awaitable[None]] | None = None
        self._updates = updates
        self._wake = asyncio.Event()
        self._runner: asyncio.Task[None] | None = None
        self._busy: set[int] = set()
        self._last_error: tuple[float, str] | None = None
        self._last_set = float("-inf")
        updates.listener = self._wake.set

    def ensure_not_hurried(self) -> None:
        """More than one setWebhook a second is 429."""
        moment = time.monotonic()
        if moment < self._last_set + 1:
            raise too_many_requests(1)
        self._last_set = moment

    async def set(self, address: Address | None) -> None:
        """Push there from now on, or nowhere."""
        await self.close()
        self.address = address
        self._last_error = None
        if address is not None:
            self._updates.asked_for.set()
            self._runner = asyncio.create_task(self._run(address))  # noqa: TID251 - owned here, ended by close()

    async def close(self) -> None:
        """Stop pushing; what was under way is tried again by the next address."""
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.cancel()
            await asyncio.gather(runner, return_exceptions=True)
        self._busy.clear()

    def info(self) -> dict[str, Any]:
        """A WebhookInfo."""
        made: dict[str, Any] = {
            "url": self.address.url if self.address else "",
            "has_custom_certificate": False,
            "pending_update_count": self._updates.pending,
        }
        if self._last_error is not None:
            made |= {"last_error_date": int(self._last_error[0]), "last_error_message": self._last_error[1]}
        if self.address is not None:
            made |= {"max_connections": self.address.connections, "ip_address": self.address.ip or "<unknown>"}
        if self._updates.allowed != DEFAULT:
            made["allowed_updates"] = sorted(self._updates.allowed)
        return made

    async def _run(self, address: Address) -> None:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session, asyncio.TaskGroup() as group:
            while True:
                self._wake.clear()
                for update in self._startable(address.connections):
                    self._busy.add(update.key)
                    group.create_task(self._deliver(session, address, update))
                await self._wake.wait()

    def _startable(self, connections: int) -> list[Update]:
        """The oldest update of each chat that has none under way."""
        seen = set(self._busy)
        found: list[Update] = []
        for update in self._updates.waiting():
            if len(self._busy) + len(found) >= connections:
                break
            if update.key not in seen:
                seen.add(update.key)
                found.append(update)
        return found

    async def _deliver(self, session: aiohttp.ClientSession, address: Address, update: Update) -> None:
        pause = 1.0
        while (wait := await self._try(session, address, update)) is not None:
            await asyncio.sleep(wait or pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        self._updates.confirm(update.id)
        self._busy.discard(update.key)
        self._wake.set()

    async def _try(self, session: aiohttp.ClientSession, address: Address, update: Update) -> float | None:
        """None when the bot took it, else the seconds it asked to wait (0: our own choice)."""
        headers = {"Content-Type": "application/json"}
        if address.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = address.secret
        try:
            async with session.post(address.url, data=json.dumps(update.to_json()), headers=headers) as reply:
                if 200 <= reply.status < 300:
                    await self._obey(reply)
                    return None
                self._failed(f"Wrong response from the webhook: {reply.status} {reply.reason}")
                asked = reply.headers.get("Retry-After", "")
                return float(min(int(asked), 3600)) if asked.isdigit() else 0.0
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._failed("Connection refused" if isinstance(error, OSError) else "Read timeout expired")
            return 0.0

    def _failed(self, message: str) -> None:
        self._last_error = (time.time(), message)

    async def _obey(self, reply: aiohttp.ClientResponse) -> None:
        """Run the method a reply names (JSON, form or multipart); its result goes nowhere, as with Telegram."""
        try:
            asked, uploads = await reply_parameters(reply)
        except (Refused, ValueError):
            return  # what cannot be read asks for nothing: the update was taken all the same
        method = asked.pop("method", "")
        if method and not method.lower().startswith(_NOT_IN_REPLIES) and self.execute is not None:
            await self.execute(method, asked, uploads)
