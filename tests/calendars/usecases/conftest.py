"""A desk for the use cases: the real storage, a clock to set, and a reader that finds what a test says it finds."""

from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

import pytest

from calendars.access import Gate
from calendars.event import Event, Participant
from calendars.kinds import Kind, Status
from calendars.people import Chat
from calendars.ports import Revision, Store
from calendars.proposal import Found, Proposal, Reading
from calendars.usecases.answer_proposal import AcceptChange, AddAll, AddedAll, AnswerProposal
from calendars.usecases.take_communique import Sent, TakeCommunique, Taken
from calendars.usecases.welcome import Defaults, Welcome, Welcomed
from tests.calendars.events import found
from tests.conftest import TestClock

OFFICER, STRANGER = 1001, 2002

STATEMENT = (
    found("7-е заседание Группы планирования", "2022-02-24", kind=Kind.MEETING, status=Status.HELD, ordinal=7),
    found("Заседание СМИД ОТГ", "2022-01-11", kind=Kind.COUNCIL, status=Status.HELD, recalled=True),
    found("30-летие установления отношений", "2022-03-02", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True),
    found(
        "4-е заседание Совета стратегического сотрудничества",
        "2022-03-03/2022-03-04",
        kind=Kind.COUNCIL,
        ordinal=4,
        place="Казахстан",
        country="KZ",
        participants=(Participant(name="Касым-Жомарт Токаев", post="Президент Республики Казахстан"),),
    ),
    found("Заседание межправительственной комиссии", "2022", kind=Kind.COMMISSION, country="KZ"),
)
"""What the founding paper holds, in its order."""


@dataclass
class Desk:
    """One officer's desk, `OFFICER` in the private chat of the same number, and everything that can be done at it."""

    store: Store
    clock: TestClock
    finds: tuple[Found, ...] = STATEMENT
    language: str = "ru"
    published: date | None = None
    asked: list[tuple[str, date]] = field(default_factory=list)
    numbers: "count[int]" = field(default_factory=lambda: count(1))
    messages: "count[int]" = field(default_factory=lambda: count(1))

    def new_id(self) -> str:
        return f"{next(self.numbers):032x}"

    async def reader(self, text: str, today: date) -> Reading:
        """Finds what the desk is told to in papers; dates that people type are read by the real reader."""
        self.asked.append((text, today))
        if self.finds and text.startswith("Заявление"):
            return Reading(language=self.language, published=self.published or today, found=self.finds)
        from calendars.communique import read  # its languages load on first use, and most tests need none

        return read(text, today=today)

    def welcome(self, gate: Gate | None = None) -> Welcome:
        defaults = Defaults(language="en", zone="Asia/Almaty")
        gate = gate or Gate(open=True)
        return Welcome(store=self.store, now=self.clock.now, new_id=self.new_id, gate=gate, defaults=defaults)

    async def come_in(self, person: int = OFFICER) -> Welcomed:
        return await self.welcome()(person, "Айгуль", person, "ru")

    async def take(
        self, text: str = "Заявление", message_id: int | None = None, person: int = OFFICER, **more: Any
    ) -> Taken:
        take = TakeCommunique(store=self.store, now=self.clock.now, new_id=self.new_id, reader=self.reader)
        return await take(
            person, Sent(chat_id=person, messages=(message_id or next(self.messages),), text=text, **more)
        )

    @property
    def answer(self) -> AnswerProposal:
        return AnswerProposal(store=self.store, now=self.clock.now, new_id=self.new_id)

    @property
    def accept(self) -> AcceptChange:
        return AcceptChange(store=self.store, now=self.clock.now, new_id=self.new_id)

    @property
    def add_all(self) -> AddAll:
        return AddAll(store=self.store, now=self.clock.now, new_id=self.new_id)

    async def add(self, *finds: Found) -> tuple[Event, ...]:
        """Events in the calendar, from a paper that says so."""
        self.finds = finds
        taken = await self.take(f"Заявление {next(self.numbers)}")
        added: AddedAll = await self.add_all(OFFICER, taken.paper.id)
        return added.added

    async def told(self, *finds: Found, language: str = "ru", published: date | None = None) -> Taken:
        """What a new paper proposes."""
        self.finds, self.language, self.published = finds, language, published
        return await self.take(f"Заявление {next(self.numbers)}")

    async def history(self, event: Event) -> list[Revision]:
        async with self.store.reading() as work:
            return list(await work.events.history(event.id))

    async def events(self) -> list[Event]:
        async with self.store.reading() as work:
            (calendar,) = await work.calendars.of_person(OFFICER)
            return list(await work.events.all(calendar.id))

    async def proposal(self, proposal_id: str) -> Proposal:
        async with self.store.reading() as work:
            kept = await work.papers.proposal(proposal_id)
        assert kept
        return kept

    async def owed(self, event: Event) -> dict[str, str]:
        """What waits to be sent about an event: rule and instant."""
        async with self.store.reading() as work:
            rows = await work.deliveries.of_event(event.id)
        return {f"{row.occurrence} {row.rule}": f"{row.due_at:%Y-%m-%dT%H:%M}" for row in rows if row.state == "owed"}

    async def chat(self, chat_id: int = OFFICER) -> Chat | None:
        async with self.store.reading() as work:
            return await work.chats.get(chat_id)


@pytest.fixture
async def outside(store: Store, clock: TestClock) -> Desk:
    """A desk at which nobody has said anything yet."""
    return Desk(store, clock)


@pytest.fixture
async def desk(outside: Desk) -> Desk:
    """A desk whose officer has come in."""
    await outside.come_in()
    return outside
