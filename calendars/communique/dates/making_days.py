"""Making moments that name days, from the values of a rule of the grammar."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from calendars.communique.dates.moment import LoneDay, Moment, Nth, OnDay, Year, on, week_of
from calendars.communique.dates.nodes import Values
from calendars.errors import BadWhen
from calendars.month import Month
from calendars.when import When

_MONTHS = 12
_WEEK = 7


def year_of(v: Values) -> Year | None:
    found = v.get("Y") or v.get("L")
    return found if isinstance(found, Year) else None


def day(v: Values) -> Moment | None:
    if not 0 < v["d"] < 32 or isinstance(v["d"], Nth):
        return None
    month, day, about = v["M"], v["d"], bool({"a", "b", "c"} & v.keys())
    return Moment(lambda _, y: When.day(on(y, month, day), about=about), year_of(v), month, month)


def days(v: Values) -> Moment | None:
    month, first, last = v["M"], v["d"], v["e"]
    if first >= last:
        return None
    return Moment(lambda _, y: When.days(on(y, month, first), on(y, month, last)), year_of(v), month, month, "span")


def window(v: Values) -> Moment | None:
    month, first, last = v["M"], v["d"], v["e"]
    if first >= last:
        return None
    build = lambda _, y: When.window(on(y, month, first), on(y, month, last))  # noqa: E731 - one line says it
    return Moment(build, year_of(v), month, month, "span")


def either(v: Values) -> Moment:
    month, one, two = v["M"], v["d"], v["e"]
    build = lambda _, y: When.candidates([on(y, month, one), on(y, month, two)])  # noqa: E731 - one line says it
    return Moment(build, year_of(v), month, month, "either")


def either_span(v: Values) -> Moment:
    month, one, two, end = v["M"], v["d"], v["h"], v["e"]
    build = lambda _, y: When.candidates([on(y, month, one), on(y, month, two)], length=end - one + 1)  # noqa: E731
    return Moment(build, year_of(v), month, month, "either")


def across(v: Values) -> Moment | None:
    """From a day of one month to a day of another, perhaps in the next year."""
    first, last = v["a"], v["z"]
    year = last.year or first.year or year_of(v)

    def build(anchor: date, y: int) -> When:
        start = first.build(anchor, first.year.of(anchor) if first.year else y).earliest
        end = last.build(anchor, y).earliest
        if start is None or end is None:
            raise ValueError
        if start > end and not first.year:
            start = start.replace(year=start.year - 1) if last.year else start
            end = end if last.year else end.replace(year=end.year + 1)
        return When.days(start, end)

    return Moment(build, year, first.month, last.month, "span") if first.month and last.month else None


def slashed(v: Values) -> Moment | None:
    """3/5, on the third of May, where a day may stand."""
    day, month = v["d"], v["m"]
    return Moment(lambda _, y: When.day(on(y, month, day)), None, month, month) if month <= _MONTHS else None


def since(v: Values) -> Moment | None:
    """From a day to a later one of the same month: only the later names it."""
    first, last = v["d"], v["z"]

    def build(anchor: date, y: int) -> When:
        end = last.build(anchor, y).earliest
        return When.days(on(end.year, end.month, first), end)

    return replace(last, build=build, form="span") if last.month else None


def since_day(v: Values) -> Moment:
    """ "From 1 January" with no end: as often the beginning of a rule as an event's day."""
    inner: Moment = v["P"]
    return replace(inner, weak=True)


def next_to(v: Values) -> Moment | None:
    """ "30 June and 1 July": two days when they follow one another, else two dates."""
    first, last = v["a"], v["z"]
    try:
        one, two = (each.build(date(2023, 1, 1), 2023).earliest for each in (first, last))
    except (BadWhen, ValueError):
        return None
    return across(v) if one and two and (two - one).days == 1 else None


def both(v: Values) -> Moment | None:
    """Two days joined by or: one of them."""
    first, last = v["a"], v["z"]

    def build(anchor: date, y: int) -> When:
        days = [each.build(anchor, each.year.of(anchor) if each.year else y).earliest for each in (first, last)]
        return When.candidates([day for day in days if day])

    return Moment(build, last.year or first.year, first.month, last.month, "either")


def either_days(v: Values) -> Moment | None:
    """Some days or others, of one length: "5-6 June or 12-13 June"."""
    first, last = v["a"], v["z"]
    if not (isinstance(first, Moment) and isinstance(last, Moment)) or {first.form, last.form} != {"span"}:
        return None

    def build(anchor: date, y: int) -> When:
        one, two = (each.build(anchor, each.year.of(anchor) if each.year else y) for each in (first, last))
        lasting = {(when.latest - when.earliest).days + 1 for when in (one, two) if when.earliest and when.latest}
        if len(lasting) != 1:
            raise ValueError
        return When.candidates([when.earliest for when in (one, two) if when.earliest], length=lasting.pop())

    return Moment(build, last.year or first.year, first.month, last.month, "either")


def relative(make: Callable[[date], When], weak: bool = False) -> Moment:
    return Moment(lambda anchor, _: make(anchor), form="relative", weak=weak)


def today(v: Values) -> Moment:
    ahead = v["A"]
    return relative(lambda anchor: When.day(anchor + timedelta(days=ahead)), weak=ahead == 0)


