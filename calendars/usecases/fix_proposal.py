"""Fix proposal: a person corrects the date that was read from a paper, before anything is added."""

from dataclasses import dataclass, replace

from calendars.errors import StaleProposal
from calendars.ports import Now, Store
from calendars.proposal import Answer, Proposal
from calendars.today import today
from calendars.usecases._dates import parse_when
from calendars.usecases._texts import Reader
from calendars.usecases._zones import zone_of
from calendars.usecases.answer_proposal import Answered, proposal_to_answer


@dataclass(frozen=True, slots=True, kw_only=True)
class FixProposal:
    """Gives a waiting proposal another date, and another time when one is named; it goes on waiting."""

    store: Store
    now: Now
    reader: Reader

    async def __call__(self, person: int, chat_id: int, proposal_id: str, text: str) -> Answered:
        """`text` is EDTF or a date as people write it. Raises BadWhen, StaleProposal, NothingFound and NotAllowed."""
        async with self.store.reading() as work:
            paper, proposal = await proposal_to_answer(work, person, proposal_id)
            ensure_waiting(proposal)
            zone = await zone_of(work, chat_id, paper.calendar_id)
        when, hours = await parse_when(text, today(self.now(), zone), self.reader)
        async with self.store.writing() as work:
            paper, proposal = await proposal_to_answer(work, person, proposal_id)
            ensure_waiting(proposal)
            proposal = replace(proposal, when=when, hours=hours or (proposal.hours if when.is_exact else None))
            await work.papers.save_proposal(proposal)
            await work.commit()
        return Answered(paper=paper, proposal=proposal, event=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProposal:
    """Tells a proposal that somebody is about to fix."""

    store: Store

    async def __call__(self, person: int, proposal_id: str) -> Proposal:
        """Raises StaleProposal when it was answered, NothingFound and NotAllowed."""
        async with self.store.reading() as work:
            _, proposal = await proposal_to_answer(work, person, proposal_id)
        ensure_waiting(proposal)
        return proposal


def ensure_waiting(proposal: Proposal) -> None:
    """Raise StaleProposal when it was answered."""
    if proposal.answer is not Answer.WAITING:
        raise StaleProposal()
