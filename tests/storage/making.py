"""What storage tests keep: values of which only what matters is said, and a maker that commits them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from calendars.delivery import Delivery, Owed
from calendars.event import Event
from calendars.feed import Feed
from calendars.paper import Paper
from calendars.people import Calendar, Chat, Follower, Member, Role
from calendars.ports import Revision, Store
from calendars.proposal import Proposal
from calendars.when import When
from tests.conftest import TestClock

START = datetime(2022, 2, 24, 4, tzinfo=UTC)
LEASE = timedelta(seconds=60)


def event(event_id: str, edtf: str = "2022-03-03", **what: Any) -> Event:
    kept: dict[str, Any] = {"title": event_id, "uid": event_id, "calendar_id": "desk", "responsible": 7}
    kept |= {"created_at": START, "changed_at": START, "when": When.parse(edtf)} | what
    return Event(id=event_id, **kept)


def revision(of: Event, number: int | None = None, **what: Any) -> Revision:
    told: dict[str, Any] = {"at": START, "person_id": 7, "changes": ()} | what
    return Revision(event_id=of.id, number=of.revision if number is None else number, **told)


def owed(rule: str = "1d", *, event_id: str = "council", chat_id: int = 7, **what: Any) -> Owed:
    """Due at START unless said otherwise."""
    kept: dict[str, Any] = {"calendar_id": "desk", "occurrence": date(2022, 3, 3), "due_at": START}
    kept |= {"wall": "2022-02-24T10:00", "zone": "Asia/Almaty"} | what
    return Owed(rule=rule, event_id=event_id, chat_id=chat_id, **kept)


def paper(paper_id: str, text: str = "a paper", **what: Any) -> Paper:
    kept: dict[str, Any] = {"calendar_id": "desk", "chat_id": 7, "message_id": 1, "person_id": 7, "name": None}
    kept |= {"language": "en", "published": date(2022, 2, 24), "received_at": START} | what
    return Paper(id=paper_id, text=text, **kept)


def proposal(proposal_id: str, paper_id: str = "paper", number: int = 1, **what: Any) -> Proposal:
    kept: dict[str, Any] = {"title": proposal_id, "when": When.open(), "evidence": "paper", "span": (2, 7)} | what
    return Proposal(id=proposal_id, paper_id=paper_id, number=number, **kept)


def feed(feed_id: str, **what: Any) -> Feed:
    kept: dict[str, Any] = {"calendar_id": "desk", "person_id": 7, "name": "phone", "language": "ru"}
    kept |= {"token_hash": f"hash of {feed_id}", "request": "1", "created_at": START} | what
    return Feed(id=feed_id, **kept)


@dataclass(frozen=True)
class Maker:
    """Keeps things, each in a unit of work of its own, so that what a test reads came from the database."""

    store: Store
    clock: TestClock

    async def calendar(self, calendar_id: str = "desk", owner: int = 7) -> None:
        async with self.store.writing() as work:
            kept = Calendar(id=calendar_id, title=calendar_id, zone="Asia/Almaty", country="KZ")
            await work.calendars.add(kept, Member(calendar_id=calendar_id, person_id=owner, name="A", role=Role.OWNER))
            await work.commit()

    async def chat(self, chat_id: int = 7, *, reachable: bool = True, follows: Sequence[str] = ()) -> Chat:
        chat = Chat(id=chat_id, language="ru", zone="Asia/Almaty", reachable=reachable)
        async with self.store.writing() as work:
            await work.chats.save(chat)
            for calendar_id in follows:
                await work.chats.follow(Follower(calendar_id=calendar_id, chat=chat))
            await work.commit()
        return chat

    async def reachable(self, chat: Chat, *, reachable: bool) -> None:
        async with self.store.writing() as work:
            await work.chats.save(replace(chat, reachable=reachable))
            await work.commit()

    async def events(self, *events: Event) -> None:
        async with self.store.writing() as work:
            for each in events:
                await work.events.add(each, revision(each))
            await work.commit()

    async def save(self, event: Event) -> None:
        async with self.store.writing() as work:
            await work.events.save(event, revision(event))
            await work.commit()

    async def council(self) -> None:
        """A calendar "desk", chat 7 and an event "council" in it."""
        await self.calendar()
        await self.chat(follows=["desk"])
        await self.events(event("council"))

    async def owe(self, *rows: Owed, event_id: str = "council") -> None:
        async with self.store.writing() as work:
            await work.deliveries.replace(event_id, rows, self.clock.now())
            await work.commit()

    async def claim(self, chat_id: int = 7, *, owner: str = "worker", limit: int = 10) -> Sequence[Delivery]:
        now = self.clock.now()
        async with self.store.writing() as work:
            found = await work.deliveries.claim(chat_id, now=now, owner=owner, lease_until=now + LEASE, limit=limit)
            await work.commit()
        return found

    async def rules(self, event_id: str = "council") -> list[tuple[str, str]]:
        """(rule, state) of everything the event has ever owed."""
        async with self.store.reading() as work:
            return [(each.rule, each.state.value) for each in await work.deliveries.of_event(event_id)]
