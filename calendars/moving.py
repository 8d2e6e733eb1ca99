"""Moving: what a newly told date is beside a known one: nothing new, a closer one, or another."""

from calendars.rung import Rung
from calendars.when import When


def date_news(known: When, told: When) -> When | None:
    """The told date where it says more than the known or something else: not the same, not merely vaguer."""
    if told.rung is Rung.OPEN or told == known:
        return None
    if known.rung is Rung.OPEN:
        return told
    if told.spans == known.spans:
        return told if _is_closer(known, told) else None
    if known.is_exact and _within(told, known):
        return None  # the first of two days, say
    vaguer = _within(known, told) or (known.is_exact and told.overlaps(known))
    return None if vaguer and not (known.is_exact and told.is_exact) else told


def is_move(known: When, told: When) -> bool:
    """Whether the told date takes something back, rather than being a closer one within the known."""
    return known.rung is not Rung.OPEN and not _within(told, known)


def _is_closer(known: When, told: When) -> bool:
    """Of two that name the same days: sure where the other is about, with a length where the other has none."""
    return (known.about and not told.about) or (told.length is not None and known.length is None)


def _within(inner: When, outer: When) -> bool:
    return all(any(first <= start and end <= last for first, last in outer.spans) for start, end in inner.spans)
