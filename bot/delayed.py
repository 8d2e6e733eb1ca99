"""Tells people whose updates cannot be recorded yet that they are not lost."""

import logging
from collections.abc import Sequence

from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, Message, Update

from bot.telling import answer_press
from bot.texts.refusals import not_yet
from calendars.people import LANGUAGES, ChatKind

log = logging.getLogger(__name__)

_OTHERS = "en"
_REMEMBERED = 10_000


class Delayed:
    """While the database is busy Telegram keeps the updates and hands them out again: each is told of once."""

    def __init__(self) -> None:
        self._told: set[int] = set()

    async def tell(self, updates: Sequence[Update]) -> None:
        """A sentence for everyone who is waiting in a private chat; nobody is told twice of the same update."""
        if len(self._told) > _REMEMBERED:
            self._told.clear()
        for update in updates:
            if update.update_id not in self._told:
                self._told.add(update.update_id)
                await _tell(update)


async def _tell(update: Update) -> None:
    event = update.event
    try:
        if isinstance(event, CallbackQuery):
            await answer_press(event, not_yet(_language(event)), alert=True)
        elif isinstance(event, Message) and event.chat.type == ChatKind.PRIVATE:
            await event.answer(not_yet(_language(event)))
    except AiogramError as trouble:
        log.warning("nobody could be told", extra={"action": "delayed_untold", "reason": str(trouble)})


def _language(event: Message | CallbackQuery) -> str:
    spoken = ((event.from_user and event.from_user.language_code) or "").partition("-")[0]
    return spoken if spoken in LANGUAGES else _OTHERS
