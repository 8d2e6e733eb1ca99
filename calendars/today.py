"""Today: the day that an instant falls on somewhere."""

from datetime import date, datetime

from calendars.zones import zone


def today(now: datetime, where: str) -> date:
    """The local date of the instant in the IANA zone `where`. Raises BadZone."""
    return now.astimezone(zone(where)).date()
