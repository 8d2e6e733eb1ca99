"""Echoes: "the same day", "the next day", "that month" lean on the date told before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.month import Month
from calendars.when import When

_SOME_DAY = date(2024, 1, 10)
_FIRST = 4
"""The plan of a week names its week in one of so many sentences."""


@dataclass(frozen=True, slots=True)
class DayOf:
    """The so-manieth day of the days told before, -1 the last."""

    number: int


@dataclass(frozen=True, slots=True)
class Echo:
    """So many days after the day told before, or before it; `days` None means the month told before."""

    days: int | None


def echoes(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with every echo turned into a date; one that has nothing to lean on is no date."""
    told: list[Node] = []
    last: Moment | None = None
    span: Moment | None = None
    for node in map(_in_week, _weeks(nodes), nodes):
        if node.tag == "s":
            moment = _leaning(node.value, last, span) if last else None
            told.append(replace(node, tag="@", value=moment) if moment else replace(node, tag="w", value=None))
            continue
        if (
            node.tag == "@"
            and isinstance(node.value, Moment)
            and node.value.form in ("point", "span", "period", "weekday", "relative", "either")
        ):
            last = node.value
            span = last if last.form == "span" else span
        told.append(node)
    return told


def _weeks(nodes: Sequence[Node]) -> Iterator[Moment | None]:
    """For every node the weekday "of next week" that its sentence, or the first ones of a week's plan, named before."""
    week = plan = None
    sentences, alone = 0, _is_plan(nodes)
    for node in nodes:
        if node.tag == "¶":
            sentences += 1
            plan = week if alone and week and sentences <= _FIRST and not plan else plan
            week = plan
        yield week
        if node.tag == "@" and isinstance(node.value, Moment) and is_of_week(node.value):
            week = node.value


def is_of_week(moment: Moment) -> bool:
    """Whether the moment is a week, or a weekday that says which week it is of."""
    if moment.form == "weekday":
        return not moment.weak
    if moment.form != "relative" or moment.month:
        return False
    when = moment.settle(_SOME_DAY)
    return when is not None and when.earliest is not None and when.latest == when.earliest + timedelta(days=6)


def _in_week(week: Moment | None, node: Node) -> Node:
    """A bare weekday after such a one is of the same week: "next week: on Tuesday ..., on Thursday ..."."""
    if week is None or node.tag != "@" or not _is_bare(node.value):
        return node
    said: Moment = node.value

    def build(anchor: date, year: int) -> When:
        told = week.build(anchor, year).earliest
        if told is None:
            raise ValueError
        return said.build(told - timedelta(days=told.weekday()), year)

    return replace(node, value=replace(week, build=build, moved=said.moved, form=said.form))


def _is_bare(moment: Moment) -> bool:
    """Whether it is a weekday or a weekend of no week in particular."""
    if moment.form == "weekday":
        return moment.weak
    if moment.form != "relative" or moment.month:
        return False
    when = moment.settle(_SOME_DAY)
    saturday = _SOME_DAY + timedelta(days=5 - _SOME_DAY.weekday())
    return when is not None and (when.earliest, when.latest) == (saturday, saturday + timedelta(days=1))


def _is_plan(nodes: Sequence[Node]) -> bool:
    """Whether the paper tells of several bare weekdays, as the plan of a week does."""
    return sum(node.tag == "@" and _is_bare(node.value) for node in nodes) > 1


def _leaning(said: Echo | DayOf, last: Moment, span: Moment | None) -> Moment | None:
    if isinstance(said, Echo):
        return _of(said, last)
    return _day_of(said.number, span) if span else None


def _day_of(number: int, last: Moment) -> Moment:
    """ "On the last day of the visit"."""

    def build(anchor: date, year: int) -> When:
        when = last.build(anchor, year)
        if when.earliest is None or when.latest is None:
            raise ValueError
        day = when.latest if number < 0 else when.earliest + timedelta(days=number - 1)
        if day > when.latest:
            raise ValueError
        return When.day(day)

    return replace(last, build=build, form="point")


def _of(echo: Echo, last: Moment) -> Moment:
    def build(anchor: date, year: int) -> When:
        when = last.build(anchor, year)
        if when.earliest is None or when.latest is None:
            raise ValueError
        if echo.days and not when.is_exact:
            return when
        if echo.days == 0 and not when.is_exact:
            raise ValueError
        if echo.days is None:
            month = Month.of(when.earliest)
            return When.of_month(month.year, month.month)
        return When.day((when.latest if echo.days > 0 else when.earliest) + timedelta(days=echo.days))

    exact = echo.days is not None and last.form != "period"
    return replace(last, build=build, form="point" if exact else "period")
