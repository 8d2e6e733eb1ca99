"""Dates in Turkish: "3-4 Mart 2022", "2022 yılının ikinci yarısında"."""

from collections.abc import Callable, Sequence
from datetime import date

from calendars.month import Month, Point
from calendars.rung import Rung
from calendars.wording import turkish_endings as endings
from calendars.wording.tongue import Manner, Tongue, strung, words

_MONTHS = words("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")
_COUNTS = words("bir iki üç dört beş altı yedi sekiz dokuz on")
_ORDINALS = ("ilk", "ikinci", "üçüncü", "dördüncü")

# inside a sentence, as a heading
_PARTS = {
    Rung.HALF: ("yarısında", "yarısı"),
    Rung.QUARTER: ("çeyreğinde", "çeyreği"),
}

# a season that belongs to a year, then one that stands alone: inside a sentence, as a heading
_SEASONS_OF_YEAR = (
    ("ilkbaharında", "yazında", "sonbaharında", "kışında"),
    ("ilkbaharı", "yazı", "sonbaharı", "kışı"),
)
_SEASONS = (("ilkbaharda", "yazın", "sonbaharda", "kışın"), ("ilkbahar", "yaz", "sonbahar", "kış"))


class Turkish(Tongue):
    """Official Turkish. A month without day or year is written small inside a sentence, as the spelling guide asks."""

    undated = "tarihi belirlenecek"
    agreed = "kararlaştırılacak bir tarihte"
    or_word = "veya"
    date_months = _MONTHS
    weekdays = ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar")

    def with_year(self, text: str, year: int, manner: Manner) -> str:
        return f"{text} {year}"

    def year(self, year: int, manner: Manner) -> str:
        return f"{year} yılı" if manner.named else f"{year} yılında"

    def period(self, rung: Rung, number: int, year: str, manner: Manner) -> str:
        if rung is Rung.SEASON:
            if manner.years:
                return f"{year} {_SEASONS_OF_YEAR[manner.named][number - 1]}"
            return _SEASONS[manner.named][number - 1]
        owner = f"{year} yılının" if manner.years else "yılın"
        return f"{owner} {_ORDINALS[number - 1]} {_PARTS[rung][manner.named]}"

    def months(self, months: Sequence[Month], manner: Manner) -> str:
        text = self.any_of([self._month_of(month, manner, years) for month, years in strung(months, year_leads=False)])
        return text if manner.named else self._in_month(text, months[-1], manner)

    def month_span(self, first: Month, last: Month, manner: Manner) -> str:
        across = first.year != last.year
        dash = " - " if across else "-"
        text = f"{self._month_of(first, manner, across)}{dash}{self._month_of(last, manner, True)}"
        return text if manner.named else f"{text} döneminde"

    def between(self, first: date, last: date, manner: Manner, *, lasting: bool) -> str:
        text = self.dates([(first, last)], manner)
        if lasting:
            return text if manner.named else f"{text} tarihleri arasında"
        return f"{text} tarihleri arasında bir gün"

    def by(self, point: Point, manner: Manner) -> str:
        if isinstance(point, Month):
            return f"{self._month_of(point, manner, True)} sonuna kadar"
        return f"{self._declined(point, manner, endings.to)} kadar"

    def since(self, point: Point, manner: Manner) -> str:
        if isinstance(point, Month):
            return f"en erken {self._in_month(self._month_of(point, manner, True), point, manner)}"
        return f"en erken {self._declined(point, manner, endings.at)}"

    def about(self, rung: Rung, said: str, named: str, manner: Manner) -> str:
        return f"{named} civarı" if manner.named else f"{named} civarında"

    def count_days(self, days: int) -> str:
        number = _COUNTS[days - 1] if days <= len(_COUNTS) else str(days)
        return f"{number} gün"

    def lasting(self, said: str, days: str) -> str:
        return f"{said} {days}"

    def _month_of(self, month: Month, manner: Manner, years: bool) -> str:
        text = _MONTHS[month.month - 1]
        if not manner.years:
            return text if manner.named else text.lower()
        return f"{text} {month.year}" if years else text

    def _in_month(self, text: str, last: Month, manner: Manner) -> str:
        if not manner.years:
            return f"{text} ayında"
        return text.removesuffix(str(last.year)) + endings.at(last.year)

    def _declined(self, day: date, manner: Manner, decline: Callable[[str | int], str]) -> str:
        month = _MONTHS[day.month - 1]
        return f"{day.day} {month} {decline(day.year)}" if manner.years else f"{day.day} {decline(month)}"
