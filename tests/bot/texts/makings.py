"""Papers, proposals and cards for texts, as long as one likes."""

from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

from calendars.event import Change, Participant
from calendars.kinds import Kind, Status
from calendars.paper import Paper
from calendars.people import Calendar, Chat
from calendars.ports import Revision
from calendars.proposal import Found, Proposal
from calendars.usecases.read_agenda import Card
from tests.calendars.events import event, found

DAYS = "2022-03-03/2022-03-04"
AT = datetime(2022, 2, 24, 4, tzinfo=UTC)
CALENDAR = Calendar(id="c" * 32, title="Календарь: Айгуль", zone="Asia/Almaty", country="KZ")
PAPER = Paper(
    id="a" * 32,
    calendar_id=CALENDAR.id,
    chat_id=1,
    message_id=1,
    person_id=1,
    name=None,
    text="-",
    language="ru",
    published=date(2022, 2, 24),
    received_at=AT,
)
HUGE: dict[str, Any] = {
    "place": "Дворец & мира " * 60,
    "country": "KZ",
    "participants": tuple(Participant(name="Ы" * 200, post="<посол>" * 50) for _ in range(40)),
    "evidence": "Предложение & <ещё> одно " * 80,
}


def chat(language: str) -> Chat:
    return Chat(id=1, language=language, zone="Asia/Almaty")


def proposal(
    number: int, title: str = "Заседание совета", when: str = "2022-03-03/2022-03-04", **what: Any
) -> Proposal:
    own = {name: what.pop(name) for name in ("answer", "event_id") if name in what}
    made = found(title, when, **what)
    kept = {field.name: getattr(made, field.name) for field in fields(Found)}
    return Proposal(**kept, id=f"{number:032x}", paper_id=PAPER.id, number=number, **own)


def huge_proposals(count: int) -> list[Proposal]:
    title = "Заседание & <совета> " * 60
    return [proposal(number, title, kind=Kind.COUNCIL, **HUGE) for number in range(1, count + 1)]


def huge_card(steps: int = 60) -> Card:
    """A card with everything too long, and a history that never ends."""
    details = {name: value for name, value in HUGE.items() if name != "evidence"}
    kept = event("Заседание & <совета> " * 60, "2022-03-03", id="e" * 32, status=Status.CONFIRMED, **details)
    other = event("Другое", "2022-05", **details)
    moved = tuple(Change(name, getattr(kept, name), getattr(other, name)) for name in ("title", "when", "place"))
    return Card(
        event=kept,
        today=AT.date(),
        title=kept.title,
        calendar=CALENDAR,
        papers=tuple((PAPER, proposal(number, **HUGE)) for number in range(1, 9)),
        next_reminder=None,
        history=tuple(Revision(event_id=kept.id, number=n, at=AT, person_id=1, changes=moved) for n in range(steps)),
        occurrence=None,
        names={1: "Айгуль" * 40},
    )
