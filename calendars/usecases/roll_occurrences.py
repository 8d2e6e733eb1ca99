"""RollOccurrences: writes what yearly events owe for the year ahead. Running it again is safe."""

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.people import Calendar, Follower
from calendars.ports import Now, Store, Work
from calendars.reminders import owed


@dataclass(frozen=True, kw_only=True)
class RollOccurrences:
    """One transaction per calendar, so that nobody's writing waits for long."""

    store: Store
    now: Now

    async def __call__(self) -> None:
        """Raises Busy; calendars rolled before that stay rolled."""
        async with self.store.reading() as work:
            calendars = await work.calendars.all()
        for calendar in calendars:
            await self._roll(calendar)

    async def _roll(self, calendar: Calendar) -> None:
        async with self.store.writing() as work:
            followers = await work.chats.followers(calendar.id)
            if followers:
                await self._write(work, calendar, followers)
                await work.commit()

    async def _write(self, work: Work, calendar: Calendar, followers: Sequence[Follower]) -> None:
        now = self.now()
        for event in await work.events.yearly(calendar.id):
            every = [each for follower in followers for each in owed(event, follower, now)]
            await work.deliveries.replace(event.id, every, now)
