"""Clockwork: wakes the delivery up. APScheduler knows when; the table of deliveries knows what.

APScheduler lives in the machine's time, `now` is the program's (a demo moves it), so what it is given is
`real_now() + (due - now())`. Its jobs only set an event: no work is ever lost with a job.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, date, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.date import DateTrigger

from calendars.errors import Busy
from calendars.ports import Now
from scheduler.delivery import Deliverer

log = logging.getLogger(__name__)

TICK = timedelta(seconds=1)
SILENCE = 3.0
"""Seconds without a tick, by the monotonic clock, after which the machine's clock must have jumped."""

ROLL_LOOK = 30.0
"""Seconds between two looks whether a day has passed."""

STRIDE = timedelta(days=30)
"""How far a moved clock may go before yearly events are rolled. They owe 400 days ahead and a lead is at most 366."""


class EverySecond(BaseTrigger):  # type: ignore[misc]  # APScheduler 3 ships no types
    """A second from now, whatever came before. IntervalTrigger falls silent when the clock is set back."""

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """Called by APScheduler with the machine's time."""
        return now + TICK


class Clockwork:
    """Delivers what is due when it is due, and rolls the yearly events once a day (UTC)."""

    def __init__(self, deliverer: Deliverer, roll: Callable[[], Awaitable[None]], *, now: Now, real_now: Now) -> None:
        self._deliverer = deliverer
        self._roll = roll
        self._now = now
        self._real_now = real_now
        self._rolled: date | None = None
        self._one_roll = asyncio.Lock()
        self._awake = asyncio.Event()
        self._rolling: asyncio.Task[None] | None = None
        self._stopping = False
        self._scheduler: Any = None
        self._running = AsyncExitStack()

    async def start(self) -> None:
        """Begins, in the task that will also call `stop`. What a former run left behind is taken up at once."""
        logging.getLogger("apscheduler").setLevel(logging.WARNING)  # it would tell of every tick
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._scheduler.start()
        tasks = await self._running.enter_async_context(asyncio.TaskGroup())
        self._arm_tick()
        tasks.create_task(self._run())
        self._rolling = tasks.create_task(self._roll_nightly())
        self._awake.set()

    async def wake(self) -> None:
        """Looks at the table again: after a write, or after the clock was moved."""
        self._awake.set()

    async def stop(self) -> None:
        """Takes up nothing more, settles what is being sent, and returns. Harmless when never started."""
        self._stopping = True
        self._deliverer.stop()
        self._awake.set()
        if self._rolling is not None:
            self._rolling.cancel()  # it writes in transactions, and the next start rolls again
        await self._running.aclose()
        if self._scheduler is not None and self._scheduler.running:
            self._scheduler.shutdown(wait=False)
            await asyncio.sleep(0)  # its shutdown is a callback of the loop

    async def next_due(self) -> datetime | None:
        """The instant a moved clock must not pass by: the next delivery, or the next rolling of yearly events."""
        due = await self._deliverer.next_due()
        rolling = None if self._rolled is None else datetime.combine(self._rolled + STRIDE, datetime.min.time(), UTC)
        return min((each for each in (due, rolling) if each is not None), default=None)

    async def deliver_due(self) -> int:
        """Rolls, if a day has passed, and delivers; says how many messages went out."""
        await self._roll_daily()
        return await self._deliverer.deliver_due()

    async def _run(self) -> None:
        while not self._stopping:
            try:
                async with asyncio.timeout(SILENCE):
                    await self._awake.wait()
            except TimeoutError:
                log.warning("the machine's clock jumped", extra={"action": "clock_jumped"})
                self._arm_tick()
            self._awake.clear()
            if not self._stopping:
                await self._work()

    async def _work(self) -> None:
        try:
            await self._deliverer.deliver_due()
            await self._arm_next_due()
        except Busy:
            log.warning("the database is busy", extra={"action": "clockwork_busy"})
        except Exception:
            log.exception("the clockwork stumbled", extra={"action": "clockwork_broke"})

    async def _roll_nightly(self) -> None:
        """Beside the delivery, which must not wait for it."""
        while True:
            await self._roll_daily()
            await asyncio.sleep(ROLL_LOOK)

    async def _roll_daily(self) -> None:
        async with self._one_roll:
            today = self._now().astimezone(UTC).date()
            if self._rolled is not None and today <= self._rolled:
                return
            try:
                await self._roll()
            except Busy:
                return  # the next look tries again
            except Exception:  # a defect must not keep back what is due; the next night tries again
                log.exception("yearly events were not rolled", extra={"action": "roll_broke"})
            self._rolled = today

    def _arm_tick(self) -> None:
        self._scheduler.add_job(self.wake, EverySecond(), id="tick", replace_existing=True)

    async def _arm_next_due(self) -> None:
        now = self._now()
        due = await self._deliverer.next_due()
        if due is not None and now < due < now + timedelta(days=1):
            run_date = self._real_now() + (due - now)
            self._scheduler.add_job(self.wake, DateTrigger(run_date), id="next-due", replace_existing=True)
