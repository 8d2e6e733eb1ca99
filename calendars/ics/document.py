"""A whole calendar file: a head, the fragments, a tail."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

import icalendar
from icalendar import vText

from calendars.ics.fragment import Fragment
from calendars.ics.options import FeedOptions
from calendars.ics.safe_text import clean, one_line
from calendars.ics.words import WORDS
from calendars.lead import Lead
from calendars.people import Calendar

PRODID = "-//Attache//Calendar feed//EN"

REFRESH = "PT1H"
"""How often programs are asked to look again; said in both of the ways they know (FEEDS C05)."""

_COLOUR, _APPLE_COLOUR = "steelblue", "#4682B4"

_MORNING = 8
"""The hour at which an alarm of an all-day event goes off."""

_TAIL = b"END:VCALENDAR\r\n"
_END = b"END:VEVENT\r\n"
_WHOLE_DAY = b"\r\nDTSTART;VALUE=DATE:"


def document(calendar: Calendar, fragments: Iterable[Fragment], options: FeedOptions) -> bytes:
    """The bytes of a feed: the fragments in their order, less what the options leave out."""
    wanted = fragments
    if not (options.undated and options.cancelled):
        wanted = (each for each in fragments if _is_wanted(each, options))
    if options.alarm is None:
        bodies = [fragment.body for fragment in wanted]
    else:
        bodies = [_alarmed(fragment, options.alarm, calendar) for fragment in wanted]
    return b"".join((_head(calendar, options), *bodies, _TAIL))


def _head(calendar: Calendar, options: FeedOptions) -> bytes:
    head = icalendar.Calendar()
    for key, value in _properties(calendar, options):
        head.add(key, vText(clean(value)))
    head.add("REFRESH-INTERVAL", vText(REFRESH), parameters={"VALUE": "DURATION"})
    rendered: bytes = head.to_ical()
    return rendered.removesuffix(_TAIL)


def _properties(calendar: Calendar, options: FeedOptions) -> Iterator[tuple[str, str]]:
    title = one_line(calendar.title) or calendar.id
    yield "VERSION", "2.0"
    yield "PRODID", PRODID
    yield "CALSCALE", "GREGORIAN"
    yield "NAME", title
    yield "X-WR-CALNAME", title
    if options.ignored:
        yield "X-WR-CALDESC", WORDS[options.language].ignored.format(names=", ".join(options.ignored))
    yield "X-WR-TIMEZONE", calendar.zone
    yield "X-PUBLISHED-TTL", REFRESH
    yield "COLOR", _COLOUR
    yield "X-APPLE-CALENDAR-COLOR", _APPLE_COLOUR


def _is_wanted(fragment: Fragment, options: FeedOptions) -> bool:
    return (options.undated or not fragment.vague) and (options.cancelled or not fragment.cancelled)


def _alarmed(fragment: Fragment, lead: Lead, calendar: Calendar) -> bytes:
    """The fragment with an alarm in each VEVENT that has a day: a mark of a vague date rings for nobody."""
    trigger = _trigger(lead, whole_day=_WHOLE_DAY in fragment.body)
    if fragment.vague or fragment.cancelled or trigger is None:
        return fragment.body
    alarm = icalendar.Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", vText(one_line(calendar.title) or calendar.id))
    alarm.add("TRIGGER", trigger)
    return fragment.body.replace(_END, alarm.to_ical() + _END)


def _trigger(lead: Lead, *, whole_day: bool) -> timedelta | None:
    """Counted from DTSTART. Days before a whole day count to their morning; minutes before one ring not at all."""
    before = timedelta(minutes=lead.minutes)
    if not whole_day:
        return -before
    return timedelta(hours=_MORNING) - before if lead.in_days else None
