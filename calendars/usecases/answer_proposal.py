"""Answer proposal: a person adds what a paper proposes, or does not."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime

from calendars.access import ensure_editor
from calendars.errors import NothingFound, StaleProposal
from calendars.event import Details, Event
from calendars.matching import match
from calendars.paper import Paper
from calendars.ports import NewId, Now, Revision, Store, Work
from calendars.proposal import Answer, Proposal
from calendars.usecases._candidates import candidates
from calendars.usecases._owing import owe
from calendars.usecases._placing import placed

_IN_CALENDAR = (Answer.ADDED, Answer.KNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A proposal as it stands now, with its paper, and its event when it has one."""

    paper: Paper
    proposal: Proposal
    event: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedAll:
    """A paper with its proposals as they stand now, and every event of the calendar that was added from it."""

    paper: Paper
    proposals: tuple[Proposal, ...]
    added: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerProposal:
    """Adds one proposal to the calendar, or skips it. The same answer again changes nothing and gives the same."""

    store: Store
    now: Now
    new_id: NewId

    async def __call__(self, person: int, proposal_id: str, add: bool) -> Answered:
        """A proposal that the calendar has learnt of meanwhile becomes KNOWN rather than a second event.

        Raises NothingFound, NotAllowed, and StaleProposal when it was answered the other way.
        """
        async with self.store.writing() as work:
            paper, proposal = await proposal_to_answer(work, person, proposal_id)
            if proposal.answer is Answer.WAITING:
                adding = _Adding(work, paper, person, self.now(), self.new_id)
                proposal = (await adding.add([proposal]))[0] if add else await _skip(work, proposal)
            elif add is not (proposal.answer in _IN_CALENDAR):
                raise StaleProposal()
            answered = Answered(paper=paper, proposal=proposal, event=await _event_of(work, proposal))
            await work.commit()
        return answered


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAll:
    """Adds every proposal of a paper that still waits, except what the paper merely recalls."""

    store: Store
    now: Now
    new_id: NewId

    async def __call__(self, person: int, paper_id: str) -> AddedAll:
        """Raises NothingFound and NotAllowed."""
        async with self.store.writing() as work:
            paper = await work.papers.get(paper_id)
            if paper is None:
                raise NothingFound()
            await ensure_editor(work, paper.calendar_id, person)
            adding = _Adding(work, paper, person, self.now(), self.new_id)
            await adding.add(
                [
                    proposal
                    for proposal in await work.papers.proposals(paper.id)
                    if proposal.answer is Answer.WAITING and not proposal.recalled
                ]
            )
            proposals = tuple(await work.papers.proposals(paper.id))
            added = await _added(work, proposals)
            await work.commit()
        return AddedAll(paper=paper, proposals=proposals, added=added)


async def proposal_to_answer(work: Work, person: int, proposal_id: str) -> tuple[Paper, Proposal]:
    """A proposal and its paper, for somebody who may answer it. Raises NothingFound and NotAllowed."""
    proposal = await work.papers.proposal(proposal_id)
    paper = await work.papers.get(proposal.paper_id) if proposal else None
    if proposal is None or paper is None:
        raise NothingFound()
    await ensure_editor(work, paper.calendar_id, person)
    return paper, proposal


@dataclass(frozen=True, slots=True)
class _Adding:
    work: Work
    paper: Paper
    person: int
    now: datetime
    new_id: NewId

    async def add(self, proposals: Sequence[Proposal]) -> Sequence[Proposal]:
        others = await self._others(proposals)
        return [await self._add(proposal, match(proposal, others)) for proposal in proposals]

    async def _others(self, proposals: Sequence[Proposal]) -> Sequence[Event]:
        # What this very paper brought is another event, however alike: it is the paper that tells them apart.
        ours = {each.event_id for each in await self.work.papers.proposals(self.paper.id)}
        near = await candidates(self.work, self.paper.calendar_id, proposals)
        return [event for event in near if event.id not in ours]

    async def _add(self, proposal: Proposal, known: Event | None) -> Proposal:
        event = known or await self._make(proposal)
        answer = Answer.KNOWN if known else Answer.ADDED
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


async def _skip(work: Work, proposal: Proposal) -> Proposal:
    skipped = replace(proposal, answer=Answer.SKIPPED)
    await work.papers.save_proposal(skipped)
    return skipped


async def _event_of(work: Work, proposal: Proposal) -> Event | None:
    return await work.events.get(proposal.event_id) if proposal.event_id else None


async def _added(work: Work, proposals: Sequence[Proposal]) -> tuple[Event, ...]:
    events = [await _event_of(work, each) for each in proposals if each.answer is Answer.ADDED]
    return tuple(event for event in events if event)
