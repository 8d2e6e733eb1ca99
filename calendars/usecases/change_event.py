"""Change event: confirm it, move it, postpone it, cancel it, say that it was held, or take either back."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from calendars.access import event_to_change
from calendars.anniversary import same_day
from calendars.errors import BadWhen, NotMovable
from calendars.event import Change, Event, changes
from calendars.kinds import Status
from calendars.ports import Now, Store, Work
from calendars.rung import Rung
from calendars.today import today
from calendars.usecases._changing import change
from calendars.usecases._dates import parse_when
from calendars.usecases._placing import placed
from calendars.usecases._texts import Reader
from calendars.usecases._zones import zone_of
from calendars.when import When

_AHEAD = frozenset({Status.TENTATIVE, Status.PLANNED, Status.CONFIRMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An event as it is now, and every field that the change touched; none when it was so already."""

    event: Event
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _ChangeStatus:
    store: Store
    now: Now

    to: ClassVar[Status]
    after: ClassVar[frozenset[Status]]
    of_yearly: ClassVar[bool] = True

    async def __call__(self, person: int, event_id: str) -> Changed:
        """Raises NothingFound, NotAllowed, and NotMovable where the event's status does not allow it."""
        async with self.store.writing() as work:
            event = await event_to_change(work, person, event_id)
            self._ensure_may(event)
            changed = await _change(work, event, person, self.now(), status=self.to)
            await work.commit()
        return changed

    def _ensure_may(self, event: Event) -> None:
        allowed = event.status in self.after and (self.of_yearly or not event.yearly)
        if not allowed and event.status is not self.to:
            raise NotMovable(status=event.status)


class ConfirmEvent(_ChangeStatus):
    """Both sides have said yes."""

    __slots__ = ()
    to = Status.CONFIRMED
    after = _AHEAD


class HoldEvent(_ChangeStatus):
    """It has taken place. An anniversary never has: it comes again."""

    __slots__ = ()
    to = Status.HELD
    after = _AHEAD
    of_yearly = False


class PostponeEvent(_ChangeStatus):
    """It will not be when it was said to be. The old date is kept; until a new one comes it counts as open."""

    __slots__ = ()
    to = Status.POSTPONED
    after = _AHEAD
    of_yearly = False


class CancelEvent(_ChangeStatus):
    """It will not take place."""

    __slots__ = ()
    to = Status.CANCELLED
    after = _AHEAD | {Status.POSTPONED}


class ReopenEvent(_ChangeStatus):
    """It was not held, or is not cancelled, after all: it is planned again."""

    __slots__ = ()
    to = Status.PLANNED
    after = frozenset({Status.HELD, Status.CANCELLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveEvent:
    """Gives an event another date, and another time when one is named. A postponed event is planned again."""

    store: Store
    now: Now
    reader: Reader

    async def __call__(self, person: int, chat_id: int, event_id: str, text: str) -> Changed:
        """`text` is EDTF or a date as people write it. Raises BadWhen, NotMovable, NothingFound and NotAllowed."""
        async with self.store.reading() as work:
            event = await event_to_change(work, person, event_id)
            ensure_movable(event)
            zone = await zone_of(work, chat_id, event.calendar_id)
        when, hours = await parse_when(text, today(self.now(), zone), self.reader)
        async with self.store.writing() as work:
            event = await event_to_change(work, person, event_id)
            ensure_movable(event)
            hours = await placed(work, hours, event.country, event.calendar_id)
            changed = await _change(
                work,
                event,
                person,
                self.now(),
                when=_in_its_year(event, when),
                # A time said for one day goes along to another, never to a period.
                hours=hours or (event.hours if when.is_exact else None),
                status=Status.PLANNED if event.status is Status.POSTPONED else event.status,
            )
            await work.commit()
        return changed


def ensure_movable(event: Event) -> None:
    """Raise NotMovable for an event that is over or called off."""
    if event.status in (Status.HELD, Status.CANCELLED):
        raise NotMovable(status=event.status)


def may_be_held(event: Event, today: date) -> bool:
    """Whether one can already say that the event took place: its first possible day has come."""
    if not event.status.is_ahead or event.yearly or event.when.rung is Rung.OPEN:
        return False
    return event.when.earliest is None or event.when.earliest <= today


def _in_its_year(event: Event, when: When) -> When:
    """A yearly event keeps the year that its number belongs to, and needs a day."""
    if not event.yearly or event.when.earliest is None:
        return when
    if when.rung is not Rung.DAY or when.earliest is None:
        raise BadWhen(text=when.edtf)
    return When.day(same_day(when.earliest, event.when.earliest.year), about=when.about)


async def _change(work: Work, event: Event, person: int, at: datetime, **what: Any) -> Changed:
    later = await change(work, event, person, at, **what)
    return Changed(event=later, changes=changes(event, later))
