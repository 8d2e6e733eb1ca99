import csv
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from calendars.errors import BadLanguage
from calendars.month import first_day, last_day
from calendars.when import Month, Point, When
from calendars.wording import LANGUAGES, name, say, to_be_agreed, weekday
from tests.calendars.whens import whens

CASES = Path(__file__).parent / "cases"
CLDR = {"ru": "ru", "en": "en_GB", "kk": "kk", "tr": "tr"}

CODES = ["", "~", "-40", "-41", "-33", "-36", "-21", "-24", "-01~", "-02~", "-12~"]

languages = st.sampled_from(LANGUAGES)


def _cases() -> list[tuple[str, ...]]:
    """Rows of cases/<language>.tsv: a date and its length, then how it is said, named, and said without its year."""
    rows = []
    for language in LANGUAGES:
        lines = (CASES / f"{language}.tsv").read_text("utf-8").splitlines()
        rows += [(language, *row) for row in csv.reader(lines[1:], delimiter="\t")]
    return rows


@pytest.mark.parametrize(("language", "when", "length", "said", "named", "short"), _cases())
def test_a_date_is_said_as_the_officials_write_it(
    language: str, when: str, length: str, said: str, named: str, short: str
) -> None:
    value = When.parse(when, int(length) if length else None)
    assert say(value, language) == said
    assert name(value, language) == named
    assert say(value, language, with_year=False) == short


@given(whens, languages, st.booleans())
def test_nothing_is_left_unsaid_and_nothing_left_over(when: When, language: str, with_year: bool) -> None:
    for words in (say(when, language, with_year=with_year), name(when, language, with_year=with_year)):
        assert words == words.strip()
        assert not re.search(r"[{}\[\]<>~_/]|None|XX|  |\.\.| ,", words)


@given(whens, languages)
def test_every_year_is_said_in_full(when: When, language: str) -> None:
    years = {point.year for point in (when.first, when.last, *when.choices) if point}
    for words in (say(when, language), name(when, language)):
        assert years <= {int(digits) for digits in re.findall(r"\d+", words)}


@given(whens, languages)
def test_every_day_that_is_known_is_said(when: When, language: str) -> None:
    days = {point.day for point in (when.first, when.last, *when.choices) if isinstance(point, date)}
    assert days <= {int(digits) for digits in re.findall(r"\d+", say(when, language, with_year=False))}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("speak", [say, name])
def test_dates_said_alike_mean_the_same_days(language: str, speak: Callable[[When, str], str]) -> None:
    meanings: dict[str, set[tuple[object, ...]]] = {}
    for when in _neighbourhood():
        meanings.setdefault(speak(when, language), set()).add((_days_of(when), when.about, when.length))
    assert {words for words, meant in meanings.items() if len(meant) > 1} == set()


def _neighbourhood() -> Iterator[When]:
    """Every rung around one turn of the year, close enough together to be mistaken for one another."""
    days = [date(2022, 11, 30), date(2022, 12, 1), date(2022, 12, 2), date(2022, 12, 31), date(2023, 1, 1)]
    months = [Month(2022, 10), Month(2022, 11), Month(2022, 12), Month(2023, 1)]
    points: list[Point] = [*days, *months]
    yield from (When.parse(f"{year}{code}") for year in (2022, 2023) for code in CODES)
    yield from map(When.day, days)
    yield from (When.days(one, other) for one, other in combinations(days, 2))
    vague = [When.open(), When.of_half(2022, 2), *(When.of_month(month.year, month.month) for month in months)]
    vague += [When.window(None, point) for point in points] + [When.window(point, None) for point in points]
    for one, other in combinations(points, 2):
        if first_day(one) <= last_day(other):
            vague.append(When.window(one, other))
    for count in (2, 3):
        vague += map(When.candidates, combinations(days, count))
        vague += map(When.candidates, combinations(months, count))
    for when in vague:
        yield from (when, when.with_length(2)) if not when.is_exact else (when,)


def _days_of(when: When) -> object:
    """The days a date may fall on, neighbouring stretches joined."""
    joined: list[tuple[date, date]] = []
    for first, last in when.spans:
        touches = joined and first <= joined[-1][1] + timedelta(days=1)
        joined.append((joined.pop()[0] if touches else first, last))
    return tuple(joined)


def test_the_year_is_left_out_only_where_the_reader_supplies_the_same_one() -> None:
    when = When.parse("2022-03-03/2022-03-04")
    today = date(2022, 2, 24)
    assert say(when, "ru", with_year=False, today=today) == "3-4 марта"
    assert say(when, "ru", with_year=False, today=date(2021, 12, 31)) == "3-4 марта 2022 года"
    assert say(when, "ru", today=today) == "3-4 марта 2022 года"
    assert say(When.of_season(2022, 24), "en", with_year=False, today=today) == "in winter 2022-2023"
    assert name(When.of_month(2022, 3), "tr", with_year=False, today=today) == "Mart"


def test_an_open_date_can_stand_in_a_sentence() -> None:
    assert [to_be_agreed(language) for language in ("ru", "en")] == ["в согласованные сроки", "at a time to be agreed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_those_of_cldr(language: str) -> None:
    months = get_month_names("wide", "stand-alone", CLDR[language])
    for number in range(1, 13):
        assert name(When.of_month(2022, number), language, with_year=False).lower() == months[number].lower()
    days = get_day_names("wide", "format", CLDR[language])
    for number in range(7):
        assert weekday(date(2022, 2, 28 - 7 + number), language).lower() == days[number].lower()


@pytest.mark.parametrize("speak", [say, name])
def test_a_language_that_is_not_ours_is_refused(speak: object) -> None:
    assert callable(speak)
    with pytest.raises(BadLanguage):
        speak(When.open(), "de")
