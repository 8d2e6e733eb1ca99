"""Answer proposal: a person adds what a paper proposes, takes the change it tells of, or does not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.access import ensure_editor
from calendars.errors import NothingFound, StaleProposal
from calendars.event import Event
from calendars.paper import Paper
from calendars.ports import NewId, Now, Store, Work
from calendars.proposal import IN_CALENDAR, Answer, Proposal
from calendars.usecases._adding import Adding
from calendars.usecases._offers import offered_event


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A proposal as it stands now, with its paper, and its event when it has one."""

    paper: Paper
    proposal: Proposal
    event: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedAll:
    """A paper with its proposals as they stand now, and every event that it brought to the calendar or changed."""

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
        """A proposal that the calendar has learnt of meanwhile tells its news, or becomes KNOWN: never a second event.

        News that takes something back goes on waiting, as a change to be accepted (AcceptChange). Raises NothingFound,
        NotAllowed, and StaleProposal when it was answered the other way.
        """
        async with self.store.writing() as work:
            paper, proposal = await proposal_to_answer(work, person, proposal_id)
            if proposal.answer is Answer.WAITING:
                adding = Adding(work, paper, person, self.now(), self.new_id)
                proposal = (await adding.add([proposal]))[0] if add else await _skip(work, proposal)
            elif add is not (proposal.answer in IN_CALENDAR):
                raise StaleProposal()
            answered = Answered(paper=paper, proposal=proposal, event=await _event_of(work, proposal))
            await work.commit()
        return answered


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptChange:
    """Changes an event as a paper's proposal says. The same tap again changes nothing and gives the same."""

    store: Store
    now: Now
    new_id: NewId

    async def __call__(self, person: int, proposal_id: str) -> Answered:
        """KNOWN when somebody was faster. Raises NothingFound, NotAllowed, and StaleProposal when there is no change.

        There is none when it was skipped, when it is an event of its own, and when the event was called off meanwhile.
        """
        async with self.store.writing() as work:
            paper, proposal = await proposal_to_answer(work, person, proposal_id)
            if proposal.answer is Answer.WAITING:
                event = await offered_event(work, proposal)
                if event is None:
                    raise StaleProposal()
                adding = Adding(work, paper, person, self.now(), self.new_id)
                proposal = await adding.change(proposal, event)
            elif proposal.answer not in (Answer.CHANGED, Answer.KNOWN):
                raise StaleProposal()
            answered = Answered(paper=paper, proposal=proposal, event=await _event_of(work, proposal))
            await work.commit()
        return answered


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAll:
    """Adds every proposal of a paper that still waits, except what the paper merely recalls.

    Changes that only add to what is known are made too; those that take something back go on waiting.
    """

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
            adding = Adding(work, paper, person, self.now(), self.new_id)
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


async def _skip(work: Work, proposal: Proposal) -> Proposal:
    skipped = replace(proposal, answer=Answer.SKIPPED)
    await work.papers.save_proposal(skipped)
    return skipped


async def _event_of(work: Work, proposal: Proposal) -> Event | None:
    return await work.events.get(proposal.event_id) if proposal.event_id else None


async def _added(work: Work, proposals: Sequence[Proposal]) -> tuple[Event, ...]:
    events = [await _event_of(work, each) for each in proposals if each.answer in (Answer.ADDED, Answer.CHANGED)]
    return tuple(event for event in events if event)
