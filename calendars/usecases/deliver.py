"""Deliver: tells one chat what it is owed. Claim, send, settle: a kill between any two of them loses nothing.

The claim is committed before anything is sent and the mark after the reply, so what was being sent at a kill is found
again in `sending`, and is told once more as a possible repeat; then never again (DELIVERY.md, decision 2).
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_hex

from calendars.delivery import Delivery, DeliveryState
from calendars.errors import Busy
from calendars.lateness import late_by, why_dropped
from calendars.ports import Letter, Now, Post, Reminder, Store, Work
from calendars.post_errors import MayHaveArrived, PostError
from calendars.usecases.settle import Settled, settle

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""Four times the longest wait for Telegram's reply."""

_UNMARKED = (0.1, 0.5, 2.0, 5.0)
"""Seconds to wait for a busy database before what was sent is marked; all of them end well within the lease."""

PER_LETTER = 8
"""The most reminders in one message: so many of the longest fit Telegram's 4096 characters."""


@dataclass(frozen=True, kw_only=True)
class Deliver:
    """`owner` names this process in the claims that it makes."""

    store: Store
    post: Post
    now: Now
    owner: str = field(default_factory=lambda: token_hex(8))

    async def __call__(self, chat_id: int) -> Settled:
        """Sends the chat one letter of what is due, if anything still is, and says how that went. Raises Busy."""
        letter = await self._claim(chat_id)
        if letter is None:
            return Settled()
        sent = await self._send(letter)
        for pause in _UNMARKED:
            try:
                return await settle(self.store, self.now(), letter, sent)
            except Busy:
                await asyncio.sleep(pause)
        return await settle(self.store, self.now(), letter, sent)

    async def due_letters(self) -> Mapping[int, int]:
        """How many letters wait by chat."""
        async with self.store.reading() as work:
            due = await work.deliveries.due_chats(self.now())
        return {chat: -(-rows // PER_LETTER) for chat, rows in due.items()}

    async def next_due(self) -> datetime | None:
        """The earliest instant at which something may be sent; in the past when something is due."""
        async with self.store.reading() as work:
            return await work.deliveries.next_due()

    async def recover(self, *, everything: bool) -> int:
        """Takes back what a kill left in the middle of being sent, and tells of what has to be given up."""
        async with self.store.writing() as work:
            taken_back = await work.deliveries.reclaim(now=self.now(), everything=everything)
            await work.commit()
        for delivery in taken_back:
            if delivery.state is DeliveryState.UNCERTAIN:
                _tell_uncertain(delivery)
        return len(taken_back)

    async def _send(self, letter: Letter) -> int | PostError:
        try:
            return await self.post.send(letter)
        except PostError as error:
            return error
        except Exception:  # a defect of ours, before or after the sending: once more, then a person is told
            log.exception("a letter broke on its way", extra={"action": "post_broke", "chat": letter.chat.id})
            return MayHaveArrived("a defect")

    async def _claim(self, chat_id: int) -> Letter | None:
        now = self.now()
        async with self.store.writing() as work:
            claimed = await work.deliveries.claim(
                chat_id, now=now, owner=self.owner, lease_until=now + LEASE, limit=PER_LETTER
            )
            letter = await _compose(work, claimed, now) if claimed else None
            await work.commit()
        return letter


def _tell_uncertain(delivery: Delivery) -> None:
    """Alerts whoever looks after the bot: a person may not have been reminded."""
    log.error(
        "a reminder may not have arrived",
        extra={
            "action": "delivery_uncertain",
            "delivery": delivery.id,
            "chat": delivery.chat_id,
            "event": delivery.event_id,
            "rule": delivery.rule,
        },
    )


async def _compose(work: Work, claimed: Sequence[Delivery], now: datetime) -> Letter | None:
    chat = await work.chats.get(claimed[0].chat_id)
    if chat is None:
        raise LookupError(f"a delivery is owed to an unknown chat: {claimed[0].chat_id}")
    told = [found for delivery in claimed if (found := await _worth_telling(work, delivery, now))]
    if not told:
        return None
    return Letter(chat=chat, reminders=tuple(told), now=now, maybe_repeat=told[0].delivery.ambiguous)


async def _worth_telling(work: Work, delivery: Delivery, now: datetime) -> Reminder | None:
    event = await work.events.get(delivery.event_id)
    calendar = await work.calendars.get(delivery.calendar_id)
    # Only a late reminder can have been overtaken; one that is told in time need not be looked up.
    late = late_by(delivery, now)
    siblings = await work.deliveries.of_event(delivery.event_id, delivery.chat_id) if late else ()
    reason = why_dropped(event, delivery, siblings, now)
    if reason is not None or event is None or calendar is None:
        await work.deliveries.close(delivery, state=DeliveryState.DROPPED, reason=reason or "gone", at=now)
        return None
    return Reminder(event=event, calendar=calendar, delivery=delivery)
