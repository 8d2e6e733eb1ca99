"""Changing: an event's next revision, with its step of the history and what it owes now, in one unit of work."""

from datetime import datetime
from typing import Any

from calendars.event import Event, changes
from calendars.ports import Revision, Work
from calendars.usecases._owing import owe


async def change(
    work: Work, event: Event, person: int, at: datetime, *, proposal_id: str | None = None, **what: Any
) -> Event:
    """The event with these fields; nothing is written when none of them differs."""
    later = event.changed(at=at, **what)
    if later is not event:
        step = Revision(
            event_id=event.id,
            number=later.revision,
            at=later.changed_at,
            person_id=person,
            changes=changes(event, later),
            proposal_id=proposal_id,
        )
        await work.events.save(later, step)
        await owe(work, later, at)
    return later
