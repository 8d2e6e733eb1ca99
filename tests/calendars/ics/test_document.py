"""A whole feed: its head, its order, and what an address may ask of it."""

import re

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.event import Participant
from calendars.hours import Hours
from calendars.ics import FeedOptions, Fragment, document, render
from calendars.ics.fragment import Basis
from calendars.kinds import Kind, Status
from calendars.people import LANGUAGES, Calendar
from tests.calendars.events import event
from tests.calendars.ics.reading import DESK, only, read, written
from tests.calendars.whens import whens


@given(
    st.text(max_size=120),
    whens,
    st.sampled_from(Kind),
    st.sampled_from(Status),
    st.none() | st.integers(1, 99),
    st.booleans(),
    st.sampled_from(LANGUAGES),
)
def test_any_event_gives_whole_clean_bytes_and_the_same_ones_every_time(
    text: str, when: object, kind: Kind, status: Status, ordinal: int | None, yearly: bool, language: str
) -> None:
    made = event(
        f"t{text}", str(when), id="e1", kind=kind, status=status, ordinal=ordinal, yearly=yearly, place=text or None,
        participants=(Participant(name=text, post=text),),
    )  # fmt: skip

    feed = written(made, language=language)

    assert feed == written(made, language=language)
    assert all(len(line) <= 75 for line in feed.split(b"\r\n"))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)|\r\n\r\n", feed)
    assert len({str(each["UID"]) for each in read(feed)}) == len(read(feed))


def test_the_head_says_what_subscribers_need() -> None:
    feed = document(Calendar(id="c1", title="Отдел; Турция", zone="Asia/Almaty"), [], FeedOptions(language="ru"))

    head = icalendar.Calendar.from_ical(feed)
    assert head["NAME"] == head["X-WR-CALNAME"] == r"Отдел\; Турция"
    assert (head["X-WR-TIMEZONE"], head["X-PUBLISHED-TTL"]) == ("Asia/Almaty", "PT1H")
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in feed
    assert "UID" not in head
    assert "METHOD" not in head


def test_what_an_address_hides_is_hidden() -> None:
    events = (
        event("Комиссия", "2022"),
        event("Визит", "2022-03-02", status=Status.CANCELLED),
        event("Совет", "2022-03-03"),
    )

    def shown(**options: str) -> list[str]:
        return [str(each["SUMMARY"]) for each in read(written(*events, **options))]

    assert len(shown()) == len(shown(undated="marker", cancelled="keep")) == 3
    assert shown(undated="hide") == ["[ОТМЕНЕНО] Визит", "Совет"]
    assert shown(cancelled="drop") == ["≈ 2022 год: Комиссия", "Совет"]
    assert shown(undated="hide", cancelled="drop") == ["Совет"]


def test_an_address_chooses_the_language() -> None:
    assert only(written(event("Комиссия", "2022-03"), lang="en"))["SUMMARY"] == "≈ March 2022: Комиссия"


@pytest.mark.parametrize(
    ("when", "hours", "alarm", "trigger"),
    [
        ("2022-03-02", None, "1d", "-PT16H"),
        ("2022-03-02", None, "0d", "PT8H"),
        ("2022-03-02", "10:00", "1d", "-P1D"),
        ("2022-03-02", "10:00", "15m", "-PT15M"),
    ],
)
def test_an_alarm_rings_on_the_morning_of_its_day_or_so_long_before_an_hour(
    when: str, hours: str | None, alarm: str, trigger: str
) -> None:
    feed = written(event("Визит", when, hours=Hours.parse(hours) if hours else None), alarm=alarm)

    (rung,) = only(feed).subcomponents
    assert (rung.name, rung["ACTION"]) == ("VALARM", "DISPLAY")
    assert f"TRIGGER:{trigger}\r\n".encode() in feed


@pytest.mark.parametrize(
    ("when", "status", "alarm"),
    [("2022-03", Status.PLANNED, "1d"), ("2022-03-02", Status.CANCELLED, "1d"), ("2022-03-02", Status.PLANNED, "15m")],
)
def test_no_alarm_for_a_vague_day_a_cancelled_one_or_minutes_before_a_whole_one(
    when: str, status: Status, alarm: str
) -> None:
    assert only(written(event("Визит", when, status=status), alarm=alarm)).subcomponents == []


def test_a_value_that_is_not_understood_changes_nothing_but_the_description() -> None:
    made = event("Визит", "2022")

    feed = written(made, lang="xx", undated="perhaps", alarm="soon", cancelled="", utm="x")

    assert read(feed) == read(written(made))
    head = icalendar.Calendar.from_ical(feed)
    assert r"lang\, undated\, cancelled\, alarm" in head["X-WR-CALDESC"]
    assert "X-WR-CALDESC" not in icalendar.Calendar.from_ical(written(made))


@given(st.binary(), st.booleans(), st.booleans(), st.none() | st.integers(1970, 9999))
def test_a_fragment_comes_back_from_where_it_was_kept(body: bytes, vague: bool, gone: bool, year: int | None) -> None:
    fragment = Fragment(body, Basis("Asia/Almaty", year), vague, gone)

    assert Fragment.unpack(fragment.pack()) == fragment


def test_a_fragment_holds_until_the_year_turns_or_the_calendar_moves() -> None:
    plain = render(event("Визит", "2022-03-02"), (), language="ru", zone=DESK.zone, year=2022)
    yearly = render(event("День", "2022-03-02", yearly=True), (), language="ru", zone=DESK.zone, year=2022)

    assert plain.basis.holds(DESK.zone, 2023)
    assert yearly.basis.holds(DESK.zone, 2022)
    assert not yearly.basis.holds(DESK.zone, 2023)
    assert not plain.basis.holds("Europe/Istanbul", 2022)
