"""The grammar of dates: rules over tags, shared by the languages; each language gives its words their tags.

Tags: d number 1-31, y year number, n number, o ordinal, M month, W weekday, Q quarter, H half, S season, T ten days,
K week, k weekend, G "year", m "month", c this, x next, p last, g "of this year", A today and the like, e end, b
beginning, i middle, f from, u to, B by, C not before, & and, | or, ~ about, D "day", N number sign, t time of day,
q "Q4", O an open date; marks stand for themselves (- , . ( ) / :), w is any other word. Made here: Y year, P day,
@ any date.
"""

from datetime import date, timedelta
from typing import Any

from calendars.communique.moment import Moment, Year, month_end, months, on, part_of_month, week_of
from calendars.communique.nodes import Rule, Values, rule
from calendars.month import Month
from calendars.when import When

_Y = r"(?:,?(?P<Y>Y))?"
_LEAD = r"(?:(?P<L>Y),?)?"
_TO = r"[-u]"


def _year(v: Values) -> Year | None:
    found = v.get("Y") or v.get("L")
    return found if isinstance(found, Year) else None


def _day(v: Values) -> Moment:
    month, day, about = v["M"], v["d"], "a" in v
    return Moment(lambda _, y: When.day(on(y, month, day), about=about), _year(v), month, month)


def _days(v: Values) -> Moment | None:
    month, first, last = v["M"], v["d"], v["e"]
    if first >= last:
        return None
    return Moment(lambda _, y: When.days(on(y, month, first), on(y, month, last)), _year(v), month, month, "span")


def _window(v: Values) -> Moment | None:
    month, first, last = v["M"], v["d"], v["e"]
    if first >= last:
        return None
    build = lambda _, y: When.window(on(y, month, first), on(y, month, last))  # noqa: E731 - one line says it
    return Moment(build, _year(v), month, month, "span")


def _either(v: Values) -> Moment:
    month, one, two = v["M"], v["d"], v["e"]
    build = lambda _, y: When.candidates([on(y, month, one), on(y, month, two)])  # noqa: E731 - one line says it
    return Moment(build, _year(v), month, month, "either")


def _either_span(v: Values) -> Moment:
    month, one, two, end = v["M"], v["d"], v["h"], v["e"]
    build = lambda _, y: When.candidates([on(y, month, one), on(y, month, two)], length=end - one + 1)  # noqa: E731
    return Moment(build, _year(v), month, month, "either")


def _across(v: Values) -> Moment | None:
    """From a day of one month to a day of another, perhaps in the next year."""
    first, last = v["a"], v["z"]
    year = last.year or first.year or _year(v)

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


def _both(v: Values) -> Moment | None:
    """Two days joined by or: one of them."""
    first, last = v["a"], v["z"]

    def build(anchor: date, y: int) -> When:
        days = [each.build(anchor, each.year.of(anchor) if each.year else y).earliest for each in (first, last)]
        return When.candidates([day for day in days if day])

    return Moment(build, last.year or first.year, first.month, last.month, "either")


def _month(v: Values) -> Moment:
    month = v["M"]
    return Moment(lambda _, y: When.of_month(y, month, about="a" in v), _year(v), month, month, "period", not _year(v))


def _months(v: Values) -> Moment | None:
    first, last = v["M"], v["e"]
    if first == last:
        return None
    return Moment(lambda _, y: months(y, first, last), _year(v), first, last, "period")


def _either_month(v: Values) -> Moment | None:
    first, last = v["M"], v["e"]
    if first == last:
        return None
    build = lambda _, y: When.candidates([Month(y, first), Month(y + (last < first), last)])  # noqa: E731
    return Moment(build, _year(v), first, last, "either")


def _quarter(v: Values) -> Moment | None:
    number = 4 if v["o"] == -1 else v["o"]
    return (
        Moment(lambda _, y: When.of_quarter(y, number), _year(v), 3 * number - 2, 3 * number, "period")
        if 0 < number < 5
        else None
    )


def _half(v: Values) -> Moment | None:
    number = 2 if v["o"] == -1 else v["o"]
    return (
        Moment(lambda _, y: When.of_half(y, number), _year(v), 6 * number - 5, 6 * number, "period")
        if 0 < number < 3
        else None
    )


def _season(v: Values) -> Moment:
    season = v["S"]
    first = 3 * (season - 20)
    return Moment(lambda _, y: When.of_season(y, season), _year(v), first, min(first + 2, 12), "period")


