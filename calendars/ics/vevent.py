"""VEVENTs: an event as iCalendar has it (RFC 5545 3.6.1, FEEDS 1.3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta

from calendars import yearly
from calendars.errors import BadWhen
from calendars.event import Event
from calendars.hours import Hours
from calendars.ics.description import description, location
from calendars.ics.lines import lines, one_line, text_line
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
    """DTSTART and DTEND, as whole lines, and whether the time in between is taken."""

    start: str
    end: str
    timed: bool = False


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
            told = description(own, quotes, language, with_status=occurrence.day == event.when.earliest)
            yield _vevent(own, f"{event.uid}-{occurrence.day.year}", span, told, language)


def _vevent(event: Event, uid: str, span: _Span, told: str, language: str) -> bytes:
    return lines(_properties(event, uid, span, told, language))


def _properties(event: Event, uid: str, span: _Span, told: str, language: str) -> Iterator[str]:
    changed = _utc(event.changed_at)
    status = "TENTATIVE" if not event.when.is_exact else "CONFIRMED"
    status = _STATUS.get(event.status, status)
    yield "BEGIN:VEVENT"
    yield text_line("UID", uid)
    yield f"DTSTAMP:{changed}"
    yield f"CREATED:{_utc(event.created_at)}"
    yield f"LAST-MODIFIED:{changed}"
    yield f"SEQUENCE:{event.revision}"
    yield span.start
    yield span.end
    yield text_line("SUMMARY", _title(event, language))
    yield text_line("DESCRIPTION", told)
    if where := location(event, language):
        yield text_line("LOCATION", where)
    yield text_line("CATEGORIES", WORDS[language].of_kind(event.kind))
    yield f"STATUS:{status}"
    yield f"TRANSP:{'OPAQUE' if span.timed and status == 'CONFIRMED' else 'TRANSPARENT'}"
    if not event.when.is_exact or event.when.about:
        yield text_line("X-ATTACHE-EDTF", event.when.edtf)
    if event.when.length is not None:
        yield f"X-ATTACHE-LENGTH:{event.when.length}"
    yield "END:VEVENT"


def _title(event: Event, language: str) -> str:
    words = WORDS[language]
    prefix = {Status.CANCELLED: words.cancelled, Status.POSTPONED: words.postponed}.get(event.status, "")
    mark = "" if event.when.is_exact else f"≈ {name(event.when, language)}: "
    return one_line(f"{prefix} {mark}{event.title}") or words.of_kind(event.kind)


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
    return _Span(f"DTSTART:{_utc(start)}", f"DTEND:{_utc(end)}", timed=True)


def _days(first: date, last: date) -> _Span:
    end = last + timedelta(days=1) if last < date.max else last
    return _Span(f"DTSTART;VALUE=DATE:{_day(first)}", f"DTEND;VALUE=DATE:{_day(end)}")


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _utc(at: datetime) -> str:
    at = at.astimezone(UTC)
    return f"{at.year:04}{at.month:02}{at.day:02}T{at.hour:02}{at.minute:02}{at.second:02}Z"
