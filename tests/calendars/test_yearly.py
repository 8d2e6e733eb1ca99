"""A yearly event is kept as one paper named it, and counts right in every other year."""

from datetime import date

import pytest

from calendars import yearly
from calendars.anniversary import Occurrence
from calendars.kinds import Kind
from tests.calendars.events import event

RELATIONS = event("30-летие установления отношений", "2022-03-02", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)


def test_the_thirtieth_of_2022_is_the_31st_a_year_later_and_the_29th_a_year_before() -> None:
    counted = list(yearly.occurrences(RELATIONS, date(2021, 1, 1), date(2023, 12, 31)))
    assert counted == [
        Occurrence(date(2021, 3, 2), 29),
        Occurrence(date(2022, 3, 2), 30),
        Occurrence(date(2023, 3, 2), 31),
    ]


def test_nothing_is_marked_before_the_first_anniversary() -> None:
    counted = list(yearly.occurrences(RELATIONS, date(1900, 1, 1), date(1994, 1, 1)))
    assert counted == [Occurrence(date(1993, 3, 2), 1)]


def test_each_occurrence_is_titled_by_its_own_number() -> None:
    seen = yearly.seen(RELATIONS, Occurrence(date(2023, 3, 2), 31), "ru")
    assert (seen.title, seen.ordinal, seen.when.edtf) == ("31-летие установления отношений", 31, "2023-03-02")
    assert seen.id == RELATIONS.id


def test_a_feast_that_nobody_counts_begins_with_the_day_it_is_kept_with() -> None:
    feast = event("Наурыз", "2022-03-21/2022-03-23", kind=Kind.HOLIDAY, yearly=True)
    assert yearly.next_from(feast, date(2020, 1, 1)) == Occurrence(date(2022, 3, 21), 0)
    later = yearly.next_from(feast, date(2022, 3, 22))
    assert later == Occurrence(date(2023, 3, 21), 0)
    assert yearly.seen(feast, later).when.edtf == "2023-03-21/2023-03-23"
    assert yearly.title(feast, later) == "Наурыз"


@pytest.mark.parametrize("when", ["2022", "2022-03", "XXXX"])
def test_a_yearly_event_without_a_day_is_an_ordinary_vague_event(when: str) -> None:
    vague = event("День", when, yearly=True)
    assert not yearly.returns(vague)
    assert yearly.next_from(vague, date(2022, 1, 1)) is None


def test_a_leap_day_is_marked_on_28_february_in_common_years() -> None:
    leap = event("День", "2024-02-29", ordinal=4, yearly=True)
    assert [each.day for each in yearly.occurrences(leap, date(2024, 1, 1), date(2025, 12, 31))] == [
        date(2024, 2, 29),
        date(2025, 2, 28),
    ]