def weekday(v: Values) -> Moment:
    """A bare weekday: the next one from the paper's day on, or the last one when the tense is past (moved -1)."""
    day, week = v["W"], v.get("r")

    def make(anchor: date) -> When:
        if week is not None:
            return When.day(week_of(anchor) + timedelta(days=7 * week + day))
        return When.day(anchor + timedelta(days=(day - anchor.weekday()) % 7))

    return Moment(lambda anchor, _: make(anchor), form="weekday", weak=week is None, moved=day)


def two_weekdays(v: Values) -> Moment | None:
    """ "On Thursday and Friday": both, where one follows the other."""
    return weekdays(v) if (v["z"] - v["W"]) % _WEEK == 1 else None


def weekdays(v: Values) -> Moment:
    """ "From Sunday to Tuesday": the next such days."""
    first, last, week = v["W"], v["z"], v.get("r")

    def make(anchor: date) -> When:
        ahead = (first - anchor.weekday()) % _WEEK
        start = (
            anchor + timedelta(days=ahead) if week is None else week_of(anchor) + timedelta(days=_WEEK * week + first)
        )
        return When.days(start, start + timedelta(days=(last - first) % _WEEK))

    return Moment(lambda anchor, _: make(anchor), form="weekday", weak=week is None, moved=first)


def office_hours(v: Values) -> bool | None:
    """ "Monday to Friday": when an office is open, no event's days."""
    return (v["W"] == 0 and v["z"] > 3) or None


def until_weekday(v: Values) -> Moment:
    """ "From Monday 27 March to Saturday": until the next such weekday."""
    inner: Moment = v["a"]
    day = v["W"]

    def build(anchor: date, y: int) -> When:
        first = inner.build(anchor, y).earliest
        if first is None:
            raise ValueError
        return When.days(first, first + timedelta(days=(day - first.weekday()) % 7))

    return replace(inner, build=build, form="span")


def weekday_number(v: Values) -> Moment:
    """ "Mon 20": the day nearest to the paper's that has both."""
    day, number = v["W"], v["d"]

    def make(anchor: date) -> When:
        near = sorted(range(-20, 370), key=lambda n: (abs(n), n))
        for ahead in near:
            there = anchor + timedelta(days=ahead)
            if there.day == number and there.weekday() == day:
                return When.day(there)
        raise ValueError

    return relative(make)


def weekday_of_month(v: Values) -> Moment | None:
    """ "The last Sunday of July"."""
    number, day, month = v["o"], v["W"], v["M"]

    def build(_: date, y: int) -> When:
        if number == -1:
            last = on(y, month, monthrange(y, month)[1])
            return When.day(last - timedelta(days=(last.weekday() - day) % 7))
        first = on(y, month, 1)
        return When.day(on(y, month, 1 + (day - first.weekday()) % 7 + 7 * (number - 1)))

    return Moment(build, year_of(v), month, month) if number in (-1, 1, 2, 3, 4, 5) else None


def days_of_month(v: Values) -> Moment:
    """ "The 6th and 7th of this month"."""
    ahead, first, last = v["r"], v["d"], v.get("e") or v["d"]

    def make(anchor: date) -> When:
        month = Month.of(anchor).plus(ahead)
        return When.days(on(month.year, month.month, first), on(month.year, month.month, last))

    return relative(make)


def lone_day(v: Values) -> Moment | None:
    """ "On the 7th", from its ending: the next such day."""
    first, day = v.get("c"), v["d"]
    if not isinstance(day, OnDay):
        return None

    def make(anchor: date) -> When:
        month = Month.of(anchor).plus(int(day < anchor.day))
        return When.days(on(month.year, month.month, first or day), on(month.year, month.month, day))

    return LoneDay(lambda anchor, _: make(anchor), form="relative", weak=True, first=first or day, day=day)


def lone_days(v: Values) -> Moment | None:
    """ "From the 9th to the 11th", where one of them is said as a day."""
    first, last = v["c"], v["d"]
    if not (isinstance(first, OnDay) or isinstance(last, OnDay)) or first >= last:
        return None
    return lone_day({"c": int(first), "d": OnDay(last)})


def by(v: Values) -> Moment:
    inner = v["P"]

    def build(anchor: date, y: int) -> When:
        there = inner.build(anchor, y)
        return When.window(None, there.last)

    return Moment(build, inner.year, inner.month, inner.last, "by")


def after(v: Values) -> Moment:
    inner = v["P"]

    def build(anchor: date, y: int) -> When:
        return When.window(inner.build(anchor, y).first, None)

    return Moment(build, inner.year, inner.month, inner.last, "after")


def number_year(v: Values) -> Year:
    return Year(number=v["y"])


def said_year(v: Values) -> Year:
    return Year(ahead=v["r"])


def one_of(v: Values) -> Moment:
    """On one of the days: a window, where the days alone would be a span."""
    inner: Moment = v["at"]

    def build(anchor: date, y: int) -> When:
        when: When = inner.build(anchor, y)
        return When.window(when.first, when.last)

    return replace(inner, build=build)


def between(v: Values) -> Moment | None:
    """From one day and to another; "between" them is on one of the days."""
    span = across(v)
    return span and (one_of({"at": span}) if v["f"] else span)
