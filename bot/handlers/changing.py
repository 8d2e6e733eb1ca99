"""A person confirms an event, says it was held, postpones it, cancels it or takes that back, from its card."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks import EventAct, EventButton
from bot.keyboards.card import card_keyboard, sure_keyboard
from bot.telling import answer_press, redraw
from bot.texts.card import card_text, status_told, sure_text
from calendars.people import Chat
from calendars.usecases.change_event import CancelEvent, ConfirmEvent, HoldEvent, PostponeEvent, ReopenEvent
from calendars.usecases.read_agenda import ShowEvent


def router() -> Router:
    router = Router(name="changing")
    router.callback_query.register(confirm, EventButton.filter(F.act == EventAct.CONFIRM))
    router.callback_query.register(hold, EventButton.filter(F.act == EventAct.HOLD))
    router.callback_query.register(postpone, EventButton.filter(F.act == EventAct.POSTPONE))
    router.callback_query.register(ask_whether_sure, EventButton.filter(F.act == EventAct.CANCEL))
    router.callback_query.register(cancel, EventButton.filter(F.act == EventAct.CANCEL_SURELY))
    router.callback_query.register(reopen, EventButton.filter(F.act == EventAct.REOPEN))
    return router


async def confirm(
    query: CallbackQuery,
    callback_data: EventButton,
    person: int,
    chat: Chat,
    confirm_event: ConfirmEvent,
    show_event: ShowEvent,
) -> None:
    await confirm_event(person, callback_data.event)
    await _show_changed(query, callback_data.event, person, chat, show_event)


async def hold(
    query: CallbackQuery,
    callback_data: EventButton,
    person: int,
    chat: Chat,
    hold_event: HoldEvent,
    show_event: ShowEvent,
) -> None:
    await hold_event(person, callback_data.event)
    await _show_changed(query, callback_data.event, person, chat, show_event)


async def postpone(
    query: CallbackQuery,
    callback_data: EventButton,
    person: int,
    chat: Chat,
    postpone_event: PostponeEvent,
    show_event: ShowEvent,
) -> None:
    await postpone_event(person, callback_data.event)
    await _show_changed(query, callback_data.event, person, chat, show_event)


async def ask_whether_sure(
    query: CallbackQuery, callback_data: EventButton, person: int, chat: Chat, show_event: ShowEvent
) -> None:
    card = await show_event(person, chat.id, callback_data.event)
    await redraw(query, sure_text(card, chat), sure_keyboard(card.event, chat.language))
    await answer_press(query)


async def cancel(
    query: CallbackQuery,
    callback_data: EventButton,
    person: int,
    chat: Chat,
    cancel_event: CancelEvent,
    show_event: ShowEvent,
) -> None:
    await cancel_event(person, callback_data.event)
    await _show_changed(query, callback_data.event, person, chat, show_event)


async def reopen(
    query: CallbackQuery,
    callback_data: EventButton,
    person: int,
    chat: Chat,
    reopen_event: ReopenEvent,
    show_event: ShowEvent,
) -> None:
    await reopen_event(person, callback_data.event)
    await _show_changed(query, callback_data.event, person, chat, show_event)


async def _show_changed(query: CallbackQuery, event_id: str, person: int, chat: Chat, show_event: ShowEvent) -> None:
    card = await show_event(person, chat.id, event_id)
    await redraw(query, card_text(card, chat), card_keyboard(card.event, card.today, chat.language))
    await answer_press(query, status_told(card.event, chat.language))
