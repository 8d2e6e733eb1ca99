"""Making moments that name weeks, months, quarters and the like, from the values of a rule of the grammar."""

from dataclasses import replace
from datetime import date, timedelta

from calendars.communique.dates.making_days import relative, year_of
from calendars.communique.dates.moment import Moment, Year, month_end, on, part_of_month, week_of
from calendars.communique.dates.moment import months as months_between
from calendars.communique.dates.nodes import Values
from calendars.month import Month
from calendars.when import When

_WEEKS = 54


def month(v: Values) -> Moment:
    month = v["M"]
    return Moment(
        lambda _, y: When.of_month(y, month, about=_is_about(v)),
        year_of(v),
        month,
        month,
        "period",
        not year_of(v),
    )


def months(v: Values) -> Moment | None:
    first, last = v["M"], v["e"]
    if first == last:
        return None
    return Moment(lambda _, y: months_between(y, first, last), year_of(v), first, last, "period")


def either_month(v: Values) -> Moment | None:
    """In one of two months: a window where one follows the other."""
    first, last = v["M"], v["e"]
    if first == last:
        return None

    def build(_: date, y: int) -> When:
        if (last - first) % 12 == 1:
            return months_between(y, first, last)
        return When.candidates([Month(y, first), Month(y + (last < first), last)])

    return Moment(build, year_of(v), first, last, "either")


def quarter(v: Values) -> Moment | None:
    number = 4 if v["o"] == -1 else v["o"]
    return (
        Moment(lambda _, y: When.of_quarter(y, number), year_of(v), 3 * number - 2, 3 * number, "period")
        if 0 < number < 5
        else None
    )


def half(v: Values) -> Moment | None:
    number = 2 if v["o"] == -1 else v["o"]
    return (
        Moment(lambda _, y: When.of_half(y, number), year_of(v), 6 * number - 5, 6 * number, "period")
        if 0 < number < 3
        else None
    )


def half_of_month(v: Values) -> Moment | None:
    """The first half of a month ends on the 15th."""
    number, month = v["o"], v["M"]

    def build(_: date, y: int) -> When:
        if number == 1:
            return When.window(on(y, month, 1), on(y, month, 15))
        return When.window(on(y, month, 16), month_end(y, month))

    return Moment(build, year_of(v), month, month, "period") if number in (1, 2) else None


def season(v: Values) -> Moment:
    season = v["S"]
    first = 3 * (season - 20)
    return Moment(lambda _, y: When.of_season(y, season), year_of(v), first, min(first + 2, 12), "period")


def by_season(v: Values) -> Moment:
    """ "Before the summer": up to the month before its first; "before the end of summer": up to its last."""
    month = (3 * (v["S"] - 20) + (1 if "e" in v else -2)) % 12 + 1
    form = "by-period" if v.get("u") == "by" else "by"
    return Moment(lambda _, y: When.window(None, Month(y, month)), year_of(v), month, month, form)


def part(v: Values) -> Moment | None:
    part, month = v["o"], v["M"]
    return (
        Moment(lambda _, y: part_of_month(y, month, part), year_of(v), month, month, "period")
        if part in (1, 2, 3, -1)
        else None
    )


