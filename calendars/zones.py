"""Time zones by their IANA names, from the packaged zone data, and a test that the data are of today."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, reset_tzpath

from calendars.errors import BadZone

# Local noon and the offset in hours it must have; a copy of the data older than 2024a fails on Kazakhstan (FEEDS 1.4).
_KNOWN = (
    ("Asia/Almaty", (2022, 3, 3), 6),
    ("Asia/Almaty", (2024, 2, 29), 6),
    ("Asia/Almaty", (2024, 3, 1), 5),
    ("Asia/Qostanay", (2024, 2, 29), 6),
    ("Asia/Qostanay", (2024, 3, 1), 5),
    ("Asia/Qyzylorda", (2018, 12, 20), 6),
    ("Asia/Qyzylorda", (2018, 12, 21), 5),
    ("Europe/Istanbul", (2022, 1, 15), 3),
    ("Europe/Istanbul", (2022, 7, 15), 3),
)


class StaleZonesError(RuntimeError):
    """The zone data of this installation are missing or too old: reminders would come an hour off."""


def use_packaged_zones() -> None:
    """Read zones from the tzdata package alone, never from the machine's own copy. Call once, before the first zone."""
    reset_tzpath(to=[])
    ZoneInfo.clear_cache()
    zone.cache_clear()


@lru_cache(maxsize=128)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name such as Asia/Almaty. Raises BadZone for any other text."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # unknown; not a relative path; a folder of zones such as "Asia"
        raise BadZone(zone=name) from None


def self_test() -> None:
    """Raise StaleZonesError, naming the zone and the day, unless the data know what became of the zones we live in."""
    for name, (year, month, day), hours in _KNOWN:
        noon = datetime(year, month, day, 12, tzinfo=_known_zone(name))
        if noon.utcoffset() != timedelta(hours=hours):
            raise StaleZonesError(
                f"The time zone data are out of date: {name} should be UTC+{hours} on {noon.date()}. "
                "Install a newer tzdata package."
            )


def _known_zone(name: str) -> ZoneInfo:
    try:
        return zone(name)
    except BadZone:
        raise StaleZonesError(f"The time zone data lack {name}. Install the tzdata package.") from None
