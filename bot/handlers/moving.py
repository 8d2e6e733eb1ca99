"""A person wants to give an event another date."""

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.callbacks import EventAct, EventButton
from bot.handlers.states import Asking
from bot.keyboards.asking import ask_date_keyboard
from bot.telling import answer_press
from bot.texts.asking import ask_new_date
from calendars.people import Chat
from calendars.usecases.change_event import ensure_movable
from calendars.usecases.read_agenda import ShowEvent


def router() -> Router:
    router = Router(name="moving")
    router.callback_query.register(ask_for_date, EventButton.filter(F.act == EventAct.MOVE))
    return router


async def ask_for_date(
    query: CallbackQuery,
    callback_data: EventButton,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    show_event: ShowEvent,
) -> None:
    card = await show_event(person, chat.id, callback_data.event)
    ensure_movable(card.event)
    await state.set_data({"event": card.event.id, "message": query.message and query.message.message_id})
    await state.set_state(Asking.event_date)
    await bot.send_message(
        chat.id, ask_new_date(card.event, chat.language), reply_markup=ask_date_keyboard(chat.language)
    )
    await answer_press(query)
