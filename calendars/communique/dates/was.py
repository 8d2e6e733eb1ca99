"""Was: the date that something had before it was moved to the one it has now."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.dates.superseded import around, is_exact
from calendars.communique.events.link import Link
from calendars.communique.text.page import Page
from calendars.errors import BadWhen
from calendars.rung import Rung
from calendars.when import When

_BEFORE = 90
_NEAR = 30
_YEAR = 280
_NUMBERS = re.compile(r"\d+")


def turned(page: Page, link: Link) -> Link:
    """The link to the new date where the old one is told after it: "moved to 12 October from 3 March"."""
    if link.old and _is_from(page, link.date) and not _is_from(page, link.old):
        return replace(link, date=link.old, old=link.date)
    return link


def parted(page: Page, link: Link, when: When) -> When:
    """The last day of what reads as a span and is a move: "moved from 3 to 10 March"."""
    is_span = when.rung is Rung.DAYS and link.old is None and when.earliest is not None and when.latest is not None
    if not is_span or not _is_shift(page, link):
        return when
    assert when.latest is not None  # noqa: S101 - a span has both ends
    assert when.earliest is not None  # noqa: S101 - the same
    return When.day(_close_to(when.latest, when.earliest))


def was(page: Page, link: Link, read: When, when: When, made: Sequence[Link], anchor: date) -> When | None:
    """The date before the move, `read` being the date as it was read and `when` what `parted` made of it."""
    if read != when and read.earliest:
        return When.day(read.earliest)
    if when.earliest is None:
        return None
    old = link.old or _given_up(page, link, made)
    told = _settled(old, when, anchor) if old else _in_the_same_month(page, link, when)
    return None if told is None or told == when else told


def _given_up(page: Page, link: Link, made: Sequence[Link]) -> Node | None:
    """A date of the sentence that no event has and that is said to have been planned before."""
    taken = [each.date for each in (link, *made)]
    former = page.once("former", link.first, link.last, lambda: _former(page, link.first, link.last))
    return next((node for node in former if not any(node is each for each in taken)), None)


def _former(page: Page, first: int, last: int) -> list[Node]:
    """The dates of a sentence that are said to have been planned before."""
    dates = [node for node in page.dates_of(first, last) if is_exact(node)]
    return [node for node in dates if _is_former(page, node, first, last)]


def _is_former(page: Page, node: Node, first: int, last: int) -> bool:
    before, after = around(page, node, first, last)
    language = page.language
    said = any(language.has(name, before) for name in ("formerly_before", "instead", "planned_before"))
    return said or any(language.pattern(name).match(after) for name in ("planned_after", "instead_after"))


def _is_from(page: Page, node: Node) -> bool:
    return bool(page.language.has("from_date", page.words(max(0, node.first - 1), node.last)))


def _is_shift(page: Page, link: Link) -> bool:
    language, said = page.language, page.words(link.date.first, link.date.last)
    return bool(language.has("from_date", said) and language.has("shift", page.words(link.first, link.date.last)))


def _close_to(day: date, other: date) -> date:
    """The day in the other's year, where only a year's turn has parted them."""
    return day.replace(year=other.year) if day - other > timedelta(days=_YEAR) else day


def _settled(node: Node, when: When, anchor: date) -> When | None:
    """The old date, in the new one's year unless that parts them by most of one."""
    moment = node.value
    if not isinstance(moment, Moment) or when.earliest is None:
        return None
    year = when.earliest.year
    years = (year, year - 1, year + 1) if moment.month and not moment.year else (None,)
    made = [each for each in (moment.settle(anchor, "", each) for each in years) if each and each.earliest]
    near = (each for each in made if each.earliest and abs(each.earliest - when.earliest).days <= _YEAR)
    return next(near, made[0] if made else None)


def _in_the_same_month(page: Page, link: Link, when: When) -> When | None:
    """ "From 3 to 10 March": a number before the date, in its month."""
    start = page.tokens[link.date.first].start
    before = page.text[max(page.tokens[link.first].start, start - _NEAR) : start].rstrip()
    said = page.language.has("was_before", before) if when.is_exact and link.first <= link.date.first else None
    days = [int(number) for number in _NUMBERS.findall(said or "")]
    if not days or when.earliest is None:
        return None
    try:
        first, last = (when.earliest.replace(day=day) for day in (days[0], days[-1]))
        return When.day(first) if first == last else When.days(first, last)
    except (ValueError, BadWhen):
        return None
