"""Take communique: a paper comes in, and becomes numbered proposals."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date

from calendars.access import calendar_of, ensure_editor, ensure_member
from calendars.errors import EmptyPaper, HugePaper, NothingFound
from calendars.event import Event
from calendars.kinds import Status
from calendars.markings import ensure_unmarked
from calendars.offer import Offers
from calendars.pairing import pair
from calendars.paper import LIMIT, Paper, digest
from calendars.ports import NewId, Now, Store, Work
from calendars.proposal import Answer, Found, Proposal, Reading
from calendars.today import today
from calendars.usecases._candidates import candidates
from calendars.usecases._offers import as_they_stand, news_of
from calendars.usecases._placing import placed

Reader = Callable[[str, date], Awaitable[Reading]]
"""Reads a text against a day, off the event loop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A paper and what it proposes, in the order the chat numbers it. `known`: it had been read before.

    `offers` are the changes of stored events among them, waiting and taken.
    """

    paper: Paper
    proposals: tuple[Proposal, ...]
    known: bool
    offers: Offers = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCommunique:
    """Reads a paper and keeps it with its proposals.

    What the calendar knows already is answered from the start; what is new of it waits as a change.
    """

    store: Store
    now: Now
    new_id: NewId
    reader: Reader

    async def __call__(
        self, person: int, chat_id: int, message_id: int | None, text: str, name: str | None = None
    ) -> Taken:
        """`name` is the file's. The same message again gives what it gave; a copy of a paper gives it as `known`.

        Raises EmptyPaper, HugePaper, MarkedPaper, Stranger and NotAllowed.
        """
        ensure_readable(text)
        ensure_unmarked(text)
        text = storable(text)
        async with self.store.reading() as work:
            calendar = await calendar_of(work, person, chat_id)
            await ensure_editor(work, calendar.id, person)
            before = await _taken_before(work, calendar.id, text, chat_id, message_id)
            chat = await work.chats.get(chat_id)
        if before:
            return before
        # Between two units of work: reading takes long, and a writer keeps others waiting.
        at = self.now()
        reading = await self.reader(text, today(at, chat.zone if chat else calendar.zone))
        paper = Paper(
            id=self.new_id(),
            calendar_id=calendar.id,
            chat_id=chat_id,
            message_id=message_id,
            person_id=person,
            name=name and storable(name),
            text=text,
            language=reading.language,
            published=reading.published,
            received_at=at,
        )
        return await self._keep(paper, reading.found)

    async def _keep(self, paper: Paper, found: Sequence[Found]) -> Taken:
        async with self.store.writing() as work:
            if before := await _taken_before(work, paper.calendar_id, paper.text, paper.chat_id, paper.message_id):
                return before
            near = await candidates(work, paper.calendar_id, found)
            made = [_proposal(each, self.new_id(), paper) for each in found]
            paired = zip(made, pair(found, near, paper.language), strict=True)
            told = [await _against(work, paper, proposal, event) for proposal, event in paired]
            # Recalled ones come last: the chat tells of them, it does not offer them.
            ordered = sorted(told, key=lambda each: each.recalled)
            proposals = [replace(each, number=number) for number, each in enumerate(ordered, start=1)]
            await work.papers.add(paper, proposals)
            taken = await _taken(work, paper, known=False)
            await work.commit()
        return taken


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProposals:
    """Tells what became of a paper's proposals."""

    store: Store

    async def __call__(self, person: int, paper_id: str) -> Taken:
        """Raises NothingFound and NotAllowed."""
        async with self.store.reading() as work:
            paper = await work.papers.get(paper_id)
            if paper is None:
                raise NothingFound()
            await ensure_member(work, paper.calendar_id, person)
            return await _taken(work, paper, known=True)


def ensure_readable(text: str) -> None:
    """Raise EmptyPaper or HugePaper for a text that is not for the reader."""
    if not text.strip():
        raise EmptyPaper()
    if len(text) > LIMIT:
        raise HugePaper(length=len(text), limit=LIMIT)


def storable(text: str) -> str:
    """The text with U+FFFD for what no database keeps: NUL, which PostgreSQL refuses, and halves of surrogate pairs."""
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


async def _taken_before(work: Work, calendar_id: str, text: str, chat_id: int, message_id: int | None) -> Taken | None:
    paper = await work.papers.by_digest(calendar_id, digest(text))
    if paper is None:
        return None
    again = message_id is not None and (paper.chat_id, paper.message_id) == (chat_id, message_id)
    return await _taken(work, paper, known=not again)


async def _taken(work: Work, paper: Paper, *, known: bool) -> Taken:
    proposals, offers = await as_they_stand(work, paper, await work.papers.proposals(paper.id))
    # Told with the clock they would be kept with, but kept as the paper says: a known event has its own clock.
    timed = [replace(each, hours=await placed(work, each.hours, each.country, paper.calendar_id)) for each in proposals]
    return Taken(paper=paper, proposals=tuple(timed), known=known, offers=offers)


async def _against(work: Work, paper: Paper, proposal: Proposal, event: Event | None) -> Proposal:
    """The proposal beside what is known: new, a change, or known. What is recalled changes only that it was held."""
    if event is None:
        return proposal
    told = (await news_of(work, paper, proposal, event)).what
    changes = told.get("status") is Status.HELD if proposal.recalled else bool(told)
    answer = Answer.WAITING if changes else Answer.KNOWN
    return replace(proposal, answer=answer, event_id=event.id, recalled=proposal.recalled and not changes)


def _proposal(found: Found, new_id: str, paper: Paper) -> Proposal:
    kept = {each.name: getattr(found, each.name) for each in fields(Found)}
    return Proposal(**kept, id=new_id, paper_id=paper.id, number=0)
