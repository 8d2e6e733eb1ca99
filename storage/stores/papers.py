"""Papers and their proposals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from calendars.paper import Paper
from calendars.proposal import IN_CALENDAR, Proposal
from storage.rows.papers import paper, paper_values, proposal, proposal_values
from storage.stores.unit import Unit
from storage.tables import PaperMessageRow, PaperRow, ProposalRow


@dataclass(frozen=True, slots=True)
class SqlPapers:
    """Implements calendars.ports.Papers."""

    unit: Unit

    async def add(self, paper: Paper, proposals: Sequence[Proposal]) -> None:
        await self.unit.run(insert(PaperRow).values(**paper_values(paper)))
        if proposals:
            await self.unit.run(insert(ProposalRow), [proposal_values(each) for each in proposals])

    async def get(self, paper_id: str) -> Paper | None:
        row = await self.unit.one(select(PaperRow).where(PaperRow.id == paper_id))
        return None if row is None else paper(row)

    async def by_digest(self, calendar_id: str, digest: str) -> Paper | None:
        query = select(PaperRow).where(PaperRow.calendar_id == calendar_id, PaperRow.digest == digest)
        row = await self.unit.one(query)
        return None if row is None else paper(row)

    async def of_message(self, chat_id: int, message_id: int) -> Paper | None:
        query = select(PaperRow).join(PaperMessageRow, PaperMessageRow.paper_id == PaperRow.id)
        shown = (PaperMessageRow.chat_id == chat_id, PaperMessageRow.message_id == message_id)
        row = await self.unit.one(query.where(*shown))
        return None if row is None else paper(row)

    async def note(self, paper_id: str, chat_id: int, message_ids: Iterable[int]) -> None:
        for message_id in message_ids:
            values = {"chat_id": chat_id, "message_id": message_id, "paper_id": paper_id}
            upsert = self.unit.insert(PaperMessageRow).values(**values)
            keys = [PaperMessageRow.chat_id, PaperMessageRow.message_id]
            await self.unit.run(upsert.on_conflict_do_update(index_elements=keys, set_={"paper_id": paper_id}))

    async def remove(self, paper_id: str) -> None:
        await self.unit.run(delete(PaperRow).where(PaperRow.id == paper_id))

    async def proposals(self, paper_id: str) -> Sequence[Proposal]:
        query = select(ProposalRow).where(ProposalRow.paper_id == paper_id).order_by(ProposalRow.number)
        return [proposal(row) for row in await self.unit.all(self.unit.mine(query))]

    async def proposal(self, proposal_id: str) -> Proposal | None:
        row = await self.unit.one(self.unit.mine(select(ProposalRow).where(ProposalRow.id == proposal_id)))
        return None if row is None else proposal(row)

    async def save_proposal(self, proposal: Proposal) -> None:
        values = proposal_values(proposal)
        await self.unit.run(update(ProposalRow).where(ProposalRow.id == proposal.id).values(**values))

    async def of_event(self, event_id: str) -> Sequence[tuple[Paper, Proposal]]:
        query = (
            select(PaperRow, ProposalRow)
            .join(ProposalRow, ProposalRow.paper_id == PaperRow.id)
            .where(ProposalRow.event_id == event_id, ProposalRow.answer.in_(IN_CALENDAR))
            .order_by(PaperRow.received_at, PaperRow.id, ProposalRow.number)
        )
        return [(paper(row), proposal(of)) for row, of in await self.unit.session.execute(query)]
