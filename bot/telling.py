"""Telling: the one place that knows how Telegram minds edits and late answers."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from bot.texts.html import LONGEST_ALERT, shortened

_SAME = "message is not modified"
_LATE = "query is too old"


async def redraw(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    """Edits the message under whose button the person pressed; where it cannot be edited, says it anew."""
    bot = query.bot
    assert bot is not None  # noqa: S101 - every update comes in through a bot
    if query.message is None:
        await bot.send_message(query.from_user.id, text, reply_markup=keyboard)
    else:
        await redraw_at(bot, query.message.chat.id, query.message.message_id, text, keyboard)


async def redraw_at(bot: Bot, chat_id: int, message_id: int, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    """Edits a message of ours. The same again, as when an update is replayed, is no failure."""
    try:
        await bot.edit_message_text(text, chat_id=chat_id, message_id=message_id, reply_markup=keyboard)
    except TelegramBadRequest as refused:  # one class for all of these; only the words tell them apart
        if _SAME not in refused.message:
            await bot.send_message(chat_id, text, reply_markup=keyboard)


async def answer_press(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Ends the button's waiting, with a toast or an alert. A press that Telegram has given up on needs no answer."""
    try:
        await query.answer(text and shortened(text, LONGEST_ALERT), show_alert=alert)
    except TelegramBadRequest as refused:
        if _LATE not in refused.message:
            raise
