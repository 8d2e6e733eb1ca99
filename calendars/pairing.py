"""Pairing: which of a paper's events are which of the calendar's, all of them looked at together."""

from collections import Counter
from collections.abc import Iterable, Sequence

from calendars.event import Event
from calendars.kinds import Status
from calendars.matching import match
from calendars.moving import date_news
from calendars.proposal import Found
from calendars.translated import is_translation


def pair(found: Sequence[Found], events: Iterable[Event], language: str) -> list[Event | None]:
    """For each event of one paper the stored one that it is, if any; `language` is the paper's.

    What names it twice may be two: a date that lies within a vague one takes it once. Titles in another language prove
    nothing, so there the two must be the only ones that fit.
    """
    events, taken = tuple(events), set[str]()
    paired: list[Event | None] = []
    for each in found:
        event = match(each, [event for event in events if event.id not in taken or _is_once(event, each)])
        paired.append(event)
        if event:
            taken.add(event.id)
    others = [event for event in events if event.id not in taken and event.status is not Status.CANCELLED]
    strange = [each for each, event in zip(found, paired, strict=True) if event is None]
    translations = iter(_translations(strange, others, language))
    return [event or next(translations) for event in paired]


def _is_once(event: Event, found: Found) -> bool:
    """Whether an event that is matched already may be matched again: by its number, or with nothing new of its date."""
    return found.ordinal is not None or date_news(event.when, found.when) is None


def _translations(found: Sequence[Found], events: Sequence[Event], language: str) -> list[Event | None]:
    fitting = [[event for event in events if is_translation(each, event, language)] for each in found]
    wanted = Counter(event.id for fits in fitting for event in fits)
    return [fits[0] if len(fits) == 1 and wanted[fits[0].id] == 1 else None for fits in fitting]
