"""Events in JSON have the shape that DESIGN 5 promises to other programs."""

import json
from datetime import time
from typing import Any

from calendars.event import Participant
from calendars.event_json import to_json
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from tests.calendars.events import event, found

TIME_KEYS = ["when", "length", "time", "end_time", "zone", "earliest", "latest"]
KEYS = ["title", "kind", *TIME_KEYS, "status", "place", "country", "body", "ordinal", "yearly", "participants"]
KEYS += ["evidence", "span"]


def test_an_event_read_from_a_paper_has_every_key_of_the_contract_in_its_order() -> None:
    council = found(
        "4-е заседание Совета",
        "2022-03-03/2022-03-04",
        kind=Kind.COUNCIL,
        place="Казахстан",
        country="KZ",
        body="Совет",
        ordinal=4,
        participants=(Participant(name="Касым-Жомарт Токаев", post="Президент"), Participant(name="Фуат Октай")),
        evidence="пройдёт 3-4 марта",
        span=(10, 27),
    )
    expected: dict[str, Any] = {
        "title": "4-е заседание Совета",
        "kind": "council",
        "when": "2022-03-03/2022-03-04",
        "length": None,
        "time": None,
        "end_time": None,
        "zone": None,
        "earliest": "2022-03-03",
        "latest": "2022-03-04",
        "status": "planned",
        "place": "Казахстан",
        "country": "KZ",
        "body": "Совет",
        "ordinal": 4,
        "yearly": False,
        "participants": ["Президент Касым-Жомарт Токаев", "Фуат Октай"],
        "evidence": "пройдёт 3-4 марта",
        "span": [10, 27],
    }
    assert to_json(council) == expected
    assert list(to_json(council)) == KEYS


def test_what_is_not_known_is_null_and_not_missing() -> None:
    told = json.loads(json.dumps(to_json(event("Визит"))))
    assert list(told) == KEYS
    assert told["when"] == "XXXX"
    for name in ("earliest", "latest", "time", "place", "country", "body", "ordinal", "evidence", "span"):
        assert told[name] is None


def test_times_are_hours_and_minutes_with_their_zone() -> None:
    hours = Hours(time(9, 5), time(18, 30), "Asia/Almaty")
    told = to_json(event("Приём", "2022-03-01", hours=hours, status=Status.CONFIRMED))
    assert (told["time"], told["end_time"], told["zone"], told["status"]) == (
        "09:05",
        "18:30",
        "Asia/Almaty",
        "confirmed",
    )
