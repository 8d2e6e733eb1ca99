"""A control call's JSON body, and what is said when it is wrong."""

import json
from typing import Any

from aiohttp import web

from bot.sandbox.box import Box
from bot.sandbox.refusals import Refused
from bot.sandbox.requests import body_of
from bot.sandbox.world import Chat, User


def wrong(sentence: str, status: int = 400) -> Refused:
    """A refusal of a control: the sentence goes to the caller as it is."""
    return Refused(status, sentence)


async def body(request: web.Request) -> dict[str, Any]:
    """The JSON object of the body; an empty body is an empty object."""
    origin = request.headers.get("Origin", "")
    if origin and origin.partition("://")[2] != request.host:
        raise wrong("pages of other sites may not use the controls", 403)
    raw = await body_of(request)
    if not raw.strip():
        return {}
    try:
        value = json.loads(raw)
        if b"\\ud" in raw.lower():
            json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except ValueError:
        raise wrong("the body is not JSON in UTF-8") from None
    if not isinstance(value, dict):
        raise wrong("the body is not a JSON object")
    return value


def number(value: Any, name: str) -> int:
    """An integer, also written as text."""
    try:
        return int(value)
    except (TypeError, ValueError):
        raise wrong(f"{name} must be a number") from None


def chat_in(box: Box, asked: dict[str, Any], name: str = "chat") -> Chat:
    """The chat an id names; 404 when there is none."""
    chat = box.world.chats.get(number(asked.get(name), name))
    if chat is None:
        raise wrong(f"there is no chat {asked.get(name)}", 404)
    return chat


def user_in(box: Box, asked: dict[str, Any], name: str = "from") -> User:
    """The person an id names; 404 when there is none."""
    user = box.world.users.get(number(asked.get(name), name))
    if user is None:
        raise wrong(f"there is no user {asked.get(name)}", 404)
    return user
