"""What was read, as a calendar file: what `attache read --format ics` writes."""

import hashlib
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime, time

from calendars.event import Details, Event
from calendars.ics.document import document
from calendars.ics.fragment import Fragment, render
from calendars.ics.options import FeedOptions
from calendars.paper import Quote
from calendars.people import Calendar
from calendars.proposal import Found, Reading

_ZONE = "UTC"


def render_found(readings: Sequence[Reading], *, language: str = "en", title: str = "Attaché") -> bytes:
    """A calendar file of what was found, recalled events too: the same papers give the same bytes.

    UIDs follow from the events, and the stamps are midnight UTC of the day a paper was read against. Hours without a
    zone are taken for UTC, since no calendar stands behind them.
    """
    calendar = Calendar(id="found", title=title, zone=_ZONE)
    fragments = [_fragment(each, _stamp(reading), language) for reading in readings for each in reading.found]
    return document(calendar, fragments, FeedOptions(language=language))


def _stamp(reading: Reading) -> datetime:
    return datetime.combine(reading.published, time(), UTC)


def _fragment(found: Found, at: datetime, language: str) -> Fragment:
    details = {field.name: getattr(found, field.name) for field in fields(Details)}
    uid = hashlib.sha256(f"{found.title}\0{found.when}\0{found.span}".encode("utf-8", "replace")).hexdigest()[:32]
    event = Event(**details, id=uid, uid=uid, calendar_id="found", responsible=0, created_at=at, changed_at=at)
    quote = Quote(evidence=found.evidence, published=at.date())
    return render(event, [quote], language=language, zone=_ZONE, year=at.year)
