from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.errors import BadWhen
from calendars.when import LONGEST, Month, Rung, When
from tests.calendars.whens import dates, whens

DAY, LATER = date(2022, 3, 3), date(2022, 3, 10)

# the ladder as the design has it: how it is made, its EDTF, its rung, its bounds
LADDER = [
    (When.open(), "XXXX", Rung.OPEN, None, None),
    (When.of_year(2022), "2022", Rung.YEAR, date(2022, 1, 1), date(2022, 12, 31)),
    (When.of_year(2022, about=True), "2022~", Rung.YEAR, date(2022, 1, 1), date(2022, 12, 31)),
    (When.of_half(2022, 1), "2022-40", Rung.HALF, date(2022, 1, 1), date(2022, 6, 30)),
    (When.of_half(2022, 2), "2022-41", Rung.HALF, date(2022, 7, 1), date(2022, 12, 31)),
    (When.of_quarter(2022, 1), "2022-33", Rung.QUARTER, date(2022, 1, 1), date(2022, 3, 31)),
    (When.of_quarter(2022, 4), "2022-36", Rung.QUARTER, date(2022, 10, 1), date(2022, 12, 31)),
    (When.of_season(2022, 21), "2022-21", Rung.SEASON, date(2022, 3, 1), date(2022, 5, 31)),
    (When.of_season(2022, 22), "2022-22", Rung.SEASON, date(2022, 6, 1), date(2022, 8, 31)),
    (When.of_season(2022, 23), "2022-23", Rung.SEASON, date(2022, 9, 1), date(2022, 11, 30)),
    (When.of_season(2022, 24), "2022-24", Rung.SEASON, date(2022, 12, 1), date(2023, 2, 28)),
    (When.of_season(2023, 24), "2023-24", Rung.SEASON, date(2023, 12, 1), date(2024, 2, 29)),
    (When.of_month(2022, 3), "2022-03", Rung.MONTH, date(2022, 3, 1), date(2022, 3, 31)),
    (When.of_month(2022, 3, about=True), "2022-03~", Rung.MONTH, date(2022, 3, 1), date(2022, 3, 31)),
    (
        When.window(date(2022, 5, 1), date(2022, 5, 10)),
        "[2022-05-01..2022-05-10]",
        Rung.WINDOW,
        date(2022, 5, 1),
        date(2022, 5, 10),
    ),
    (
        When.window(Month(2022, 9), Month(2022, 10)),
        "[2022-09..2022-10]",
        Rung.WINDOW,
        date(2022, 9, 1),
        date(2022, 10, 31),
    ),
    (When.window(None, date(2022, 3, 15)), "[..2022-03-15]", Rung.WINDOW, None, date(2022, 3, 15)),
    (When.window(Month(2022, 9), None), "[2022-09..]", Rung.WINDOW, date(2022, 9, 1), None),
    (
        When.candidates([date(2022, 3, 10), date(2022, 3, 3)]),
        "[2022-03-03,2022-03-10]",
        Rung.CANDIDATES,
        date(2022, 3, 3),
        date(2022, 3, 10),
    ),
    (When.day(date(2022, 3, 2)), "2022-03-02", Rung.DAY, date(2022, 3, 2), date(2022, 3, 2)),
    (
        When.days(date(2022, 3, 3), date(2022, 3, 4)),
        "2022-03-03/2022-03-04",
        Rung.DAYS,
        date(2022, 3, 3),
        date(2022, 3, 4),
    ),
]


@pytest.mark.parametrize(("when", "edtf", "rung", "earliest", "latest"), LADDER, ids=[row[1] for row in LADDER])
def test_every_rung_has_its_edtf_and_its_bounds(
    when: When, edtf: str, rung: Rung, earliest: date | None, latest: date | None
) -> None:
    assert str(when) == when.edtf == edtf
    assert When.parse(edtf) == when
    assert (when.rung, when.earliest, when.latest) == (rung, earliest, latest)
    assert when.is_exact == (rung in (Rung.DAY, Rung.DAYS))
    assert when.about == ("~" in edtf)


@given(whens)
def test_what_is_written_is_read_back_the_same(when: When) -> None:
    again = When.parse(str(when), when.length)
    assert again == when
    assert hash(again) == hash(when)
    assert str(again) == str(when)


@given(whens)
def test_nothing_ends_before_it_begins(when: When) -> None:
    if when.earliest and when.latest:
        assert when.earliest <= when.latest
    assert all(first <= last for first, last in when.spans)


