"""Groups: spoken to by command, mention or reply, the bot says that it works in private chats; else it keeps silent."""

from aiogram import Bot, F, Router
from aiogram.enums import ChatType, MessageEntityType
from aiogram.filters import Command, or_f
from aiogram.types import Message

from bot.texts.help import COMMANDS, only_private
from calendars.people import Chat


def router() -> Router:
    router = Router(name="groups")
    in_group = F.chat.type != ChatType.PRIVATE
    router.message.register(say_where, in_group, or_f(Command(*COMMANDS, ignore_case=True), is_spoken_to))
    router.message.register(keep_silent, in_group)
    return router


async def is_spoken_to(message: Message, bot: Bot) -> bool:
    """Whether a message replies to the bot or names it."""
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == bot.id:
        return True
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    named = {each.extract_from(text).lower() for each in entities if each.type == MessageEntityType.MENTION}
    return bool(named) and f"@{(await bot.me()).username}".lower() in named


async def say_where(message: Message, chat: Chat) -> None:
    await message.reply(only_private(chat.language))


async def keep_silent(message: Message) -> None:
    """What people say to each other is not ours."""
