"""Feed <-> row."""

from dataclasses import asdict
from typing import Any

from calendars.feed import Feed
from storage.tables import FeedRow


def feed_values(feed: Feed) -> dict[str, Any]:
    """Column by column what the value holds."""
    return asdict(feed)


def feed(row: FeedRow) -> Feed:
    return Feed(
        id=row.id,
        calendar_id=row.calendar_id,
        person_id=row.person_id,
        name=row.name,
        language=row.language,
        token_hash=row.token_hash,
        request=row.request,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        revoked_at=row.revoked_at,
    )
