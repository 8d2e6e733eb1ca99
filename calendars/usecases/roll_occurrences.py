"""RollOccurrences: looks through what every dated event ahead owes, and writes anew what is not right any more.

Nightly and at start: yearly events get their next year, and every reminder its instant by today's zone data, in case
the law of a country (and the tzdata package with it) has changed since it was written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from calendars.delivery import DeliveryState, Owed
from calendars.event import Event
from calendars.people import Calendar
from calendars.ports import Now, Store, Work
from calendars.reminders import owed

LOOK = 200
WRITE = 20
"""Events in one transaction, so that nobody else waits for long."""

Instants = dict[tuple[int, date, str], datetime]
"""When each reminder of an event is due, by chat, occurrence and rule."""


@dataclass(frozen=True, kw_only=True)
class RollOccurrences:
    """Running it again changes nothing."""

    store: Store
    now: Now

    async def __call__(self) -> None:
        """Raises Busy; what was rolled before that stays rolled."""
        async with self.store.reading() as work:
            calendars = await work.calendars.all()
        for calendar in calendars:
            for looked_at in _batches(await self._ahead(calendar), LOOK):
                for stale in _batches(await self._stale(looked_at), WRITE):
                    await self._write(stale)

    async def _ahead(self, calendar: Calendar) -> list[str]:
        yesterday = (self.now() - timedelta(days=1)).date()
        async with self.store.reading() as work:
            return [event.id for event in await work.events.from_day(calendar.id, yesterday, limit=1_000_000)]

    async def _stale(self, event_ids: Sequence[str]) -> list[str]:
        now = self.now()
        async with self.store.reading() as work:
            return [
                event.id
                for event in await work.feeds.events(event_ids)
                if _differ(await _wanted(work, event, now), await _waiting(work, event), now)
            ]

    async def _write(self, event_ids: Sequence[str]) -> None:
        """Each event is read again in the transaction that writes for it: people go on changing things meanwhile."""
        now = self.now()
        async with self.store.writing() as work:
            for event_id in event_ids:
                if event := await work.events.get(event_id):
                    await work.deliveries.replace(event.id, await _wanted(work, event, now), now)
            await work.commit()


async def _wanted(work: Work, event: Event, now: datetime) -> list[Owed]:
    followers = await work.chats.followers(event.calendar_id)
    return [each for follower in followers for each in owed(event, follower, now)]


async def _waiting(work: Work, event: Event) -> Instants:
    found = await work.deliveries.of_event(event.id)
    return _instants([each for each in found if each.state is DeliveryState.OWED])


def _differ(wanted: Sequence[Owed], waiting: Instants, now: datetime) -> bool:
    """Overdue reminders that wait are right; those that do not wait any more were told."""
    right = _instants(wanted)
    to_come = {name: due for name, due in right.items() if due >= now}
    return not (to_come.items() <= waiting.items() and waiting.items() <= right.items())


def _instants(each_owed: Sequence[Owed]) -> Instants:
    return {(each.chat_id, each.occurrence, each.rule): each.due_at for each in each_owed}


def _batches(ids: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