def _part(v: Values) -> Moment | None:
    part, month = v["o"], v["M"]
    return (
        Moment(lambda _, y: part_of_month(y, month, part), _year(v), month, month, "period")
        if part in (1, 2, 3, -1)
        else None
    )


def _week_in_month(v: Values) -> Moment | None:
    number, month = v["o"], v["M"]

    def build(_: date, y: int) -> When:
        if number == -1:
            return When.window(month_end(y, month) - timedelta(days=6), month_end(y, month))
        return When.window(on(y, month, 7 * number - 6), on(y, month, 7 * number))

    return Moment(build, _year(v), month, month, "period") if number in (-1, 1, 2, 3, 4) else None


def _relative(make: Any, weak: bool = False) -> Moment:
    return Moment(lambda anchor, _: make(anchor), form="relative", weak=weak)


def _today(v: Values) -> Moment:
    ahead = v["A"]
    return _relative(lambda anchor: When.day(anchor + timedelta(days=ahead)), weak=ahead == 0)


def _week(v: Values) -> Moment:
    ahead = v["r"]

    def make(anchor: date) -> When:
        monday = week_of(anchor) + timedelta(days=7 * ahead)
        return When.window(monday, monday + timedelta(days=6))

    return _relative(make, weak=True)


def _weekday(v: Values) -> Moment:
    """A bare weekday: the next one from the paper's day on, or the last one when the tense is past (moved -1)."""
    day, week = v["W"], v.get("r")

    def make(anchor: date) -> When:
        if week is not None:
            return When.day(week_of(anchor) + timedelta(days=7 * week + day))
        return When.day(anchor + timedelta(days=(day - anchor.weekday()) % 7))

    return Moment(lambda anchor, _: make(anchor), form="weekday", weak=week is None, moved=day)


def _weekdays(v: Values) -> Moment:
    """ "From Sunday to Tuesday": the next such days."""
    first, last = v["W"], v["z"]

    def make(anchor: date) -> When:
        start = anchor + timedelta(days=(first - anchor.weekday()) % 7)
        return When.days(start, start + timedelta(days=(last - first) % 7))

    return _relative(make)


def _weekday_number(v: Values) -> Moment:
    """ "Mon 20": the day nearest to the paper's that has both."""
    day, number = v["W"], v["d"]

    def make(anchor: date) -> When:
        near = sorted(range(-20, 70), key=lambda n: (abs(n), n))
        for ahead in near:
            there = anchor + timedelta(days=ahead)
            if there.day == number and there.weekday() == day:
                return When.day(there)
        raise ValueError

    return _relative(make)


def _weekend(v: Values) -> Moment:
    def make(anchor: date) -> When:
        saturday = week_of(anchor) + timedelta(days=5 + 7 * (v.get("r", 0) or (anchor.weekday() > 5)))
        return When.window(saturday, saturday + timedelta(days=1))

    return _relative(make)


def _week_of_day(v: Values) -> Moment:
    inner = v["P"]

    def build(anchor: date, y: int) -> When:
        day = inner.build(anchor, y).earliest
        return When.window(week_of(day), week_of(day) + timedelta(days=6))

    return Moment(build, inner.year, inner.month, inner.last, "period")


def _by_end_of_year(v: Values) -> Moment:
    def build(anchor: date, y: int) -> When:
        return When.window(anchor if anchor.year == y else Month(y, 1), date(y, 12, 31))

    return Moment(build, _year(v) or Year(ahead=0), form="by-period")


def _by_end_of_month(v: Values) -> Moment:
    month = v.get("M")

    def build(anchor: date, y: int) -> When:
        if month is None:
            return When.window(anchor, month_end(anchor.year, anchor.month))
        start = anchor if (anchor.year, anchor.month) <= (y, month) else None
        return When.window(start, month_end(y, month))

    return Moment(build, _year(v), month or 0, month or 0, "by-period")


def _this_month(v: Values) -> Moment:
    ahead = v.get("r", 0) or 0
    return _relative(lambda anchor: _month_when(Month.of(anchor).plus(ahead)), weak=ahead == 0 and "z" not in v)


def _days_of_month(v: Values) -> Moment:
    """ "The 6th and 7th of this month"."""
    ahead, first, last = v["r"], v["d"], v.get("e") or v["d"]

    def make(anchor: date) -> When:
        month = Month.of(anchor).plus(ahead)
        return When.days(on(month.year, month.month, first), on(month.year, month.month, last))

    return _relative(make)


