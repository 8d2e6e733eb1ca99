"""A yearly event, seen in one of its years.

It is kept as the paper named it: `when` and `ordinal` tell one occurrence ("30th", 2 March 2022), from which the first
date and every other occurrence follow (calendars/anniversary.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta

from calendars import wording
from calendars.anniversary import Anniversary, Occurrence, same_day
from calendars.event import Details, Event
from calendars.when import When


def returns(event: Details) -> bool:
    """Whether the event comes every year on known days."""
    return event.yearly and event.when.is_exact


def occurrences(event: Details, first: date, last: date) -> Iterator[Occurrence]:
    """The occurrences of a yearly event that begin on these days, both included; none of an event that does not return.

    The number is 0 where nobody counts ("every 21 March"); such an event begins with the day it is kept with.
    """
    named = event.when.earliest
    if not returns(event) or named is None:
        return
    counted = Anniversary.of(event.when, event.ordinal)
    begins = counted.first.year + 1 if counted else named.year
    for year in range(max(begins, first.year), min(last.year, MAXYEAR) + 1):
        day = same_day(counted.first if counted else named, year)
        if first <= day <= last:
            yield Occurrence(day, 0 if event.ordinal is None else event.ordinal + day.year - named.year)


def next_from(event: Details, day: date) -> Occurrence | None:
    """The first occurrence on the day or after it."""
    return next(occurrences(event, day, date.max), None)


def seen(event: Event, occurrence: Occurrence, language: str = "en") -> Event:
    """The event as it is in one of its years: that year's title, number and days. For showing, never for keeping."""
    return replace(
        event,
        title=title(event, occurrence, language),
        second_titles=(),
        ordinal=occurrence.number or None,
        when=_when(event.when, occurrence.day),
    )


def title(event: Event, occurrence: Occurrence, language: str = "en") -> str:
    """The title with the occurrence's own number: "31-летие ..." a year after "30-летие ...".

    It stays in its own language unless a paper gave one in `language`, which also says the number where the title has
    no place for it.
    """
    own = event.title_in(language)
    if event.ordinal is None or occurrence.number in (0, event.ordinal):
        return own
    return wording.retitle(own, event.ordinal, occurrence.number, language)


def _when(kept: When, day: date) -> When:
    if kept.earliest is None or kept.latest is None:
        return kept
    length = min(kept.latest - kept.earliest, date.max - day, timedelta(days=365))
    return When.days(day, day + length)
