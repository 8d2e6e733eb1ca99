"""The field that opens for an answer."""

from aiogram.types import ForceReply

from bot.texts.asking import date_placeholder
from bot.texts.papers import line_placeholder


def ask_date_keyboard(language: str) -> ForceReply:
    return ForceReply(input_field_placeholder=date_placeholder(language))


def ask_line_keyboard(language: str) -> ForceReply:
    return ForceReply(input_field_placeholder=line_placeholder(language))
