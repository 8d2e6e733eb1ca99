from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.errors import BadHours, BadWhen, BadZone
from calendars.hours import Hours
from calendars.zones import zone

clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
zones = st.sampled_from(["Asia/Almaty", "Europe/Istanbul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
days = st.dates(date(1970, 1, 2), date(2100, 1, 1))


def test_wall_time_is_the_places_own() -> None:
    ten = Hours(time(10), zone="Asia/Almaty")
    assert ten.starts_at(date(2024, 2, 29)) == datetime(2024, 2, 29, 4, tzinfo=UTC)
    assert ten.starts_at(date(2024, 3, 1)) == datetime(2024, 3, 1, 5, tzinfo=UTC)
    assert ten.starts_at(date(2024, 3, 1)).tzinfo is UTC


def test_its_own_zone_comes_before_the_one_lent() -> None:
    assert Hours(time(10)).starts_at(date(2022, 3, 3), "Europe/Istanbul").hour == 7
    assert Hours(time(10), zone="Asia/Almaty").starts_at(date(2022, 3, 3), "Europe/Istanbul").hour == 4


def test_a_time_that_the_clocks_skip_takes_the_offset_from_before() -> None:
    skipped = Hours(time(2, 30), zone="America/New_York")
    assert skipped.starts_at(date(2022, 3, 13)) == datetime(2022, 3, 13, 7, 30, tzinfo=UTC)


def test_a_time_that_the_clocks_repeat_is_the_first() -> None:
    repeated = Hours(time(1, 30), zone="America/New_York")
    assert repeated.starts_at(date(2022, 11, 6)) == datetime(2022, 11, 6, 5, 30, tzinfo=UTC)


@given(clocks, clocks, days, zones)
def test_an_end_is_after_its_start_and_within_a_day_of_it(start: time, end: time, day: date, name: str) -> None:
    if start == end:
        return
    hours = Hours(start, end, name)
    ends = hours.ends_at(day)
    assert ends is not None
    assert timedelta() < ends - hours.starts_at(day) <= timedelta(hours=25)


@given(clocks, days, zones)
def test_the_start_reads_as_written_on_the_wall_unless_the_clocks_skip_it(start: time, day: date, name: str) -> None:
    local = Hours(start, zone=name).starts_at(day).astimezone(zone(name))
    assert local.replace(tzinfo=None) - datetime.combine(day, start) in (
        timedelta(),
        timedelta(minutes=30),
        timedelta(hours=1),
    )


def test_an_end_that_the_clocks_leap_over_keeps_the_length() -> None:
    leaping = Hours(time(2, 30), time(3), "America/New_York")
    assert leaping.ends_at(date(2022, 3, 13)) == datetime(2022, 3, 13, 8, tzinfo=UTC)


def test_a_reception_may_end_after_midnight() -> None:
    late = Hours(time(22), time(1), "Asia/Almaty")
    assert late.ends_at(date(2022, 3, 3)) == datetime(2022, 3, 3, 19, tzinfo=UTC)


def test_no_end_is_no_end() -> None:
    assert Hours(time(22), zone="Asia/Almaty").ends_at(date(2022, 3, 3)) is None


def test_hours_are_read_as_they_are_written() -> None:
    assert Hours.parse("10:00", "11:30", zone="Asia/Almaty") == Hours(time(10), time(11, 30), "Asia/Almaty")
    assert str(Hours.parse("09:05", "11:30")) == "09:05-11:30"
    assert str(Hours.parse("09:05")) == "09:05"


@pytest.mark.parametrize(
    "text", ["", "9:00", "24:00", "10:60", "10", "10.00", "10:00:00", " 10:00", "10:00\n", "１０:00"]
)
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(BadHours):
        Hours.parse(text)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (time(10, 0, 1), None),
        (time(10, 0, 0, 1), None),
        (time(10, tzinfo=UTC), None),
        (time(10), time(11, tzinfo=timezone(timedelta(hours=5)))),
        (time(10), time(10)),
    ],
)
def test_seconds_offsets_and_empty_stretches_are_refused(start: time, end: time | None) -> None:
    with pytest.raises(BadHours):
        Hours(start, end)


def test_an_unknown_zone_is_refused_at_once_and_a_missing_one_when_needed() -> None:
    with pytest.raises(BadZone):
        Hours(time(10), zone="Asia/Astana")
    with pytest.raises(BadZone):
        Hours(time(10)).starts_at(date(2022, 3, 3))


def test_a_day_that_utc_does_not_have_is_refused() -> None:
    with pytest.raises(BadWhen):
        Hours(time(0), zone="Asia/Almaty").starts_at(date.min)
    with pytest.raises(BadWhen):
        Hours(time(23), zone="America/New_York").starts_at(date.max)
