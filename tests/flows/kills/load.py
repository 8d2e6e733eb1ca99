"""What is owed in a kill test: events that follow each other within seconds, each to people and groups."""

import json
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import real_now
from calendars.delivery import Owed
from calendars.event import Event
from calendars.people import Calendar, Chat, ChatKind, Member, Role
from calendars.ports import Revision
from calendars.when import When
from storage import open_store


@dataclass(frozen=True, slots=True)
class Load:
    """`due` names every reminder by chat and event's title, with the instant before which it would be early."""

    due: dict[tuple[int, str], datetime]


def call(address: str, body: dict[str, Any]) -> Any:
    """One control of the sandbox."""
    request = urllib.request.Request(address, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as reply:
        return json.load(reply)


def make_chats(telegram: str, people: int, groups: int) -> list[int]:
    """Chats that the bot may write to."""
    chats = []
    for person in range(1001, 1001 + people):
        call(f"{telegram}/sim/users", {"id": person, "first_name": f"P{person}", "language_code": "en"})
        call(f"{telegram}/sim/message", {"chat": person, "from": person, "text": "/start"})
        chats.append(person)
    for number in range(groups):
        asked = {"type": "supergroup", "title": f"G{number}", "members": [1001], "with_bot": True}
        chats.append(int(call(f"{telegram}/sim/chats", asked)["id"]))
    return chats


async def owe(database: str, chats: Sequence[int], events: int, lasting: timedelta) -> Load:
    """Owes `events` reminders to each chat, falling due evenly from almost now on."""
    start = real_now() + timedelta(seconds=0.5)
    due: dict[tuple[int, str], datetime] = {}
    async with open_store(database, now=real_now) as opened, opened.store.writing() as work:
        owner = Member(calendar_id="c1", person_id=1001, name="P", role=Role.OWNER)
        await work.calendars.add(Calendar(id="c1", title="Test", zone="UTC"), owner)
        for chat in chats:
            kind = ChatKind.PRIVATE if chat > 0 else ChatKind.SUPERGROUP
            await work.chats.save(Chat(id=chat, kind=kind, language="en", zone="UTC"))
        for number in range(events):
            event = _event(f"Event-{number:04}", start)
            at = start + lasting * number / events
            await work.events.add(event, Revision(event_id=event.id, number=0, at=start, person_id=1001, changes=()))
            await work.deliveries.replace(event.id, [_owed(event, chat, at) for chat in chats], start)
            due |= {(chat, event.title): at for chat in chats}
        await work.commit()
    return Load(due)


def _event(title: str, now: datetime) -> Event:
    tomorrow = (now + timedelta(days=1)).date()
    return Event(
        id=title.lower(),
        uid=title.lower(),
        title=title,
        when=When.day(tomorrow),
        calendar_id="c1",
        responsible=1001,
        created_at=now,
        changed_at=now,
    )


def _owed(event: Event, chat: int, at: datetime) -> Owed:
    assert event.when.earliest is not None
    return Owed(
        chat_id=chat,
        calendar_id="c1",
        event_id=event.id,
        occurrence=event.when.earliest,
        rule="1d",
        wall=at.replace(tzinfo=None).isoformat(timespec="minutes"),
        zone="UTC",
        due_at=at,
    )
