"""/today, /week, /month, /next and /undated, and the turning of their pages."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.callbacks import AgendaButton, ListButton, View
from bot.keyboards.agenda import agenda_keyboard, list_keyboard
from bot.telling import answer_press, redraw
from bot.texts.agenda import agenda_text, listed, rows, settled, undated_text
from calendars.agenda import Span
from calendars.people import Chat
from calendars.usecases.read_agenda import ListUndated, NextEvents, ReadAgenda

AHEAD = 50
"""How many events /next looks ahead."""


def router() -> Router:
    router = Router(name="agenda")
    router.message.register(show_agenda, Command(*Span, ignore_case=True))
    router.message.register(show_next, Command("next", ignore_case=True))
    router.message.register(show_undated, Command("undated", ignore_case=True))
    router.callback_query.register(turn_agenda, AgendaButton.filter())
    router.callback_query.register(turn_next, ListButton.filter(F.view == View.NEXT))
    router.callback_query.register(turn_undated, ListButton.filter(F.view == View.UNDATED))
    return router


async def show_agenda(
    message: Message, command: CommandObject, person: int, chat: Chat, read_agenda: ReadAgenda
) -> None:
    span = Span(command.command.lower())
    agenda = await read_agenda(person, chat.id, span)
    await message.answer(agenda_text(agenda, span, chat), reply_markup=agenda_keyboard(agenda, span, chat.language))


async def turn_agenda(
    query: CallbackQuery, callback_data: AgendaButton, person: int, chat: Chat, read_agenda: ReadAgenda
) -> None:
    span = callback_data.span
    agenda = await read_agenda(person, chat.id, span, date.fromordinal(callback_data.on))
    page = settled(callback_data.page, rows(agenda))
    await redraw(query, agenda_text(agenda, span, chat, page), agenda_keyboard(agenda, span, chat.language, page))
    await answer_press(query)


async def show_next(message: Message, person: int, chat: Chat, next_events: NextEvents) -> None:
    agenda = await next_events(person, chat.id, AHEAD)
    await message.answer(
        agenda_text(agenda, None, chat), reply_markup=list_keyboard(rows(agenda), View.NEXT, chat.language)
    )


async def turn_next(
    query: CallbackQuery, callback_data: ListButton, person: int, chat: Chat, next_events: NextEvents
) -> None:
    agenda = await next_events(person, chat.id, AHEAD)
    page = settled(callback_data.page, rows(agenda))
    keyboard = list_keyboard(rows(agenda), View.NEXT, chat.language, page)
    await redraw(query, agenda_text(agenda, None, chat, page), keyboard)
    await answer_press(query)


async def show_undated(message: Message, person: int, chat: Chat, list_undated: ListUndated) -> None:
    events = await list_undated(person, chat.id)
    await message.answer(
        undated_text(events, chat), reply_markup=list_keyboard(listed(events), View.UNDATED, chat.language)
    )


async def turn_undated(
    query: CallbackQuery, callback_data: ListButton, person: int, chat: Chat, list_undated: ListUndated
) -> None:
    events = await list_undated(person, chat.id)
    page = settled(callback_data.page, listed(events))
    keyboard = list_keyboard(listed(events), View.UNDATED, chat.language, page)
    await redraw(query, undated_text(events, chat, page), keyboard)
    await answer_press(query)
