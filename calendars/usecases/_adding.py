"""Adding: what a paper proposes becomes an event, or changes one, in one unit of work."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from calendars.event import Details, Event
from calendars.pairing import pair
from calendars.paper import Paper
from calendars.ports import NewId, Revision, Work
from calendars.proposal import Answer, Proposal
from calendars.usecases._candidates import candidates
from calendars.usecases._changing import change
from calendars.usecases._offers import news_of, offered_event
from calendars.usecases._owing import owe
from calendars.usecases._parts import join_parts
from calendars.usecases._placing import placed


@dataclass(frozen=True, slots=True)
class Adding:
    """Answers waiting proposals of one paper for somebody."""

    work: Work
    paper: Paper
    person: int
    now: datetime
    new_id: NewId

    async def add(self, proposals: Sequence[Proposal]) -> Sequence[Proposal]:
        """Each as it stands then. One that is a weighty change goes on waiting, for a tap of its own."""
        # All at once and in one order, before anything is written: two people's taps must not wait for each other.
        offered = {each.id: await offered_event(self.work, each) for each in sorted(proposals, key=_event_id)}
        new = [each for each in proposals if offered[each.id] is None]
        learnt = pair(new, await self._others(new), self.paper.language)
        offered |= {each.id: event for each, event in zip(new, learnt, strict=True)}
        added = [await self._add(each, offered[each.id]) for each in proposals]
        await join_parts(self.work, self.paper)
        return added

    async def change(self, proposal: Proposal, event: Event, *, weighty: bool = True) -> Proposal:
        """Brings its news to the event, or leaves it waiting when that is `weighty` and such was not asked for."""
        told = await news_of(self.work, self.paper, proposal, event)
        answer = Answer.KNOWN
        if told.weighty and not weighty:
            answer = Answer.WAITING
        elif told.what:
            await change(self.work, event, self.person, self.now, proposal_id=proposal.id, **told.what)
            answer = Answer.CHANGED
        answered = await self._answered(proposal, answer, event)
        await join_parts(self.work, self.paper)
        return answered

    async def _others(self, proposals: Sequence[Proposal]) -> Sequence[Event]:
        # What this very paper brought is another event, however alike: it is the paper that tells them apart.
        ours = {each.event_id for each in await self.work.papers.proposals(self.paper.id)}
        near = await candidates(self.work, self.paper.calendar_id, proposals)
        return [event for event in near if event.id not in ours]

    async def _add(self, proposal: Proposal, known: Event | None) -> Proposal:
        # Read again for writing: what was found among many may have changed before it was held.
        event = await self.work.events.get(known.id) if known else None
        if event:
            return await self.change(proposal, event, weighty=False)
        return await self._answered(proposal, Answer.ADDED, await self._make(proposal))

    async def _answered(self, proposal: Proposal, answer: Answer, event: Event) -> Proposal:
        answered = replace(proposal, answer=answer, event_id=event.id)
        await self.work.papers.save_proposal(answered)
        return answered

    async def _make(self, proposal: Proposal) -> Event:
        event_id, at = self.new_id(), self.now.replace(microsecond=0)
        calendar_id = self.paper.calendar_id
        details = {field.name: getattr(proposal, field.name) for field in fields(Details)}
        details["hours"] = await placed(self.work, proposal.hours, proposal.country, calendar_id)
        event = Event(
            **details,
            id=event_id,
            uid=event_id,
            calendar_id=calendar_id,
            responsible=self.person,
            created_at=at,
            changed_at=at,
            language=self.paper.language,
        )
        first = Revision(event_id=event_id, number=0, at=at, person_id=self.person, changes=(), proposal_id=proposal.id)
        await self.work.events.add(event, first)
        await owe(self.work, event, self.now)
        return event


def _event_id(proposal: Proposal) -> str:
    return proposal.event_id or ""
