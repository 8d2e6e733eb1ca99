"""A person presses an inline button and watches the spinner."""

import asyncio
import re
from typing import Any

from bot.sandbox import shapes
from bot.sandbox.box import Box
from bot.sandbox.controls.asked import chat_in, number, user_in, wrong
from bot.sandbox.keyboards import Markup, inline
from bot.sandbox.messages import Message
from bot.sandbox.questions import PATIENCE
from bot.sandbox.world import Chat, User

_EDGES = re.compile(r"^[\W_]+|[\W\d_]+$")


async def press(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/press: by `data` or `label`; `{answer?,alert?,url?}`, or 504 when no answer comes in 15 s.

    `data` may be that of a button the message no longer shows: clients keep old keyboards a while.
    """
    chat, sender = chat_in(box, asked), user_in(box, asked)
    message = chat.history.get(number(asked.get("message_id"), "message_id"))
    button = _button(message, asked)
    if "url" in button:
        return {"url": button["url"]}
    if "copy_text" in button:
        return {"copied": button["copy_text"]["text"]}
    if "callback_data" not in button:
        raise wrong("that button makes no callback query")
    return await _ask(box, chat, sender, number(asked.get("message_id"), "message_id"), button["callback_data"])


async def _ask(box: Box, chat: Chat, sender: User, message_id: int, data: str) -> Any:
    question = box.callbacks.ask(sender.id)
    message = chat.history.get(message_id)
    payload = {
        "id": question.id,
        "from": shapes.user(sender),
        "message": shapes.message(box.world, message)
        if message is not None
        else shapes.inaccessible(box.world, chat, message_id),
        "chat_instance": str(7_000_000_000_000_000_000 + abs(chat.id)),
        "data": data,
    }
    if box.updates.push("callback_query", payload, sender.id) is None:
        raise wrong("the bot does not want callback queries", 504)
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await question.answer
    except TimeoutError:
        raise wrong("the bot did not answer the press in 15 seconds", 504) from None
    box.events.publish(chat.id, "callback")
    return answer


def _button(message: Message | None, asked: dict[str, Any]) -> Markup:
    shown = [button for row in inline(message.markup if message else None) for button in row]
    if asked.get("data") is not None:
        data = str(asked["data"])
        return next((button for button in shown if button.get("callback_data") == data), {"callback_data": data})
    label = str(asked.get("label") or "")
    if not label:
        raise wrong("a press needs data or label")
    for same in (lambda text: text == label, lambda text: plain(text) == plain(label)):
        for button in shown:
            if same(button["text"]):
                return button
    there = ", ".join(button["text"] for button in shown) or "none"
    raise wrong(f"there is no button {label}; there is: {there}", 404)


def plain(label: str) -> str:
    """A label without the emoji before and the number after it."""
    return _EDGES.sub("", _EDGES.sub("", label)).casefold() or label
