"""The courier: carries letters to Telegram, and tells by what came back whether they arrived (BOT_API.md)."""

from datetime import timedelta

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.keyboards.reminders import letter_keyboard
from bot.precedence import SendLetter
from bot.texts.reminders import letter_text
from calendars.ports import Letter
from calendars.post_errors import MayHaveArrived, Moved, NotSent, PostError, Refused, TryLater, Unreachable

REPLY_SECONDS = 15
"""How long a reply is waited for. Well under the lease of a claim."""

_NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError)


class Courier:
    """Implements calendars.ports.Post over the Bot API."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, letter: Letter) -> int:
        """The id of the message. Once the request has begun it raises only what calendars/post_errors.py names."""
        message = SendLetter(
            chat_id=letter.chat.id,
            text=letter_text(letter),
            parse_mode="HTML",
            reply_markup=letter_keyboard(letter),
        )
        try:
            sent = await self._bot(message, request_timeout=REPLY_SECONDS)
        except (TelegramAPIError, ClientDecodeError) as error:
            raise reason(error) from error
        return sent.message_id


def reason(error: TelegramAPIError | ClientDecodeError) -> PostError:
    """What an exception of aiogram says of the letter."""
    match error:
        case TelegramRetryAfter():
            return TryLater(timedelta(seconds=error.retry_after))
        case TelegramMigrateToChat():
            return Moved(error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Unreachable(error.message)
        case TelegramEntityTooLarge():
            return Refused(error.message)
        case TelegramNetworkError() if isinstance(error.__cause__, _NEVER_LEFT):
            return NotSent(error.message)
        case TelegramUnauthorizedError() | TelegramNotFound():  # a wrong token or address: the letter is not at fault
            return NotSent(error.message)
        case TelegramBadRequest() if "chat not found" in error.message:  # no code of its own; only the words tell
            return Unreachable(error.message)
        case TelegramNetworkError() | TelegramServerError() | ClientDecodeError():  # also a proxy's 502 page
            return MayHaveArrived(error.message)
        case _:
            return Refused(error.message)
