"""Dates in British English: "3-4 March 2022", "in the second half of 2022"."""

from collections.abc import Sequence
from datetime import date

from calendars.month import Month, Point
from calendars.rung import Rung
from calendars.wording.tongue import Manner, Tongue, strung, words

_MONTHS = words("January February March April May June July August September October November December")
_COUNTS = words("one two three four five six seven eight nine ten")

# rung -> its members; a season needs no article and no "of"
_PERIODS = {
    Rung.HALF: ("first half", "second half"),
    Rung.QUARTER: ("first quarter", "second quarter", "third quarter", "fourth quarter"),
    Rung.SEASON: ("spring", "summer", "autumn", "winter"),
}


class English(Tongue):
    """British English; a day has no "on" before it, so that it stands in a list as well as in a sentence."""

    undated = "date to be confirmed"
    agreed = "at a time to be agreed"
    or_word = "or"
    date_months = _MONTHS
    weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

    def with_year(self, text: str, year: int, manner: Manner) -> str:
        return f"{text} {year}"

    def year(self, year: int, manner: Manner) -> str:
        return f"{year}" if manner.named else f"in {year}"

    def period(self, rung: Rung, number: int, year: str, manner: Manner) -> str:
        text = _PERIODS[rung][number - 1]
        if rung is Rung.SEASON:
            text = f"{text} {year}" if manner.years else text
            return text if manner.named else f"in {text}"
        if manner.years:
            text = f"{text} of {year}"
        elif not manner.named:
            text = f"{text} of the year"
        return text if manner.named else f"in the {text}"

    def months(self, months: Sequence[Month], manner: Manner) -> str:
        text = self.any_of([self._month_of(month, manner, years) for month, years in strung(months, year_leads=False)])
        return text if manner.named else f"in {text}"

    def month_span(self, first: Month, last: Month, manner: Manner) -> str:
        across = first.year != last.year
        start, end = self._month_of(first, manner, across), self._month_of(last, manner, True)
        if manner.named:
            return f"{start} - {end}" if across else f"{start}-{end}"
        return f"between {start} and {end}"

    def between(self, first: date, last: date, manner: Manner, *, lasting: bool) -> str:
        text = f"{self._start(first, last, manner)} and {self.dated(last, manner)}"
        if lasting:
            return f"between {text}"
        return f"a day between {text}" if manner.named else f"on a day between {text}"

    def by(self, point: Point, manner: Manner) -> str:
        if isinstance(point, Month):
            return f"by the end of {self._month_of(point, manner, True)}"
        return f"by {self.dated(point, manner)}"

    def since(self, point: Point, manner: Manner) -> str:
        text = self._month_of(point, manner, True) if isinstance(point, Month) else self.dated(point, manner)
        return f"not before {text}"

    def about(self, rung: Rung, said: str, named: str, manner: Manner) -> str:
        return f"around {named}"

    def count_days(self, days: int) -> str:
        number = _COUNTS[days - 1] if days <= len(_COUNTS) else str(days)
        return f"{number} day" if days == 1 else f"{number} days"

    def lasting(self, said: str, days: str) -> str:
        return f"{days} {said}"

    def _start(self, first: date, last: date, manner: Manner) -> str:
        if Month.of(first) == Month.of(last):
            return str(first.day)
        return self.dated(first, Manner(manner.years and first.year != last.year, manner.named))

    def _month_of(self, month: Month, manner: Manner, years: bool) -> str:
        text = _MONTHS[month.month - 1]
        return f"{text} {month.year}" if years and manner.years else text
