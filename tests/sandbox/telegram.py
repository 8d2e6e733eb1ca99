"""A hand on both sides of the sandbox: the bot's raw HTTP calls and what people do."""

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

TOKEN = "123456:TEST"


@dataclass
class Clock:
    """Stands still until moved; a ClockControl for the sandbox."""

    moment: datetime = datetime(2022, 2, 24, 4, 0, tzinfo=UTC)
    deliveries: int = 0
    released: bool = False
    jumps: list[bool] = field(default_factory=list)

    def now(self) -> datetime:
        return self.moment

    async def move_to(self, now: datetime, *, jump: bool) -> int:
        if now < self.moment:
            raise ValueError("the clock goes only forward")
        self.moment = now
        self.jumps.append(jump)
        return self.deliveries

    async def release(self) -> None:
        self.released = True

    def advance(self, **parts: int) -> None:
        self.moment += timedelta(**parts)


class Telegram:
    """Speaks to one running sandbox."""

    def __init__(self, base: str, session: aiohttp.ClientSession, clock: Clock) -> None:
        self.base = base
        self.session = session
        self.clock = clock

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The envelope of a call, parameters sent as a form the way aiogram sends them."""
        data = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        async with self.session.post(f"{self.base}/bot{TOKEN}/{method}", data=data) as reply:
            envelope: dict[str, Any] = await reply.json()
            assert reply.status == envelope.get("error_code", 200)
            return envelope

    async def ok(self, method: str, **params: Any) -> Any:
        envelope = await self.call(method, **params)
        assert envelope["ok"], envelope
        return envelope["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        envelope = await self.call(method, **params)
        assert not envelope["ok"], envelope
        return f"{envelope['error_code']} {envelope['description']}"

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Everything that waits, confirmed at once."""
        waiting: list[dict[str, Any]] = await self.ok("getUpdates", **params)
        if waiting:
            await self.ok("getUpdates", offset=waiting[-1]["update_id"] + 1, timeout=0, limit=1)
        return waiting

    async def sim(self, path: str, expected: int = 200, **asked: Any) -> Any:
        body = {name.rstrip("_"): value for name, value in asked.items()}
        async with self.session.post(f"{self.base}/sim/{path}", json=body) as reply:
            made = await reply.json()
            assert reply.status == expected, made
            return made

    async def see(self, path: str, expected: int = 200) -> Any:
        async with self.session.get(f"{self.base}/sim/{path}") as reply:
            assert reply.status == expected, await reply.text()
            return await (reply.json() if reply.content_type == "application/json" else reply.text())

    async def until(self, what: str, value: object) -> None:
        """Wait until `/sim/state` says so, as a program outside can only do by asking again."""

        async def so() -> bool:
            return bool((await self.see("state"))[what] == value)

        await self.until_it(so)

    async def until_it(self, so: Callable[[], Awaitable[bool]]) -> None:
        """Ask again until the answer is yes."""
        async with asyncio.timeout(5):
            while not await so():  # noqa: ASYNC110 - another program's state has no event
                await asyncio.sleep(0.01)

    async def person(self, name: str = "Айгуль", language: str = "ru", *, started: bool = True) -> int:
        """A new person, who by default has written /start (and the bot has read it)."""
        made = await self.sim("users", first_name=name, language_code=language, time_zone="Asia/Almaty")
        person: int = made["id"]
        if started:
            await self.say(person, person, "/start")
            await self.updates()
        return person

    async def say(self, chat: int, person: int, text: str, **more: Any) -> Any:
        return await self.sim("message", chat=chat, from_=person, text=text, **more)

    async def send_file(self, chat: int, person: int, name: str, content: bytes, **more: Any) -> Any:
        document = {"name": name, "base64": base64.b64encode(content).decode()}
        return await self.sim("message", chat=chat, from_=person, document=document, **more)

    async def group(self, *people: int, kind: str = "group", title: str = "Отдел", with_bot: bool = True) -> int:
        made = await self.sim("chats", type=kind, title=title, members=list(people), with_bot=with_bot)
        await self.updates()
        chat: int = made["id"]
        return chat

    async def shown_when(self, chat: int, ready: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
        """The chat once it looks so, heard of as a page hears of it."""
        async with asyncio.timeout(5), self.session.get(f"{self.base}/sim/events") as stream:
            while not ready(shown := await self.shown(chat)):
                await stream.content.readline()
        return shown

    async def shown(self, chat: int) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = await self.see(f"chats/{chat}/messages")
        return messages
