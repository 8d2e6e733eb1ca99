"""Parts: what a paper tells to be within another of its events is so in the calendar, once both are there."""

from calendars.paper import Paper
from calendars.ports import Work
from calendars.proposal import IN_CALENDAR


async def join_parts(work: Work, paper: Paper) -> None:
    """Joins the events of the paper's answered proposals, whichever was answered first.

    An event that is within another already stays there.
    """
    proposals = {each.number: each for each in await work.papers.proposals(paper.id)}
    for part in proposals.values():
        whole = proposals.get(part.part_of) if part.part_of else None
        if whole and part.answer in IN_CALENDAR and whole.answer in IN_CALENDAR:
            await _join(work, part.event_id, whole.event_id)


async def _join(work: Work, part_id: str | None, whole_id: str | None) -> None:
    part = await work.events.get(part_id) if part_id else None
    whole = await work.events.get(whole_id) if whole_id else None
    if part and whole and part.part_of is None and part.id not in (whole.id, whole.part_of):
        await work.events.join(part.id, whole.id)
