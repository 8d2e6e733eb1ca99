"""A proposal: an event a paper suggests, waiting for yes, no or a correction."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from calendars.event import Details
from calendars.when import When


class Answer(StrEnum):
    """What became of a proposal: it made an event, changed one, or told nothing new."""

    WAITING = "waiting"
    ADDED = "added"
    CHANGED = "changed"
    SKIPPED = "skipped"
    KNOWN = "known"


IN_CALENDAR = (Answer.ADDED, Answer.CHANGED, Answer.KNOWN)
"""The answers after which the event of a proposal rests on its paper."""


@dataclass(frozen=True, kw_only=True)
class Found(Details):
    """An event as the reader found it in a text.

    `evidence` is an exact substring of the text and `span` its place, in code points. `recalled` marks an event that
    the text only cites as already held: the chat tells of it, "add all" leaves it out. `was` is the date that the
    text says it was moved from. `part_of` is the number, from 1, of the event of the same text that it is within. `why`
    names the words that gave a field, by field name.
    """

    evidence: str
    span: tuple[int, int]
    recalled: bool = False
    was: When | None = None
    part_of: int | None = None
    why: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Proposal(Found):
    """A found event of a stored paper, numbered from 1 as the chat shows it, and what was answered.

    One that waits and has an `event_id` is offered as a change of that event. `part_of` is the number of another of
    the paper's proposals.
    """

    id: str
    paper_id: str
    number: int
    answer: Answer = Answer.WAITING
    event_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the reader made of a text. `published` is the date that yearless and relative dates were read against."""

    language: str
    published: date
    found: tuple[Found, ...]
