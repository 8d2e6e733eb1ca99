"""Settle: writes down what became of a letter, by what is known of it (calendars/post_errors.py)."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from calendars.delivery import DeliveryState
from calendars.ports import Letter, Store, Work
from calendars.post_errors import MayHaveArrived, Moved, PostError, Refused, TryLater, Unreachable

log = logging.getLogger(__name__)

AGAIN = timedelta(seconds=5)
"""When something that may have arrived is sent once more."""

_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How one turn of a chat went.

    `pause`: how long to leave the chat alone. `offline`: nothing reached Telegram at all, so others need not try yet.
    """

    sent: bool = False
    pause: timedelta | None = None
    offline: bool = False


async def settle(store: Store, now: datetime, letter: Letter, sent: int | PostError) -> Settled:
    """Marks every delivery of the letter in one transaction. `sent` is the message id, or why there is none."""
    async with store.writing() as work:
        if isinstance(sent, int):
            for reminder in letter.reminders:
                await work.deliveries.sent(reminder.delivery, at=now, message_id=sent)
            settled = Settled(sent=True)
        else:
            settled = await _unsent(work, now, letter, sent)
        await work.commit()
    if isinstance(sent, PostError):
        _tell(letter, sent)
    return settled


async def _unsent(work: Work, now: datetime, letter: Letter, error: PostError) -> Settled:
    match error:
        case TryLater():
            await _retry(work, letter, now + error.after)
            return Settled(pause=error.after)
        case MayHaveArrived() if letter.maybe_repeat:
            await _close(work, letter, now, DeliveryState.UNCERTAIN, "no-answer-twice")
        case MayHaveArrived():
            await _retry(work, letter, now + AGAIN, ambiguous=True)
        case Unreachable():
            await work.chats.save(replace(letter.chat, reachable=False))
            await _retry(work, letter, now)
        case Moved():
            await work.chats.rename(letter.chat.id, error.to)
            await _retry(work, letter, now)
        case Refused():
            await _close(work, letter, now, DeliveryState.DROPPED, "refused")
        case _:
            await _retry(work, letter, now + _backoff(letter))
            return Settled(offline=True)
    return Settled()


async def _retry(work: Work, letter: Letter, not_before: datetime, *, ambiguous: bool = False) -> None:
    for reminder in letter.reminders:
        await work.deliveries.retry(reminder.delivery, not_before=not_before, ambiguous=ambiguous)


async def _close(work: Work, letter: Letter, now: datetime, state: DeliveryState, reason: str) -> None:
    for reminder in letter.reminders:
        await work.deliveries.close(reminder.delivery, state=state, reason=reason, at=now)


def _backoff(letter: Letter) -> timedelta:
    tries = min(reminder.delivery.attempt for reminder in letter.reminders)
    return timedelta(seconds=min(2 ** min(tries - 1, 10), _LONGEST))


def _tell(letter: Letter, error: PostError) -> None:
    lost = isinstance(error, Refused) or (isinstance(error, MayHaveArrived) and letter.maybe_repeat)
    log.log(
        logging.ERROR if lost else logging.WARNING,
        "a reminder did not go out" if lost else "a reminder waits",
        extra={
            "action": "delivery_failed",
            "reason": f"{type(error).__name__}: {error}",
            "chat": letter.chat.id,
            "deliveries": [reminder.delivery.id for reminder in letter.reminders],
        },
    )
