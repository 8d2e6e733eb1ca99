"""/help, and /cancel for a question that one does not want to answer."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.texts.asking import left, nothing_to_leave
from bot.texts.help import help_text
from calendars.people import Chat


def router() -> Router:
    router = Router(name="helping")
    router.message.register(show_help, Command("help", ignore_case=True))
    router.message.register(leave, Command("cancel", ignore_case=True))
    return router


async def show_help(message: Message, chat: Chat) -> None:
    await message.answer(help_text(chat.language))


async def leave(message: Message, chat: Chat, state: FSMContext) -> None:
    asked = await state.get_state()
    await message.answer(left(chat.language) if asked else nothing_to_leave(chat.language))
    await state.clear()
