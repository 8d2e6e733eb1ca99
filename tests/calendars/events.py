"""Events for tests, with only what matters said."""

from datetime import UTC, datetime
from typing import Any

from calendars.event import Event
from calendars.proposal import Found
from calendars.when import When

WRITTEN = datetime(2022, 2, 24, 4, tzinfo=UTC)


def event(title: str, when: str = "XXXX", **what: Any) -> Event:
    """An event of calendar "c1"; `when` in EDTF."""
    event_id = what.pop("id", title)
    kept = {"uid": event_id, "calendar_id": "c1", "responsible": 7, "created_at": WRITTEN, "changed_at": WRITTEN}
    return Event(title=title, when=When.parse(when), id=event_id, **(kept | what))


def found(title: str, when: str = "XXXX", **what: Any) -> Found:
    """The same as the reader finds it; the title is its own evidence."""
    shown: dict[str, Any] = {"evidence": title, "span": (0, len(title))}
    return Found(title=title, when=When.parse(when), **(shown | what))
