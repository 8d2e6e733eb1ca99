"""Dates in Russian: «3-4 марта 2022 года», «во втором полугодии 2022 года»."""

from collections.abc import Sequence
from datetime import date

from calendars.month import Month, Point
from calendars.rung import Rung
from calendars.wording.tongue import Manner, Tongue, strung, words

_MONTHS = words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
_OF_MONTH = words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
_IN_MONTH = words("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")

# rung -> inside a sentence, as a heading
_PERIODS = {
    Rung.HALF: (
        ("в первом полугодии", "во втором полугодии"),
        ("первое полугодие", "второе полугодие"),
    ),
    Rung.QUARTER: (
        ("в первом квартале", "во втором квартале", "в третьем квартале", "в четвёртом квартале"),
        ("первый квартал", "второй квартал", "третий квартал", "четвёртый квартал"),
    ),
    Rung.SEASON: (("весной", "летом", "осенью", "зимой"), ("весна", "лето", "осень", "зима")),
}

_COUNTS = words("один два три четыре пять шесть семь восемь девять десять")


class Russian(Tongue):
    """Official Russian: «года» is written out inside a sentence and left out of a heading."""

    undated = "дата уточняется"
    agreed = "в согласованные сроки"
    or_word = "или"
    date_months = _OF_MONTH
    weekdays = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")

    def with_year(self, text: str, year: int, manner: Manner) -> str:
        return f"{text} {year}" if manner.named else f"{text} {year} года"

    def year(self, year: int, manner: Manner) -> str:
        return f"{year} год" if manner.named else f"в {year} году"

    def period(self, rung: Rung, number: int, year: str, manner: Manner) -> str:
        text = _PERIODS[rung][manner.named][number - 1]
        if not manner.years:
            return text
        if manner.named:
            return f"{text} {year}"
        return f"{text} {year} {'годов' if '-' in year else 'года'}"

    def months(self, months: Sequence[Month], manner: Manner) -> str:
        text = self.any_of([self._month_of(month, manner, years) for month, years in strung(months, year_leads=False)])
        return text if manner.named else f"в {text}"

    def month_span(self, first: Month, last: Month, manner: Manner) -> str:
        across = first.year != last.year
        dash = " - " if across else "-"
        text = f"{self._month_of(first, manner, across)}{dash}{self._month_of(last, manner, True)}"
        return text if manner.named else f"в {text}"

    def between(self, first: date, last: date, manner: Manner, *, lasting: bool) -> str:
        text = self._reach(first, last, manner)
        if lasting:
            return text if manner.named else f"в период {text}"
        return f"один из дней {text}" if manner.named else f"в один из дней {text}"

    def by(self, point: Point, manner: Manner) -> str:
        if isinstance(point, Month):
            return f"до конца {self._of_month(point, manner)}"
        return f"до {self.dated(point, manner)}"

    def since(self, point: Point, manner: Manner) -> str:
        text = self._of_month(point, manner) if isinstance(point, Month) else self.dated(point, manner)
        return f"не ранее {text}"

    def about(self, rung: Rung, said: str, named: str, manner: Manner) -> str:
        text = named if manner.named else said
        return f"около {text}" if rung is Rung.DAY else f"ориентировочно {text}"

    def count_days(self, days: int) -> str:
        number = _COUNTS[days - 1] if days <= len(_COUNTS) else str(days)
        return f"{number} {count_form(days, 'день', 'дня', 'дней')}"

    def lasting(self, said: str, days: str) -> str:
        return f"{days} {said}"

    def _reach(self, first: date, last: date, manner: Manner) -> str:
        if Month.of(first) == Month.of(last):
            return self.dates([(first, last)], manner)
        years = Manner(manner.years and first.year != last.year, manner.named)
        return f"с {self.dated(first, years)} по {self.dated(last, manner)}"

    def _month_of(self, month: Month, manner: Manner, years: bool) -> str:
        text = (_MONTHS if manner.named else _IN_MONTH)[month.month - 1]
        return self.with_year(text, month.year, manner) if years and manner.years else text

    def _of_month(self, month: Month, manner: Manner) -> str:
        text = _OF_MONTH[month.month - 1]
        return self.with_year(text, month.year, manner) if manner.years else text


def count_form(number: int, one: str, few: str, many: str) -> str:
    """The form a noun takes after a number: 1 год, 2 года, 5 лет, 11 лет, 21 год."""
    if number % 10 == 1 and number % 100 != 11:
        return one
    return few if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else many
