"""Precedence: answers to people go out at once, and the reminders behind them keep Telegram's pace all the same."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType


class SendLetter(SendMessage):
    """A message that the delivery has counted itself."""

    if TYPE_CHECKING:  # aiogram types the constructor of each method by hand, which a subclass does not inherit

        def __init__(self, **fields: Any) -> None: ...


class AnswersFirst(BaseRequestMiddleware):
    """Tells `answered` the chat of every other message, photo or edit before it goes out. Nothing is held up here."""

    def __init__(self, answered: Callable[[int], None]) -> None:
        self._answered = answered

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if (chat_id := _answers(method)) is not None:
            self._answered(chat_id)
        return await make_request(bot, method)


def _answers(method: object) -> int | None:
    """The chat that a method writes to, unless it carries a letter."""
    writes = type(method).__name__.startswith(("Send", "Edit")) and not isinstance(method, SendLetter)
    chat_id = getattr(method, "chat_id", None)
    return chat_id if writes and isinstance(chat_id, int) else None
