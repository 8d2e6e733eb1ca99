"""Refusals and failures: said once, here, in the reader's language."""

import logging

from aiogram import Bot, Router
from aiogram.exceptions import TelegramForbiddenError
from aiogram.filters import ExceptionTypeFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import ErrorEvent, Update

from bot.handlers import parts
from bot.intake import TRANSIENT
from bot.paper_desk import PaperDesk
from bot.telling import answer_press, redraw_at
from bot.texts.html import plain
from bot.texts.refusals import apology, refusal_text
from calendars.errors import HugePaper, MarkedPaper, NotAllowed, NothingFound, NotMovable, Refusal, StaleProposal
from calendars.people import Chat

log = logging.getLogger(__name__)

_END_THE_QUESTION = (NothingFound, NotAllowed, NotMovable, StaleProposal)
"""After these no other date would help."""


def register(root: Router) -> None:
    """On the root router: errors do not come to the others."""
    root.errors.register(turn_away, ExceptionTypeFilter(MarkedPaper))
    root.errors.register(refused, ExceptionTypeFilter(Refusal))
    root.errors.register(shut_out, ExceptionTypeFilter(TelegramForbiddenError))
    root.errors.register(failed, is_unexpected)


def is_unexpected(event: ErrorEvent) -> bool:
    """Not what the intake tries again (bot/intake.py)."""
    return not isinstance(event.exception, TRANSIENT)


async def refused(event: ErrorEvent, chat: Chat, own_language: str, state: FSMContext | None = None) -> None:
    refusal = event.exception
    assert isinstance(refusal, Refusal)  # noqa: S101 - the filter says so
    await _say(event.update, refusal_text(refusal, _heard_in(event.update, chat, own_language)))
    if state is not None and isinstance(refusal, _END_THE_QUESTION):
        await state.clear()
    if state is not None and isinstance(refusal, HugePaper) and event.update.message:
        await parts.keep_refused(state, event.update.message)


async def turn_away(event: ErrorEvent, bot: Bot, person: int, chat: Chat, state: FSMContext, papers: PaperDesk) -> None:
    """A paper that must not be here: nothing of it stays, nor of what came of it before that showed."""
    refusal, message = event.exception, event.update.message
    assert isinstance(refusal, MarkedPaper)  # noqa: S101 - the filter says so
    assert message is not None  # noqa: S101 - papers come in messages
    said = plain(refusal_text(refusal, chat.language))
    before = await parts.part_before(state, message)
    if before and before.paper:
        await papers.forget(person, before.paper)
    if before and before.answer:
        await redraw_at(bot, chat.id, before.answer, said, None)
    else:
        await message.answer(said)
    await parts.keep_refused(state, message)
    await papers.erase(event.update.update_id)


async def shut_out(event: ErrorEvent) -> None:
    """The person has blocked the bot: Telegram tells that in an update of its own."""
    log.info("nobody hears the answer", extra={"action": "shut_out", "update_id": event.update.update_id})


async def failed(event: ErrorEvent, chat: Chat, own_language: str) -> None:
    log.error(
        "an update could not be handled",
        exc_info=event.exception,
        extra={"action": "update_failed", "update_id": event.update.update_id},
    )
    await _say(event.update, apology(_heard_in(event.update, chat, own_language)))


def _heard_in(update: Update, chat: Chat, own_language: str) -> str:
    """A message is for everybody in the chat, an alert for whoever pressed."""
    return own_language if update.callback_query else chat.language


async def _say(update: Update, text: str) -> None:
    if update.callback_query:
        await answer_press(update.callback_query, text, alert=True)
    elif update.message:
        await update.message.answer(plain(text))
