"""An event: what is known of it, and how it changes."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any, Self

from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A co-chair, head of delegation or visitor: the post first, the name as of the day of the paper."""

    name: str
    post: str = ""

    def __str__(self) -> str:
        return f"{self.post} {self.name}".strip()


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a paper or a person says of an event. Event and proposal share it."""

    title: str
    kind: Kind = Kind.OTHER
    when: When
    hours: Hours | None = None
    status: Status = Status.PLANNED
    place: str | None = None
    country: str | None = None
    body: str | None = None
    ordinal: int | None = None
    yearly: bool = False
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs between two revisions of an event."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, kw_only=True)
class Event(Details):
    """An event of a calendar. `revision` rises with every visible change and is the feed's SEQUENCE (RFC 5545 3.8.7.4).

    Times are aware UTC datetimes; `id` never changes, nor does `uid`. `language` is that of the title, where known;
    `second_titles` are (language, title) pairs from papers in other languages, in the order of the languages.
    """

    id: str
    uid: str
    calendar_id: str
    responsible: int
    revision: int = 0
    created_at: datetime
    changed_at: datetime
    part_of: str | None = None
    notes: str = ""
    language: str | None = None
    second_titles: tuple[tuple[str, str], ...] = ()

    def title_in(self, language: str) -> str:
        """The title in the language when a paper gave one, else the first title."""
        return dict(self.second_titles).get(language, self.title)

    def changed(self, *, at: datetime, **what: Any) -> Self:
        """The next revision with these fields; the same object when nothing differs.

        `at` is pushed one second past the last change when the clock has not moved on: some readers update an
        event only when LAST-MODIFIED, in whole seconds, is newer (FEEDS 1.2, ICSx5).
        """
        if all(getattr(self, name) == value for name, value in what.items()):
            return self
        return replace(self, **what, revision=self.revision + 1, changed_at=_later(self.changed_at, at))


def changes(old: Event, new: Event) -> tuple[Change, ...]:
    """What a person would see differ between two revisions, in the order of the fields."""
    return tuple(_differing(old, new))


def _differing(old: Event, new: Event) -> Iterator[Change]:
    for name in (*(field.name for field in fields(Details)), "second_titles"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Change(name, before, after)


def _later(last: datetime, at: datetime) -> datetime:
    return max(at.replace(microsecond=0), last.replace(microsecond=0) + timedelta(seconds=1))
