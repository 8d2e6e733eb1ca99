"""Headings: what lines above say for the lines below: a day, a month, a year, a week, an event."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.dates.moment import Build, Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.events.mention import Mention
from calendars.communique.lines.below import days_below
from calendars.communique.places.place import Where, places
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment

_SHORT = 160
_TITLE = 90
_ROWS = 2
_PERIODS = ("period", "year", "point", "weekday", "relative")
_HEADING = 260
_TURN = 5
_ABBREVIATION = 4
_BULLETS = "•*▪●◦·"
_LABELS = (":", "–", "—", "|")


class Headings:
    """Remembers, line by line, what the lines below lean on."""

    def __init__(self, page: Page, anchor: date) -> None:
        self.page = page
        self.anchor = anchor
        self.day: Node | None = None
        self.period: Node | None = None
        self.year: int | None = None
        self.years = False
        self.week: date | None = None
        self.event: tuple[Segment, int, int, Mention] | None = None
        self.place: Where | None = None
        self.month = 0
        self.paragraph: tuple[int, Node] | None = None

    def opens_period(
        self, segment: Segment, first: int, last: int, dates: Sequence[Node], named: Sequence[Mention]
    ) -> bool:
        """Whether the line is nothing but a month, a quarter or the like; then the lines below it are in it."""
        dates = [node for node in dates if node.value.form != "open"] or dates
        if self._opens_plan(segment, dates, named):
            return True
        forms = _PERIODS if self.event else (*_PERIODS, "span")
        if len(dates) != 1 or named or dates[0].value.form not in forms:
            if self.period and segment.end - segment.start > _SHORT:
                self.period = None
            return False
        moment = dates[0].value
        if self.event and self.page.text[segment.end - 1] == ".":
            return False
        if self.page.text[segment.start] == "(" and self._is_past(dates[0]):
            return False
        if any(_says_more(self.page, at) for at in _outside_brackets(self.page, first, last)):
            return False
        numbered = any(node.tag == "D" for node in self.page.nodes_of(first, last))
        told = self.event and not numbered
        if moment.form not in ("period", "year") and (told or not _is_line(self.page, segment)):
            return False
        self._note_week(dates)
        if moment.form not in ("period", "year"):
            self.day = dates[0]
        if moment.year:
            self.year, self.month = moment.year.of(self.anchor), 0
        self.turn(dates)
        self.period = replace(dates[0], value=moment if moment.year else self.dated(moment))
        return True

    def _opens_plan(self, segment: Segment, dates: Sequence[Node], named: Sequence[Mention]) -> bool:
        """Whether the line is the title of a plan, whose rows below are the events: "Week ahead (3-7 May)"."""
        page = self.page
        words = page.text[segment.start : segment.end]
        number = bisect_left(page.pieces, segment.start, key=lambda piece: piece.start)
        rows = page.pieces[number + 1 : number + 1 + _ROWS]
        if len(dates) != 1 or dates[0].value.form not in ("span", "period", "year") or len(rows) < _ROWS:
            return False
        told = any(each.verb for each in named) or words.endswith(".") or page.language.has("future", words)
        if told or len(words) > _TITLE or not page.language.has("document", words):
            return False
        moment = dates[0].value
        self._note_week(dates)
        if moment.year:
            self.year, self.month = moment.year.of(self.anchor), 0
        if moment.form == "period" and moment.month == moment.last:
            self.period = replace(dates[0], value=moment if moment.year else self.dated(moment))
        return True

    def opens_paragraph(self, segment: Segment, first: int, last: int, dates: Sequence[Node]) -> bool:
        """Whether a day alone, with a full stop, begins a paragraph that tells what happens then."""
        days = len(dates) == 1 and dates[0].value.form in ("point", "span", "weekday")
        if not days or segment.row or any(_says_more(self.page, at) for at in range(first, last)):
            return False
        number = bisect_left(self.page.pieces, segment.start, key=lambda piece: piece.start)
        before, after = self.page.pieces[max(0, number - 1) : number], self.page.pieces[number + 1 : number + 2]
        if any(piece.block == segment.block for piece in before) or all(n.block != segment.block for n in after):
            return False
        self.paragraph = (segment.block, dates[0])
        return True

    def day_of_paragraph(self, segment: Segment, first: int, dates: Sequence[Node]) -> Sequence[Node]:
        """The dates of a sentence, or the day that its paragraph begins with."""
        if self.paragraph is None or self.paragraph[0] != segment.block:
            return dates
        if any(node.value.form in ("point", "span", "period", "either") for node in dates):
            return dates
        return [replace(self.paragraph[1], first=first, last=first), *(n for n in dates if n.value.form == "by")]

    def turn(self, dates: Sequence[Node]) -> None:
        """January below December is the next year's, where a line above has given several years."""
        moment = dates[0].value if dates else None
        if moment is None or not moment.month or moment.form not in ("point", "span", "period", "either"):
            return
        if self.year and self.years and not moment.year and moment.month + _TURN < self.month:
            self.year += 1
        self.month = moment.last or moment.month

    def is_place(self, first: int, last: int) -> bool:
        """Whether the words are names of places and nothing else; what stands below happens there."""
        named = places(self.page, first, last)
        words = sum(self.page.tokens[at].sort == "word" for at in range(first, last))
        said = self.page.words(first, last)
        alone = not named and words == last - first == 1 and self.day is not None
        if alone and said.isupper() and len(said) > _ABBREVIATION:
            self.place = Where(said.capitalize())
            return True
        if not named or words > sum(spot.last - spot.first for spot in named):
            return False
        self.place = Where(named[0].shown, named[0].country)
        return True

    def note(self, segment: Segment, dates: Sequence[Node], named: Sequence[Mention], first: int, last: int) -> None:
        """Remember what this segment says for those below."""
        short = segment.end - segment.start <= _SHORT
        if short and not named:
            if days_here := [node for node in dates if node.value.form in ("point", "span", "weekday")]:
                self.place = None
            self.is_place(max(first, days_here[-1].last) if days_here else first, last)
        elif not short:
            self.place = None
        days = [node for node in dates if node.value.form in ("point", "span", "weekday")]
        if days and short:
            self.day = days[-1]
        if short and not segment.row:
            self._note_year(segment, first, last)
            if not self.page.text[segment.start : segment.end].endswith("."):
                self._note_week(dates)
        strong = [mention for mention in named if mention.noun.strong]
        if strong and not dates and segment.end - segment.start <= _HEADING and self._is_title(segment):
            self.event = (segment, first, last, strong[0])
        elif named or dates or not short:
            self.event = None

    def _is_title(self, segment: Segment) -> bool:
        """Whether it is no row, or one in capitals ("5. MEETING" below the name of the body)."""
        return not segment.row or self.page.text[segment.start : segment.end].isupper()

    def _note_year(self, segment: Segment, first: int, last: int) -> None:
        nodes = self.page.nodes_of(first, last)
        years = [node.value.year for node in nodes if node.tag == "@" and node.value.year and not self._is_past(node)]
        if years and not self.page.text[segment.start : segment.end].rstrip().endswith("."):
            self.year = years[0].of(self.anchor)
            self.years = len({year.of(self.anchor) for year in years}) > 1 or any(node.tag == "X" for node in nodes)

    def _is_past(self, node: Node) -> bool:
        """A day gone by is a paper's own, or that of an edition: "Zagreb, 11 November 2022"."""
        when = node.value.settle(self.anchor) if node.value.form == "point" else None
        return bool(when and when.latest and when.latest <= self.anchor)

    def _note_week(self, dates: Sequence[Node]) -> None:
        for node in dates:
            when = node.value.settle(self.anchor)
            if when and when.earliest and when.latest and 3 <= (when.latest - when.earliest).days <= 9:
                self.week = when.earliest

    def dated(self, moment: Moment) -> Moment:
        """A month heading without a year is of the year the title gives, if it gives one."""
        return moment if self.year is None or not moment.month else replace(moment, build=_in_year(moment, self.year))


