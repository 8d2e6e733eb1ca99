"""Access: who may use the bot, and who may do what in a calendar."""

from dataclasses import dataclass
from hmac import compare_digest

from calendars.errors import NotAllowed, NothingFound, Stranger, WrongCode
from calendars.event import Event
from calendars.people import Calendar, Role
from calendars.ports import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Who may come in: everybody when `open`, else `admins` (Telegram user ids), else whoever first brings `code`."""

    open: bool = False
    admins: frozenset[int] = frozenset()
    code: str | None = None

    def admits(self, person: int, code: str | None, claimed: bool) -> bool:
        """Whether somebody who has no calendar yet may have one. `claimed` says that the code has been used."""
        if self.open or person in self.admins:
            return True
        if self.code is None or code is None or claimed:
            return False
        return compare_digest(code.encode(), self.code.encode())


def ensure_admitted(gate: Gate, person: int, code: str | None, claimed: bool) -> None:
    """Raise Stranger, or WrongCode when a code was tried."""
    if not gate.admits(person, code, claimed):
        raise WrongCode() if code else Stranger()


async def calendar_of(work: Work, person: int, chat_id: int) -> Calendar:
    """The calendar a person works with in a chat: the first of the person's own. Raises Stranger when there is none."""
    calendars = await work.calendars.of_person(person)
    if not calendars:
        raise Stranger()
    return calendars[0]


async def ensure_member(work: Work, calendar_id: str, person: int) -> Role:
    """The person's role. Raises NotAllowed for somebody who is no member."""
    role = await work.calendars.role(calendar_id, person)
    if role is None:
        raise NotAllowed()
    return role


async def ensure_editor(work: Work, calendar_id: str, person: int) -> None:
    """Raise NotAllowed unless the person may change events."""
    if await ensure_member(work, calendar_id, person) is Role.READER:
        raise NotAllowed()


async def event_to_change(work: Work, person: int, event_id: str) -> Event:
    """The event, for somebody who may change it. Raises NothingFound and NotAllowed."""
    event = await work.events.get(event_id)
    if event is None:
        raise NothingFound()
    await ensure_editor(work, event.calendar_id, person)
    return event
