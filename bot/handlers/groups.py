"""Groups: the bot says once that it works in private chats, and keeps silent otherwise."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command
from aiogram.types import Message

from bot.texts.help import COMMANDS, only_private
from calendars.people import Chat


def router() -> Router:
    router = Router(name="groups")
    in_group = F.chat.type != ChatType.PRIVATE
    router.message.register(say_where, in_group, Command(*COMMANDS, ignore_case=True))
    router.message.register(keep_silent, in_group)
    return router


async def say_where(message: Message, chat: Chat) -> None:
    await message.answer(only_private(chat.language))


async def keep_silent(message: Message) -> None:
    """What people say to each other is not ours."""
