"""Days below: "4-5", "second ten days" at the head of a line or cell, of the month that stands above it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.dates.making_periods import week_in_month
from calendars.communique.dates.moment import Build, Moment, month_end, on, part_of_month
from calendars.communique.dates.nodes import Node
from calendars.communique.text.page import Page
from calendars.when import When

_DAYS = re.compile(r"[-(]?(?P<d>d)(?:[-/&|](?P<e>d))?(?![Mym.%/]|:[dn]|-d)")
_PART = re.compile(r"-?(?P<o>[opd])[-.]?T")
_WEEK = re.compile(r"(?P<o>[opd])[-.]?K")
_HALF_YEAR = 5
_HALF = re.compile(r"(?P<o>[oHd])\.?H")


def days_below(page: Page, period: Node, first: int, last: int) -> Node | None:
    """The days, the ten days or the half at the head of the tokens, of the month above or beside them."""
    moment: Moment = period.value
    nodes = [node for node in page.nodes_of(first, last) if node.first < node.last]
    tags = "".join(node.tag for node in nodes)
    part = _PART.match(tags)
    number = nodes[part.start("o")].value if part else 0
    if part and number < 4 and moment.month and moment.month == moment.last:
        ten = replace(moment, build=_ten_days(moment, number), form="period")
        return Node("#", ten, first, nodes[part.end() - 1].last)
    week = _WEEK.match(tags)
    if week and moment.month and moment.month == moment.last:
        made = week_in_month({"o": nodes[week.start("o")].value, "M": moment.month})
        if made:
            seven = replace(moment, build=_week(moment, made), form="period")
            return Node("#", seven, first, nodes[week.end() - 1].last)
    head = nodes[0].value if nodes and nodes[0].tag == "@" else None
    if isinstance(head, Moment) and _is_half(head) and moment.month and moment.month == moment.last:
        number = 1 if head.month == 1 else 2
        return Node("#", replace(moment, build=_half(moment, number), form="period"), first, nodes[0].last)
    half = _HALF.match(tags)
    if half and moment.month and moment.month == moment.last:
        number = nodes[0].value if isinstance(nodes[0].value, int) else 1
        return Node("#", replace(moment, build=_half(moment, number), form="period"), first, nodes[half.end() - 1].last)
    days = _DAYS.match(tags)
    if days and moment.month and moment.month == moment.last and _stands_apart(page, nodes, days.end()):
        start, end = nodes[days.start("d")].value, nodes[days.start("e")].value if days["e"] else None
        build = _either(moment, start, end) if end and "|" in days.group() else _days(moment, start, end)
        return Node("#", replace(moment, build=build, form="span"), first, nodes[days.end() - 1].last)
    return None


def _is_half(moment: Moment) -> bool:
    """Whether it is half of a year that is not said, below a month half of that."""
    return moment.form == "period" and moment.year is None and moment.last - moment.month == _HALF_YEAR


def _stands_apart(page: Page, nodes: Sequence[Node], end: int) -> bool:
    """Whether a number after the days is not theirs: "7    12th Summit"."""
    if end >= len(nodes) or nodes[end].tag not in "dno":
        return True
    return page.tokens[nodes[end].first].start - page.tokens[nodes[end - 1].last - 1].end > 1


def _days(moment: Moment, first: int, last: int | None) -> Build:
    def build(anchor: date, year: int) -> When:
        at = moment.build(anchor, year).earliest
        assert at is not None  # noqa: S101 - a month has a first day
        start = on(at.year, at.month, first)
        return When.days(start, on(at.year, at.month, last)) if last and last > first else When.day(start)

    return build


def _either(moment: Moment, one: int, other: int) -> Build:
    def build(anchor: date, year: int) -> When:
        at = moment.build(anchor, year).earliest
        assert at is not None  # noqa: S101 - a month has a first day
        return When.candidates([on(at.year, at.month, one), on(at.year, at.month, other)])

    return build


def _week(moment: Moment, week: Moment) -> Build:
    def build(anchor: date, year: int) -> When:
        at = moment.build(anchor, year).earliest
        assert at is not None  # noqa: S101 - a month has a first day
        return week.build(anchor, at.year)

    return build


def _ten_days(moment: Moment, part: int) -> Build:
    def build(anchor: date, year: int) -> When:
        at = moment.build(anchor, year).earliest
        assert at is not None  # noqa: S101 - a month has a first day
        return part_of_month(at.year, at.month, part)

    return build


def _half(moment: Moment, part: int) -> Build:
    def build(anchor: date, year: int) -> When:
        at = moment.build(anchor, year).earliest
        assert at is not None  # noqa: S101 - a month has a first day
        if part == 1:
            return When.window(at, on(at.year, at.month, 15))
        return When.window(on(at.year, at.month, 16), month_end(at.year, at.month))

    return build
