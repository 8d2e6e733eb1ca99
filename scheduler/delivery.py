"""Delivery: works off what is due, one letter after another, as fast as Telegram takes them."""

import asyncio
import logging
from datetime import datetime, timedelta

from calendars.errors import Busy
from calendars.ports import Now
from calendars.usecases.deliver import Deliver
from scheduler.elapsed import Elapsed
from scheduler.pacing import Pace, Turns

log = logging.getLogger(__name__)

IN_FLIGHT = 8
REFILL_EVERY = 1.0
"""Seconds after which the table is asked again while a backlog is worked off: a soon-due letter may have joined it."""

RECOVER_EVERY = 30.0
OFFLINE_PAUSE = 2.0
DEFECT_PAUSE = 60.0


class Deliverer:
    """Sends everything that is due."""

    def __init__(self, deliver: Deliver, *, now: Now) -> None:
        self._deliver = deliver
        self._now = now
        self._seconds = Elapsed(now)
        self._pace = Pace()
        self._turns = Turns(self._pace)
        self._writing_to: set[int] = set()
        self._broken: dict[int, float] = {}
        self._one_at_a_time = asyncio.Lock()
        self._something_ended = asyncio.Event()
        self._recovered: float | None = None
        self._stopping = False
        self._delivered = 0

    async def deliver_due(self) -> int:
        """Sends all that is due by the clock, returns when it is settled, and says how many messages went out.

        What waits for another try or for an unreachable chat is left for a later call, and everything is when the
        database is busy.
        """
        before = self._delivered
        async with self._one_at_a_time, asyncio.TaskGroup() as letters:
            try:
                await self._recover()
                await self._drain(letters)
            except Busy:
                log.warning("the database is busy", extra={"action": "delivery_busy"})
        return self._delivered - before

    async def next_due(self) -> datetime | None:
        """The earliest instant at which something may be sent; past when something is due."""
        return await self._deliver.next_due()

    async def idle(self) -> bool:
        """Whether nothing that is due now is unsettled."""
        due = await self.next_due()
        return not self._writing_to and (due is None or due > self._now())

    def stop(self) -> None:
        """Takes up nothing more; what is being sent is still settled."""
        self._stopping = True
        self._something_ended.set()

    def answered(self, chat_id: int) -> None:
        """Counts an answer to a person: it went first, and what is due waits its turn behind it."""
        self._pace.sent(chat_id, self._seconds())

    async def _recover(self) -> None:
        """At start, everything in `sending` is a former life's; now and then, what could not be marked in its lease."""
        at = self._seconds()
        if self._recovered is not None and at < self._recovered + RECOVER_EVERY:
            return
        taken_back = await self._deliver.recover(everything=self._recovered is None)
        self._recovered = at
        if taken_back:
            log.warning("sending was interrupted", extra={"action": "deliveries_reclaimed", "count": taken_back})

    async def _drain(self, letters: asyncio.TaskGroup) -> None:
        refilled = float("-inf")
        while not self._stopping:
            self._something_ended.clear()
            at = self._seconds()
            if at >= refilled + REFILL_EVERY or (self._turns.next_at() is None and not self._writing_to):
                if not await self._refill(at) and not self._writing_to:
                    return
                refilled = at
            turn = self._turns.take(at) if len(self._writing_to) < IN_FLIGHT else None
            if turn is None:
                await self._wait(refilled + REFILL_EVERY)
            else:
                self._writing_to.add(turn[0])
                self._pace.sent(turn[0], at)
                letters.create_task(self._write_to(*turn))

    async def _refill(self, at: float) -> int:
        waiting = await self._deliver.due_letters()
        self._broken = {chat: until for chat, until in self._broken.items() if until > at}
        skipped = self._writing_to | self._broken.keys()
        due = {chat: count for chat, count in waiting.items() if chat not in skipped}
        self._turns.refill(due, at)
        return len(due)

    async def _wait(self, refill_at: float) -> None:
        next_at = self._turns.next_at() if len(self._writing_to) < IN_FLIGHT else None
        until = refill_at if next_at is None else min(next_at, refill_at)
        try:
            async with asyncio.timeout(max(0.0, until - self._seconds())):
                await self._something_ended.wait()
        except TimeoutError:
            return

    async def _write_to(self, chat_id: int, letters: int) -> None:
        try:
            settled = await self._deliver(chat_id)
        except Busy:
            self._pace.pause(chat_id, self._seconds() + REFILL_EVERY)
        except Exception:
            log.exception("a chat cannot be told", extra={"action": "delivery_broke", "chat": chat_id})
            self._broken[chat_id] = self._seconds() + DEFECT_PAUSE
        else:
            self._delivered += settled.sent
            if settled.pause is not None:
                self._pace.pause(chat_id, self._seconds() + settled.pause / timedelta(seconds=1))
            if settled.offline:
                self._pace.pause_all(self._seconds() + OFFLINE_PAUSE)
            self._turns.put_back(chat_id, letters - 1)
        finally:
            self._writing_to.discard(chat_id)
            self._something_ended.set()
