"""Reissued: a schedule that comes again, weeks later, with other dates for some of what it lists.

A date alone tells two visits of one name apart. It does not where the paper repeats what an earlier one listed, and
names once what that one named once, on another day.
"""

from collections.abc import Sequence
from datetime import date

from calendars.event import Event
from calendars.matching import named_the_same
from calendars.proposal import Found

REPEATED = 2
"""So many other events of the earlier paper, at least, have to be in the later one."""


def moved_since(
    found: Sequence[Found], paired: Sequence[Event | None], before: Sequence[Event], published: date
) -> Sequence[Event | None]:
    """The pairs, with those events of the earlier paper, `before`, that stand on another day in the later one.

    Neither what is over when that is `published` nor what either lists more than once, as weekly meetings are.
    """
    known = {event.id for event in paired if event}
    left = [event for event in before if event.id not in known and _may_move(event, published)]
    moved: list[Event | None] = []
    for each, pair in zip(found, paired, strict=True):
        lone = [event for event in left if _is(each, event)] if pair is None else []
        is_once = all(sum(named_the_same(each, other) for other in listed) == 1 for listed in (found, before))
        moved.append(lone[0] if lone and is_once else pair)
    return moved


def _may_move(event: Event, published: date) -> bool:
    is_ahead = event.when.latest is not None and event.when.latest >= published
    return is_ahead and event.status.is_ahead and event.when.is_exact and not event.yearly


def _is(found: Found, event: Event) -> bool:
    if found.recalled or found.yearly or not found.when.is_exact or found.kind is not event.kind:
        return False
    return found.ordinal == event.ordinal and named_the_same(found, event)
