"""A database full of reminders: `python -m benchmarks._owing URL EVENTS CHATS` owes one of each event to each chat."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from calendars.delivery import Owed
from calendars.event import Event
from calendars.people import Calendar, Chat, Member, Role
from calendars.ports import Revision, Store
from calendars.when import When
from storage import migrate, open_store

START = datetime(2022, 2, 24, 4, tzinfo=UTC)


async def fill(store: Store, dues: Sequence[tuple[datetime, range]], now: datetime) -> None:
    """One event for each instant in `dues`, owed to each of its chats at that instant."""
    async with store.writing() as work:
        owner = Member(calendar_id="c1", person_id=1, name="P", role=Role.OWNER)
        await work.calendars.add(Calendar(id="c1", title="Desk", zone="UTC"), owner)
        for chat in sorted({chat for _, chats in dues for chat in chats}):
            await work.chats.save(Chat(id=chat, language="en", zone="UTC"))
        await work.commit()
    for number, (due, chats) in enumerate(dues):
        event = an_event(number, due)
        async with store.writing() as work:
            await work.events.add(event, Revision(event_id=event.id, number=0, at=now, person_id=1, changes=()))
            await work.deliveries.replace(event.id, [an_owed(event, chat, due) for chat in chats], now)
            await work.commit()


async def roll_nothing() -> None:
    """In place of the nightly roll, which would take back what no follower of these calendars asked for."""


def an_event(number: int, due: datetime) -> Event:
    """An event of the day after its reminder."""
    day = (due + timedelta(days=1)).date()
    made = {"responsible": 1, "calendar_id": "c1", "created_at": START, "changed_at": START}
    return Event(id=f"{number:032x}", uid=f"{number:032x}", title=f"Event {number}", when=When.day(day), **made)  # type: ignore[arg-type]


def an_owed(event: Event, chat: int, due: datetime) -> Owed:
    assert event.when.earliest is not None
    return Owed(
        chat_id=chat,
        calendar_id="c1",
        event_id=event.id,
        occurrence=event.when.earliest,
        rule="1d",
        wall=due.replace(tzinfo=None).isoformat(timespec="minutes"),
        zone="UTC",
        due_at=due,
    )


async def _main(url: str, events: int, chats: int, now: Callable[[], datetime]) -> None:
    async with open_store(url, now=now) as opened:
        dues = [(START + timedelta(days=2 + number), range(1, chats + 1)) for number in range(events)]
        await fill(opened.store, dues, now())


if __name__ == "__main__":
    migrate(sys.argv[1])
    asyncio.run(_main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), lambda: START))
