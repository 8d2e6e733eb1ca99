"""Event and Revision <-> rows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from calendars.event import Event
from calendars.ports import Revision
from calendars.search import text_of
from calendars.when import When
from storage.rows.changes import changes, changes_json
from storage.rows.details import details, details_values
from storage.tables import EventRow, RevisionRow


def event_values(event: Event) -> dict[str, Any]:
    """All columns, those that queries need among them."""
    earliest, latest = _bounds(event.when)
    return {
        **details_values(event),
        "id": event.id,
        "uid": event.uid,
        "calendar_id": event.calendar_id,
        "responsible": event.responsible,
        "revision": event.revision,
        "created_at": event.created_at,
        "changed_at": event.changed_at,
        "part_of": event.part_of,
        "notes": event.notes,
        "language": event.language,
        "second_titles": event.second_titles,
        "earliest": earliest,
        "latest": latest,
        "exact": event.when.is_exact,
        "search": text_of(event),
    }


def event(row: EventRow) -> Event:
    return Event(
        **details(row),
        id=row.id,
        uid=row.uid,
        calendar_id=row.calendar_id,
        responsible=row.responsible,
        revision=row.revision,
        created_at=row.created_at,
        changed_at=row.changed_at,
        part_of=row.part_of,
        notes=row.notes,
        language=row.language,
        second_titles=_pairs(row.second_titles),
    )


def revision_values(revision: Revision) -> dict[str, Any]:
    return {
        "event_id": revision.event_id,
        "number": revision.number,
        "at": revision.at,
        "person_id": revision.person_id,
        "changes": changes_json(revision.changes),
        "proposal_id": revision.proposal_id,
    }


def revision(row: RevisionRow) -> Revision:
    return Revision(
        event_id=row.event_id,
        number=row.number,
        at=row.at,
        person_id=row.person_id,
        changes=changes(row.changes),
        proposal_id=row.proposal_id,
    )


def _pairs(json: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((language, title) for language, title in json)


def _bounds(when: When) -> tuple[date | None, date | None]:
    if not when.spans:
        return None, None
    return when.spans[0][0], when.spans[-1][1]
