"""Narrowing: two dates that a sentence gives for one event and that are one: "in autumn, probably in October"."""

from dataclasses import replace
from datetime import date

from calendars.communique.dates.moment import Moment
from calendars.errors import BadWhen
from calendars.when import When

_SOME_DAY = date(2024, 1, 1)


def narrowed(part: Moment, whole: Moment) -> Moment | None:
    """The month or days within the year, its rest or the season of the other date; None when they are not."""
    if whole.form == "year" and whole.year and part.month and not part.year:
        return part.with_year(whole.year)
    if whole.form == "by-period" and part.form in ("point", "span"):
        return part
    if whole.form != "period" or part.form not in ("period", "point", "span") or whole.month == whole.last:
        return None
    within = 0 < whole.month <= part.month and part.last <= whole.last
    if not within or part.last - part.month >= whole.last - whole.month:
        return None
    return part.with_year(whole.year)


def span(first: Moment, until: Moment, *, ends: bool = False) -> Moment | None:
    """The days from one date until the other: "opens on 15 June and runs until 17 June"; `ends`: "... and ends on"."""
    forms = ("point", "relative", "weekday") if ends else ("point",)
    if first.form not in forms or until.form not in ("by", *(forms if ends else ())) or not _follows(first, until):
        return None

    def build(anchor: date, y: int) -> When:
        opens = first.build(anchor, first.year.of(anchor) if first.year else y).earliest
        closes = until.build(anchor, y).latest
        if opens is None or closes is None:
            raise ValueError
        return When.days(opens, closes)

    return replace(until, build=build, year=until.year or first.year, form="span")


def _follows(first: Moment, until: Moment) -> bool:
    """Whether the second comes after the first where both are of one year; of different years any may."""
    if (first.year or until.year) and first.year != until.year:
        return True
    try:
        opens, closes = (each.build(_SOME_DAY, _SOME_DAY.year) for each in (first, until))
    except (BadWhen, ValueError):
        return False
    return first.month > until.month or (opens.earliest or date.max) < (closes.latest or date.min)


def until(first: Moment, last: Moment) -> Moment | None:
    """The days from one date to another of the same event; of the first alone, should the other not follow it."""
    days = ("point", "weekday", "relative")
    if first.form not in days or last.form not in (*days, "by"):
        return None

    def build(anchor: date, y: int) -> When:
        opens = first.build(anchor, first.year.of(anchor) if first.year else y).earliest
        closes = last.build(opens or anchor, last.year.of(anchor) if last.year else y).latest
        if opens is None:
            raise ValueError
        return When.days(opens, closes) if closes and opens < closes else When.day(opens)

    form = "span" if first.form == "point" else first.form
    return replace(first, build=build, last=last.last or first.last, form=form)


def limits(limit: Moment, whole: Moment) -> bool:
    """Whether "not later than October" only says more of the autumn it is told with."""
    return limit.form == "by" and whole.form == "period" and 0 < whole.month <= limit.month <= whole.last
