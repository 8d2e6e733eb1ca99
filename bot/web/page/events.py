"""One event on the page: its title, what is known of it, and the sentence it rests on."""

from collections.abc import Iterator
from datetime import date

from bot.web.page.html import Html, tag
from bot.web.page.words import WORDS
from calendars.agenda import Entry
from calendars.event import Event
from calendars.ics.description import location, source, status
from calendars.ics.words import WORDS as CALENDAR_WORDS
from calendars.kinds import Status
from calendars.usecases.read_page import Page
from calendars.wording import name, say_clock

_QUOTES = 3


def anchor(entry: Entry, day: date) -> str:
    """The id of an entry's place in the agenda."""
    return f"e-{entry.event.id}-{day.isoformat()}"


def css_class(event: Event) -> str:
    """How sure the event is, as the style sheet knows it."""
    if event.status is Status.CANCELLED:
        return "cancelled"
    if event.status in (Status.TENTATIVE, Status.POSTPONED) or not event.when.is_exact:
        return "tentative"
    return ""


def entry_item(page: Page, entry: Entry, day: date) -> Html:
    """An event on one of its days."""
    words = WORDS[page.language]
    nth = words.day_of.format(nth=entry.nth, of=entry.of) if entry.of > 1 else None
    return _item(page, entry.event, entry.title, nth, anchor(entry, day))


def vague_item(page: Page, event: Event) -> Html:
    """An event without a day: what is known of its date comes first."""
    return _item(page, event, event.title_in(page.language), name(event.when, page.language), None)


def _item(page: Page, event: Event, title: str, when: str | None, id_: str | None) -> Html:
    words = CALENDAR_WORDS[page.language]
    hours = say_clock(event.hours, page.language) if event.hours else None
    facts = (when, hours, location(event, page.language), status(event, page.language))
    struck = " cancelled" if event.status is Status.CANCELLED else ""
    return tag(
        "li",
        tag("div", title, class_=f"title{struck}"),
        tag("div", " · ".join(fact for fact in facts if fact), class_="facts"),
        tag("ul", *(tag("li", str(each)) for each in event.participants), class_="people")
        if event.participants
        else None,
        tag("details", tag("summary", words.paper), _quotes(page, event)) if event.id in page.quotes else None,
        id=id_,
        class_=css_class(event) or None,
    )


def _quotes(page: Page, event: Event) -> Iterator[Html]:
    for quote in page.quotes[event.id][:_QUOTES]:
        yield tag("blockquote", quote.evidence)
        yield tag("div", source(quote, page.language), class_="facts")
