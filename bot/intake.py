"""Takes updates in: recorded before Telegram is told, handled in order within a chat, forgotten only when answered."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    RestartingTelegram,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetUpdates
from aiogram.types import Update
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.clock import Clock
from bot.delayed import Delayed
from bot.marked import bears_marking
from calendars.errors import Busy

log = logging.getLogger(__name__)

POLL_SECONDS = 30
TRANSIENT = (TelegramNetworkError, TelegramServerError, RestartingTelegram, TelegramRetryAfter, ClientDecodeError)
TRIES = 24 * 60 * 3
"""With the longest delay: a day without Telegram, which is as long as Telegram itself keeps an update."""
AT_ONCE = 32
BACKOFF = BackoffConfig(min_delay=0.5, max_delay=20, factor=2, jitter=0.1)


class Inbox(Protocol):
    """The durable queue of updates; storage keeps it."""

    async def record(self, updates: Sequence[tuple[int, str]]) -> Collection[int]:
        """Keeps them in one commit and returns the ids that were not there before."""

    async def pending(self) -> Sequence[tuple[int, str]]: ...
    async def done(self, update_id: int, at: datetime) -> None: ...
    async def forget(self, update_id: int) -> None:
        """Done, and its words gone from the database's files, too."""

    async def next_offset(self) -> int | None: ...


class Intake:
    """Long polling over an inbox. `trouble` says, for /readyz, why updates do not come in."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, clock: Clock) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._inbox = inbox
        self._clock = clock
        self._lanes: defaultdict[int, deque[Update]] = defaultdict(deque)
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._quiet = asyncio.Event()
        self._delayed = Delayed()
        self.trouble: str | None = "not started"

    @property
    def idle(self) -> bool:
        """Whether every received update has been handled."""
        return not self._lanes

    async def settled(self) -> None:
        """Returns when every received update has been handled."""
        await self._quiet.wait()

    async def run(self) -> None:
        """Handles what a former run left, then polls until cancelled."""
        async with asyncio.TaskGroup() as self._tasks:
            self._quiet.set()
            self._hand_over([self._restored(payload) for _, payload in await self._inbox.pending()])
            await self._poll()

    async def take(self, updates: Sequence[Update]) -> None:
        """Records updates and hands on those that were not received before. On return they are safe."""
        if not updates:
            return
        new = await self._inbox.record(
            [(update.update_id, update.model_dump_json(by_alias=True, exclude_unset=True)) for update in updates]
        )
        self._hand_over([update for update in updates if update.update_id in new])

    async def _poll(self) -> None:
        backoff = Backoff(config=BACKOFF)
        updates: Sequence[Update] = ()
        while True:
            try:
                updates = await self._fetched(await self._inbox.next_offset())
                await self.take(updates)
            except (AiogramError, Busy) as trouble:
                self.trouble = f"{type(trouble).__name__}: {trouble}"
                log.warning("updates do not come in", extra={"action": "poll_failed", "reason": self.trouble})
                if isinstance(trouble, Busy):
                    await self._delayed.tell(updates)
                await backoff.asleep()
            else:
                self.trouble = None
                backoff.reset()

    async def _fetched(self, offset: int | None) -> Sequence[Update]:
        wanted = self._dispatcher.resolve_used_update_types()
        polled = GetUpdates(offset=offset, timeout=POLL_SECONDS, allowed_updates=wanted)
        return await self._bot(polled, request_timeout=POLL_SECONDS + 15)

    def _restored(self, payload: str) -> Update:
        return Update.model_validate_json(payload, context={"bot": self._bot})

    def _hand_over(self, updates: Sequence[Update]) -> None:
        for update in updates:
            key = lane_of(update)
            is_new = key not in self._lanes
            self._lanes[key].append(update)
            self._quiet.clear()
            if is_new:
                self._tasks.create_task(self._drain(key))

    async def _drain(self, key: int) -> None:
        lane = self._lanes[key]
        while lane:
            await self._handle(lane[0], lane[1] if len(lane) > 1 else None)
            lane.popleft()
        del self._lanes[key]
        if not self._lanes:
            self._quiet.set()

    async def _handle(self, update: Update, following: Update | None) -> None:
        backoff = Backoff(config=BACKOFF)
        for attempt in range(1, TRIES + 1):
            try:
                async with self._slots:
                    await self._dispatcher.feed_update(
                        self._bot, update, request=str(update.update_id), following=following
                    )
                break
            except TRANSIENT as trouble:
                log.warning("no answer went out", extra={"action": "answer_failed", "reason": str(trouble)})
                if attempt < TRIES:
                    await backoff.asleep()
            except Exception:
                log.exception("an update could not be handled", extra={"action": "update_failed"})
                break
        await self._mark_done(update)

    async def _mark_done(self, update: Update) -> None:
        number = update.update_id
        try:
            if bears_marking(update):
                await self._inbox.forget(number)
            else:
                await self._inbox.done(number, self._clock.now())
        except Busy:
            log.warning("an update stays in the inbox", extra={"action": "inbox_busy", "update_id": number})


def lane_of(update: Update) -> int:
    """The chat whose updates must stay in order; the person for what has no chat."""
    event = update.event
    message = getattr(event, "message", None) or event
    chat = getattr(message, "chat", None)
    person = getattr(event, "from_user", None)
    return chat.id if chat is not None else person.id if person is not None else 0
