"""Reckoning: the tense of a link's clause, and the date it then means."""

from bisect import bisect_left
from datetime import date, timedelta

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.events.link import Link
from calendars.communique.text.page import Page
from calendars.errors import BadWhen
from calendars.rung import Rung
from calendars.when import When

_NEAR = 10
_FARTHEST = 60
"""How many words from a date what tells its tense may stand."""
STOPS = ",;:()—"
"""The marks that a clause ends at."""


def tense_of(page: Page, region: str, link: Link) -> str:
    """ "past" or "future" as the date's own clause says, else as the words around mention and date do, else ""."""
    if not link.segment.row:
        for words in (_clause(page, link), region, _to_the_verb(page, link)):
            past, future = page.language.has("past", words), page.language.has("future", words)
            if page.language.has("postponed", words) or page.language.has("moved", words) or _is_onto(page, link):
                past = None
            if page.language.has("foretold", words):
                return "future"
            if bool(past) != bool(future):
                return "past" if past else "future"
    if page.language.has("soon", region):
        return "future"
    if page.typed:
        return "future"
    return "row" if link.segment.row else ""


def _to_the_verb(page: Page, link: Link) -> str:
    """Where verbs end sentences, the words up to the last one, which is of all the clauses before it."""
    told = page.language.morphology.HEAD_LAST and link.first <= link.date.first < link.last
    return page.words(max(link.date.first, link.last - _FARTHEST), link.last) if told else ""


def _is_onto(page: Page, link: Link) -> bool:
    """Whether the date has the ending of what something is set for: "19 Haziran'a ertelendi"."""
    return link.moment.form != "by" and bool(page.language.has("onto", page.words(link.date.first, link.date.last)))


def _clause(page: Page, link: Link) -> str:
    """The words between the commas around the date."""
    if not link.first <= link.date.first < link.last:
        return ""
    first, last = link.date.first, link.date.last
    low, high = max(link.first, first - _FARTHEST), min(link.last, last + _FARTHEST)
    while first > low and page.tokens[first - 1].text not in STOPS:
        first -= 1
    while last < high and page.tokens[last].text not in STOPS:
        last += 1
    return page.words(first, last)


def when_of(page: Page, link: Link, anchor: date, tense: str, year: int | None) -> When | None:
    moment = link.moment
    if link.mention.years:
        jubilee = _jubilee(page, link, anchor)
        if jubilee:
            return jubilee
    when = moment.settle(anchor, tense, year if link.segment.row else None)
    if year and year > anchor.year and tense != "past" and when and when.latest and when.latest < anchor:
        when = moment.settle(anchor, tense, year)  # a paper about the year to come
    if when and when.length is None and when.rung is not Rung.DAYS:
        when = _with_length(page, link, when)
    if page.typed and moment.form == "weekday" and when and when.latest and when.latest < anchor and tense != "past":
        return moment.settle(anchor + timedelta(days=7), tense)
    bare_weekday = moment.form == "weekday" and moment.weak and not link.segment.row
    if bare_weekday and when and when.earliest and when.earliest > anchor and _is_told(page, link, tense):
        back = moment.settle(anchor - timedelta(days=7), tense)
        later = back and back.earliest and back.earliest > anchor
        return moment.settle(anchor - timedelta(days=14), tense) if later else back
    return when


def _with_length(page: Page, link: Link, when: When) -> When:
    """The same with the number of days that the sentence gives, where it fits: "two days in May"."""
    said = [node.value for node in page.nodes_of(link.first, link.last) if node.tag == "L"]
    if when.rung is Rung.DAY:
        return _lasting(page, link, when)
    try:
        return when.with_length(said[0]) if len(said) == 1 else when
    except BadWhen:
        return when


def _lasting(page: Page, link: Link, when: When) -> When:
    """ "On 25 May for four days", "begins a two-day visit on Tuesday": the first day, and those after it."""
    near = range(link.date.first - _NEAR, link.date.last + _NEAR)
    said = [n for n in page.nodes_of(link.first, link.last) if n.tag == "L" and (n.first in near or _within(n, link))]
    row = link.segment.row and page.text[link.segment.end - 1] != "."
    if len(said) != 1 or row or link.moment.form not in ("point", "weekday", "relative"):
        return when
    dates = [n for n in page.nodes_of(link.first, link.last) if n.tag == "@"]
    first = when.earliest
    if first is None or min(dates, key=lambda n: abs(n.first - said[0].first), default=link.date) is not link.date:
        return when
    rest = timedelta(days=said[0].value - 1)
    if page.language.has("ended", page.words(link.first, link.last)):
        return When.days(first - rest, first)
    return When.days(first, first + rest)


def _within(node: Node, link: Link) -> bool:
    return link.mention.first <= node.first < link.mention.last


def _is_told(page: Page, link: Link, tense: str) -> bool:
    """Whether the date's clause tells of the past: "said on Tuesday" is the Tuesday before."""
    clause = _clause(page, link)
    if page.language.morphology.HEAD_LAST:
        return tense == "past"
    ahead = page.language.has("future", clause) or page.language.has("moved", clause)
    told = page.language.has("told", clause) and not ahead
    return tense == "past" or bool(told)


def _jubilee(page: Page, link: Link, anchor: date) -> When | None:
    """The day of an anniversary when the sentence also gives the founding day, or the one before a vague date does."""
    years = link.mention.years or 0
    first = link.first if link.moment.form in ("point", "span", "either") else _before(page, link)
    for node in page.nodes[page.at[first] : page.at[link.last - 1] + 1]:
        if node.tag == "@" and isinstance(node.value, Moment) and node.value.year and node.value.form == "point":
            founded = node.value.settle(anchor)
            if (
                founded
                and founded.earliest
                and founded.earliest.year + years >= anchor.year - 1
                and founded.earliest.year < anchor.year - 1
            ):
                return When.day(_same_day(founded.earliest, founded.earliest.year + years))
    return None


def _before(page: Page, link: Link) -> int:
    """The first token of the sentence before that of the link; the link's own in a row."""
    number = bisect_left(page.pieces, link.segment.start, key=lambda piece: piece.start)
    if link.segment.row or number == 0 or page.pieces[number - 1].row:
        return link.first
    return bisect_left(page.tokens, page.pieces[number - 1].start, key=lambda token: token.start)


def _same_day(day: date, year: int) -> date:
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
