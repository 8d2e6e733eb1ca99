"""Offers: what a paper's proposals would change of stored events, or have changed, as things stand now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.event import Event, changes
from calendars.kinds import Status
from calendars.news import News, Teller, news
from calendars.offer import Offer, Offers
from calendars.paper import Paper
from calendars.ports import Revision, Work
from calendars.proposal import Answer, Proposal
from calendars.usecases._placing import placed


async def news_of(work: Work, paper: Paper, proposal: Proposal, event: Event) -> News:
    """What the proposal says of the event beyond what the calendar knows now."""
    hours = await placed(work, proposal.hours, proposal.country or event.country, event.calendar_id)
    outdated = paper.published < await _known_since(work, event)
    teller = Teller(language=paper.language, published=paper.published, outdated=outdated)
    return news(event, replace(proposal, hours=hours), teller)


async def as_they_stand(work: Work, paper: Paper, proposals: Sequence[Proposal]) -> tuple[tuple[Proposal, ...], Offers]:
    """The proposals with their offers. What has nothing to change any more is shown as known; nothing is written."""
    offers: dict[str, Offer] = {}
    shown = []
    for proposal in proposals:
        standing, offer = await _standing(work, paper, proposal)
        shown.append(standing)
        if offer:
            offers[proposal.id] = offer
    return tuple(shown), offers


async def offered_event(work: Work, proposal: Proposal) -> Event | None:
    """The event that a waiting proposal would change; none when there is none any more, or it was called off."""
    event = await work.events.get(proposal.event_id) if proposal.event_id else None
    return event if event and event.status is not Status.CANCELLED else None


async def _standing(work: Work, paper: Paper, proposal: Proposal) -> tuple[Proposal, Offer | None]:
    if proposal.answer is Answer.CHANGED and proposal.event_id:
        return proposal, await _taken(work, proposal, proposal.event_id)
    if proposal.answer is not Answer.WAITING or proposal.event_id is None:
        return proposal, None
    event = await offered_event(work, proposal)
    if event is None:
        return replace(proposal, event_id=None), None
    told = await news_of(work, paper, proposal, event)
    if not told.what:
        return replace(proposal, answer=Answer.KNOWN), None
    later = event.changed(at=event.changed_at, **told.what)
    return proposal, Offer(event=event, changes=changes(event, later), weighty=told.weighty)


async def _taken(work: Work, proposal: Proposal, event_id: str) -> Offer | None:
    event = await work.events.get(event_id)
    steps = [step for step in await work.events.history(event_id) if step.proposal_id == proposal.id]
    return Offer(event=event, changes=steps[-1].changes) if event and steps else None


async def _known_since(work: Work, event: Event) -> date:
    """The day of the latest word on the event's date and status: its paper's, or the day somebody changed it."""
    published = {proposal.id: paper.published for paper, proposal in await work.papers.of_event(event.id)}
    steps = filter(_tells_time, await work.events.history(event.id))
    return max((published.get(step.proposal_id or "", step.at.date()) for step in steps), default=date.min)


def _tells_time(step: Revision) -> bool:
    return step.number == 0 or any(change.field in ("when", "status") for change in step.changes)
