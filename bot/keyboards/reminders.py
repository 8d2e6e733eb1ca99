"""The buttons under a reminder: one card for each event it names."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import EventAct, EventButton
from bot.texts.labels import card
from calendars.ports import Letter


def letter_keyboard(letter: Letter) -> InlineKeyboardMarkup:
    """A button that answers with the card as a new message, so that the reminder stays as it was."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=card(letter.chat.language, number), callback_data=_card(reminder.event.id))]
            for number, reminder in enumerate(letter.reminders, start=1)
        ]
    )


def _card(event_id: str) -> str:
    return EventButton(act=EventAct.SHOW, event=event_id, new=True).pack()