def _near_month(v: Values) -> Moment:
    """ "Last November", "next May": the nearest such month before or after the paper's."""
    ahead, number = v["r"], v["M"]

    def make(anchor: date) -> When:
        year = anchor.year - (ahead < 0 and number >= anchor.month) + (ahead > 0 and number <= anchor.month)
        return When.of_month(year, number)

    return _relative(make, weak=True)


def _month_when(month: Month) -> When:
    return When.of_month(month.year, month.month)


def _bare_year(v: Values) -> Moment:
    return Moment(lambda _, y: When.of_year(y, about="a" in v), v["Y"], form="year", weak=True)


def _by(v: Values) -> Moment:
    inner = v["P"]

    def build(anchor: date, y: int) -> When:
        there = inner.build(anchor, y)
        return When.window(None, there.last)

    return Moment(build, inner.year, inner.month, inner.last, "by")


def _by_month(v: Values) -> Moment:
    month = v["M"]
    return Moment(lambda _, y: When.window(None, Month(y, month)), _year(v), month, month, "by")


def _after(v: Values) -> Moment:
    inner = v["P"]

    def build(anchor: date, y: int) -> When:
        return When.window(inner.build(anchor, y).first, None)

    return Moment(build, inner.year, inner.month, inner.last, "after")


def _after_month(v: Values) -> Moment:
    month = v["M"]
    return Moment(lambda _, y: When.window(Month(y, month), None), _year(v), month, month, "after")


def _number_year(v: Values) -> Year:
    return Year(number=v["y"])


def _said_year(v: Values) -> Year:
    return Year(ahead=v["r"])


YEARS = [
    rule(r"y (?:G)? [-] y G?", "X", lambda v: True),
    rule(r"(?P<j>j) -? (?P<o>o)", "o", lambda v: v["j"] + v["o"]),
    rule(r"(?<![N/n]) (?P<y>y) (?![/%]) G?", "Y", _number_year),
    rule(r"(?P<r>[cxp]) G", "Y", _said_year),
    rule(r"(?P<r>g)", "Y", _said_year),
    rule(r"(?<=M) (?:,)? (?P<it> G (?P<r>[cxp]))", "Y", _said_year),
]

