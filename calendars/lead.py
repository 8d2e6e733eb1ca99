"""A lead: how long before an event its reminder comes."""

import re
from dataclasses import dataclass
from typing import Self

from calendars.errors import BadLead

_WRITTEN = re.compile(r"(\d{1,4})([dhm])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Lead:
    """Days before the event's day (`30d`, `0d` is its morning), or hours or minutes before its time (`2h`, `15m`)."""

    count: int
    unit: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads `30d`, `2h`, `15m`. Raises BadLead for anything else, and past a year."""
        match = _WRITTEN.fullmatch(text.strip().lower())
        if match is None:
            raise BadLead(text=text)
        lead = cls(int(match[1]), match[2])
        if lead.minutes > 366 * 24 * 60:
            raise BadLead(text=text)
        return lead

    @property
    def minutes(self) -> int:
        """The lead in minutes, for ordering."""
        return self.count * {"d": 24 * 60, "h": 60, "m": 1}[self.unit]

    @property
    def in_days(self) -> bool:
        """Whether it counts calendar days (at 08:00 of the chat) rather than time."""
        return self.unit == "d"

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


DEFAULT_LEADS = (Lead(30, "d"), Lead(7, "d"), Lead(1, "d"), Lead(0, "d"))