def tens(v: Values) -> Moment | None:
    """ "В двадцатых числах мая": the days from the tenth or the twentieth on."""
    return part({**v, "o": v["o"] // 10 + 1}) if v["o"] in (10, 20) else None


def week_in_month(v: Values) -> Moment | None:
    number, month = v["o"], v["M"]

    def build(_: date, y: int) -> When:
        if number == -1:
            return When.window(month_end(y, month) - timedelta(days=6), month_end(y, month))
        return When.window(on(y, month, 7 * number - 6), on(y, month, 7 * number))

    return Moment(build, year_of(v), month, month, "period") if number in (-1, 1, 2, 3, 4) else None


def week(v: Values) -> Moment:
    ahead = v["r"]

    def make(anchor: date) -> When:
        monday = week_of(anchor) + timedelta(days=7 * ahead)
        return When.window(monday, monday + timedelta(days=6))

    return relative(make, weak=True)


def weekend(v: Values) -> Moment:
    def make(anchor: date) -> When:
        saturday = week_of(anchor) + timedelta(days=5 + 7 * (v.get("r", 0) or (anchor.weekday() > 5)))
        return When.window(saturday, saturday + timedelta(days=1))

    return relative(make)


def week_of_day(v: Values) -> Moment:
    inner = v["P"]

    def build(anchor: date, y: int) -> When:
        day = inner.build(anchor, y).earliest
        return When.window(week_of(day), week_of(day) + timedelta(days=6))

    return Moment(build, inner.year, inner.month, inner.last, "period")


def by_end_of_year(v: Values) -> Moment:
    def build(anchor: date, y: int) -> When:
        return When.window(anchor, date(y, 12, 31)) if anchor.year == y else When.window(Month(y, 1), Month(y, 12))

    return Moment(build, year_of(v) or Year(ahead=0), form="by-period")


def by_end_of_month(v: Values) -> Moment:
    month = v.get("M")

    def build(anchor: date, y: int) -> When:
        if month is None:
            return When.window(anchor, month_end(anchor.year, anchor.month))
        return When.window(None, Month(y, month))

    return Moment(build, year_of(v), month or 0, month or 0, "by-period")


def this_month(v: Values) -> Moment:
    """The month; `last` -1 where a part of it is meant ("the end of the month")."""
    ahead = v.get("r", 0) or 0
    made = relative(lambda anchor: month_when(Month.of(anchor).plus(ahead)), weak=ahead == 0 and "z" not in v)
    return replace(made, last=-1) if "z" in v else made


def months_ahead(v: Values) -> Moment:
    """ "In two months": the month so far ahead."""
    ahead = v.get("h") or v.get("i") or 1
    return relative(lambda anchor: month_when(Month.of(anchor).plus(ahead)))


def within(v: Values) -> Moment | None:
    """ "Within thirty days", from the paper's day on."""
    if v["R"] != "within":
        return None
    days = v["h"] * (1 if "D" in v else 7 if "K" in v else 30)
    made = relative(lambda anchor: When.window(anchor, anchor + timedelta(days=days)))
    return replace(made, form="by-period")


def this_quarter(v: Values) -> Moment:
    def make(anchor: date) -> When:
        number = anchor.year * 4 + (anchor.month - 1) // 3 + v["r"]
        return When.of_quarter(number // 4, number % 4 + 1)

    return relative(make)


def after_year(v: Values) -> Moment:
    """ "Not before (the beginning of) 2027"."""
    return Moment(lambda _, y: When.window(Month(y, 1), None), v["Y"], form="after")


def numbered_week(v: Values) -> Moment | None:
    """ "Week 21": by ISO 8601."""
    first, last, year = v["d"], v.get("e") or v["d"], year_of(v)
    if not 0 < first <= last < _WEEKS:
        return None

    def build(anchor: date, y: int) -> When:
        of = y if year else anchor.year
        return When.window(date.fromisocalendar(of, first, 1), date.fromisocalendar(of, last, 7))

    return Moment(build, year, form="relative", weak=True)


def near_month(v: Values) -> Moment:
    """ "Last November", "next May": the nearest such month before or after the paper's."""
    ahead, number = v["r"], v["M"]

    def make(anchor: date) -> When:
        year = anchor.year - (ahead < 0 and number >= anchor.month) + (ahead > 0 and number <= anchor.month)
        return When.of_month(year, number)

    return relative(make, weak=True)


def month_when(month: Month) -> When:
    return When.of_month(month.year, month.month)


def bare_year(v: Values) -> Moment:
    return Moment(lambda _, y: When.of_year(y, about=_is_about(v)), v["Y"], form="year", weak=True)


def end_of_year(v: Values) -> Moment:
    """ "At the end of the year", "in the middle of the year": of this one."""
    return bare_year({**v, "Y": Year(ahead=0)})


def by_month(v: Values) -> Moment:
    month = v["M"]
    return Moment(lambda _, y: When.window(None, Month(y, month)), year_of(v), month, month, "by")


def till_month(v: Values) -> Moment | None:
    """ "Until May" where the word for it goes last; elsewhere it belongs to what follows."""
    return by_month(v) if v["u"] == "till" else None


def after_month(v: Values) -> Moment:
    month = v["M"]
    return Moment(lambda _, y: When.window(Month(y, month), None), year_of(v), month, month, "after")


def _is_about(v: Values) -> bool:
    return bool({"a", "b", "c"} & v.keys())
