"""What nobody understands: other commands, other kinds of message, old or foreign buttons."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.telling import answer_press
from bot.texts.help import unknown_command, what_i_read
from bot.texts.refusals import old_button
from calendars.people import Chat


def commands() -> Router:
    """To stand after every command and before papers."""
    router = Router(name="unknown commands")
    router.message.register(say_unknown, F.text.regexp(r"^/\w+(@\w+)?(\s|$)"))
    return router


def router() -> Router:
    """To stand last."""
    router = Router(name="unknown")
    router.message.register(say_what_i_read)
    router.callback_query.register(say_old)
    return router


async def say_unknown(message: Message, chat: Chat) -> None:
    await message.answer(unknown_command(chat.language))


async def say_what_i_read(message: Message, chat: Chat) -> None:
    await message.answer(what_i_read(chat.language))


async def say_old(query: CallbackQuery, chat: Chat) -> None:
    await answer_press(query, old_button(chat.language), alert=True)
