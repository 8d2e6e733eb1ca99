"""The two kinds of button we make, and rows of them."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CopyTextButton, InlineKeyboardButton

from bot.callbacks import EventAct, EventButton
from bot.texts import labels

Row = list[InlineKeyboardButton]

CARDS_IN_A_ROW = 3


def button(label: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=label, callback_data=data.pack())


def copying(label: str, text: str) -> InlineKeyboardButton:
    """A button that puts up to 256 characters into the clipboard."""
    return InlineKeyboardButton(text=label, copy_text=CopyTextButton(text=text))


def opening(label: str, url: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=label, url=url)


def card_button(event_id: str, language: str, number: int | None = None) -> InlineKeyboardButton:
    """Opens the card as a new message, so that the list or reminder stays."""
    return button(labels.card(language, number), EventButton(act=EventAct.SHOW, event=event_id, new=True))


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[Row]:
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]
