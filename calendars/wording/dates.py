"""A When put into words: the same steps in every language."""

from datetime import date

from calendars.month import Month
from calendars.rung import Rung
from calendars.when import When
from calendars.wording.languages import tongue
from calendars.wording.tongue import Manner, Tongue


def say(when: When, language: str, *, with_year: bool = True, today: date | None = None) -> str:
    """As it is said inside a sentence: "the council meets ..." «в марте 2022 года», "3-4 March 2022".

    `with_year=False` leaves the year out where it lies in one year: the reader's, if `today` is given. An open date
    is «дата уточняется»; `to_be_agreed` has the form for a sentence. Raises BadLanguage.
    """
    manner = Manner(years=_years_said(when, with_year, today), named=False)
    return _worded(tongue(language), when, manner)


def name(when: When, language: str, *, with_year: bool = True, today: date | None = None) -> str:
    """As a heading, a list or a feed's marker names it, in the nominative: «март 2022», «второе полугодие 2022».

    The other arguments are those of `say`.
    """
    manner = Manner(years=_years_said(when, with_year, today), named=True)
    return _worded(tongue(language), when, manner)


def to_be_agreed(language: str) -> str:
    """An open date inside a sentence: "at a time to be agreed"."""
    return tongue(language).agreed


def weekday(day: date, language: str) -> str:
    """The day of the week, nominative, as the language writes it in the middle of a line."""
    return tongue(language).weekdays[day.weekday()]


def _years_said(when: When, with_year: bool, today: date | None) -> bool:
    if with_year or when.rung is Rung.YEAR:
        return True
    years = {day.year for day in (when.earliest, when.latest) if day}
    return len(years) > 1 or (today is not None and years != {today.year})


def _worded(tongue: Tongue, when: When, manner: Manner) -> str:
    text = _phrase(tongue, when, manner)
    if when.about:
        said, named = (_phrase(tongue, when, Manner(manner.years, other)) for other in (False, True))
        text = tongue.about(when.rung, said, named, manner)
    if not _counts_days(when) or when.length is None:
        return text
    days = tongue.count_days(when.length)
    if when.rung is Rung.OPEN:
        return f"{text} ({days})"
    return f"{text}, {days}" if manner.named else tongue.lasting(text, days)


def _counts_days(when: When) -> bool:
    """Candidates for first days show their length as it is: "3-4 or 10-11 March". One day is what anyone expects."""
    shown = when.rung is Rung.CANDIDATES and not isinstance(when.first, Month)
    return when.length not in (None, 1) and not shown


def _phrase(tongue: Tongue, when: When, manner: Manner) -> str:
    first, last = when.first, when.last
    if when.rung is Rung.OPEN:
        return tongue.undated
    if when.rung is Rung.WINDOW:
        return _window(tongue, when, manner)
    if isinstance(first, Month) and isinstance(last, Month):
        return _period(tongue, when, first, last, manner)
    return tongue.dates(when.spans, manner)


def _period(tongue: Tongue, when: When, first: Month, last: Month, manner: Manner) -> str:
    if when.rung is Rung.YEAR:
        return tongue.year(first.year, manner)
    if when.rung is Rung.MONTH:
        return tongue.months([first], manner)
    if when.rung is Rung.CANDIDATES:
        return tongue.months([choice for choice in when.choices if isinstance(choice, Month)], manner)
    year = str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    return tongue.period(when.rung, when.number or 1, year, manner)


def _window(tongue: Tongue, when: When, manner: Manner) -> str:
    first, last = when.first, when.last
    if isinstance(first, Month) and isinstance(last, Month):
        return tongue.months([first, last], manner) if first.plus(1) == last else tongue.month_span(first, last, manner)
    if when.earliest and when.latest:
        return tongue.between(when.earliest, when.latest, manner, lasting=_counts_days(when))
    if last is not None:
        return tongue.by(last, manner)
    return tongue.since(first, manner) if first is not None else tongue.undated
