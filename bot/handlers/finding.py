"""/find and /event: events by their words."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.callbacks import ListButton, View
from bot.handlers.agenda import show_next
from bot.keyboards.agenda import list_keyboard
from bot.keyboards.card import card_keyboard
from bot.telling import answer_press, redraw
from bot.texts.agenda import find_what, found_text, listed, settled
from bot.texts.card import card_text
from calendars.people import Chat
from calendars.usecases.read_agenda import FindEvents, NextEvents, ShowEvent


def router() -> Router:
    router = Router(name="finding")
    with_words = F.text.regexp(r"^/\S+\s+\S")
    router.message.register(find, Command("find", ignore_case=True), with_words)
    router.message.register(ask_what, Command("find", ignore_case=True))
    router.message.register(open_found, Command("event", ignore_case=True), with_words)
    router.message.register(offer_next, Command("event", ignore_case=True))
    router.callback_query.register(turn, ListButton.filter(F.view == View.FIND))
    return router


async def find(message: Message, command: CommandObject, person: int, chat: Chat, find_events: FindEvents) -> None:
    words = command.args or ""
    events = await find_events(person, chat.id, words)
    await message.answer(
        found_text(events, words, chat),
        reply_markup=list_keyboard(listed(events), View.FIND, chat.language, words=words),
    )


async def ask_what(message: Message, chat: Chat) -> None:
    await message.answer(find_what(chat.language))


async def open_found(
    message: Message,
    command: CommandObject,
    person: int,
    chat: Chat,
    find_events: FindEvents,
    show_event: ShowEvent,
) -> None:
    """The card itself where the words mean one event only."""
    events = await find_events(person, chat.id, command.args or "")
    if len(events) == 1:
        card = await show_event(person, chat.id, events[0].id)
        await message.answer(card_text(card, chat), reply_markup=card_keyboard(card.event, card.today, chat.language))
    else:
        await find(message, command, person, chat, find_events)


async def offer_next(message: Message, person: int, chat: Chat, next_events: NextEvents) -> None:
    await show_next(message, person, chat, next_events)


async def turn(
    query: CallbackQuery, callback_data: ListButton, person: int, chat: Chat, find_events: FindEvents
) -> None:
    words = callback_data.words
    events = await find_events(person, chat.id, words)
    page = settled(callback_data.page, listed(events))
    keyboard = list_keyboard(listed(events), View.FIND, chat.language, page, words)
    await redraw(query, found_text(events, words, chat, page), keyboard)
    await answer_press(query)