DATES: list[Rule] = [
    rule(rf"{_LEAD} (?P<d>d) {_TO} (?P<e>d) [|] (?P<h>d) {_TO} d (?P<M>M) {_Y}", "@", _either_span),
    rule(rf"{_LEAD} f? (?P<d>d) [-&u/] (?P<e>d) (?P<M>M) {_Y}", "@", _days),
    rule(rf"{_LEAD} f? (?P<M>M) (?P<d>d) [-&u] (?P<e>d) (?!M) {_Y}", "@", _days),
    rule(rf"{_LEAD} (?P<d>d) (?:,d){{0,6}} [|] (?P<e>d) (?P<M>M) {_Y}", "@", _either),
    rule(rf"{_LEAD} (?P<M>M) (?P<d>d) [|] (?P<e>d) (?!M) {_Y}", "@", _either),
    rule(rf"{_LEAD} (?P<d>d) (?:,d){{1,6}} [&] (?P<e>d) (?P<M>M) {_Y}", "@", _days),
    rule(rf"{_LEAD} (?P<a>~)? (?P<d>[do]) D? (?P<M>M) {_Y}", "P", lambda v: _day(v) if 0 < v["d"] < 32 else None),
    rule(
        rf"{_LEAD} (?P<a>~)? (?P<M>M) (?P<d>[do]) (?![MTKQHD]) {_Y}",
        "P",
        lambda v: _day(v) if 0 < v["d"] < 32 else None,
    ),
    rule(r"f? (?P<a>P) [-u] (?P<z>P)", "@", _across),
    rule(r"f (?P<a>P) & (?P<z>P)", "@", _across),
    rule(r"(?P<a>P) [|] (?P<z>P)", "@", _both),
    rule(r"K (?P<P>P)", "@", _week_of_day),
    rule(r"(?P<P>P) K", "@", _week_of_day),
    rule(r"A [,(-]? (?P<P>P) (?:(?<=[(].)[)])?", "P", lambda v: v["P"]),
    rule(rf"{_LEAD} (?P<o>[op]|d(?=[.-])) [.-]? Q {_Y}", "@", _quarter),
    rule(rf"(?P<o>q) {_Y}", "@", _quarter),
    rule(rf"{_LEAD} G? (?P<o>[op]|d(?=[.])) [.]? Q", "@", _quarter),
    rule(rf"{_LEAD} (?P<o>[op]|d(?=[.])) [.]? H {_Y}", "@", _half),
    rule(rf"{_LEAD} G? (?P<o>[op]|d(?=[.])) [.]? H", "@", _half),
    rule(rf"{_LEAD} (?P<S>S) {_Y}", "@", _season),
    rule(rf"{_LEAD} (?P<o>[op]) T (?P<M>M) {_Y}", "@", _part),
    rule(rf"{_LEAD} (?P<M>M) m? (?P<o>[op]) T", "@", _part),
    rule(rf"{_LEAD} (?P<o>[op]) K (?P<M>M) {_Y}", "@", _week_in_month),
    rule(rf"{_LEAD} (?P<M>M) m? (?P<o>[op]) K", "@", _week_in_month),
    rule(r"[Bu] e c? (?:G|(?P<Y>Y))", "@", _by_end_of_year),
    rule(r"(?:G|(?P<L>Y)) e [Bu]", "@", _by_end_of_year),
    rule(rf"[Bu] (?P<it> e (?P<M>M) {_Y})", "@", _by_end_of_month),
    rule(r"(?:[Bu] e c? m | m e [Bu])", "@", _by_end_of_month),
    rule(rf"[B] [bei]? D? -? (?P<M>M) {_Y}", "@", _by_month),
    rule(r"(?P<r>[cxp]) m (?P<d>d) (?:[-&](?P<e>d))? D?", "@", _days_of_month),
    rule(r"(?P<d>d) (?:[-&](?P<e>d))? D (?P<r>[cxp]) m", "@", _days_of_month),
    rule(r"(?P<r>[px]) (?P<M>M)", "@", _near_month),
    rule(rf"[C] [bei]? D? -? (?P<M>M) {_Y}", "@", _after_month),
    rule(rf"{_LEAD} f? [bei]? (?P<M>M) m? [-u] [bei]? (?P<e>M) {_Y}", "@", _months),
    rule(rf"{_LEAD} [bei]? (?P<M>M) m? [|] [bei]? (?P<e>M) {_Y}", "@", _either_month),
    rule(rf"{_LEAD} f [bei]? (?P<M>M) m? [&] [bei]? (?P<e>M) {_Y}", "@", _months),
    rule(rf"{_LEAD} [bei] D? -? (?P<M>M) {_Y}", "@", _month),
    rule(rf"{_LEAD} (?P<M>M) m? [bei]", "@", _month),
    rule(r"[bei] -? (?P<Y>Y)", "@", _bare_year),
    rule(r"(?P<Y>Y) [bei]", "@", _bare_year),
    rule(r"(?P<r>[cxp]) K", "@", _week),
    rule(r"(?P<r>[cxp])? k", "@", _weekend),
    rule(r"(?P<r>[cxp])? (?P<z>[bei])? (?<=[cxpbei]) m", "@", _this_month),
    rule(r"m (?P<z>[bei])", "@", _this_month),
    rule(r"(?P<r>[cxp]) (?P<W>W)", "@", _weekday),
    rule(r"(?P<P>P) ,? [(]? W [)]? D?", "P", lambda v: v["P"]),
    rule(r"W D? ,? [(]? (?P<P>P)", "P", lambda v: v["P"]),
    rule(r"W ,? (?P<it>(?P<at>@))", "@", lambda v: v["at"]),
    rule(r"(?P<W>W) ,? (?P<d>d) (?![dMy:.])", "@", _weekday_number),
    rule(r"[B] (?P<P>P)", "@", _by),
    rule(r"(?P<u>u) (?P<P>P)", "@", lambda v: _by(v) if v["u"] == "by" else None),
    rule(r"(?P<P>P) (?P<u>u)", "@", lambda v: _by(v) if v["u"] == "till" else None),
    rule(r"(?P<P>P) B", "@", _by),
    rule(r"[C] (?P<P>P)", "@", _after),
    rule(rf"(?P<it>{_LEAD} (?P<a>~)? (?P<M>M) m? {_Y})", "@", _month),
    rule(r"f (?P<W>W) [ue-] (?P<z>W)", "@", _weekdays),
    rule(r"(?P<u>u) W (?!@)", "X", lambda v: True),
    rule(r"(?P<W>W) D?", "@", _weekday),
    rule(r"(?P<A>A)", "@", _today),
    rule(r"(?P<a>~)? (?P<Y>Y)", "@", _bare_year),
    rule(r"(?P<P>P)", "@", lambda v: v["P"]),
    rule(r"(?P<o>O)", "@", lambda v: Moment(lambda *_: When.open(), form="open")),
]
