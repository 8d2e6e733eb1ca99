"""Rows: sentences, and the lines of schedules and day programmes that lean on a day or month said above them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.events.anew import Told, anew
from calendars.communique.events.finding import Draft, draft
from calendars.communique.events.link import Link, links
from calendars.communique.events.mention import Mention, is_numbered
from calendars.communique.events.mentions import mentions
from calendars.communique.events.rest import EXACT_FIRST, agenda, in_chat, is_fragment, is_label, rest_of, typed
from calendars.communique.language import Noun
from calendars.communique.lines.below import days_below
from calendars.communique.lines.form import Form, form
from calendars.communique.lines.headings import Headings, period_row
from calendars.communique.lines.listing import listed
from calendars.communique.lines.table import Cell, Row, chief, headings, label, place_in, row
from calendars.communique.places.place import Where, where
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment
from calendars.kinds import Kind
from calendars.rung import Rung
from calendars.when import When

_HEADED = 80
_TITLED = 200
_IDLE = 260
_MOST = 16
_DATING = ("point", "span", "period", "either", "open")
_NEXT = 3
_STAMP = 60
"""How long the name and time before a message of a chat may be."""
_ALONE = 40
_LINE = 120
_ANSWER = 8
"""How soon an answer gives the day that was asked for, in tokens."""


class Rows:
    """Takes segments in order and remembers the headings that lines below them belong to."""

    def __init__(self, page: Page, anchor: date, rows: int) -> None:
        self.page = page
        self.rows = rows
        self.anchor = anchor
        self.above = Headings(page, anchor)
        self.country: str | None = None
        self.columns: tuple[str, ...] = ()
        self.month: Node | None = None
        self.numbered: Mention | None = None
        self.last: Where = Where()
        self.filled = 0
        self.open: tuple[Segment, int, int, Mention] | None = None
        self.told: tuple[int, Node] | None = None
        self.before = Told()
        self.weekday: date | None = None

    def take(self, segment: Segment, first: int, last: int, dates: Sequence[Node]) -> list[Draft]:
        """The drafts of one segment."""
        page, above = self.page, self.above
        if segment.start < self.filled:
            return []
        if fields := form(page, segment):
            self.filled = fields.last.end
            return self._filled(replace(segment, end=fields.last.end), first, fields)
        idle = not dates and not segment.row and segment.end - segment.start > _IDLE
        named = [] if idle else mentions(page, first, last, self.numbered)[:_MOST]
        self.numbered = next((each for each in reversed(named) if is_numbered(each)), self.numbered)
        dates = dates[:_MOST]
        clocks = [node for node in page.nodes_of(first, last) if node.tag == "t"]
        tabled = "|" in page.text[segment.start : segment.end]
        if tabled and not dates and (columns := headings(page, first, last)):
            self.columns = columns
            return []
        if above.opens_period(segment, first, last, dates, named):
            return []
        if segment.row:
            above.turn(dates)
        cells = row(page, self.columns, first, last) if self.columns and segment.row else None
        if cells:
            return self._tabled(segment, (first, last), cells, dates, named, clocks)
        if clocks and clocks[0].first - first <= 2 and not dates and above.day:
            return self._line(replace(segment, row=True), (clocks[0].last, last), above.day, named, clocks[:1])
        if clocks and not dates and above.day and self._is_timed(segment, last, clocks, named):
            return self._line(segment, (first, clocks[-1].first), above.day, named, clocks[-1:])
        part = page.language.pattern("day_part").match(page.text, segment.start, segment.end) if above.day else None
        if part and not dates and above.day and _is_lead(page, part.end()):
            after = next((at for at in range(first, last) if page.tokens[at].start >= part.end()), last)
            return self._line(replace(segment, row=True), (after, last), above.day, named, clocks)
        under = period_row(page, above.period, segment, first, last, dates) if above.period else None
        if under:
            return self._line(replace(segment, row=True), (under.last, last), under, named, clocks)
        if above.opens_paragraph(segment, first, last, dates):
            return []
        dates = above.day_of_paragraph(segment, first, dates)
        dates = dates or self._told_before(segment, named, clocks)
        if segment.row and page.language.has("nothing", page.text[segment.start : segment.end]):
            return []
        apart = page.typed or (segment.row and ";" in page.text[segment.start : segment.end])
        if apart and len(clocks) > 1 and len(dates) == 1 and (parts := agenda(page, first, last, clocks, named)):
            line = replace(segment, row=True)
            return [each for clock, part, its in parts for each in self._line(line, part, dates[0], its, [clock])]
        made = links(page, segment, first, last, dates, named)
        made = listed(page, made, named)
        made = anew(page, self.before, segment, first, last, dates, named, made) or made
        if dates and not made:
            answer = self._dating(segment, first, last, dates) if self.open and segment.chat else []
            made = answer or self._bare(segment, first, last, dates, named) or self._dating(segment, first, last, dates)
        self.before.note(named, made, first)
        self._note_open(segment, first, last, dates, named)
        drafts = [each for link in made if (each := self._draft(link, clocks, made))]
        days = [each.link.date for each in drafts if each.when.rung is Rung.DAY and not each.link.segment.row]
        self.told = (segment.block, days[0]) if len(days) == 1 else None
        self.country = next((each.where.country for each in drafts if _is_tour(each)), self.country)
        above.note(segment, dates, named, first, last)
        return drafts

    def _is_timed(self, segment: Segment, last: int, clocks: Sequence[Node], named: Sequence[Mention]) -> bool:
        """Whether a short line below a day ends with its time: "Reception, 6 p.m."."""
        text = self.page.text
        begins = text[text.rfind("\n", 0, segment.start) + 1 : segment.start].strip() == ""
        strong = any(mention.noun.strong for mention in named)
        return begins and strong and segment.end - segment.start <= _LINE and clocks[-1].last >= last - 1

    def _draft(
        self, link: Link, clocks: Sequence[Node], made: Sequence[Link], whole: tuple[int, int] | None = None
    ) -> Draft | None:
        """Weekdays in the rows of a week's schedule are days of that week."""
        above = self.above
        anchor = above.week if above.week and link.segment.row else self.anchor
        if link.segment.row and above.period and link.moment.form == "relative":
            month = above.period.value.settle(self.anchor)
            anchor = (month and month.earliest) or anchor
        weekday = link.segment.row and link.moment.form == "weekday"
        if weekday and self.weekday and anchor < self.weekday:
            anchor = self.weekday
        found = draft(self.page, link, anchor, clocks, made, above.year, whole, day=self.anchor)
        self.weekday = found.when.earliest if found and weekday else self.weekday
        return found

    def _filled(self, segment: Segment, first: int, fields: Form) -> list[Draft]:
        """A form: every field is what its name says."""
        page = self.page
        link = fields.link(page, segment, first)
        made = self._draft(link, fields.nodes(page, "t"), [link], whole=fields.what) if link else None
        if made is None:
            return []
        stated = place_in(page, fields.where) if fields.where else Where()
        return [replace(made, where=stated)] if stated.place else [made]

    def _tabled(
        self,
        segment: Segment,
        whole: tuple[int, int],
        cells: Row,
        dates: Sequence[Node],
        named: Sequence[Mention],
        clocks: Sequence[Node],
    ) -> list[Draft]:
        """A row of a table with headings: every cell is what its column says."""
        page, above = self.page, self.above
        first, last = cells.what
        outside = [node for node in dates if not first <= node.first < last]
        day = self._tabled_day(cells, outside) or next(iter(outside or dates), None)
        if day is None or (day.value.form in ("open", "year") and above.period):
            day = period_row(page, above.period, segment, *whole, dates) if above.period else day
        day = day or (_open(page, cells.when) if cells.when else above.day)
        if day is None or page.language.has("overhead", page.words(first, last)):
            return []
        mention = chief([each for each in named if first <= each.head < last]) or label(cells.what)
        link = Link(mention, day, replace(segment, row=True), *whole, 0.0)
        made = self._draft(link, clocks, [link], whole=cells.what)
        above.note(segment, dates, [], *whole)
        if made is None:
            return []
        place = where(page, replace(link, first=first, last=last), cells.what)
        stated = place_in(page, cells.where) if cells.where else Where()
        return [replace(made, where=stated if stated.place else place)]

    def _tabled_day(self, cells: Row, dates: Sequence[Node]) -> Node | None:
        """The most exact date of a table's row, or days of the month beside or above them."""
        stated = [node for node in dates if node.value.form != "open"]
        exact = next((node for node in stated if node.value.form in ("point", "span", "either")), None)
        months = [node for node in stated if node.value.form == "period" and node.value.month]
        self.month = replace(months[0], value=self.above.dated(months[0].value)) if months else self.month
        if exact is None and self.month:
            below = (days_below(self.page, self.month, *cell) for cell in cells.when)
            exact = next((node for node in below if node), None)
        return exact or next(iter(stated), None)

    def _told_before(self, segment: Segment, named: Sequence[Mention], clocks: Sequence[Node]) -> Sequence[Node]:
        """The day of the sentence before, for a meeting told with its time only: "The talks begin at 12:00"."""
        if self.told is None or self.told[0] != segment.block or segment.row or not clocks:
            return []
        return [self.told[1]] if any(mention.noun.strong and not mention.aside for mention in named) else []

    def _note_open(
        self, segment: Segment, first: int, last: int, dates: Sequence[Node], named: Sequence[Mention]
    ) -> None:
        """Remember an event told without its date: the next sentence may give that."""
        asked = self.page.text[segment.end - 1] == "?"
        strong = [each for each in named if (each.noun.strong and not each.aside) or (asked and each.verb)]
        strong = [each for each in strong if asked or not each.verb]
        self.open = (segment, first, last, strong[0]) if len(strong) == 1 and not dates and not segment.row else None

    def _dating(self, segment: Segment, begin: int, last: int, dates: Sequence[Node]) -> list[Link]:
        """A sentence about the time of the event that the one before it told of: "The best time would be ..."."""
        page = self.page
        if self.open is None or dates[0].value.form not in _DATING:
            return []
        before, first, _, mention = self.open
        said = page.text[segment.start : segment.end]
        alone = len(said) < _ALONE
        told = dates[0].value.settle(self.anchor) if alone and dates[0].value.form == "point" else None
        if told and told.latest == self.anchor and page.tokens[dates[0].first - 1].text == ",":
            return []
        answers = page.text[before.end - 1] == "?" and dates[0].first - begin < _ANSWER
        near = segment.start - before.end <= (_STAMP if segment.chat else _NEXT)
        if not near or not (alone or answers or page.language.has("dating", said)):
            return []
        return [Link(mention, dates[0], replace(before, end=segment.end), first, last, 0.0)]

    def _bare(
        self, segment: Segment, first: int, last: int, dates: Sequence[Node], named: Sequence[Mention]
    ) -> list[Link]:
        """A date without a mention: in a row the rest of the row is the event, under a heading the heading is."""
        page = self.page
        if page.typed and not (segment.row and self.rows > 1):
            return [link] if (link := typed(page, segment, first, last, dates)) else []
        if segment.row and not named and self.rows > 1:
            rest = rest_of(page, first, last, dates)
            if rest and (self.above.is_place(*rest) or _is_told(page, segment, first, last)):
                return []
            if rest and is_label(page, rest) and dates[0].value.form not in ("by", "after", "by-period"):
                event = Mention(*rest, rest[0], "", Noun(Kind.OTHER, strong=True))
                return [Link(event, dates[0], segment, first, last, 0.0)]
        if segment.chat and not named and (link := in_chat(page, segment, first, last, dates)):
            return [link]
        heading = self.above.event
        day = min(dates, key=lambda node: EXACT_FIRST.get(node.value.form, len(EXACT_FIRST)))
        moment = day.value
        size = len(" ".join(page.text[segment.start : segment.end].split()))
        stated = moment.form in ("point", "span") or (not segment.row and is_fragment(page, first, last, moment))
        if heading and size < _HEADED and not named and stated:
            above, start, end, mention = heading
            dateline = moment.settle(self.anchor)
            if (
                moment.form == "point"
                and dateline
                and dateline.latest == self.anchor
                and not page.language.has("record", page.words(start, end))
            ):
                return []
            both = replace(above, end=segment.end)
            return [Link(mention, day, both, start, last, 0.0)]
        return []

    def _line(
        self,
        segment: Segment,
        rest: tuple[int, int],
        day: Node,
        named: Sequence[Mention],
        clocks: Sequence[Node],
    ) -> list[Draft]:
        """A line whose day stands above it or at its head: the rest of the line is the event."""
        page = self.page
        first, last = rest
        while first < last and page.tokens[first].sort == "mark" and page.tokens[first].text not in '«“"(':
            first += 1
        named = [mention for mention in named if mention.head >= first]
        if first >= last or page.language.has("overhead", page.words(first, _main_end(page, first, last, named))):
            return []
        mention = chief(named) or label((first, last))
        link = Link(mention, day, segment, first, last, 0.0)
        made = self._draft(link, clocks, [link], whole=(first, last))
        if made is None:
            return []
        stated = made.where.place is not None
        if not stated:
            same = page.language.has("same_place", page.words(first, last))
            made = replace(made, where=self.last if same else self.above.place or made.where)
        elif made.hours and not made.where.country:
            country = self.above.place.country if self.above.place else self.country
            made = replace(made, where=Where(made.where.place, country))
        self.last = made.where if stated else self.last
        return [made]


