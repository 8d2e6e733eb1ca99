"""The ports: what the use cases ask of the world. storage/ keeps, bot/ posts; nothing here knows how."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from calendars.delivery import Delivery, DeliveryState, Owed
from calendars.event import Change, Event
from calendars.feed import Feed, FeedState
from calendars.paper import Paper, Quote
from calendars.people import Calendar, Chat, Follower, Member, Role
from calendars.proposal import Proposal

Now = Callable[[], datetime]
"""The program's one clock: aware, UTC."""

NewId = Callable[[], str]
"""A new identifier, 32 hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One step of an event's history. `proposal_id` names the paper's sentence it rests on, when there is one."""

    event_id: str
    number: int
    at: datetime
    person_id: int
    changes: tuple[Change, ...]
    proposal_id: str | None = None


class Calendars(Protocol):
    """Calendars, their members, and which calendar a chat works with."""

    async def add(self, calendar: Calendar, owner: Member) -> None: ...
    async def get(self, calendar_id: str) -> Calendar | None: ...
    async def save(self, calendar: Calendar) -> None: ...
    async def all(self) -> Sequence[Calendar]: ...
    async def of_person(self, person_id: int) -> Sequence[Calendar]: ...
    async def members(self, calendar_id: str) -> Sequence[Member]: ...
    async def role(self, calendar_id: str, person_id: int) -> Role | None: ...
    async def any_owner(self) -> bool: ...


class Chats(Protocol):
    """Chats and what they follow."""

    async def get(self, chat_id: int) -> Chat | None: ...
    async def save(self, chat: Chat) -> None: ...
    async def rename(self, old: int, new: int) -> None:
        """Moves everything that names the chat to its new id (a group that became a supergroup)."""

    async def follow(self, follower: Follower) -> None:
        """Adds or changes the following of `follower.chat`; the chat itself must be saved before."""

    async def followers(self, calendar_id: str) -> Sequence[Follower]: ...
    async def following(self, chat_id: int) -> Sequence[Follower]: ...


class Events(Protocol):
    """Events of calendars. Every write raises the calendar's version (FeedState) in the same transaction."""

    async def add(self, event: Event, revision: Revision) -> None: ...
    async def save(self, event: Event, revision: Revision) -> None: ...
    async def join(self, part_id: str, whole_id: str) -> None:
        """Says that one event is within another. No revision: neither feed nor chat is told of it."""

    async def get(self, event_id: str) -> Event | None: ...
    async def history(self, event_id: str) -> Sequence[Revision]: ...
    async def all(self, calendar_id: str) -> Sequence[Event]: ...
    async def between(self, calendar_id: str, first: date, last: date) -> Sequence[Event]:
        """Events whose earliest..latest meets first..last, and every yearly one; cancelled too."""

    async def yearly(self, calendar_id: str) -> Sequence[Event]: ...
    async def numbered(self, calendar_id: str, ordinals: Collection[int]) -> Sequence[Event]:
        """Events with one of these session numbers, in any status."""

    async def from_day(self, calendar_id: str, first: date, limit: int) -> Sequence[Event]:
        """Exact events that end on or after `first`, soonest first, and every yearly one."""

    async def undated(self, calendar_id: str) -> Sequence[Event]:
        """Events without an exact date that are neither held nor cancelled, and postponed ones, oldest first."""

    async def search(self, calendar_id: str, words: Sequence[str], limit: int) -> Sequence[Event]:
        """Events whose search text (calendars/search.py) holds every folded word, soonest first."""


class Papers(Protocol):
    """Papers and their proposals."""

    async def add(self, paper: Paper, proposals: Sequence[Proposal]) -> None:
        """Raises nothing on a digest that is there already: look with `by_digest` first, in the same unit of work."""

    async def get(self, paper_id: str) -> Paper | None: ...
    async def by_digest(self, calendar_id: str, digest: str) -> Paper | None: ...
    async def of_message(self, chat_id: int, message_id: int) -> Paper | None:
        """The paper that the message brought or that the bot answered with it."""

    async def note(self, paper_id: str, chat_id: int, message_ids: Iterable[int]) -> None:
        """Notes that these messages belong to the paper, and to no other any more."""

    async def remove(self, paper_id: str) -> None:
        """Forgets the paper with its proposals. What was added from it stays."""

    async def proposals(self, paper_id: str) -> Sequence[Proposal]: ...
    async def proposal(self, proposal_id: str) -> Proposal | None: ...
    async def save_proposal(self, proposal: Proposal) -> None: ...
    async def of_event(self, event_id: str) -> Sequence[tuple[Paper, Proposal]]:
        """The papers an event rests on, oldest first; none that merely offers a change."""


