"""Narrowing: two dates that a sentence gives for one event and that are one: "in autumn, probably in October"."""

from dataclasses import replace
from datetime import date

from calendars.communique.moment import Moment
from calendars.when import When


def narrowed(part: Moment, whole: Moment) -> Moment | None:
    """The month or days within the year or season of the other date; None when they are not within it."""
    if whole.form == "year" and whole.year and part.month and not part.year:
        return part.with_year(whole.year)
    if whole.form != "period" or part.form not in ("period", "point", "span") or whole.month == whole.last:
        return None
    within = 0 < whole.month <= part.month and part.last <= whole.last
    if not within or part.last - part.month >= whole.last - whole.month:
        return None
    return part.with_year(whole.year)


def span(first: Moment, until: Moment) -> Moment | None:
    """The days from one date until the other: "opens on 15 June and runs until 17 June"."""
    if first.form != "point" or until.form != "by":
        return None

    def build(anchor: date, y: int) -> When:
        opens = first.build(anchor, first.year.of(anchor) if first.year else y).earliest
        closes = until.build(anchor, y).latest
        if opens is None or closes is None:
            raise ValueError
        return When.days(opens, closes)

    return replace(until, build=build, year=until.year or first.year, form="span")


def limits(limit: Moment, whole: Moment) -> bool:
    """Whether "not later than October" only says more of the autumn it is told with."""
    return limit.form == "by" and whole.form == "period" and 0 < whole.month <= limit.month <= whole.last
