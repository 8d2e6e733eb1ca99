"""The menu of commands, in every language of ours."""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand

from bot.texts.help import MENU, command_said
from calendars.people import LANGUAGES

log = logging.getLogger(__name__)

_ELSEWHERE = "en"
"""What people see whose language is none of ours."""

_PATIENCE = 10
"""Seconds that a start waits for Telegram to take the menu."""


def bot_commands(language: str) -> list[BotCommand]:
    return [BotCommand(command=command, description=command_said(command, language)) for command in MENU]


async def offer_commands(bot: Bot) -> None:
    """Tells Telegram what the menu shows: once without a language, once for each of ours.

    The bot works without a menu: when Telegram does not answer, the next start offers it again.
    """
    try:
        async with asyncio.timeout(_PATIENCE):
            await bot.set_my_commands(bot_commands(_ELSEWHERE))
            for language in LANGUAGES:
                await bot.set_my_commands(bot_commands(language), language_code=language)
    except (AiogramError, TimeoutError) as trouble:
        log.warning("the menu could not be offered", extra={"action": "menu_failed", "reason": str(trouble)})