def _is_told(page: Page, segment: Segment, first: int, last: int) -> bool:
    """Whether a row is a sentence about something that is no event: "5. The restoration will be over in 2027."."""
    words = page.words(first, last)
    language = page.language
    if page.text[segment.end - 1] != "." or not (language.has("future", words) or language.has("past", words)):
        return False
    happens = language.has("happens", words) and not language.has("deadline", words)
    return not happens and all(node.tag != "O" for node in page.nodes_of(first, last))


def _main_end(page: Page, first: int, last: int, named: Sequence[Mention]) -> int:
    """Where the first of a line's things ends when it is an event: "signing of the agreement; press point"."""
    stop = next((at for at in range(first, last) if page.tokens[at].text == ";"), last)
    return stop if any(each.noun.strong and each.head < stop for each in named) else last


def _open(page: Page, cells: Sequence[Cell]) -> Node | None:
    """The open date of a row whose cell for the date holds words but no date: "not yet known"."""
    first, last = cells[0]
    if not any(page.tokens[at].sort == "word" for at in range(first, last)):
        return None
    return Node("@", Moment(lambda *_: When.open(), form="open"), first, last)


def _is_lead(page: Page, end: int) -> bool:
    """Whether a blank of a column, or a dash, follows the part of the day at a line's head."""
    return page.text[end : end + 2].isspace() or page.text[end : end + 2] in (" –", " —", " -", ": ", " |")


def _is_tour(each: Draft) -> bool:
    """A visit told in a sentence, or days in a heading: the lines of the programme take place in that country."""
    segment = each.link.segment
    told = each.kind is Kind.VISIT or (each.when.rung is Rung.DAYS and segment.end - segment.start < _TITLED)
    return told and not each.link.segment.row and each.where.country is not None
