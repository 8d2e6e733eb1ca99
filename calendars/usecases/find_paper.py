"""Find paper: which paper a message belongs to, whether it brought it or answered it."""

from dataclasses import dataclass

from calendars.access import calendar_of
from calendars.paper import Paper
from calendars.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class FindPaper:
    """Finds the paper of a message of a chat."""

    store: Store

    async def __call__(self, person: int, chat_id: int, message_id: int) -> Paper | None:
        """None also for a paper of another calendar than the person works with here. Raises Stranger."""
        async with self.store.reading() as work:
            calendar = await calendar_of(work, person, chat_id)
            paper = await work.papers.of_message(chat_id, message_id)
        return paper if paper and paper.calendar_id == calendar.id else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAnswer:
    """Notes with which message a paper was answered, so that a reply to it is about the paper."""

    store: Store

    async def __call__(self, paper_id: str, chat_id: int, message_id: int) -> None:
        """Does nothing when the paper is gone."""
        async with self.store.writing() as work:
            if await work.papers.get(paper_id):
                await work.papers.note(paper_id, chat_id, [message_id])
                await work.commit()
