"""Details <-> the columns that events and proposals share."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from calendars.event import Details, Participant
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.when import When
from storage.tables import DetailsColumns


def details_values(details: Details) -> dict[str, Any]:
    """The shared columns."""
    return {
        "title": details.title,
        "kind": details.kind.value,
        "edtf": details.when.edtf,
        "length": details.when.length,
        **_hours_values(details.hours),
        "status": details.status.value,
        "place": details.place,
        "country": details.country,
        "body": details.body,
        "ordinal": details.ordinal,
        "yearly": details.yearly,
        "participants": participants_json(details.participants),
    }


def details(row: DetailsColumns) -> dict[str, Any]:
    """The fields of Details, for the constructor of an event or a proposal."""
    return {
        "title": row.title,
        "kind": Kind(row.kind),
        "when": _when(row.edtf, row.length),
        "hours": _hours(row),
        "status": Status(row.status),
        "place": row.place,
        "country": row.country,
        "body": row.body,
        "ordinal": row.ordinal,
        "yearly": row.yearly,
        "participants": participants(row.participants),
    }


def participants_json(people: Iterable[Participant]) -> list[list[str]]:
    """[[name, post], ...]"""
    return [[person.name, person.post] for person in people]


def participants(json: Iterable[Iterable[str]]) -> tuple[Participant, ...]:
    """The reverse of `participants_json`."""
    return tuple(Participant(name=name, post=post) for name, post in json)


@lru_cache(maxsize=4096)
def _when(edtf: str, length: int | None) -> When:
    return When.parse(edtf, length)


def _hours_values(hours: Hours | None) -> dict[str, Any]:
    if hours is None:
        return {"start": None, "end": None, "hours_zone": None, "hours_about": None}
    return {"start": hours.start, "end": hours.end, "hours_zone": hours.zone, "hours_about": hours.about}


def _hours(row: DetailsColumns) -> Hours | None:
    if row.start is None:
        return None
    return Hours(row.start, row.end, row.hours_zone, bool(row.hours_about))
