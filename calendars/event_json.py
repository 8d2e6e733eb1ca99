"""An event in JSON, as papers are read into and calendars exported to (DESIGN 5)."""

from collections.abc import Mapping
from datetime import date, time

from calendars.event import Details
from calendars.proposal import Found


def to_json(details: Details) -> Mapping[str, object]:
    """What is known, by the names of DESIGN 5; what is not known is None. Ready for `json.dumps`.

    `evidence` and `span` (code points) belong to what was found in a paper and are None for an event by itself.
    """
    when, hours = details.when, details.hours
    return {
        "title": details.title,
        "kind": details.kind.value,
        "when": when.edtf,
        "length": when.length,
        "time": _clock(hours.start) if hours else None,
        "end_time": _clock(hours.end) if hours else None,
        "zone": hours.zone if hours else None,
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
        "status": details.status.value,
        "place": details.place,
        "country": details.country,
        "body": details.body,
        "ordinal": details.ordinal,
        "yearly": details.yearly,
        "participants": [str(participant) for participant in details.participants],
        "evidence": details.evidence if isinstance(details, Found) else None,
        "span": list(details.span) if isinstance(details, Found) else None,
    }


def _clock(clock: time | None) -> str | None:
    return None if clock is None else f"{clock:%H:%M}"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
