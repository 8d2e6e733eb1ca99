"""Calendar, Member, Chat and Follower <-> rows."""

from typing import Any

from calendars.lead import Lead
from calendars.people import Calendar, Chat, ChatKind, Follower, Member, Role
from storage.tables import CalendarRow, ChatRow, FollowerRow, MemberRow


def calendar_values(calendar: Calendar) -> dict[str, Any]:
    """Without the version, which the store keeps."""
    return {"id": calendar.id, "title": calendar.title, "zone": calendar.zone, "country": calendar.country}


def calendar(row: CalendarRow) -> Calendar:
    return Calendar(id=row.id, title=row.title, zone=row.zone, country=row.country)


def member_values(member: Member) -> dict[str, Any]:
    return {
        "calendar_id": member.calendar_id,
        "person_id": member.person_id,
        "name": member.name,
        "role": member.role.value,
    }


def member(row: MemberRow) -> Member:
    return Member(calendar_id=row.calendar_id, person_id=row.person_id, name=row.name, role=Role(row.role))


def chat_values(chat: Chat) -> dict[str, Any]:
    return {
        "id": chat.id,
        "kind": chat.kind.value,
        "language": chat.language,
        "zone": chat.zone,
        "reachable": chat.reachable,
    }


def chat(row: ChatRow) -> Chat:
    return Chat(id=row.id, kind=ChatKind(row.kind), language=row.language, zone=row.zone, reachable=row.reachable)


def follower_values(follower: Follower) -> dict[str, Any]:
    return {
        "calendar_id": follower.calendar_id,
        "chat_id": follower.chat.id,
        "leads": [str(lead) for lead in follower.leads],
    }


def follower(row: FollowerRow, of: ChatRow) -> Follower:
    return Follower(calendar_id=row.calendar_id, chat=chat(of), leads=tuple(map(Lead.parse, row.leads)))
