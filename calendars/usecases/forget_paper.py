"""Forget paper: what came of a paper before it proved to be one that must not be here."""

from dataclasses import dataclass

from calendars.access import ensure_editor
from calendars.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPaper:
    """Removes a paper with its proposals. The same again changes nothing."""

    store: Store

    async def __call__(self, person: int, paper_id: str) -> None:
        """Raises NotAllowed."""
        async with self.store.writing() as work:
            paper = await work.papers.get(paper_id)
            if paper is None:
                return
            await ensure_editor(work, paper.calendar_id, person)
            await work.papers.remove(paper.id)
            await work.commit()
