"""A desk officer at a running demo: says things, presses buttons, reads the chat, over the sandbox's controls."""

import asyncio
from typing import Any

import aiohttp

PATIENCE = 20
"""Seconds after which an answer is not coming any more."""


class Desk:
    """One person in a private chat with the bot."""

    def __init__(self, session: aiohttp.ClientSession, base: str, person: int) -> None:
        self._session = session
        self.base = base
        self.person = person

    @classmethod
    async def open(cls, session: aiohttp.ClientSession, base: str, language: str = "ru") -> "Desk":
        """A new person, not yet known to the bot."""
        person = {"first_name": "Айгуль", "language_code": language, "time_zone": "Asia/Almaty"}
        async with session.post(f"{base}/sim/users", json=person) as made:
            return cls(session, base, (await made.json())["id"])

    async def say(self, text: str, **more: Any) -> list[dict[str, Any]]:
        """Says it and returns what the bot wrote in answer, once nothing is going on any more."""
        return await self._answers({"text": text, **more})

    async def send_file(self, name: str, base64: str) -> list[dict[str, Any]]:
        return await self._answers({"document": {"name": name, "base64": base64}})

    async def press(self, message: dict[str, Any], label: str) -> dict[str, Any]:
        """Presses a button of a message: the answer, with the status."""
        body = {"chat": self.person, "message_id": message["message_id"], "from": self.person, "label": label}
        async with self._session.post(f"{self.base}/sim/press", json=body) as reply:
            pressed: dict[str, Any] = {"status": reply.status, **await reply.json()}
        await self.settled()
        return pressed

    async def press_data(self, message: dict[str, Any], data: str) -> dict[str, Any]:
        body = {"chat": self.person, "message_id": message["message_id"], "from": self.person, "data": data}
        async with self._session.post(f"{self.base}/sim/press", json=body) as reply:
            return {"status": reply.status, **await reply.json()}

    async def chat(self) -> list[dict[str, Any]]:
        async with self._session.get(f"{self.base}/sim/chats/{self.person}/messages") as reply:
            messages: list[dict[str, Any]] = await reply.json()
            return messages

    async def again(self, message: dict[str, Any]) -> dict[str, Any]:
        """The message as the chat shows it now."""
        [shown] = [each for each in await self.chat() if each["message_id"] == message["message_id"]]
        return shown

    async def move_clock(self, **to: Any) -> dict[str, Any]:
        async with self._session.post(f"{self.base}/sim/clock", json=to) as reply:
            moved: dict[str, Any] = await reply.json()
            return moved

    async def settled(self) -> None:
        """Returns when no update waits, no handler runs and nothing due is unsettled; each question is one round."""
        async with asyncio.timeout(PATIENCE):
            while not await self._idle():
                pass

    async def _idle(self) -> bool:
        async with self._session.get(f"{self.base}/sim/state") as reply:
            idle: bool = (await reply.json())["idle"]
            return idle

    async def _answers(self, said: dict[str, Any]) -> list[dict[str, Any]]:
        body = {"chat": self.person, "from": self.person, **said}
        async with self._session.post(f"{self.base}/sim/message", json=body) as reply:
            assert reply.status == 200, await reply.text()
            number = (await reply.json())["message_id"]
        await self.settled()
        return [each for each in await self.chat() if each["message_id"] > number and each["from"]["id"] != self.person]


def labels(message: dict[str, Any]) -> list[str]:
    """The words on a message's buttons."""
    return [button["text"] for row in message["buttons"] for button in row]
