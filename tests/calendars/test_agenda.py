"""An agenda puts every event on its days and invents none."""

from datetime import date, time

import pytest

from calendars.agenda import Agenda, Span, agenda, bounds
from calendars.hours import Hours
from calendars.kinds import Status
from tests.calendars.events import event

WEEK = (date(2022, 2, 28), date(2022, 3, 6))


def days(found: Agenda) -> dict[str, list[str]]:
    return {day.day.isoformat(): [entry.title for entry in day.entries] for day in found.days}


def test_a_week_runs_from_monday_to_sunday_and_a_month_through_the_calendar_month() -> None:
    wednesday = date(2022, 3, 2)
    assert bounds(Span.TODAY, wednesday) == (wednesday, wednesday)
    assert bounds(Span.WEEK, wednesday) == WEEK
    assert bounds(Span.WEEK, date(2022, 3, 6)) == WEEK
    assert bounds(Span.MONTH, wednesday) == (date(2022, 3, 1), date(2022, 3, 31))


def test_days_without_events_are_left_out_and_the_others_come_in_order() -> None:
    found = agenda([event("Б", "2022-03-04"), event("А", "2022-03-01"), event("вне", "2022-03-07")], *WEEK, "ru")
    assert days(found) == {"2022-03-01": ["А"], "2022-03-04": ["Б"]}


def test_an_event_of_several_days_is_on_each_and_says_which_day_it_is() -> None:
    found = agenda([event("Выставка", "2022-03-05/2022-03-08")], *WEEK, "ru")
    assert [(day.day.day, day.entries[0].nth, day.entries[0].of) for day in found.days] == [(5, 1, 4), (6, 2, 4)]
    rest = agenda([event("Выставка", "2022-03-05/2022-03-08")], date(2022, 3, 7), date(2022, 3, 7), "ru")
    assert (rest.days[0].entries[0].nth, rest.days[0].entries[0].of) == (3, 4)


def test_an_anniversary_is_on_its_day_every_year_under_its_own_number() -> None:
    relations = event("30-летие отношений", "2022-03-02", ordinal=30, yearly=True)
    found = agenda([relations], date(2023, 2, 27), date(2023, 3, 5), "ru")
    assert days(found) == {"2023-03-02": ["31-летие отношений"]}
    assert found.days[0].entries[0].number == 31


def test_a_session_number_is_no_occurrence_number() -> None:
    found = agenda([event("4-е заседание", "2022-03-03", ordinal=4)], *WEEK, "ru")
    assert found.days[0].entries[0].number is None


def test_all_day_events_come_first_then_by_the_clock() -> None:
    events = [
        event("вечер", "2022-03-03", hours=Hours(time(18))),
        event("весь день", "2022-03-03"),
        event("утро", "2022-03-03", hours=Hours(time(9))),
    ]
    assert days(agenda(events, *WEEK, "ru")) == {"2022-03-03": ["весь день", "утро", "вечер"]}


@pytest.mark.parametrize("when", ["2022", "2022-03", "[2022-03-06..2022-03-20]", "[..2022-03-15]", "2022-33"])
def test_what_may_fall_within_is_listed_apart(when: str) -> None:
    found = agenda([event("МПК", when)], *WEEK, "ru")
    assert not found.days
    assert [each.title for each in found.vague] == ["МПК"]


@pytest.mark.parametrize("when", ["XXXX", "2022-04", "[2022-02-20,2022-03-20]", "[2022-03-07..]"])
def test_what_cannot_fall_within_is_not(when: str) -> None:
    assert agenda([event("МПК", when)], *WEEK, "ru") == Agenda(first=WEEK[0], last=WEEK[1], days=())


def test_cancelled_events_stay_to_be_marked_and_postponed_ones_are_nowhere() -> None:
    events = [
        event("отменено", "2022-03-01", status=Status.CANCELLED),
        event("отложено", "2022-03-01", status=Status.POSTPONED),
        event("отложено без даты", "2022-03", status=Status.POSTPONED),
    ]
    found = agenda(events, *WEEK, "ru")
    assert days(found) == {"2022-03-01": ["отменено"]}
    assert not found.vague


def test_the_ends_of_the_calendar_are_no_cliff() -> None:
    feast = event("Праздник", "0001-01-01/0001-01-03", yearly=True)
    assert len(agenda([feast], date.min, date(1, 1, 31), "ru").days) == 3
    late = event("Праздник", "9998-12-30/9999-01-02", yearly=True)
    assert len(agenda([late], date(9999, 12, 29), date.max, "ru").days) == 2
