"""The month as a grid of whole weeks."""

from collections.abc import Iterator
from datetime import date, timedelta

from babel.dates import get_day_names

from bot.web.page.events import anchor, css_class
from bot.web.page.html import Html, tag
from calendars.agenda import Entry
from calendars.usecases.read_page import Page


def grid(page: Page) -> Html:
    """Seven columns from Monday; each entry leads to its place in the agenda below."""
    locale = "en_GB" if page.language == "en" else page.language
    short, wide = (get_day_names(width, "stand-alone", locale) for width in ("abbreviated", "wide"))
    head = (tag("th", short[day], scope="col", abbr=wide[day]) for day in range(7))
    return tag("table", tag("thead", tag("tr", *head)), tag("tbody", _weeks(page)))


def _weeks(page: Page) -> Iterator[Html]:
    entries = {each.day: each.entries for each in page.weeks.days}
    days = (page.weeks.last - page.weeks.first).days + 1
    for start in range(0, days, 7):
        week = [page.weeks.first + timedelta(days=start + each) for each in range(min(7, days - start))]
        yield tag("tr", *(_cell(page, day, entries.get(day, ())) for day in week))


def _cell(page: Page, day: date, entries: tuple[Entry, ...]) -> Html:
    within = page.month.first <= day <= page.month.last
    classes = {"away": not within, "rest": day.weekday() >= 5, "today": day == page.today}
    number = tag("span", str(day.day), class_="day", aria_current="date" if day == page.today else None)
    shown = (_entry(entry, day, linked=within) for entry in entries)
    return tag("td", number, shown, class_=" ".join(name for name, on in classes.items() if on) or None)


def _entry(entry: Entry, day: date, *, linked: bool) -> Html:
    classes = [css_class(entry.event), *(["on"] if entry.nth > 1 else []), *(["off"] if entry.nth < entry.of else [])]
    target = f"#{anchor(entry, day)}" if linked else None
    return tag("a", entry.title, href=target, title=entry.title, class_=" ".join(filter(None, classes)) or None)
