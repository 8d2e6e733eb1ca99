"""VEVENTs: an event as iCalendar has it (RFC 5545 3.6.1, FEEDS 1.3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta

import icalendar
from icalendar import vText

from calendars import yearly
from calendars.errors import BadWhen
from calendars.event import Event
from calendars.hours import Hours
from calendars.ics.description import description, location
from calendars.ics.safe_text import clean, one_line
from calendars.ics.words import WORDS
from calendars.kinds import Status
from calendars.paper import Quote
from calendars.wording import name

YEARS_BACK, YEARS_AHEAD = 1, 5
"""The anniversaries a feed holds: from last year's to that of five years ahead (DESIGN 6)."""

UNSAID_LENGTH = timedelta(hours=1)
"""How long a timed event is shown when nobody said when it ends: programs want an end (FEEDS E08)."""

_STATUS = {Status.TENTATIVE: "TENTATIVE", Status.POSTPONED: "TENTATIVE", Status.CANCELLED: "CANCELLED"}


@dataclass(frozen=True, slots=True)
class _Span:
    """DTSTART and DTEND: two dates, the second exclusive, or two instants."""

    start: date
    end: date

    @property
    def timed(self) -> bool:
        """Whether the time in between is taken."""
        return isinstance(self.start, datetime)


def vevents(event: Event, quotes: Sequence[Quote], *, language: str, zone: str, year: int) -> bytes:
    """The event's VEVENTs: one, or one for each year of a yearly one, or none when it has no day to stand on."""
    if yearly.returns(event):
        return b"".join(_yearly(event, quotes, language, zone, year))
    span = _span(event, zone)
    if span is None:
        return b""
    return _vevent(event, event.uid, span, description(event, quotes, language), language)


def _yearly(event: Event, quotes: Sequence[Quote], language: str, zone: str, year: int) -> Iterator[bytes]:
    first, last = date(max(year - YEARS_BACK, MINYEAR), 1, 1), date(min(year + YEARS_AHEAD, MAXYEAR), 12, 31)
    for occurrence in yearly.occurrences(event, first, last):
        own = yearly.seen(event, occurrence, language)
        span = _span(own, zone)
        if span is not None:
            yield _vevent(own, f"{event.uid}-{occurrence.day.year}", span, description(own, quotes, language), language)


def _vevent(event: Event, uid: str, span: _Span, told: str, language: str) -> bytes:
    vevent = icalendar.Event()
    for key, value in _properties(event, uid, span, told, language):
        vevent.add(key, vText(clean(value)) if isinstance(value, str) else value)
    rendered: bytes = vevent.to_ical()
    return rendered


def _properties(
    event: Event, uid: str, span: _Span, told: str, language: str
) -> Iterator[tuple[str, str | int | date | list[str]]]:
    """Texts become vText: icalendar escapes those of properties that it does not know only then (FEEDS 1.1)."""
    status = "TENTATIVE" if not event.when.is_exact else "CONFIRMED"
    status = _STATUS.get(event.status, status)
    changed = event.changed_at.astimezone(UTC)
    yield "UID", uid
    yield "DTSTAMP", changed
    yield "CREATED", event.created_at.astimezone(UTC)
    yield "LAST-MODIFIED", changed
    yield "SEQUENCE", event.revision
    yield "DTSTART", span.start
    yield "DTEND", span.end
    yield "SUMMARY", _title(event, language)
    yield "DESCRIPTION", told
    if where := location(event, language):
        yield "LOCATION", where
    yield "CATEGORIES", [WORDS[language].of_kind(event.kind)]
    yield "STATUS", status
    yield "TRANSP", "OPAQUE" if span.timed and status == "CONFIRMED" else "TRANSPARENT"
    if not event.when.is_exact or event.when.about:
        yield "X-ATTACHE-EDTF", event.when.edtf
    if event.when.length is not None:
        yield "X-ATTACHE-LENGTH", str(event.when.length)


def _title(event: Event, language: str) -> str:
    words = WORDS[language]
    prefix = {Status.CANCELLED: words.cancelled, Status.POSTPONED: words.postponed}.get(event.status, "")
    mark = "" if event.when.is_exact else f"≈ {name(event.when, language)}: "
    return one_line(f"{prefix} {mark}{event.title_in(language)}") or words.of_kind(event.kind)


def _span(event: Event, zone: str) -> _Span | None:
    first, last = event.when.earliest, event.when.latest
    if event.when.is_exact and first is not None and last is not None:
        return _span_on(event, first, last, zone)
    mark = first or last
    return None if mark is None else _days(mark, mark)


def _span_on(event: Event, first: date, last: date, zone: str) -> _Span:
    """Several days are days whatever their hours: a bar across them, not a meeting of 48 hours (DESIGN 1)."""
    if event.hours is None or first != last:
        return _days(first, last)
    return _timed(event.hours, first, zone)


def _timed(hours: Hours, day: date, zone: str) -> _Span:
    try:
        start = hours.starts_at(day, zone)
        end = hours.ends_at(day, zone) or start + UNSAID_LENGTH
    except (BadWhen, OverflowError):  # an hour of the calendar's very first or last day that UTC does not have
        return _days(day, day)
    return _Span(start, end)


def _days(first: date, last: date) -> _Span:
    return _Span(first, last + timedelta(days=1) if last < date.max else last)
