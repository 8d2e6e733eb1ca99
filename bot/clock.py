"""The one clock of the program, and the one that a demo may move."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


def real_now() -> datetime:
    """The machine's time, aware, UTC. Nothing else in the program asks the machine."""
    return datetime.now(UTC)  # noqa: TID251 - the one sanctioned line


class Clock(Protocol):
    """What the program takes for now."""

    def now(self) -> datetime: ...


class RealClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return real_now()


class DeliverDue(Protocol):
    """What has to happen at every instant that a moved clock passes."""

    async def next_due(self) -> datetime | None: ...
    async def deliver_due(self) -> int: ...


class DemoClock:
    """Ticks like the machine's clock from another day on, and can be moved forward.

    `moved` is told of every move, so that whoever waits for an instant can arm itself again.
    """

    def __init__(self, start: datetime) -> None:
        self._offset = start - real_now()
        self._moving = asyncio.Lock()
        self._due: DeliverDue | None = None
        self._moved: Callable[[], Awaitable[None]] | None = None

    def now(self) -> datetime:
        return real_now() + self._offset

    def attach(self, due: DeliverDue, moved: Callable[[], Awaitable[None]]) -> None:
        """What to deliver on the way, and whom to tell afterwards."""
        self._due, self._moved = due, moved

    async def move_to(self, now: datetime, *, jump: bool = False) -> int:
        """Moves forward to `now`, stopping at every due instant to deliver; with `jump` it goes there at once.

        Returns how many messages were delivered. Raises ValueError when `now` lies behind.
        """
        async with self._moving:
            if now < self.now():
                raise ValueError("the clock moves forward only")
            delivered = 0 if jump else await self._deliver_until(now)
            self._set(max(now, self.now()))
            delivered += await self._deliver()
            if self._moved is not None:
                await self._moved()
            return delivered

    async def release(self) -> None:
        """Back to the machine's time."""
        async with self._moving:
            self._offset = timedelta(0)
            if self._moved is not None:
                await self._moved()

    async def _deliver_until(self, end: datetime) -> int:
        delivered = 0
        while self._due is not None:
            instant = await self._due.next_due()
            if instant is None or instant > end:
                break
            self._set(max(instant, self.now()))
            delivered += await self._deliver()
            after = await self._due.next_due()
            if after is not None and after <= instant:
                break  # what is left at this instant waits for something else than time
        return delivered

    async def _deliver(self) -> int:
        return await self._due.deliver_due() if self._due is not None else 0

    def _set(self, now: datetime) -> None:
        self._offset = now - real_now()
