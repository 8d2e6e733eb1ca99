"""The kinds of event and the states an event can be in."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of event it is."""

    MEETING = "meeting"
    VISIT = "visit"
    SUMMIT = "summit"
    COMMISSION = "commission"
    COUNCIL = "council"
    CONSULTATIONS = "consultations"
    CONFERENCE = "conference"
    ANNIVERSARY = "anniversary"
    ELECTION = "election"
    SIGNING = "signing"
    EXHIBITION = "exhibition"
    HOLIDAY = "holiday"
    DEADLINE = "deadline"
    CALL = "call"
    CEREMONY = "ceremony"
    RECEPTION = "reception"
    OTHER = "other"


class Status(StrEnum):
    """How sure the event is."""

    TENTATIVE = "tentative"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def is_ahead(self) -> bool:
        """Whether something is still expected to happen on the event's day."""
        return self in (Status.TENTATIVE, Status.PLANNED, Status.CONFIRMED)
