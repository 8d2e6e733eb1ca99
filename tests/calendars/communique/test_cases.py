"""Every case in tests/cases/communique: a text, and the events a desk would write down. A new case is a new file.

A case lists all events of its text; a field that it leaves out is not compared.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calendars.communique import read
from calendars.proposal import Found

FOLDER = Path(__file__).parents[2] / "cases" / "communique"
CASES = sorted(FOLDER.glob("*/*.toml"))


def told(found: Found) -> dict[str, Any]:
    """A found event in the words of a case."""
    return {
        "when": str(found.when),
        "kind": str(found.kind),
        "status": str(found.status),
        "time": found.hours and f"{found.hours.start:%H:%M}",
        "end_time": found.hours and found.hours.end and f"{found.hours.end:%H:%M}",
        "zone": found.hours and found.hours.zone,
        "length": found.when.length,
        "was": found.was and str(found.was),
        "place": found.place,
        "country": found.country,
        "ordinal": found.ordinal,
        "yearly": found.yearly,
        "recalled": found.recalled,
        "title": found.title,
        "body": found.body,
        "part_of": found.part_of,
        "participants": [str(person) for person in found.participants],
    }


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_text_gives_the_events_of_its_case(path: Path) -> None:
    case = tomllib.loads(path.read_text("utf-8"))
    reading = read(case["text"], published=case["published"], today=date(2000, 1, 1))
    assert reading.language == path.parent.name
    found = [told(each) for each in reading.found]
    wanted = sorted(case["events"], key=lambda event: (event["when"], event.get("time", "")))
    got = sorted(found, key=lambda event: (event["when"], event["time"] or ""))
    assert len(got) == len(wanted), got
    assert [{key: event[key] for key in want} for want, event in zip(wanted, got, strict=True)] == wanted


def test_there_are_cases_in_every_language() -> None:
    assert {path.parent.name for path in CASES} == {"ru", "en", "kk", "tr"}
