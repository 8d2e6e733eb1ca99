"""/settings: the chat's language and zone, pressed or typed."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.callbacks import LanguageButton, ZoneButton
from bot.keyboards.settings import settings_keyboard
from bot.telling import answer_press, redraw
from bot.texts.settings import changed, how_to_set, settings_text
from calendars.people import Chat
from calendars.usecases.change_settings import ChangeSettings


def router() -> Router:
    router = Router(name="settings")
    typed = Command("settings", ignore_case=True)
    router.message.register(type_zone, typed, F.text.regexp(r"(?i)^/\S+\s+zone\s+\S"))
    router.message.register(type_language, typed, F.text.regexp(r"(?i)^/\S+\s+language\s+\S"))
    router.message.register(say_how, typed, F.text.regexp(r"^/\S+\s+\S"))
    router.message.register(show, typed)
    router.callback_query.register(press_language, LanguageButton.filter())
    router.callback_query.register(press_zone, ZoneButton.filter())
    return router


async def show(message: Message, chat: Chat) -> None:
    await message.answer(settings_text(chat), reply_markup=settings_keyboard(chat))


async def say_how(message: Message, chat: Chat) -> None:
    await message.answer(how_to_set(chat.language))


async def type_zone(
    message: Message, command: CommandObject, person: int, chat: Chat, change_settings: ChangeSettings
) -> None:
    await show(message, await change_settings(person, chat.id, zone=_value(command)))


async def type_language(
    message: Message, command: CommandObject, person: int, chat: Chat, change_settings: ChangeSettings
) -> None:
    await show(message, await change_settings(person, chat.id, language=_value(command)))


async def press_language(
    query: CallbackQuery, callback_data: LanguageButton, person: int, chat: Chat, change_settings: ChangeSettings
) -> None:
    await _redraw(query, await change_settings(person, chat.id, language=callback_data.language))


async def press_zone(
    query: CallbackQuery, callback_data: ZoneButton, person: int, chat: Chat, change_settings: ChangeSettings
) -> None:
    await _redraw(query, await change_settings(person, chat.id, zone=callback_data.zone))


async def _redraw(query: CallbackQuery, chat: Chat) -> None:
    await redraw(query, settings_text(chat), settings_keyboard(chat))
    await answer_press(query, changed(chat.language))


def _value(command: CommandObject) -> str:
    return (command.args or "").split(maxsplit=1)[1]
