"""Take communique: a paper comes in, and becomes numbered proposals."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from calendars.access import calendar_of, ensure_editor, ensure_member
from calendars.errors import NothingFound
from calendars.event import Event
from calendars.kinds import Status
from calendars.markings import ensure_unmarked
from calendars.offer import Offers
from calendars.pairing import pair
from calendars.paper import Paper
from calendars.ports import NewId, Now, Store, Work
from calendars.proposal import Answer, Found, Proposal, Reading
from calendars.today import today
from calendars.usecases._candidates import candidates
from calendars.usecases._lines import read_line
from calendars.usecases._offers import as_they_stand, news_of
from calendars.usecases._placing import placed
from calendars.usecases._reissued import with_moved
from calendars.usecases._texts import Reader, ensure_readable, storable

_UNHEARD = "en"
"""The language of a picture in a chat that nobody has spoken in yet."""


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
class Sent:
    """How a paper came: its text, the file's name, and the messages that brought it, the newest last.

    `picture` names a file without text (Telegram's file_unique_id); beside it the text may be empty. `about` is the
    paper that the text was typed in reply to, `instead_of` the one that goes on in this one and gives way to it.
    `written` is when its words were first said, which "tomorrow" leans on; now, when it is not known to be earlier.
    """

    chat_id: int
    messages: tuple[int, ...] = ()
    text: str = ""
    name: str | None = None
    picture: str | None = None
    about: str | None = None
    instead_of: str | None = None
    written: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCommunique:
    """Reads a paper and keeps it with its proposals.

    What the calendar knows already is answered from the start; what is new of it waits as a change.
    """

    store: Store
    now: Now
    new_id: NewId
    reader: Reader

    async def __call__(self, person: int, sent: Sent) -> Taken:
        """The same message again gives what it gave; a copy of a paper gives it as `known`.

        Raises EmptyPaper, HugePaper, MarkedPaper, Stranger and NotAllowed.
        """
        if sent.text.strip() or not sent.picture:
            ensure_readable(sent.text)
        ensure_unmarked(sent.text)
        async with self.store.reading() as work:
            paper, about = await self._unread(work, person, sent)
            before = await _taken_before(work, paper)
        if before:
            return await self._know_again(before, sent)
        # Between two units of work: reading takes long, and a writer keeps others waiting.
        reading = await self._read(paper, about)
        paper = replace(paper, language=reading.language, published=reading.published)
        return await self._keep(paper, reading.found, sent)

    async def _unread(self, work: Work, person: int, sent: Sent) -> tuple[Paper, Paper | None]:
        """The paper as it is before it is read, and the one it is about."""
        calendar = await calendar_of(work, person, sent.chat_id)
        await ensure_editor(work, calendar.id, person)
        chat = await work.chats.get(sent.chat_id)
        about = await work.papers.get(sent.about) if sent.about else None
        if about and about.calendar_id != calendar.id:
            about = None
        name, at = about.name if about else sent.name, self.now()
        paper = Paper(
            id=self.new_id(),
            calendar_id=calendar.id,
            chat_id=sent.chat_id,
            message_id=sent.messages[-1] if sent.messages else None,
            person_id=person,
            name=name and storable(name),
            text=storable(sent.text),
            language=chat.language if chat else _UNHEARD,
            published=today(min(sent.written or at, at), chat.zone if chat else calendar.zone),
            received_at=at,
            about=about.id if about else None,
            picture=sent.picture,
        )
        return paper, about

    async def _read(self, paper: Paper, about: Paper | None) -> Reading:
        if not paper.text.strip():
            return Reading(language=paper.language, published=paper.published, found=())
        if about:
            return await read_line(paper.text, about, paper.published, self.reader)
        return await self.reader(paper.text, paper.published)

    async def _know_again(self, before: Taken, sent: Sent) -> Taken:
        if not before.known and sent.instead_of is None:
            return before
        async with self.store.writing() as work:
            await _note(work, before.paper, sent)
            await work.commit()
        return before

    async def _keep(self, paper: Paper, found: Sequence[Found], sent: Sent) -> Taken:
        async with self.store.writing() as work:
            if before := await _taken_before(work, paper):
                await _note(work, before.paper, sent)
                await work.commit()
                return before
            near = await candidates(work, paper.calendar_id, found)
            made = [_proposal(each, self.new_id(), paper) for each in found]
            paired = await with_moved(work, found, pair(found, near, paper.language), paper.published)
            told = [await _against(work, paper, *each) for each in zip(made, paired, strict=True)]
            # Recalled ones come last: the chat tells of them, it does not offer them.
            ordered = sorted(told, key=lambda each: each.recalled)
            proposals = _numbered(ordered, [each.id for each in made])
            await work.papers.add(paper, proposals)
            await _note(work, paper, sent)
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


async def _taken_before(work: Work, paper: Paper) -> Taken | None:
    before = await work.papers.by_digest(paper.calendar_id, paper.digest)
    if before is None:
        return None
    shown = await work.papers.of_message(paper.chat_id, paper.message_id) if paper.message_id is not None else None
    return await _taken(work, before, known=shown is None or shown.id != before.id)


async def _note(work: Work, paper: Paper, sent: Sent) -> None:
    """The messages are this paper's now. What came of them so far gives way, unless an answer rests on it."""
    so_far = await work.papers.get(sent.instead_of) if sent.instead_of and sent.instead_of != paper.id else None
    # What had come before these messages is a paper of its own: people still answer it where it stands.
    if so_far and so_far.message_id in sent.messages:
        answers = {each.answer for each in await work.papers.proposals(so_far.id)}
        if not answers & {Answer.ADDED, Answer.CHANGED}:
            await work.papers.remove(so_far.id)
    await work.papers.note(paper.id, sent.chat_id, sent.messages)


async def _taken(work: Work, paper: Paper, *, known: bool) -> Taken:
    proposals, offers = await as_they_stand(work, paper, await work.papers.proposals(paper.id))
    # Told with the clock they would be kept with, but kept as the paper says: a known event has its own clock.
    timed = [replace(each, hours=await placed(work, each.hours, each.country, paper.calendar_id)) for each in proposals]
    return Taken(paper=paper, proposals=tuple(timed), known=known, offers=offers)


def _numbered(ordered: Sequence[Proposal], ids: Sequence[str]) -> list[Proposal]:
    """The proposals with their numbers; `ids` are in the order of the text, which parts know their wholes by."""
    numbers = {each.id: number for number, each in enumerate(ordered, start=1)}
    return [
        replace(each, number=numbers[each.id], part_of=numbers[ids[each.part_of - 1]] if each.part_of else None)
        for each in ordered
    ]


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
