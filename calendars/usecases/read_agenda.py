"""Read agenda: what is ahead, what is open, what a word finds, and all about one event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from calendars import yearly
from calendars.access import calendar_of, ensure_member
from calendars.agenda import Agenda, AgendaDay, Entry, Span, agenda, bounds, entries
from calendars.anniversary import Occurrence
from calendars.delivery import Delivery, DeliveryState
from calendars.errors import NothingFound
from calendars.event import Event
from calendars.paper import Paper
from calendars.people import Calendar
from calendars.ports import Now, Revision, Store, Work
from calendars.proposal import Proposal
from calendars.search import wanted
from calendars.today import today

FOUND = 100
"""How many events a search gives at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All about one event.

    `today` is the chat's; `title` is that of `occurrence`, the next one of a yearly event from then on; `papers` are
    what it rests on, oldest first;
    `next_reminder` is the next that this chat gets; `names` says who the persons of the history are, where known;
    `whole` is the title of the event that this one is within.
    """

    event: Event
    today: date
    title: str
    calendar: Calendar
    papers: tuple[tuple[Paper, Proposal], ...]
    next_reminder: Delivery | None
    history: tuple[Revision, ...]
    occurrence: Occurrence | None
    names: Mapping[int, str]
    whole: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAgenda:
    """Tells what is on today, this week or this month, by the chat's own clock; or around another day."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int, span: str, around: date | None = None) -> Agenda:
        """`span` is "today", "week" or "month". Raises Stranger."""
        async with self.store.reading() as work:
            reader = await _reader(work, self.now, person, chat_id)
            first, last = bounds(Span(span), around or reader.today)
            found = await work.events.between(reader.calendar_id, first, last)
        return agenda(found, first, last, reader.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextEvents:
    """Tells what comes next, however far ahead: each event once, a yearly one with its next occurrence."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int, limit: int = 10) -> Agenda:
        """Without what was held, cancelled or postponed. Raises Stranger."""
        async with self.store.reading() as work:
            reader = await _reader(work, self.now, person, chat_id)
            ahead = await _ahead(work, reader, limit)
        days: dict[date, list[Entry]] = {}
        for day, entry in ahead:
            days.setdefault(day, []).append(entry)
        listed = tuple(AgendaDay(day=day, entries=tuple(found)) for day, found in days.items())
        return Agenda(first=reader.today, last=listed[-1].day if listed else reader.today, days=listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListUndated:
    """Lists what still needs a date, the longest waiting first."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int) -> tuple[Event, ...]:
        """Raises Stranger."""
        async with self.store.reading() as work:
            calendar = await calendar_of(work, person, chat_id)
            return tuple(await work.events.undated(calendar.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class FindEvents:
    """Finds events by their words, whatever the case, the letters or the former name."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int, words: str) -> tuple[Event, ...]:
        """Those that hold every word, soonest first; a yearly one as its next occurrence. Raises Stranger."""
        async with self.store.reading() as work:
            reader = await _reader(work, self.now, person, chat_id)
            found = await work.events.search(reader.calendar_id, wanted(words), FOUND)
        return tuple(_as_next(event, reader) for event in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowEvent:
    """Shows one event with what it rests on, what has become of it, and what the chat will hear of it next."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int, event_id: str) -> Card:
        """Raises NothingFound and NotAllowed."""
        async with self.store.reading() as work:
            event = await work.events.get(event_id)
            if event is None:
                raise NothingFound()
            await ensure_member(work, event.calendar_id, person)
            reader = await _reader(work, self.now, person, chat_id)
            calendar = await work.calendars.get(event.calendar_id)
            if calendar is None:
                raise NothingFound()
            occurrence = yearly.next_from(event, reader.today)
            whole = await work.events.get(event.part_of) if event.part_of else None
            return Card(
                event=event,
                today=reader.today,
                title=yearly.title(event, occurrence, reader.language)
                if occurrence
                else event.title_in(reader.language),
                calendar=calendar,
                papers=tuple(await work.papers.of_event(event.id)),
                next_reminder=_next_for(chat_id, await work.deliveries.of_event(event.id)),
                history=tuple(await work.events.history(event.id)),
                occurrence=occurrence,
                names={member.person_id: member.name for member in await work.calendars.members(calendar.id)},
                whole=whole.title_in(reader.language) if whole else None,
            )


@dataclass(frozen=True, slots=True)
class _Reader:
    calendar_id: str
    today: date
    language: str


async def _reader(work: Work, now: Now, person: int, chat_id: int) -> _Reader:
    calendar = await calendar_of(work, person, chat_id)
    chat = await work.chats.get(chat_id)
    zone, language = (chat.zone, chat.language) if chat else (calendar.zone, "en")
    return _Reader(calendar.id, today(now(), zone), language)


async def _ahead(work: Work, reader: _Reader, limit: int) -> Sequence[tuple[date, Entry]]:
    asked = limit
    while True:
        asked *= 4  # some of what is asked for may be held or cancelled; then more is needed
        events = await work.events.from_day(reader.calendar_id, reader.today, asked)
        ahead = [first for event in events if event.status.is_ahead for first in _first_day(event, reader)]
        if len(ahead) >= limit or sum(not event.yearly for event in events) < asked:
            ahead.sort(key=lambda found: (found[0], found[1].event.hours is not None, found[1].title))
            return ahead[:limit]


def _first_day(event: Event, reader: _Reader) -> Sequence[tuple[date, Entry]]:
    """The event's first day that is not over, if it has one within the reach of the calendar."""
    last = event.when.latest
    if yearly.returns(event):
        occurrence = yearly.next_from(event, reader.today)
        last = occurrence.day if occurrence else None
    return () if last is None else tuple(islice(entries(event, reader.today, last, reader.language), 1))


def _as_next(event: Event, reader: _Reader) -> Event:
    occurrence = yearly.next_from(event, reader.today)
    return yearly.seen(event, occurrence, reader.language) if occurrence else event


def _next_for(chat_id: int, deliveries: Sequence[Delivery]) -> Delivery | None:
    waiting = (row for row in deliveries if row.chat_id == chat_id and row.state is DeliveryState.OWED)
    return min(waiting, key=lambda row: row.due_at, default=None)
