"""What an event owes to a chat, and when: the defaults of DESIGN 8 and the time rules of DELIVERY.md."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.event import Event
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.lead import DEFAULT_LEADS, Lead
from calendars.people import Chat, Follower
from calendars.reminders import AHEAD, next_reminder, owed
from calendars.when import When

NOW = datetime(2022, 2, 1, 9, tzinfo=UTC)


def event(when: When, **what: Any) -> Event:
    fixed: dict[str, Any] = {
        "id": "e1",
        "uid": "e1",
        "title": "Заседание",
        "calendar_id": "c1",
        "responsible": 1,
        "created_at": NOW,
        "changed_at": NOW,
    }
    return Event(when=when, **(fixed | what))


def follower(zone: str = "Asia/Almaty", leads: tuple[Lead, ...] = DEFAULT_LEADS) -> Follower:
    return Follower(calendar_id="c1", chat=Chat(id=7, language="ru", zone=zone), leads=leads)


def walls(subject: Event, who: Follower, now: datetime = NOW) -> dict[str, str]:
    return {each.rule: each.wall for each in owed(subject, who, now)}


def leads(text: str) -> tuple[Lead, ...]:
    return tuple(map(Lead.parse, text.split()))


WEDNESDAY = When.day(date(2022, 3, 16))
COUNCIL = When.days(date(2022, 3, 3), date(2022, 3, 4))
RELATIONS = event(When.day(date(2022, 3, 2)), kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)


def test_an_all_day_event_is_told_30_7_and_1_days_before_and_on_its_morning_at_eight() -> None:
    assert walls(event(WEDNESDAY), follower()) == {
        "30d": "2022-02-14T08:00",
        "7d": "2022-03-09T08:00",
        "1d": "2022-03-15T08:00",
        "0d": "2022-03-16T08:00",
    }


def test_leads_count_to_the_first_of_several_days() -> None:
    assert walls(event(COUNCIL), follower())["0d"] == "2022-03-03T08:00"


@pytest.mark.parametrize(
    ("day", "rule", "told"),
    [
        (date(2022, 3, 14), "1d", "2022-03-11T08:00"),  # a Monday: its eve is a Sunday
        (date(2022, 3, 13), "1d", "2022-03-11T08:00"),  # a Sunday: its eve is a Saturday
        (date(2022, 3, 12), "7d", "2022-03-04T08:00"),
        (date(2022, 3, 13), "0d", "2022-03-13T08:00"),  # the morning itself stays
        (date(2022, 5, 15), "30d", "2022-04-15T08:00"),
        (date(2022, 5, 16), "30d", "2022-04-16T08:00"),  # a Saturday, and a month before disturbs nobody
    ],
)
def test_week_and_day_reminders_leave_rest_days_alone(day: date, rule: str, told: str) -> None:
    assert walls(event(When.day(day)), follower())[rule] == told


def test_a_home_country_may_have_other_rest_days() -> None:
    nauryz = {date(2022, 3, 21), date(2022, 3, 22), date(2022, 3, 23)}
    told = owed(event(When.day(date(2022, 3, 24))), follower(), NOW, is_rest_day=nauryz.__contains__)
    assert {each.rule: each.wall for each in told}["1d"] == "2022-03-20T08:00"


def test_an_early_meeting_is_told_at_six_the_evening_before_too() -> None:
    early = event(WEDNESDAY, hours=Hours(time(9), zone="Asia/Almaty"))
    assert walls(early, follower())["eve"] == "2022-03-15T18:00"
    assert "eve" not in walls(event(WEDNESDAY, hours=Hours(time(10), zone="Asia/Almaty")), follower())


def test_nothing_is_told_once_the_meeting_has_begun() -> None:
    dawn = event(WEDNESDAY, hours=Hours(time(7, 30), zone="Asia/Almaty"))
    assert set(walls(dawn, follower())) == {"30d", "7d", "1d", "eve"}


def test_early_is_what_the_chats_own_clock_says() -> None:
    nine_in_almaty = event(WEDNESDAY, hours=Hours(time(12), zone="Asia/Almaty"))
    assert walls(nine_in_almaty, follower("Europe/Istanbul"))["eve"] == "2022-03-15T18:00"


def test_a_meeting_past_midnight_elsewhere_counts_to_the_chats_own_day() -> None:
    late = event(WEDNESDAY, hours=Hours(time(22), zone="America/New_York"))
    assert walls(late, follower())["1d"] == "2022-03-16T08:00"
    assert {each.occurrence for each in owed(late, follower(), NOW)} == {date(2022, 3, 16)}


def test_minutes_count_from_the_time_and_only_where_there_is_one() -> None:
    who = follower(leads=leads("2h 15m"))
    timed = event(WEDNESDAY, hours=Hours(time(10), zone="Asia/Almaty"))
    assert walls(timed, who) == {"2h": "2022-03-16T08:00", "15m": "2022-03-16T09:45"}
    assert walls(event(WEDNESDAY), who) == {}


def test_who_wants_no_reminders_is_told_nothing() -> None:
    early = event(WEDNESDAY, hours=Hours(time(9), zone="Asia/Almaty"))
    assert owed(early, follower(leads=()), NOW) == ()


@pytest.mark.parametrize("when", ["XXXX", "2022", "2022-03", "[2022-03-03,2022-03-10]", "[2022-03-03..2022-03-10]"])
def test_a_vague_event_owes_nothing(when: str) -> None:
    assert owed(event(When.parse(when)), follower(), NOW) == ()


@pytest.mark.parametrize("status", [Status.HELD, Status.POSTPONED, Status.CANCELLED])
def test_what_is_not_ahead_owes_nothing(status: Status) -> None:
    assert owed(event(WEDNESDAY, status=status), follower(), NOW) == ()


def test_an_event_that_is_over_owes_nothing() -> None:
    end_in_almaty = datetime(2022, 3, 4, 18, tzinfo=UTC)
    assert owed(event(COUNCIL), follower(), end_in_almaty - timedelta(minutes=1)) != ()
    assert owed(event(COUNCIL), follower(), end_in_almaty) == ()


def test_the_card_names_the_next_lead_not_one_gone_by() -> None:
    coming = next_reminder(event(COUNCIL), follower(), datetime(2022, 2, 24, 4, tzinfo=UTC))
    assert coming is not None
    assert coming.rule == "1d"


def test_an_anniversary_owes_for_every_occurrence_of_the_coming_year() -> None:
    told = owed(RELATIONS, follower(), datetime(2022, 2, 24, tzinfo=UTC))
    mornings = [each.occurrence for each in told if each.rule == "0d"]
    assert mornings == [date(2022, 3, 2), date(2023, 3, 2)]
    assert len({(each.event_id, each.occurrence, each.rule, each.chat_id) for each in told}) == len(told)


def test_a_yearly_event_held_once_is_expected_again_next_year() -> None:
    held = event(RELATIONS.when, yearly=True, ordinal=30, status=Status.HELD)
    told = owed(held, follower(), datetime(2022, 3, 3, tzinfo=UTC))
    assert {each.occurrence for each in told} == {date(2023, 3, 2)}


def test_a_yearly_event_of_several_days_is_told_before_its_first() -> None:
    nauryz = event(When.days(date(2022, 3, 21), date(2022, 3, 23)), yearly=True)
    told = owed(nauryz, follower(), datetime(2023, 3, 22, 9, tzinfo=UTC))
    assert {each.wall for each in told if each.rule == "0d"} == {"2023-03-21T08:00", "2024-03-21T08:00"}


def test_a_yearly_event_without_a_number_begins_in_its_own_year() -> None:
    told = owed(event(When.day(date(2023, 3, 2)), yearly=True), follower(), datetime(2022, 2, 24, tzinfo=UTC))
    assert {each.occurrence for each in told} == {date(2023, 3, 2)}


def test_a_leap_day_is_marked_on_28_february_in_common_years() -> None:
    told = owed(
        event(When.day(date(2024, 2, 29)), yearly=True, ordinal=1), follower(), datetime(2025, 1, 1, tzinfo=UTC)
    )
    assert {each.occurrence for each in told} == {date(2025, 2, 28)}


def test_eight_in_almaty_moves_by_an_hour_with_the_law_of_2024() -> None:
    told = owed(event(When.day(date(2024, 3, 1))), follower(), datetime(2024, 1, 1, tzinfo=UTC))
    due = {each.rule: each.due_at for each in told}
    assert due["1d"] == datetime(2024, 2, 29, 2, tzinfo=UTC)
    assert due["0d"] == datetime(2024, 3, 1, 3, tzinfo=UTC)


@given(
    day=st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    now=st.integers(0, 25_000).map(lambda days: datetime(1990, 1, 1, 5, 17, tzinfo=UTC) + timedelta(days=days)),
    zone=st.sampled_from(["Asia/Almaty", "Europe/Istanbul", "Pacific/Apia", "America/New_York", "Pacific/Kiritimati"]),
    start=st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0)),
    yearly=st.booleans(),
)
def test_every_reminder_is_aware_ordered_unique_and_before_what_it_tells_of(
    day: date, now: datetime, zone: str, start: time | None, yearly: bool
) -> None:
    hours = None if start is None else Hours(start, zone="Asia/Tokyo")
    told = owed(event(When.day(day), hours=hours, yearly=yearly), follower(zone), now)
    assert list(told) == sorted(told, key=lambda each: (each.due_at, each.rule))
    assert len({(each.occurrence, each.rule) for each in told}) == len(told)
    for each in told:
        assert each.due_at.astimezone(ZoneInfo(zone)).strftime("%H:%M") in ("08:00", "18:00") or zone == "Pacific/Apia"
        assert each.occurrence >= (now - timedelta(days=2)).date()
        assert not yearly or each.occurrence <= (now + AHEAD + timedelta(days=1)).date()
        if hours is not None:
            assert each.due_at < hours.starts_at(each.occurrence)
