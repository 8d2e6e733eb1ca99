"""Reissued: what the calendar has of the earlier papers that a paper repeats."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from calendars.event import Event
from calendars.ports import Work
from calendars.proposal import IN_CALENDAR, Found
from calendars.reissued import REPEATED, moved_since


async def with_moved(
    work: Work, found: Sequence[Found], paired: Sequence[Event | None], published: date
) -> Sequence[Event | None]:
    """The pairs, with the events that an earlier issue of the paper has on another day."""
    known = {event.id: event for event in paired if event}
    if len(known) < REPEATED or None not in paired:
        return paired
    listed: Counter[str] = Counter()
    for event_id in known:
        listed.update({paper.id for paper, _ in await work.papers.of_event(event_id)})
    before: dict[str, Event] = {}
    for paper_id in (each for each, times in listed.items() if times >= REPEATED):
        for proposal in await work.papers.proposals(paper_id):
            event = await work.events.get(proposal.event_id) if proposal.event_id else None
            if event and proposal.answer in IN_CALENDAR:
                before[event.id] = event
    return moved_since(found, paired, tuple(before.values()), published)
