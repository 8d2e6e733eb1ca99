"""A feed: a private address that serves a calendar as iCalendar to one named reader."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The address itself is not kept, only its hash. `request` names the update that made it last."""

    id: str
    calendar_id: str
    person_id: int
    name: str
    language: str
    token_hash: str
    request: str
    created_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedState:
    """What a cached rendering is held against: the calendar's version and when it last changed (whole seconds, UTC)."""

    version: int
    changed_at: datetime


def new_token() -> str:
    """160 random bits, URL-safe."""
    return secrets.token_urlsafe(20)


def token_hash(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
