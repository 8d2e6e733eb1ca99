from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.anniversary import Anniversary, Occurrence, Rank, rank, same_day
from calendars.when import When
from tests.calendars.whens import dates

RELATIONS = Anniversary(date(1992, 3, 2))


def test_the_paper_names_the_thirtieth_and_we_know_the_first() -> None:
    assert Anniversary.of(When.day(date(2022, 3, 2)), 30) == RELATIONS


def test_each_year_has_its_own_number() -> None:
    assert RELATIONS.occurrences(2021, 2023) == (
        Occurrence(date(2021, 3, 2), 29),
        Occurrence(date(2022, 3, 2), 30),
        Occurrence(date(2023, 3, 2), 31),
    )
    assert RELATIONS.in_year(2022) == Occurrence(date(2022, 3, 2), 30)


def test_the_first_day_is_not_its_own_anniversary() -> None:
    assert RELATIONS.in_year(1992) is None
    assert RELATIONS.in_year(1991) is None
    assert [found.number for found in RELATIONS.occurrences(1990, 1994)] == [1, 2]


def test_the_29th_of_february_falls_on_the_28th_in_common_years() -> None:
    leap = Anniversary(date(1992, 2, 29))
    assert [found.day for found in leap.occurrences(2022, 2024)] == [
        date(2022, 2, 28),
        date(2023, 2, 28),
        date(2024, 2, 29),
    ]


def test_the_next_one_may_be_today() -> None:
    assert RELATIONS.next_from(date(2022, 3, 2)) == Occurrence(date(2022, 3, 2), 30)
    assert RELATIONS.next_from(date(2022, 3, 3)) == Occurrence(date(2023, 3, 2), 31)
    assert RELATIONS.next_from(date(1900, 1, 1)) == Occurrence(date(1993, 3, 2), 1)
    assert RELATIONS.next_from(date.max) is None


@pytest.mark.parametrize(
    ("edtf", "ordinal"),
    [
        ("2022-03-02", None),
        ("2022-03-02", 0),
        ("2022-03-02", 2022),
        ("2022-03", 30),
        ("XXXX", 30),
        ("2022-03-03/2022-03-04", 30),
        ("2024-02-29", 30),
    ],
)
def test_no_first_date_is_invented(edtf: str, ordinal: int | None) -> None:
    assert Anniversary.of(When.parse(edtf), ordinal) is None


@given(dates, st.integers(1, 300))
def test_the_first_date_gives_back_the_occurrence_it_came_from(day: date, ordinal: int) -> None:
    derived = Anniversary.of(When.day(day), ordinal)
    if derived is not None:
        assert derived.in_year(day.year) == Occurrence(day, ordinal)


@given(dates, st.integers(1, 9999))
def test_a_day_stays_within_a_day_of_itself_in_every_year(day: date, year: int) -> None:
    moved = same_day(day, year)
    assert (moved.year, moved.month) == (year, day.month)
    assert moved.day == day.day or (day.month, day.day, moved.day) == (2, 29, 28)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, Rank.PLAIN), (5, Rank.ROUND), (25, Rank.GREAT), (30, Rank.ROUND), (31, Rank.PLAIN), (100, Rank.GREAT)],
)
def test_round_and_great_numbers_are_told_apart(number: int, expected: Rank) -> None:
    assert rank(number) is expected
    assert Occurrence(date(2022, 3, 2), number).rank is expected


def test_years_125_and_200_are_round_but_only_the_four_are_great() -> None:
    assert {number for number in range(1, 201) if rank(number) is Rank.GREAT} == {25, 50, 75, 100}
    assert all(rank(number) is Rank.ROUND for number in (105, 125, 150, 200))
