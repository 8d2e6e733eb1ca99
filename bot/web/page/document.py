"""The whole page, from its head to the buttons for subscribing."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.web.links import Links, qr_svg
from bot.web.page.events import entry_item, vague_item
from bot.web.page.grid import grid
from bot.web.page.html import Html, joined, tag
from bot.web.page.words import WORDS
from calendars.errors import BadWhen
from calendars.month import Month
from calendars.usecases.read_page import Page
from calendars.when import When
from calendars.wording import name, say, weekday


@cache
def style() -> Html:
    """The style sheet, which is part of every page: one answer, nothing more to fetch."""
    return Html(Path(__file__).with_name("style.css").read_text("utf-8"))


@cache
def policy() -> str:
    """The Content-Security-Policy: our own style and nothing else, in nobody's frame."""
    digest = b64encode(sha256(style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def document(language: str, title: str, *body: object) -> str:
    """A page with a head that fits phones."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("title", title),
        tag("style", style()),
    )
    return "<!doctype html>" + tag("html", head, tag("body", *body), lang=language)


def calendar_page(page: Page, links: Links) -> str:
    """The page of a calendar in a month."""
    words = WORDS[page.language]
    return document(
        page.language,
        page.calendar.title,
        tag("header", tag("h1", page.calendar.title), _languages(page)),
        tag("p", words.print.format(day=say(When.day(page.today), page.language)), class_="asof"),
        tag("main", _months(page), grid(page), _agenda(page), _undated(page), _subscribe(page, links)),
    )


def _languages(page: Page) -> Html:
    own = page.language
    links = (
        tag("b", words.language, lang=code)
        if code == own
        else tag("a", words.language, href=_address(page.month, code), lang=code, hreflang=code)
        for code, words in WORDS.items()
    )
    return tag("nav", *links, class_="languages")


def _months(page: Page) -> Html:
    words, now = WORDS[page.language], Month.of(page.today)
    return tag(
        "nav",
        tag("h2", name(When.of_month(page.month.year, page.month.month), page.language)),
        _turn(page, -1, "‹", words.earlier),
        tag("a", words.today, href=_address(now, page.language), class_="button"),
        _turn(page, 1, "›", words.later),
        class_="months",
    )


def _turn(page: Page, by: int, sign: str, label: str) -> Html | None:
    try:
        month = page.month.plus(by)
    except BadWhen:  # the calendar's first or last month
        return None
    return tag("a", sign, href=_address(month, page.language), class_="button", aria_label=label, title=label)


def _agenda(page: Page) -> Iterator[Html]:
    words = WORDS[page.language]
    yield tag("h2", words.agenda)
    days = [each for each in page.weeks.days if page.month.first <= each.day <= page.month.last]
    if not days:
        yield tag("p", words.nothing, class_="facts")
    for each in days:
        said = say(When.day(each.day), page.language, with_year=False)
        yield tag("h3", f"{weekday(each.day, page.language)}, {said}")
        yield tag("ul", *(entry_item(page, entry, each.day) for entry in each.entries), class_="events")


def _undated(page: Page) -> Iterator[Html]:
    words = WORDS[page.language]
    yield tag("h2", words.undated)
    if page.undated:
        yield tag("ul", *(vague_item(page, event) for event in page.undated), class_="events")
    else:
        yield tag("p", words.nothing_undated, class_="facts")


def _subscribe(page: Page, links: Links) -> Iterator[Html]:
    words = WORDS[page.language]
    yield tag("h2", words.subscribe, id="subscribe", class_="subscribing")
    buttons = (
        tag("a", words.apple, href=links.apple, class_="button main"),
        tag("a", words.google, href=links.google, class_="button", rel="noreferrer"),
        tag("a", words.outlook, href=links.outlook, class_="button", rel="noreferrer"),
    )
    address = tag("input", value=links.https, readonly=True, id="address", type="text")
    yield tag(
        "div",
        tag(
            "div",
            tag("div", *buttons, class_="buttons"),
            tag("label", words.copy, for_="address"),
            address,
            tag("p", words.how, " ", words.private, class_="facts"),
        ),
        tag("figure", Html(qr_svg(links.page)), tag("figcaption", words.scan)),
        class_="subscribe",
    )


def _address(month: Month, language: str) -> str:
    return f"?m={month}&lang={language}"


def sentence_page(language: str, sentence: str) -> str:
    """A page with nothing but a sentence."""
    return document(language, sentence, joined([tag("p", sentence)]))
