"""Lists of events: an agenda by days, what is still undated, what was found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from bot.texts.catalogue import plurals, words
from bot.texts.details import day_at, place_said, time_city, when_said
from bot.texts.html import bold, italic, plain, shortened, struck
from bot.texts.names import status_name
from calendars.agenda import Agenda, Entry, Span
from calendars.event import Event
from calendars.kinds import Status
from calendars.people import Chat
from calendars.when import When
from calendars.wording import name, say, say_hours, weekday

PAGE = 10
"""Lines on one page of a list."""

LONGEST_TITLE = 200
LONGEST_PLACE = 60
LONGEST_QUERY = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One numbered line: an event on a day, or one that may fall on any of them. `entry` is None for the latter."""

    number: int
    event: Event
    day: date | None = None
    entry: Entry | None = None


def rows(agenda: Agenda) -> tuple[Row, ...]:
    """Every line of the agenda; an event of several days keeps its number."""
    numbers: dict[str, int] = {}

    def number(event: Event) -> int:
        return numbers.setdefault(event.id, len(numbers) + 1)

    dated = [Row(number(each.event), each.event, day.day, each) for day in agenda.days for each in day.entries]
    return (*dated, *(Row(number(event), event) for event in agenda.vague))


def listed(events: Sequence[Event]) -> tuple[Row, ...]:
    return tuple(Row(number, event) for number, event in enumerate(events, start=1))


def pages(found: Sequence[Row]) -> int:
    return max(1, -(-len(found) // PAGE))


def on_page(found: Sequence[Row], page: int) -> Sequence[Row]:
    return found[page * PAGE : (page + 1) * PAGE]


def settled(page: int, found: Sequence[Row]) -> int:
    """A page that there is: -1 is the last, and so is any past it."""
    last = pages(found) - 1
    return last if page < 0 else min(page, last)


def agenda_text(agenda: Agenda, span: Span | None, chat: Chat, page: int = 0) -> str:
    """One page of /today, /week or /month; without a span, of /next."""
    _, found = words(chat.language), rows(agenda)
    head = _agenda_head(agenda, span, chat.language)
    if not found:
        return f"{bold(head)}\n{_nothing_on(span, chat.language)}"
    undated = _("Day to be set")
    parts = [_headed(head, found, page)]
    for day, on_day in groupby(on_page(found, page), key=lambda row: row.day):
        heading = _day_heading(day, agenda, chat.language) if day else undated
        heads = [] if day and span is Span.TODAY else [bold(heading)]
        parts.append("\n".join([*heads, *(_line(row, chat, once=span is None) for row in on_day)]))
    return "\n\n".join(parts)


def undated_text(events: Sequence[Event], chat: Chat, page: int = 0) -> str:
    """One page of /undated: what waits for a date, and since when."""
    _ = words(chat.language)
    if not events:
        return _("Everything has its date. What has none yet would be listed here, the longest waiting first.")
    parts = [_headed(_("Waiting for a date, the longest first"), listed(events), page)]
    for row in on_page(listed(events), page):
        since = _("waiting since {date}").format(date=day_at(row.event.created_at, chat.zone, chat.language))
        parts.append(f"{_line(row, chat)}\n{italic(since)}")
    return "\n\n".join(parts)


def found_text(events: Sequence[Event], query: str, chat: Chat, page: int = 0) -> str:
    """One page of what /find found."""
    _, ngettext_ = words(chat.language), plurals(chat.language)
    asked = shortened(query, LONGEST_QUERY)
    if not events:
        return _("Nothing found for “{query}”. Try one word of the title, a country or a city.").format(
            query=plain(asked)
        )
    head = ngettext_("{n} event for “{query}”", "{n} events for “{query}”", len(events))
    parts = [_headed(head.format(n=len(events), query=asked), listed(events), page)]
    parts.append("\n".join(_line(row, chat) for row in on_page(listed(events), page)))
    return "\n\n".join(parts)


def find_what(language: str) -> str:
    _ = words(language)
    return _("Tell me what to look for: <code>/find council</code>, <code>/find Ankara</code>.")


def _headed(head: str, found: Sequence[Row], page: int) -> str:
    return bold(head) + (f" · {page + 1}/{pages(found)}" if pages(found) > 1 else "")


def _agenda_head(agenda: Agenda, span: Span | None, language: str) -> str:
    if span is Span.TODAY:
        return f"{say(When.day(agenda.first), language)}, {weekday(agenda.first, language)}"
    if span is Span.WEEK:
        return say(When.days(agenda.first, agenda.last), language)
    if span is Span.MONTH:
        month = name(When.of_month(agenda.first.year, agenda.first.month), language)
        return month[:1].upper() + month[1:]
    _ = words(language)
    return _("Coming up")


def _nothing_on(span: Span | None, language: str) -> str:
    _ = words(language)
    nothing = _("Nothing is planned. What comes after: /next.") if span else _("Nothing lies ahead.")
    hint = _("Forward me a paper or write a line, and I will propose events from it.")
    return f"{nothing} {hint}"


def _day_heading(day: date, agenda: Agenda, language: str) -> str:
    said = say(When.day(day), language, with_year=False, today=agenda.first)
    return f"{said}, {weekday(day, language)}"


def _line(row: Row, chat: Chat, *, once: bool = False) -> str:
    event = row.event
    title = shortened(row.entry.title if row.entry else event.title_in(chat.language), LONGEST_TITLE)
    shown = struck(title) if event.status is Status.CANCELLED else plain(title)
    told = " · ".join(_told(row, chat, once))
    return f"{row.number}. {shown}" + (f"\n{plain(told)}" if told else "")


def _told(row: Row, chat: Chat, once: bool) -> Iterator[str]:
    """What follows the title: on a day its hours and which day of several it is, elsewhere the date.

    `once`: the event stands in the list on its first day only, so that all its days are told.
    """
    _, event, language = words(chat.language), row.event, chat.language
    if row.entry is None or (once and row.entry.of > 1):
        yield when_said(event, language, chat.zone)
    elif row.entry.of > 1:
        yield _("day {nth} of {of}").format(nth=row.entry.nth, of=row.entry.of)
    if row.entry and row.day and event.hours and not (once and row.entry.of > 1):
        city = time_city(event, language) if event.hours.zone != chat.zone else None
        yield say_hours(event.hours, row.day, language, chat.zone, city)
    if place := place_said(event, language):
        yield shortened(place, LONGEST_PLACE)
    if event.status is not Status.PLANNED and not event.yearly:
        yield status_name(event.status, language)
