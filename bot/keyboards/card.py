"""The buttons of an event's card."""

from datetime import date

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import EventAct, EventButton
from bot.keyboards.buttons import Row, button, card_button
from bot.texts import labels
from calendars.event import Event
from calendars.kinds import Status
from calendars.usecases.change_event import may_be_held


def card_keyboard(event: Event, today: date, language: str) -> InlineKeyboardMarkup:
    """What the event's status allows on the chat's day: a yearly one is neither held nor postponed."""

    def act(name: str, emoji: str, what: EventAct) -> InlineKeyboardButton:
        return button(f"{emoji} {labels.label(name, language)}", EventButton(act=what, event=event.id))

    rows: list[Row] = []
    if event.status.is_ahead:
        sure = event.status is Status.CONFIRMED
        confirm = [] if sure else [act("confirm", "✅", EventAct.CONFIRM)]
        rows.append([*confirm, *([act("hold", "🏁", EventAct.HOLD)] if may_be_held(event, today) else [])])
        postpone = [] if event.yearly else [act("postpone", "⏸", EventAct.POSTPONE)]
        rows.append([act("move", "📆", EventAct.MOVE), *postpone])
    if event.status is Status.POSTPONED:
        rows.append([act("move", "📆", EventAct.MOVE)])
    if event.status in (Status.HELD, Status.CANCELLED):
        reopen = EventButton(act=EventAct.REOPEN, event=event.id)
        rows.append([button(f"↩️ {labels.restore(language)}", reopen)])
    else:
        rows.append([act("cancel", "❌", EventAct.CANCEL)])
    rows.append([act("history", "🕘", EventAct.HISTORY), act("reminders", "🔔", EventAct.REMINDERS)])
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def sure_keyboard(event: Event, language: str) -> InlineKeyboardMarkup:
    """Cancelling asks once."""
    yes = EventButton(act=EventAct.CANCEL_SURELY, event=event.id)
    return InlineKeyboardMarkup(
        inline_keyboard=[[button(f"❌ {labels.surely_cancel(language)}", yes)], [_back(event, language)]]
    )


def back_keyboard(event: Event, language: str) -> InlineKeyboardMarkup:
    """Back to the card, in place."""
    return InlineKeyboardMarkup(inline_keyboard=[[_back(event, language)]])


def open_card_keyboard(event: Event, language: str) -> InlineKeyboardMarkup:
    """The card as a new message."""
    return InlineKeyboardMarkup(inline_keyboard=[[card_button(event.id, language)]])


def _back(event: Event, language: str) -> InlineKeyboardButton:
    return button(f"‹ {labels.back(language)}", EventButton(act=EventAct.SHOW, event=event.id))
