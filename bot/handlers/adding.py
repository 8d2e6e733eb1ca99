"""/new: with a line, in reply to a message, or alone."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.handlers.papers import take_whole
from bot.texts.help import new_text
from calendars.people import Chat
from calendars.usecases.take_communique import TakeCommunique


def router() -> Router:
    router = Router(name="adding")
    new = Command("new", ignore_case=True)
    router.message.register(take_line, new, F.text.regexp(r"^/\S+\s+\S"))
    router.message.register(take_whole, new, F.reply_to_message.text.as_("text"))
    router.message.register(take_whole, new, F.reply_to_message.caption.as_("text"))
    router.message.register(ask, new)
    return router


async def take_line(
    message: Message, command: CommandObject, person: int, chat: Chat, take_communique: TakeCommunique
) -> None:
    await take_whole(message, command.args or "", person, chat, take_communique)


async def ask(message: Message, chat: Chat) -> None:
    await message.answer(new_text(chat.language))
