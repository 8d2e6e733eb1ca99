"""/remind: how long before events this chat hears of them."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.texts.leads import leads_text
from calendars.people import Chat
from calendars.usecases.set_reminders import ReadReminders, SetReminders


def router() -> Router:
    router = Router(name="reminding")
    router.message.register(change, Command("remind", ignore_case=True), F.text.regexp(r"^/\S+\s+\S"))
    router.message.register(show, Command("remind", ignore_case=True))
    return router


async def show(message: Message, person: int, chat: Chat, read_reminders: ReadReminders) -> None:
    follower = await read_reminders(person, chat.id)
    await message.answer(leads_text(follower.leads, chat.language))


async def change(
    message: Message, command: CommandObject, person: int, chat: Chat, set_reminders: SetReminders
) -> None:
    follower = await set_reminders(person, chat.id, command.args or "")
    await message.answer(leads_text(follower.leads, chat.language))
