"""Found events as a calendar file: what `attache read --format ics` writes."""

import hashlib
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from calendars.event import Details, Event
from calendars.ics.document import document
from calendars.ics.fragment import Fragment, render
from calendars.ics.options import FeedOptions
from calendars.paper import Quote
from calendars.people import Calendar
from calendars.proposal import Found

_ZONE = "UTC"


def render_found(found: Sequence[Found], *, now: datetime, language: str = "en", title: str = "Attaché") -> bytes:
    """A calendar file of what a reading found, recalled events too. UIDs follow from the events: the same are the same.

    Hours without a zone are taken for UTC, since no calendar stands behind them.
    """
    calendar = Calendar(id="found", title=title, zone=_ZONE)
    fragments = [_fragment(each, now, language) for each in found]
    return document(calendar, fragments, FeedOptions(language=language))


def _fragment(found: Found, now: datetime, language: str) -> Fragment:
    details = {field.name: getattr(found, field.name) for field in fields(Details)}
    uid = hashlib.sha256(f"{found.title}\0{found.when}\0{found.span}".encode("utf-8", "replace")).hexdigest()[:32]
    event = Event(**details, id=uid, uid=uid, calendar_id="found", responsible=0, created_at=now, changed_at=now)
    quote = Quote(evidence=found.evidence, published=now.date())
    return render(event, [quote], language=language, zone=_ZONE, year=now.year)
