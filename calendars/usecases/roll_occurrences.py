"""RollOccurrences: writes anew what every dated event ahead owes. Running it again changes nothing.

Nightly and at start: yearly events get their next year, and every reminder its instant by today's zone data, in case
the law of a country (and the tzdata package with it) has changed since it was written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from calendars.people import Calendar
from calendars.ports import Now, Store
from calendars.reminders import owed

BATCH = 20
"""Events in one transaction, so that nobody else's writing waits for long."""


@dataclass(frozen=True, kw_only=True)
class RollOccurrences:
    """Each event is read again in the transaction that writes for it: people go on changing things meanwhile."""

    store: Store
    now: Now

    async def __call__(self) -> None:
        """Raises Busy; what was rolled before that stays rolled."""
        async with self.store.reading() as work:
            calendars = await work.calendars.all()
        for calendar in calendars:
            for some in _batches(await self._ahead(calendar)):
                await self._roll(calendar, some)

    async def _ahead(self, calendar: Calendar) -> list[str]:
        yesterday = (self.now() - timedelta(days=1)).date()
        async with self.store.reading() as work:
            return [event.id for event in await work.events.from_day(calendar.id, yesterday, limit=1_000_000)]

    async def _roll(self, calendar: Calendar, event_ids: Sequence[str]) -> None:
        now = self.now()
        async with self.store.writing() as work:
            followers = await work.chats.followers(calendar.id)
            for event_id in event_ids:
                if event := await work.events.get(event_id):
                    every = [each for follower in followers for each in owed(event, follower, now)]
                    await work.deliveries.replace(event.id, every, now)
            await work.commit()


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]
