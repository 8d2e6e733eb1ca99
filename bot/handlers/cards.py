"""An event's card, its history and its reminders."""

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from bot.callbacks import EventAct, EventButton
from bot.keyboards.card import back_keyboard, card_keyboard
from bot.telling import answer_press, redraw
from bot.texts.card import card_text, history_text, reminders_text
from bot.texts.leads import leads_text
from calendars.people import Chat
from calendars.usecases.read_agenda import ShowEvent
from calendars.usecases.set_reminders import ReadReminders


def router() -> Router:
    router = Router(name="cards")
    showing = F.act == EventAct.SHOW
    router.callback_query.register(open_card, EventButton.filter(showing & F.new))
    router.callback_query.register(back_to_card, EventButton.filter(showing))
    router.callback_query.register(show_history, EventButton.filter(F.act == EventAct.HISTORY))
    router.callback_query.register(show_reminders, EventButton.filter(F.act == EventAct.REMINDERS))
    return router


async def open_card(
    query: CallbackQuery, callback_data: EventButton, bot: Bot, person: int, chat: Chat, show_event: ShowEvent
) -> None:
    card = await show_event(person, chat.id, callback_data.event)
    await bot.send_message(
        chat.id, card_text(card, chat), reply_markup=card_keyboard(card.event, card.today, chat.language)
    )
    await answer_press(query)


async def back_to_card(
    query: CallbackQuery, callback_data: EventButton, person: int, chat: Chat, show_event: ShowEvent
) -> None:
    card = await show_event(person, chat.id, callback_data.event)
    await redraw(query, card_text(card, chat), card_keyboard(card.event, card.today, chat.language))
    await answer_press(query)


async def show_history(
    query: CallbackQuery, callback_data: EventButton, person: int, chat: Chat, show_event: ShowEvent
) -> None:
    card = await show_event(person, chat.id, callback_data.event)
    await redraw(query, history_text(card, chat), back_keyboard(card.event, chat.language))
    await answer_press(query)


async def show_reminders(
    query: CallbackQuery,
    callback_data: EventButton,
    person: int,
    chat: Chat,
    show_event: ShowEvent,
    read_reminders: ReadReminders,
) -> None:
    card = await show_event(person, chat.id, callback_data.event)
    follower = await read_reminders(person, chat.id)
    told = reminders_text(card, leads_text(follower.leads, chat.language), chat)
    await redraw(query, told, back_keyboard(card.event, chat.language))
    await answer_press(query)
