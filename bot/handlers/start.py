"""/start: a person comes in, perhaps with a code."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, User

from bot.texts.help import welcome_text
from calendars.usecases.welcome import Welcome


def router() -> Router:
    router = Router(name="start")
    router.message.register(start, CommandStart(ignore_case=True))
    return router


async def start(
    message: Message, command: CommandObject, event_from_user: User, state: FSMContext, welcome: Welcome
) -> None:
    speaker = event_from_user
    welcomed = await welcome(
        speaker.id, speaker.full_name, message.chat.id, speaker.language_code, command.args and command.args.strip()
    )
    await message.answer(welcome_text(welcomed.calendar, welcomed.chat.language))
    await state.clear()
