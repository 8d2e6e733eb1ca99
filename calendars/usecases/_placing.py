"""Placing: whose clock a time is meant by, when the paper does not say (DESIGN 4)."""

from dataclasses import replace

from babel.core import get_global

from calendars.errors import NothingFound
from calendars.hours import Hours
from calendars.ports import Work


async def placed(work: Work, hours: Hours | None, country: str | None, calendar_id: str) -> Hours | None:
    """The hours with a zone: their own, else the country's when it has one only, else the calendar's."""
    if hours is None or hours.zone is not None:
        return hours
    calendar = await work.calendars.get(calendar_id)
    if calendar is None:
        raise NothingFound()
    zones = get_global("territory_zones").get(country, []) if country else []
    return replace(hours, zone=zones[0] if len(zones) == 1 else calendar.zone)
