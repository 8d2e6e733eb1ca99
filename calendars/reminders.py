"""Reminders: what an event owes to a chat that follows its calendar, and when (DESIGN 8). Pure."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendars.delivery import Owed
from calendars.event import Event
from calendars.happening import Happening, happenings, instant
from calendars.lead import Lead
from calendars.people import Follower
from calendars.zones import zone as find_zone

MORNING = time(8)
EVENING = time(18)
EARLY = time(10)
"""A timed event before this hour, on the chat's clock, is also told the evening before."""

EVE = "eve"
"""The rule of that evening's reminder. It goes with the lead 0d: who wants no morning reminder gets no evening one."""

AHEAD = timedelta(days=400)
"""How far ahead a yearly event owes; the nightly roll keeps it filled."""

_ON_WORKING_DAYS = (1, 7)
"""The leads, in days, that do not disturb a rest day but come on the working day before."""

IsRestDay = Callable[[date], bool]


def is_weekend(day: date) -> bool:
    """Saturday or Sunday."""
    return day.weekday() >= 5


def owed(event: Event, follower: Follower, now: datetime, is_rest_day: IsRestDay = is_weekend) -> tuple[Owed, ...]:
    """Everything that the event owes to the chat as long as it is not over, soonest first.

    Leads that are already past at `now` are among it, since an overdue reminder is still owed: the port
    `Deliveries.replace` keeps those that wait and adds none. Vague events owe nothing, nor do held, postponed and
    cancelled ones; a yearly event owes for each occurrence of the coming AHEAD. Days are counted on the chat's
    calendar and only then given their hour in its zone; hours and minutes are counted in UTC.
    """
    zone = find_zone(follower.chat.zone)
    today = now.astimezone(zone).date()
    return tuple(
        sorted(
            (
                _owed(event, follower, found.key, rule, due, zone)
                for found in happenings(event, zone, today, today + AHEAD)
                if found.ends(zone) > now
                for rule, due in _dues(found, follower.leads, zone, is_rest_day)
            ),
            key=lambda each: (each.due_at, each.rule),
        )
    )


def next_reminder(event: Event, follower: Follower, now: datetime) -> Owed | None:
    """The reminder that comes next, which the card names."""
    return next((each for each in owed(event, follower, now) if each.due_at >= now), None)


def _dues(
    found: Happening, leads: tuple[Lead, ...], zone: ZoneInfo, is_rest_day: IsRestDay
) -> Iterator[tuple[str, datetime]]:
    for lead in leads:
        due = _due(found, lead, zone, is_rest_day)
        if due is not None and (found.start is None or due < found.start):
            yield str(lead), due
    if Lead(0, "d") in leads and _is_early(found, zone):
        yield EVE, instant(found.first - timedelta(days=1), EVENING, zone)


def _due(found: Happening, lead: Lead, zone: ZoneInfo, is_rest_day: IsRestDay) -> datetime | None:
    if not lead.in_days:
        return None if found.start is None else found.start - timedelta(minutes=lead.minutes)
    day = found.first - timedelta(days=lead.count)
    while lead.count in _ON_WORKING_DAYS and is_rest_day(day):
        day -= timedelta(days=1)
    return instant(day, MORNING, zone)


def _is_early(found: Happening, zone: ZoneInfo) -> bool:
    return found.start is not None and found.start.astimezone(zone).time() < EARLY


def _owed(event: Event, follower: Follower, key: date, rule: str, due: datetime, zone: ZoneInfo) -> Owed:
    return Owed(
        chat_id=follower.chat.id,
        calendar_id=event.calendar_id,
        event_id=event.id,
        occurrence=key,
        rule=rule,
        wall=due.astimezone(zone).replace(tzinfo=None).isoformat(timespec="minutes"),
        zone=zone.key,
        due_at=due.astimezone(UTC),
    )