@given(whens, whens)
def test_overlap_is_mutual(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(whens)
def test_everything_but_an_open_date_overlaps_itself(when: When) -> None:
    assert when.overlaps(when) == (when.rung is not Rung.OPEN)


@given(whens, dates)
def test_covering_a_day_is_overlapping_it(when: When, day: date) -> None:
    assert when.covers(day) == when.overlaps(When.day(day))


@given(whens)
def test_a_date_covers_its_bounds_and_nothing_beyond_them(when: When) -> None:
    for bound in (when.earliest, when.latest):
        assert bound is None or when.covers(bound)
    if when.latest:
        assert not when.covers(date.max)


@given(whens, whens, whens)
def test_the_order_is_total(a: When, b: When, c: When) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    if a <= b and b <= c:
        assert a <= c
    assert sorted([c, b, a]) == sorted([a, b, c], key=lambda when: when.sort_key)


@given(st.lists(whens, max_size=6))
def test_open_dates_come_last(some: list[When]) -> None:
    rungs = [when.rung is Rung.OPEN for when in sorted(some)]
    assert rungs == sorted(rungs)


def test_days_come_in_the_order_a_desk_reads_them() -> None:
    texts = ["2022-02-24", "2022-03-01", "2022-03", "2022-03-03/2022-03-04", "[..2022-03-15]", "2022-04", "XXXX"]
    assert [str(when) for when in sorted(map(When.parse, reversed(texts)))] == texts


def test_candidates_are_not_met_between_them() -> None:
    when = When.candidates([date(2022, 3, 3), date(2022, 3, 10)])
    assert when.covers(date(2022, 3, 10))
    assert not when.covers(date(2022, 3, 5))


def test_the_length_of_candidates_reaches_beyond_their_first_days() -> None:
    when = When.candidates([date(2022, 3, 3), date(2022, 3, 10)], length=2)
    assert when.latest == date(2022, 3, 11)
    assert when.covers(date(2022, 3, 4))
    assert not when.covers(date(2022, 3, 5))


def test_a_window_no_wider_than_a_day_or_month_is_that_day_or_month() -> None:
    assert When.window(date(2022, 3, 3), date(2022, 3, 3)) == When.day(date(2022, 3, 3))
    assert When.window(Month(2022, 3), Month(2022, 3)) == When.of_month(2022, 3)
    assert When.window(Month(2022, 3), date(2022, 3, 1)) == When.day(date(2022, 3, 1))
    assert When.days(date(2022, 3, 3), date(2022, 3, 3), about_last=True) == When.day(date(2022, 3, 3), about=True)


@pytest.mark.parametrize(
    ("edtf", "length"),
    [("2022-05", 2), ("2022", 366 - 1), ("XXXX", 3), ("[2022-09..]", 40), ("[2022-02,2022-03]", 31), ("2022-05", 1)],
)
def test_a_length_that_fits_is_kept(edtf: str, length: int) -> None:
    assert When.parse(edtf, length).length == length
    assert When.parse(edtf).with_length(length) == When.parse(edtf, length)
    assert When.parse(edtf, length).with_length(None) == When.parse(edtf)


@pytest.mark.parametrize(
    ("edtf", "length"),
    [
        ("2022-05", 0),
        ("2022-05", -1),
        ("2022-02", 29),
        ("[2022-05-01..2022-05-10]", 11),
        ("[2022-02,2022-04]", 31),
        ("2022-05-03", 1),
        ("2022-05-03/2022-05-04", 2),
        ("XXXX", LONGEST + 1),
        ("[9999-12-30,9999-12-31]", 2),
    ],
)
def test_a_length_that_does_not_fit_is_refused(edtf: str, length: int) -> None:
    with pytest.raises(BadWhen):
        When.parse(edtf, length)


@pytest.mark.parametrize(
    "make",
    [
        lambda: When.of_half(2022, 3),
        lambda: When.of_quarter(2022, 0),
        lambda: When.of_season(2022, 20),
        lambda: When.of_season(9999, 24),
        lambda: When.of_month(2022, 13),
        lambda: When.of_year(0),
        lambda: When.of_year(10000),
        lambda: When.window(None, None),
        lambda: When.window(date(2022, 3, 4), date(2022, 3, 3)),
        lambda: When.days(date(2022, 3, 4), date(2022, 3, 3)),
        lambda: When.candidates([]),
        lambda: When.candidates([date(2022, 3, 3)] * 2),
        lambda: When.candidates([date(2022, 3, 3), Month(2022, 4)]),
        lambda: When.day(datetime(2022, 3, 3, tzinfo=UTC)),
        lambda: When(rung=Rung.DAY),
        lambda: When(rung=Rung.CANDIDATES, first=LATER, last=DAY, choices=(LATER, DAY)),
        lambda: When(rung=Rung.CANDIDATES, first=DAY, last=DAY, choices=(DAY, DAY)),
        lambda: When(rung=Rung.CANDIDATES, first=DAY, last=LATER),
        lambda: When(rung=Rung.OPEN, first=date(2022, 3, 3)),
        lambda: When(rung=Rung.YEAR, first=Month(2022, 2), last=Month(2023, 1)),
        lambda: When(rung=Rung.HALF, first=Month(2022, 1), last=Month(2022, 6), about_first=True, about_last=True),
        lambda: When(rung=Rung.MONTH, first=Month(2022, 1), last=Month(2022, 1), about_first=True),
        lambda: When(rung=Rung.DAY, first=date(2022, 3, 3), last=date(2022, 3, 3), choices=(date(2022, 3, 3),)),
    ],
)
def test_the_impossible_cannot_be_made(make: object) -> None:
    assert callable(make)
    with pytest.raises(BadWhen):
        make()


def test_the_last_days_of_the_calendar_are_days_like_others() -> None:
    assert When.of_year(9999).latest == date.max
    assert When.of_month(9999, 12).latest == date.max


def test_a_period_knows_its_year_and_number() -> None:
    assert (When.of_half(2022, 2).year, When.of_half(2022, 2).number) == (2022, 2)
    assert (When.of_season(2022, 24).year, When.of_season(2022, 24).number) == (2022, 4)
    assert (When.day(date(2022, 3, 2)).year, When.day(date(2022, 3, 2)).number) == (2022, None)
    assert When.open().year is None
