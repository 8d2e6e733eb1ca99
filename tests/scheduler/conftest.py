"""A calendar with followers in a real store, a post that notes what it is given, and the deliverer between them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pytest

from calendars.delivery import Delivery
from calendars.event import Event
from calendars.people import Calendar, Chat, Follower, Member, Role
from calendars.ports import Letter, Revision, Store
from calendars.reminders import owed
from calendars.usecases.deliver import Deliver
from calendars.when import When
from scheduler import Deliverer
from tests.conftest import TestClock


@dataclass
class Letterbox:
    """Stands for Telegram: notes each letter, and answers with what the test queued for it, else yes."""

    letters: list[Letter] = field(default_factory=list)
    answers: list[Exception | Callable[[], Any]] = field(default_factory=list)

    async def send(self, letter: Letter) -> int:
        self.letters.append(letter)
        await asyncio.sleep(0)
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            answer()
        return len(self.letters)

    @property
    def told(self) -> list[tuple[int, str, str]]:
        """Chat, event and rule of every reminder that was handed over."""
        return [
            (letter.chat.id, each.event.id, each.delivery.rule) for letter in self.letters for each in letter.reminders
        ]


@dataclass
class Desk:
    """One calendar in a store."""

    store: Store
    clock: TestClock

    async def add_follower(self, chat_id: int, zone: str = "Asia/Almaty") -> None:
        async with self.store.writing() as work:
            chat = Chat(id=chat_id, language="ru", zone=zone)
            await work.chats.save(chat)
            await work.chats.follow(Follower(calendar_id="c1", chat=chat))
            await work.commit()

    async def add_event(self, name: str, day: date | When, **what: Any) -> Event:
        now = self.clock.now()
        when = When.day(day) if isinstance(day, date) else day
        fixed: dict[str, Any] = {
            "title": name,
            "calendar_id": "c1",
            "responsible": 1,
            "created_at": now,
            "changed_at": now,
        }
        event = Event(id=name, uid=name, when=when, **(fixed | what))
        async with self.store.writing() as work:
            await work.events.add(event, Revision(event_id=name, number=0, at=now, person_id=1, changes=()))
            every = [each for who in await work.chats.followers("c1") for each in owed(event, who, now)]
            await work.deliveries.replace(event.id, every, now)
            await work.commit()
        return event

    async def change(self, event: Event, **what: Any) -> Event:
        now = self.clock.now()
        changed = event.changed(at=now, **what)
        async with self.store.writing() as work:
            revision = Revision(event_id=event.id, number=changed.revision, at=now, person_id=1, changes=())
            await work.events.save(changed, revision)
            every = [each for who in await work.chats.followers("c1") for each in owed(changed, who, now)]
            await work.deliveries.replace(event.id, every, now)
            await work.commit()
        return changed

    async def deliveries(self, event_id: str) -> dict[str, Delivery]:
        """By rule, for a calendar with one follower."""
        async with self.store.reading() as work:
            return {each.rule: each for each in await work.deliveries.of_event(event_id)}


@pytest.fixture
async def desk(store: Store, clock: TestClock) -> Desk:
    async with store.writing() as work:
        owner = Member(calendar_id="c1", person_id=1, name="Асель", role=Role.OWNER)
        await work.calendars.add(Calendar(id="c1", title="Турция", zone="Asia/Almaty", country="KZ"), owner)
        await work.commit()
    made = Desk(store, clock)
    await made.add_follower(7)
    return made


@pytest.fixture
def letterbox() -> Letterbox:
    return Letterbox()


@pytest.fixture
def deliverer(store: Store, clock: TestClock, letterbox: Letterbox) -> Deliverer:
    return Deliverer(Deliver(store=store, post=letterbox, now=clock.now), now=clock.now)


def in_almaty(text: str) -> datetime:
    """An instant of 2022, +06."""
    return datetime.fromisoformat(f"{text}+06:00")
