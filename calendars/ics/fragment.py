"""A fragment: the VEVENTs of one event in one language, rendered once and kept until the event changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Self

from calendars.event import Event
from calendars.ics.vevent import vevents
from calendars.kinds import Status
from calendars.paper import Quote

RENDERER = 2
"""Rises with every change of what is rendered: kept fragments and ETags of another number are void."""

RENDERER_SINCE = datetime(2026, 11, 22, 18, tzinfo=UTC)
"""When that number rose last: readers that go by Last-Modified alone must fetch again after it."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a fragment was rendered against, besides the event: void when any of it is another.

    `zone` is the calendar's; `year` the one an anniversary's window was laid around, None for an event without.
    """

    zone: str
    year: int | None
    renderer: int = RENDERER

    def holds(self, zone: str, year: int) -> bool:
        """Whether a fragment of this basis is still right."""
        return self.renderer == RENDERER and self.zone == zone and self.year in (None, year)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Whole VEVENTs, in bytes, with what a feed's options have to know of them. Empty for an event without a day."""

    body: bytes
    basis: Basis
    vague: bool = False
    cancelled: bool = False

    def pack(self) -> bytes:
        """As it is kept: a line about it, then the VEVENTs."""
        marks = ("v" if self.vague else "") + ("c" if self.cancelled else "")
        basis = self.basis
        return f"{basis.renderer} {basis.year or '-'} {basis.zone} {marks}\n".encode() + self.body

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """The fragment that was packed."""
        line, _, body = packed.partition(b"\n")
        basis, vague, cancelled = _read_line(line)
        return cls(body, basis, vague, cancelled)


@lru_cache(maxsize=256)
def _read_line(line: bytes) -> tuple[Basis, bool, bool]:
    renderer, year, zone, marks = line.decode().split(" ")
    return Basis(zone, None if year == "-" else int(year), int(renderer)), "v" in marks, "c" in marks


def render(event: Event, quotes: Sequence[Quote], *, language: str, zone: str, year: int) -> Fragment:
    """The event as calendar programs get it. `zone` is for hours without one; `year` is the present one, in UTC."""
    return Fragment(
        body=vevents(event, quotes, language=language, zone=zone, year=year),
        basis=Basis(zone, year if event.yearly else None),
        vague=not event.when.is_exact,
        cancelled=event.status is Status.CANCELLED,
    )
