"""Rows: sentences, and the lines of schedules and day programmes that lean on a day said above them."""

from collections.abc import Sequence
from datetime import date

from calendars.communique.finding import Draft, draft
from calendars.communique.language import Noun
from calendars.communique.link import Link, links
from calendars.communique.mention import Mention, Page, mentions
from calendars.communique.moment import Moment
from calendars.communique.nodes import Node
from calendars.communique.segments import Segment
from calendars.kinds import Kind

_SHORT = 160


class Rows:
    """Takes segments in order and remembers the day that lines below a heading belong to."""

    def __init__(self, page: Page, anchor: date) -> None:
        self.page = page
        self.anchor = anchor
        self.day: Node | None = None
        self.year: int | None = None
        self.heading: tuple[Segment, int, int, Mention] | None = None

    def take(self, segment: Segment, first: int, last: int, dates: Sequence[Node]) -> list[Draft]:
        """The drafts of one segment."""
        named = mentions(self.page, first, last)
        clocks = [node for node in self._nodes(first, last) if node.tag == "t"]
        if clocks and clocks[0].first - first <= 1 and not dates and self.day:
            return self._programme(segment, first, last, named, clocks[0])
        made = links(self.page, segment, first, last, dates, named)
        if dates and not made:
            made = self._bare(segment, first, last, dates, named)
        drafts = [each for link in made if (each := draft(self.page, link, self.anchor, clocks, made, self.year))]
        self._remember(segment, first, last, dates, named, drafts)
        return drafts

    def _nodes(self, first: int, last: int) -> list[Node]:
        found, number = [], self.page.at[first]
        while number < len(self.page.nodes) and self.page.nodes[number].first < last:
            found.append(self.page.nodes[number])
            number += 1
        return found

    def _remember(
        self,
        segment: Segment,
        first: int,
        last: int,
        dates: Sequence[Node],
        named: Sequence[Mention],
        drafts: Sequence[Draft],
    ) -> None:
        short = segment.end - segment.start <= _SHORT
        days = [
            node for node in dates if isinstance(node.value, Moment) and node.value.form in ("point", "span", "weekday")
        ]
        if days and short:
            self.day = days[-1]
        if short and not segment.row:
            years = [node.value.year for node in dates if isinstance(node.value, Moment) and node.value.year]
            if years and not self.page.text[segment.start : segment.end].rstrip().endswith("."):
                self.year = years[0].of(self.anchor)
        strong = [mention for mention in named if mention.noun.strong]
        if strong and not dates and short and not segment.row:
            self.heading = (segment, first, last, strong[0])
        elif not (short and not named):
            self.heading = None

    def _bare(
        self, segment: Segment, first: int, last: int, dates: Sequence[Node], named: Sequence[Mention]
    ) -> list[Link]:
        """A date without a mention: in a row the rest of the row is the event, under a heading the heading is."""
        page = self.page
        if segment.row and not named:
            rest = _rest(page, first, last, dates)
            if rest:
                return [
                    Link(
                        Mention(*rest, rest[0], "", Noun(Kind.OTHER, strong=True)), dates[0], segment, first, last, 0.0
                    )
                ]
        if self.heading and segment.end - segment.start < 80 and not named:
            above, start, end, mention = self.heading
            moment = dates[0].value
            if isinstance(moment, Moment) and moment.form in ("point", "span"):
                return [Link(mention, dates[0], above, start, end, 0.0)]
        return []

    def _programme(self, segment: Segment, first: int, last: int, named: Sequence[Mention], clock: Node) -> list[Draft]:
        page = self.page
        if page.language.has("overhead", page.words(clock.last, last)):
            return []
        assert self.day is not None  # noqa: S101 - the caller has looked
        rest = (clock.last, last)
        mention = named[0] if named else Mention(*rest, rest[0], "", Noun(Kind.OTHER))
        if rest[0] >= rest[1]:
            return []
        link = Link(mention, self.day, segment, first, last, 0.0)
        made = draft(page, link, self.anchor, [clock], [link], self.year, whole=rest)
        return [made] if made else []


def _rest(page: Page, first: int, last: int, dates: Sequence[Node]) -> tuple[int, int] | None:
    """The longest stretch of a row's tokens between its dates and bars."""
    stops = sorted({first - 1, last, *(at for node in dates for at in range(node.first, node.last)),
                    *(at for at in range(first, last) if page.tokens[at].text in "|" or page.node(at).tag in "t@")})  # fmt: skip
    gaps = [(stop - start - 1, -start) for start, stop in zip(stops, stops[1:], strict=False)]
    size, start = max(gaps, default=(0, 0))
    begin, end = -start + 1, -start + 1 + size
    while begin < end and page.tokens[begin].sort == "mark" and page.tokens[begin].text not in '«“"':
        begin += 1
    return (
        (begin, end) if end - begin >= 1 and any(page.tokens[at].sort == "word" for at in range(begin, end)) else None
    )
