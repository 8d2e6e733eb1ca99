"""How kinds, statuses, countries and languages are called."""

from bot.texts.catalogue import words
from calendars.kinds import Kind, Status

LANGUAGE_NAMES = {"ru": "Русский", "en": "English", "kk": "Қазақша", "tr": "Türkçe"}


def status_name(status: Status, language: str) -> str:
    _ = words(language)
    return {
        Status.TENTATIVE: _("tentative"),
        Status.PLANNED: _("planned"),
        Status.CONFIRMED: _("confirmed"),
        Status.HELD: _("held"),
        Status.POSTPONED: _("postponed"),
        Status.CANCELLED: _("cancelled"),
    }[status]


def kind_name(kind: Kind, language: str) -> str:
    _ = words(language)
    return {
        Kind.MEETING: _("meeting"),
        Kind.VISIT: _("visit"),
        Kind.SUMMIT: _("summit"),
        Kind.COMMISSION: _("commission"),
        Kind.COUNCIL: _("council"),
        Kind.CONSULTATIONS: _("consultations"),
        Kind.CONFERENCE: _("conference"),
        Kind.ANNIVERSARY: _("anniversary"),
        Kind.ELECTION: _("election"),
        Kind.SIGNING: _("signing"),
        Kind.EXHIBITION: _("exhibition"),
        Kind.HOLIDAY: _("holiday"),
        Kind.DEADLINE: _("deadline"),
        Kind.CALL: _("telephone call"),
        Kind.CEREMONY: _("ceremony"),
        Kind.RECEPTION: _("reception"),
        Kind.OTHER: _("event"),
    }[kind]
