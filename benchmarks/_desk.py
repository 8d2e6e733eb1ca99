"""A calendar of many events, as a desk's would be in years: Cyrillic titles, places, chairs, notes of several lines."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from calendars.event import Event, Participant
from calendars.kinds import Kind
from calendars.people import Calendar, Chat, Member, Role
from calendars.ports import Revision, Store
from calendars.usecases.share_feed import Shared, ShareFeed
from calendars.when import When
from storage import migrate, open_store

CALENDAR = "c1"
PERSON = 7
START = datetime(2022, 2, 24, 4, tzinfo=UTC)


def now() -> datetime:
    """The morning of the first scene; benchmarks measure with stopwatches, not with calendars."""
    return START


def new_id() -> str:
    return uuid4().hex


@asynccontextmanager
async def desk(folder: Path, events: int) -> AsyncIterator[tuple[Store, Shared]]:
    """An open store with so many events, and a feed of them."""
    url = f"sqlite:///{folder / 'bench.db'}"
    migrate(url)
    async with open_store(url, now=now) as opened:
        store = opened.store
        async with store.writing() as work:
            calendar = Calendar(id=CALENDAR, title="Отдел Турции", zone="Asia/Almaty", country="KZ")
            owner = Member(calendar_id=CALENDAR, person_id=PERSON, name="А", role=Role.OWNER)
            await work.calendars.add(calendar, owner)
            await work.chats.save(Chat(id=PERSON, language="ru", zone="Asia/Almaty"))
            for number in range(events):
                event = an_event(number)
                await work.events.add(event, first_revision(event))
            await work.commit()
        yield store, await ShareFeed(store, now, new_id)(PERSON, PERSON, "1")


def an_event(number: int) -> Event:
    """The n-th event; every twentieth has no exact date yet."""
    day = date(2020, 1, 1) + timedelta(days=number % 3000)
    vague = When.of_month(day.year, day.month) if number % 20 == 0 else None
    id_ = UUID(int=number).hex
    return Event(
        id=id_,
        uid=id_,
        calendar_id=CALENDAR,
        responsible=PERSON,
        created_at=START,
        changed_at=START,
        title=f"{number}-е заседание межправительственной комиссии, подкомитет по торговле и транспорту",
        kind=Kind.COMMISSION,
        when=vague or When.day(day),
        place="Астана",
        country="KZ",
        ordinal=number,
        participants=(
            Participant(post="Премьер-Министр Республики", name="Имя Фамилия"),
            Participant(post="Вице-президент", name="Другое Имя"),
        ),
    )


def first_revision(event: Event) -> Revision:
    return Revision(event_id=event.id, number=event.revision, at=event.changed_at, person_id=PERSON, changes=())
