"""A feed's stock: the rendered fragments of one calendar in one language, and which revisions they are of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from calendars.ics import Fragment


def stamp(event_id: str, revision: int) -> str:
    """An event and its revision in one string: ten thousand of them are compared in a millisecond."""
    return f"{event_id} {revision}"


def event_id_of(stamped: str) -> str:
    """The event of a stamp."""
    return stamped.rpartition(" ")[0]


@dataclass(frozen=True, slots=True)
class Stock:
    """Fragments by event id, right for one zone and one year; `order` is that of the feed, by id."""

    zone: str
    year: int
    stamps: frozenset[str]
    fragments: Mapping[str, Fragment]
    order: tuple[str, ...]

    @classmethod
    def of(cls, zone: str, year: int, fragments: Mapping[str, tuple[int, Fragment]]) -> Self:
        """What is still right of fragments with their revisions."""
        right = {id_: each for id_, each in fragments.items() if each[1].basis.holds(zone, year)}
        return cls(
            zone,
            year,
            frozenset(stamp(id_, revision) for id_, (revision, _) in right.items()),
            {id_: fragment for id_, (_, fragment) in right.items()},
            tuple(sorted(right)),
        )

    def fits(self, zone: str, year: int) -> bool:
        """Whether it was laid out for this zone and year."""
        return (self.zone, self.year) == (zone, year)

    def stale(self, stamps: frozenset[str]) -> list[str]:
        """The events that must be rendered before the stock is of these stamps, in order."""
        return sorted(map(event_id_of, stamps - self.stamps))

    def renewed(self, stamps: frozenset[str], fresh: Mapping[str, Fragment]) -> Self:
        """The stock of these stamps, given the fragments that were stale."""
        gone = set(map(event_id_of, self.stamps - stamps)) - fresh.keys()
        if not gone and not fresh:
            return self
        fragments = {**self.fragments, **fresh}
        for event_id in gone:
            del fragments[event_id]
        same = len(fragments) == len(self.order) and not gone
        return replace(self, stamps=stamps, fragments=fragments, order=self.order if same else tuple(sorted(fragments)))

    def in_order(self) -> Iterable[Fragment]:
        """The fragments as a feed has them: the same events are the same bytes, whatever the database's own order."""
        return map(self.fragments.__getitem__, self.order)
