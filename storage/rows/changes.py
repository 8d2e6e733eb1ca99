"""Changes <-> JSON: a list of [field, old, new], each value written as its field needs."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from typing import Any

from calendars.event import Change
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.when import When
from storage.rows.details import participants, participants_json


def changes_json(changes: Iterable[Change]) -> list[list[Any]]:
    """Values of unknown fields must be JSON already; anything else fails when it is written."""
    return [[each.field, _write(each.field, each.old), _write(each.field, each.new)] for each in changes]


def changes(json: Iterable[Iterable[Any]]) -> tuple[Change, ...]:
    """The reverse of `changes_json`."""
    return tuple(Change(field, _read(field, old), _read(field, new)) for field, old, new in json)


def _write(field: str, value: Any) -> Any:
    if value is None or field not in _FORMS:
        return value
    return _FORMS[field][0](value)


def _read(field: str, value: Any) -> Any:
    if value is None or field not in _FORMS:
        return value
    return _FORMS[field][1](value)


def _when_json(when: When) -> list[Any]:
    return [when.edtf, when.length]


def _hours_json(hours: Hours) -> list[Any]:
    return [_clock_text(hours.start), hours.end and _clock_text(hours.end), hours.zone, hours.about]


def _hours(json: list[Any]) -> Hours:
    start, end, zone, about = json
    return Hours(time.fromisoformat(start), end and time.fromisoformat(end), zone, about)


def _clock_text(clock: time) -> str:
    return clock.isoformat("minutes")


_Form = tuple[Callable[[Any], Any], Callable[[Any], Any]]

_FORMS: dict[str, _Form] = {
    "kind": (str, Kind),
    "when": (_when_json, lambda json: When.parse(*json)),
    "hours": (_hours_json, _hours),
    "status": (str, Status),
    "participants": (participants_json, participants),
    "second_titles": (list, lambda json: tuple((language, title) for language, title in json)),
    "occurrence": (date.isoformat, date.fromisoformat),
    "changed_at": (datetime.isoformat, datetime.fromisoformat),
}
