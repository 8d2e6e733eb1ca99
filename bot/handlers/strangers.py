"""Strangers to a closed bot: one clear sentence, whatever they say or press."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.access import IsStranger
from calendars.errors import Stranger


def router() -> Router:
    router = Router(name="strangers")
    router.message.register(turn_away, IsStranger())
    router.callback_query.register(turn_away, IsStranger())
    return router


async def turn_away(event: TelegramObject) -> None:
    raise Stranger