def _says_more(page: Page, at: int) -> bool:
    """Whether the word is none of a date: neither in it nor "day", "week" or a number beside it."""
    return page.tokens[at].sort == "word" and page.node(at).tag not in "@DWKGmoO"


def _outside_brackets(page: Page, first: int, last: int) -> Iterator[int]:
    depth = 0
    for at in range(first, last):
        text = page.tokens[at].text
        depth = max(0, depth + (text == "(") - (text == ")"))
        if depth == 0:
            yield at


def _in_year(moment: Moment, year: int) -> Build:
    return lambda anchor, _: moment.build(anchor, year)


def period_row(page: Page, period: Node, segment: Segment, first: int, last: int, dates: Sequence[Node]) -> Node | None:
    """The date of a line below a heading of a month: its days, its half, or the month itself; None for other lines."""
    line = page.text[segment.start : segment.end]
    if segment.end - segment.start > _SHORT or line.rstrip().endswith(".") or not _is_line(page, segment):
        return None
    while first < last - 1 and page.tokens[first].text in _BULLETS:
        first += 1
    below = days_below(page, period, first, last)
    if below and page.tokens[below.last : below.last + 1] and page.tokens[below.last].text in _LABELS:
        return below
    moment = period.value
    exact = [node for node in dates if node.value.form not in ("open", "year") and not _is_of_month(node)]
    if any(node.value.form != "weekday" or node.first == first for node in exact):
        return None
    if below:
        return below
    if dates and dates[0].first - first <= 1:
        return Node("#", moment, first, dates[0].last)
    if moment.form not in ("period", "year") and not _names_event(page, first, last):
        return None
    return Node("#", moment, first, first)


def _names_event(page: Page, first: int, last: int) -> bool:
    """Whether the line has a noun of events or a time of day."""
    tokens = page.tokens[first:last]
    known = (page.language.base(token.low, page.language.nouns) for token in tokens if token.sort == "word")
    return any(known) or any(node.tag == "t" for node in page.nodes_of(first, last))


def _is_line(page: Page, segment: Segment) -> bool:
    start, end = page.text.rfind("\n", 0, segment.start) + 1, page.text.find("\n", segment.end)
    outside = page.text[start : segment.start] + page.text[segment.end : end if end >= 0 else len(page.text)]
    return not outside.strip()


def _is_of_month(node: Node) -> bool:
    """ "The end of the month", below a month, is of that month."""
    return bool(node.value.form == "relative" and node.value.last == -1)