class Feeds(Protocol):
    """Feeds, and what is kept of their renderings."""

    async def add(self, feed: Feed) -> None: ...
    async def save(self, feed: Feed) -> None:
        """Raises the calendar's version, so that every process looks at the feed again (revoked, a new address)."""

    async def get(self, feed_id: str) -> Feed | None: ...
    async def by_token_hash(self, token_hash: str) -> Feed | None: ...
    async def of_person(self, person_id: int, calendar_id: str) -> Sequence[Feed]: ...
    async def touch(self, feed_id: str, at: datetime) -> None:
        """Notes the last use; does not raise the calendar's version."""

    async def state(self, calendar_id: str) -> FeedState: ...
    async def states(self, calendar_ids: Iterable[str]) -> Mapping[str, FeedState]: ...
    async def fragments(self, calendar_id: str, form: str) -> Mapping[str, tuple[int, bytes]]:
        """Rendered VEVENTs by event id, with the revision they are of; `form` names language and renderer."""

    async def keep_fragments(self, calendar_id: str, form: str, fragments: Mapping[str, tuple[int, bytes]]) -> None: ...
    async def stamps(self, calendar_id: str) -> frozenset[str]:
        """Every event of the calendar with its revision, "id revision": what a feed needs to know what is stale."""

    async def events(self, event_ids: Sequence[str]) -> Sequence[Event]: ...
    async def quotes(self, event_ids: Sequence[str]) -> Mapping[str, Sequence[Quote]]:
        """The sentences that events rest on, by event id, newest paper first; without the papers' texts."""


class Deliveries(Protocol):
    """What is owed to chats: the table is the schedule."""

    async def replace(self, event_id: str, owed: Sequence[Owed], now: datetime) -> None:
        """Makes the waiting (`owed`) deliveries of the event exactly these.

        A reminder that is past at `now` is kept where it waits already and never added, so that a change of the event
        loses nothing that is overdue, and a new event sends no lead that has gone by. Rows that are being sent, sent,
        uncertain or dropped stay as they are.
        """

    async def replace_chat(self, chat_id: int, calendar_id: str, owed: Sequence[Owed], now: datetime) -> None:
        """The same for every waiting delivery of one chat in one calendar (new leads, new zone)."""

    async def due_chats(self, now: datetime) -> Mapping[int, int]:
        """How many rows are due now (`owed`, `not_before` reached), by reachable chat."""

    async def claim(
        self, chat_id: int, *, now: datetime, owner: str, lease_until: datetime, limit: int
    ) -> Sequence[Delivery]:
        """Due rows of one reachable chat, soonest due first, at most `limit`, marked `sending` with attempt + 1.

        Rows of one claim agree in `ambiguous`, ambiguous ones first: they go into one message. Two workers never get
        the same row (PostgreSQL: FOR UPDATE SKIP LOCKED; SQLite: one process).
        """

    async def sent(self, delivery: Delivery, *, at: datetime, message_id: int) -> bool:
        """Fenced on owner and attempt; false when the claim has been overtaken."""

    async def retry(self, delivery: Delivery, *, not_before: datetime, ambiguous: bool) -> bool:
        """Back to `owed`, fenced. `ambiguous` is never taken back: once true it stays."""

    async def close(self, delivery: Delivery, *, state: DeliveryState, reason: str, at: datetime) -> bool:
        """Ends it as uncertain or dropped, fenced, with the reason kept for the history."""

    async def reclaim(self, *, now: datetime, everything: bool) -> Sequence[Delivery]:
        """Takes back rows left in `sending` (all of them at a single process's start, else those past their lease).

        They are owed again as ambiguous; those that were ambiguous already end as uncertain (reason "killed"). Returns
        them as they are now.
        """

    async def next_due(self, after: datetime | None = None) -> datetime | None:
        """The earliest `not_before` (past `after`, when given) of what is owed to reachable chats."""

    async def of_event(self, event_id: str, chat_id: int | None = None) -> Sequence[Delivery]:
        """All of them in any state, or those to one chat, soonest due first."""


class Work(Protocol):
    """A unit of work: what is done in it happens together at `commit`, or not at all."""

    calendars: Calendars
    chats: Chats
    events: Events
    papers: Papers
    feeds: Feeds
    deliveries: Deliveries

    async def commit(self) -> None: ...


class Store(Protocol):
    """Where work is kept. Both raise Busy when the database is locked or unreachable."""

    @property
    def edits(self) -> int:
        """Rises with every unit of work of this process that has raised a calendar's version: whoever saw the same
        number before has missed no edit but those of other processes."""

    def writing(self) -> AbstractAsyncContextManager[Work]:
        """Leaving the block without `commit` rolls back."""

    def reading(self) -> AbstractAsyncContextManager[Work]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One line of a letter: which event of which calendar, and the delivery that names its occurrence and rule."""

    event: Event
    calendar: Calendar
    delivery: Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What one chat is told in one message, at `now`. `maybe_repeat`: an earlier try may have arrived."""

    chat: Chat
    reminders: tuple[Reminder, ...]
    now: datetime
    maybe_repeat: bool


class Post(Protocol):
    """Carries letters to chats. Raises the reasons of calendars/post_errors.py."""

    async def send(self, letter: Letter) -> int:
        """The message id. Returns only after Telegram said yes."""
