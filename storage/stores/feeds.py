"""Feeds, the version of what they show, and rendered fragments."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, cast, func, insert, select, update

from calendars.errors import NothingFound
from calendars.event import Event
from calendars.feed import Feed, FeedState
from calendars.paper import Quote
from calendars.proposal import IN_CALENDAR
from storage.rows.events import event
from storage.rows.feeds import feed, feed_values
from storage.stores.unit import Unit, batches
from storage.tables import CalendarRow, EventRow, FeedRow, FragmentRow, PaperRow, ProposalRow

_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class SqlFeeds:
    """Implements calendars.ports.Feeds."""

    unit: Unit

    async def add(self, feed: Feed) -> None:
        await self.unit.run(insert(FeedRow).values(**feed_values(feed)))

    async def save(self, feed: Feed) -> None:
        await self.unit.run(update(FeedRow).where(FeedRow.id == feed.id).values(**feed_values(feed)))
        await self.unit.raise_version(feed.calendar_id)

    async def get(self, feed_id: str) -> Feed | None:
        row = await self.unit.one(select(FeedRow).where(FeedRow.id == feed_id))
        return None if row is None else feed(row)

    async def by_token_hash(self, token_hash: str) -> Feed | None:
        row = await self.unit.one(select(FeedRow).where(FeedRow.token_hash == token_hash))
        return None if row is None else feed(row)

    async def of_person(self, person_id: int, calendar_id: str) -> Sequence[Feed]:
        query = (
            select(FeedRow)
            .where(FeedRow.person_id == person_id, FeedRow.calendar_id == calendar_id)
            .order_by(FeedRow.created_at, FeedRow.id)
        )
        return [feed(row) for row in await self.unit.all(query)]

    async def touch(self, feed_id: str, at: datetime) -> None:
        await self.unit.run(update(FeedRow).where(FeedRow.id == feed_id).values(last_used_at=at))

    async def state(self, calendar_id: str) -> FeedState:
        """Raises NothingFound for a calendar that is not there."""
        states = await self.states([calendar_id])
        if calendar_id not in states:
            raise NothingFound
        return states[calendar_id]

    async def states(self, calendar_ids: Iterable[str]) -> Mapping[str, FeedState]:
        """Calendars that are not there are left out."""
        query = select(CalendarRow.id, CalendarRow.version, CalendarRow.changed_at)
        found: dict[str, FeedState] = {}
        for ids in batches(list(calendar_ids)):
            for id_, version, at in await self.unit.session.execute(query.where(CalendarRow.id.in_(ids))):
                found[id_] = FeedState(version, at)
        return found

    async def fragments(self, calendar_id: str, form: str) -> Mapping[str, tuple[int, bytes]]:
        query = select(FragmentRow.event_id, FragmentRow.revision, FragmentRow.body).where(
            FragmentRow.calendar_id == calendar_id, FragmentRow.form == form
        )
        return {id_: (revision, body) for id_, revision, body in await self.unit.session.execute(query)}

    async def keep_fragments(self, calendar_id: str, form: str, fragments: Mapping[str, tuple[int, bytes]]) -> None:
        if not fragments:
            return
        statement = self.unit.insert(FragmentRow)
        statement = statement.on_conflict_do_update(
            index_elements=[FragmentRow.calendar_id, FragmentRow.form, FragmentRow.event_id],
            set_={"revision": statement.excluded.revision, "body": statement.excluded.body},
        )
        rows = [
            {"calendar_id": calendar_id, "form": form, "event_id": id_, "revision": revision, "body": body}
            for id_, (revision, body) in fragments.items()
        ]
        await self.unit.run(statement, rows)

    async def stamps(self, calendar_id: str) -> frozenset[str]:
        """One row holds them all: ten thousand rows would cost more than the feed."""
        each = EventRow.id + " " + cast(EventRow.revision, String)
        query = select(func.aggregate_strings(each, _BETWEEN)).where(EventRow.calendar_id == calendar_id)
        together = await self.unit.one(query)
        return frozenset(together.split(_BETWEEN)) if together else frozenset()

    async def events(self, event_ids: Sequence[str]) -> Sequence[Event]:
        found = [
            event(row)
            for ids in batches(event_ids)
            for row in await self.unit.many(EventRow, select(EventRow).where(EventRow.id.in_(ids)))
        ]
        return sorted(found, key=lambda each: each.id)

    async def quotes(self, event_ids: Sequence[str]) -> Mapping[str, Sequence[Quote]]:
        query = (
            select(ProposalRow.event_id, ProposalRow.evidence, PaperRow.published, PaperRow.name)
            .join(PaperRow, PaperRow.id == ProposalRow.paper_id)
            .where(ProposalRow.answer.in_(IN_CALENDAR))
            .order_by(PaperRow.received_at.desc(), PaperRow.id, ProposalRow.number)
        )
        found: dict[str, list[Quote]] = {}
        for ids in batches(event_ids):
            for id_, evidence, published, name in await self.unit.session.execute(
                query.where(ProposalRow.event_id.in_(ids))
            ):
                if id_ is not None:
                    found.setdefault(id_, []).append(Quote(evidence=evidence, published=published, name=name))
        return found
