"""Dates in Kazakh: «2022 жылғы 3-4 наурыз», «2022 жылдың екінші жартыжылдығында»."""

from collections.abc import Sequence
from datetime import date

from calendars.month import Month, Point
from calendars.rung import Rung
from calendars.wording import kazakh_endings as endings
from calendars.wording.tongue import Manner, Tongue, strung, words

_MONTHS = words("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан")
_COUNTS = words("бір екі үш төрт бес алты жеті сегіз тоғыз он")
_ORDINALS = ("бірінші", "екінші", "үшінші", "төртінші")

# what a half or quarter is called when it belongs to a year: inside a sentence, as a heading
_PARTS = {
    Rung.HALF: ("жартыжылдығында", "жартыжылдығы"),
    Rung.QUARTER: ("тоқсанында", "тоқсаны"),
}

# a season that belongs to a year, then one that stands alone: inside a sentence, as a heading
_SEASONS_OF_YEAR = (
    ("көктемінде", "жазында", "күзінде", "қысында"),
    ("көктемі", "жазы", "күзі", "қысы"),
)
_SEASONS = (("көктемде", "жазда", "күзде", "қыста"), ("көктем", "жаз", "күз", "қыс"))


class Kazakh(Tongue):
    """Official Kazakh: the year leads, and the month at the end takes the case."""

    undated = "мерзімі нақтылануда"
    agreed = "келісілетін мерзімде"
    or_word = "немесе"
    date_months = _MONTHS
    weekdays = ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі")
    year_leads = True

    def with_year(self, text: str, year: int, manner: Manner) -> str:
        return f"{year} жылғы {text}"

    def year(self, year: int, manner: Manner) -> str:
        return f"{year} жыл" if manner.named else f"{year} жылы"

    def period(self, rung: Rung, number: int, year: str, manner: Manner) -> str:
        if rung is Rung.SEASON:
            return self._season(number, year, manner)
        owner = f"{year} жылдың" if manner.years else "жылдың"
        return f"{owner} {_ORDINALS[number - 1]} {_PARTS[rung][manner.named]}"

    def months(self, months: Sequence[Month], manner: Manner) -> str:
        decline = str if manner.named else endings.at
        return self.any_of(
            [
                self._of_year(decline(_MONTHS[month.month - 1]), month.year, manner, years)
                for month, years in strung(months, year_leads=True)
            ]
        )

    def month_span(self, first: Month, last: Month, manner: Manner) -> str:
        across = first.year != last.year
        start = self._of_year(_MONTHS[first.month - 1], first.year, manner, True)
        end = self._of_year(_MONTHS[last.month - 1], last.year, manner, across)
        text = f"{start} - {end}" if across else f"{start}-{end}"
        return text if manner.named else f"{text} аралығында"

    def between(self, first: date, last: date, manner: Manner, *, lasting: bool) -> str:
        text = self.dates([(first, last)], manner)
        if lasting:
            return text if manner.named else f"{text} аралығында"
        return f"{text} күндерінің бірі" if manner.named else f"{text} күндерінің бірінде"

    def by(self, point: Point, manner: Manner) -> str:
        month = _MONTHS[point.month - 1]
        if isinstance(point, Month):
            return f"{self._of_year(endings.of(month), point.year, manner, True)} соңына дейін"
        return f"{self.dated(point, manner, endings.to(month))} дейін"

    def since(self, point: Point, manner: Manner) -> str:
        month = endings.since(_MONTHS[point.month - 1])
        if isinstance(point, Month):
            return f"{self._of_year(month, point.year, manner, True)} ерте емес"
        return f"{self.dated(point, manner, month)} ерте емес"

    def about(self, rung: Rung, said: str, named: str, manner: Manner) -> str:
        return f"шамамен {named if manner.named else said}"

    def count_days(self, days: int) -> str:
        number = _COUNTS[days - 1] if days <= len(_COUNTS) else str(days)
        return f"{number} күн"

    def lasting(self, said: str, days: str) -> str:
        return f"{said} {days}"

    def _season(self, number: int, year: str, manner: Manner) -> str:
        if not manner.years:
            return _SEASONS[manner.named][number - 1]
        owner = f"{year} жылдардың" if "-" in year else f"{year} жылдың"
        return f"{owner} {_SEASONS_OF_YEAR[manner.named][number - 1]}"

    def _of_year(self, text: str, year: int, manner: Manner, years: bool) -> str:
        return self.with_year(text, year, manner) if years and manner.years else text
