"""Read a page: one month of a calendar for whoever holds its address, and all that has no date yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from calendars.agenda import Agenda, agenda
from calendars.errors import NothingFound
from calendars.event import Event
from calendars.feed import token_hash
from calendars.feeds.watch import RevokedError
from calendars.month import Month
from calendars.paper import Quote
from calendars.people import LANGUAGES, Calendar
from calendars.ports import Now, Store
from calendars.today import today


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the page shows. `weeks` is the month's agenda with whole weeks around it, Monday to Sunday.

    `undated` are the events that wait for a date, postponed ones too, oldest first. `quotes` are by event id.
    """

    calendar: Calendar
    language: str
    today: date
    month: Month
    weeks: Agenda
    undated: tuple[Event, ...]
    quotes: Mapping[str, Sequence[Quote]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """The page stands at the same token as the feed, and ends with it."""

    store: Store
    now: Now

    async def __call__(self, token: str, *, month: Month | None = None, language: str | None = None) -> Page:
        """This month and the feed's own language unless told otherwise. Raises NothingFound and RevokedError."""
        async with self.store.reading() as work:
            feed = await work.feeds.by_token_hash(token_hash(token))
            calendar = await work.calendars.get(feed.calendar_id) if feed else None
            if feed is None or calendar is None:
                raise NothingFound
            if feed.revoked_at is not None:
                raise RevokedError
            day = today(self.now(), calendar.zone)
            shown = month or Month.of(day)
            first, last = whole_weeks(shown)
            events = await work.events.between(calendar.id, first, last)
            undated = await work.events.undated(calendar.id)
            quotes = await work.feeds.quotes([event.id for event in (*events, *undated)])
        spoken = language if language in LANGUAGES else feed.language
        return Page(
            calendar=calendar,
            language=spoken,
            today=day,
            month=shown,
            weeks=agenda(events, first, last, spoken),
            undated=tuple(undated),
            quotes=quotes,
        )


def whole_weeks(month: Month) -> tuple[date, date]:
    """The Monday on or before the month's first day and the Sunday on or after its last, so far as there are any."""
    before = min(month.first.weekday(), (month.first - date.min).days)
    after = min(6 - month.last.weekday(), (date.max - month.last).days)
    return month.first - timedelta(days=before), month.last + timedelta(days=after)
