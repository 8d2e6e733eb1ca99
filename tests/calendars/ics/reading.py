"""What an independent reader sees in our bytes."""

from datetime import UTC, datetime
from typing import Any

import icalendar

from calendars.event import Event
from calendars.ics import FeedOptions, document, render
from calendars.paper import Quote
from calendars.people import Calendar

DESK = Calendar(id="c1", title="Desk", zone="Asia/Almaty", country="KZ")
NOW = datetime(2022, 2, 24, 4, tzinfo=UTC)


def written(
    *events: Event, quotes: tuple[Quote, ...] = (), year: int = 2022, language: str = "ru", **options: str
) -> bytes:
    """The events as a feed; `options` are those of an address."""
    asked = FeedOptions.parse(options, language)
    fragments = [render(event, quotes, language=asked.language, zone=DESK.zone, year=year) for event in events]
    return document(DESK, fragments, asked)


def read(feed: bytes) -> list[Any]:
    """The VEVENTs as icalendar reads them; it must not have dropped or doubted anything."""
    calendar = icalendar.Calendar.from_ical(feed)
    assert [error for part in calendar.walk() for error in part.errors] == []
    return list(calendar.walk("VEVENT"))


def only(feed: bytes) -> Any:
    """The one VEVENT."""
    (found,) = read(feed)
    return found
