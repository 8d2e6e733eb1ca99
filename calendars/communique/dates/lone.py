"""Lone days: "on the 19th" is of the month told before it, when that was told in its sentence or the two before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.dates.echo import is_of_week
from calendars.communique.dates.moment import LoneDay, Moment, Year
from calendars.communique.dates.nodes import Node
from calendars.when import When

_SENTENCES = 2
_MONTHLY = ("point", "span", "period", "either")
_NEXT = 2


def in_months(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, every day without its month in the month told before it."""
    return list(map(_in_year, _years(nodes), map(_in_month, _months(nodes), nodes)))


def _years(nodes: Sequence[Node]) -> Iterator[Year | None]:
    """For every node the coming year that one of the sentences right before has named: "Next year ... In May ..."."""
    year: Year | None = None
    sentences = 0
    for node in nodes:
        sentences += node.tag == "¶"
        year = year if sentences <= _NEXT else None
        yield year if sentences else None
        said = node.value.year if node.tag == "@" and isinstance(node.value, Moment) else None
        if said:
            year, sentences = (said, 0) if node.value.form == "year" and said.ahead == 1 else (None, 0)


def _in_year(year: Year | None, node: Node) -> Node:
    if year is None or node.tag != "@" or node.value.form not in _MONTHLY or not node.value.month:
        return node
    return replace(node, value=node.value.with_year(year))


def _months(nodes: Sequence[Node]) -> Iterator[Moment | None]:
    """For every node the last date with a month that its sentence or the two before have named before it."""
    month: Moment | None = None
    sentences = 0
    for node in nodes:
        sentences += node.tag == "¶"
        month = month if sentences <= _SENTENCES else None
        yield month
        if month and isinstance(node.value, LoneDay):
            sentences = 0
        if node.tag == "@" and isinstance(node.value, Moment) and node.value.month and node.value.form in _MONTHLY:
            month, sentences = node.value, 0
        elif node.tag == "@" and isinstance(node.value, Moment) and is_of_week(node.value):
            month = None  # "this week" leads back to the paper's day


def _in_month(month: Moment | None, node: Node) -> Node:
    """A day without its month is of the month told before: "put off from 5-6 February to the 19th"."""
    said = node.value
    if month is None or not isinstance(said, LoneDay):
        return node

    def build(anchor: date, year: int) -> When:
        told = month.build(anchor, year).earliest
        if told is None:
            raise ValueError
        first, last = told.replace(day=said.first), told.replace(day=said.day)
        return When.day(last) if first == last else When.days(first, last)

    return replace(node, value=replace(month, build=build, form="point" if said.first == said.day else "span"))
