"""A whole calendar file: a head, the fragments, a tail."""

from collections.abc import Iterable, Iterator

from calendars.ics.fragment import Fragment
from calendars.ics.lines import lines, one_line, text_line
from calendars.ics.options import FeedOptions
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
    return lines(_head_lines(calendar, options))


def _head_lines(calendar: Calendar, options: FeedOptions) -> Iterator[str]:
    title = one_line(calendar.title) or calendar.id
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{PRODID}"
    yield "CALSCALE:GREGORIAN"
    yield text_line("NAME", title)
    yield text_line("X-WR-CALNAME", title)
    if options.ignored:
        yield text_line("X-WR-CALDESC", WORDS[options.language].ignored.format(names=", ".join(options.ignored)))
    yield f"X-WR-TIMEZONE:{calendar.zone}"
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}"
    yield f"X-PUBLISHED-TTL:{REFRESH}"
    yield f"COLOR:{_COLOUR}"
    yield f"X-APPLE-CALENDAR-COLOR:{_APPLE_COLOUR}"


def _is_wanted(fragment: Fragment, options: FeedOptions) -> bool:
    return (options.undated or not fragment.vague) and (options.cancelled or not fragment.cancelled)


def _alarmed(fragment: Fragment, lead: Lead, calendar: Calendar) -> bytes:
    """The fragment with an alarm in each VEVENT that has a day: a mark of a vague date rings for nobody."""
    trigger = _trigger(lead, whole_day=_WHOLE_DAY in fragment.body)
    if fragment.vague or fragment.cancelled or trigger is None:
        return fragment.body
    alarm = lines(
        (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            text_line("DESCRIPTION", one_line(calendar.title) or calendar.id),
            f"TRIGGER:{trigger}",
            "END:VALARM",
        )
    )
    return fragment.body.replace(_END, alarm + _END)


def _trigger(lead: Lead, *, whole_day: bool) -> str | None:
    """A duration before DTSTART. Days before a whole day count to their morning; minutes before one ring not at all."""
    if not whole_day:
        return f"-PT{lead.minutes}M"
    if not lead.in_days:
        return None
    hours = lead.count * 24 - _MORNING
    return f"-PT{hours}H" if hours > 0 else f"PT{-hours}H"
