"""A calendar, the people who keep it and the chats that follow it."""

from dataclasses import dataclass
from enum import StrEnum

from calendars.lead import DEFAULT_LEADS, Lead

LANGUAGES = ("ru", "en", "kk", "tr")


class Role(StrEnum):
    """What a member may do: an owner everything, an editor change events, a reader only look."""

    OWNER = "owner"
    EDITOR = "editor"
    READER = "reader"


class ChatKind(StrEnum):
    """The Bot API's `Chat.type`."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A shared set of events. `zone` is an IANA name, `country` ISO 3166 alpha-2 of the home country."""

    id: str
    title: str
    zone: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person (Telegram user id) with a role in a calendar."""

    calendar_id: str
    person_id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A place where the bot talks. `reachable` is false while Telegram answers 403."""

    id: int
    kind: ChatKind = ChatKind.PRIVATE
    language: str
    zone: str
    reachable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower:
    """A chat that a calendar's reminders and notices go to, with the leads it asked for."""

    calendar_id: str
    chat: Chat
    leads: tuple[Lead, ...] = DEFAULT_LEADS
