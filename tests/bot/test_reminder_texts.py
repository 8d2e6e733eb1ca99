"""A reminder says how near, how many years, how late, and whether it may be a repeat; and always fits a message."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.texts.html import LONGEST, visible_length
from bot.texts.reminders import letter_text
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.people import LANGUAGES
from calendars.ports import Letter
from calendars.usecases.deliver import PER_LETTER
from calendars.when import When
from tests.bot.test_courier import NOW, letter

RELATIONS: dict[str, Any] = {
    "title": "30-летие установления дипломатических отношений между Казахстаном и Турцией",
    "kind": Kind.ANNIVERSARY,
    "ordinal": 30,
    "yearly": True,
    "when": When.day(date(2022, 3, 2)),
}


def told(
    language: str,
    *,
    rule: str = "1d",
    now: datetime = NOW,
    due: datetime | None = None,
    occurrence: date | None = None,
    **event: Any,
) -> Letter:
    made = letter()
    reminder = made.reminders[0]
    changed = replace(reminder.event, **event)
    day = occurrence or changed.when.earliest
    assert day is not None
    delivery = replace(reminder.delivery, rule=rule, occurrence=day, due_at=due or now)
    return replace(
        made,
        chat=replace(made.chat, language=language),
        now=now,
        reminders=(replace(reminder, event=changed, delivery=delivery),),
    )


def heading(told: Letter) -> str:
    return letter_text(told).splitlines()[0]


def test_the_morning_of_an_anniversary_names_its_years() -> None:
    assert heading(told("ru", rule="0d", **RELATIONS)) == "🔔 <b>Сегодня 30 лет</b>"
    assert heading(told("en", rule="0d", **RELATIONS)) == "🔔 <b>30 years today</b>"


def test_a_year_later_it_is_one_more_in_heading_and_title() -> None:
    next_year = told("ru", occurrence=date(2023, 3, 2), now=datetime(2023, 2, 23, 2, tzinfo=UTC), **RELATIONS)
    first, second, *_ = letter_text(next_year).splitlines()
    assert first == "🔔 <b>Через 7 дней 31 год</b>"
    assert second.startswith("31-летие установления")


def test_how_near_it_is_counts_from_now_not_from_when_it_should_have_been_told() -> None:
    late = told("ru", due=NOW, now=NOW + timedelta(days=1, hours=1))
    assert heading(late) == "🔔 <b>Сегодня</b>"
    assert "Опоздание на 25 часов" in letter_text(late)


def test_what_comes_in_time_says_nothing_of_lateness() -> None:
    assert "Опоздание" not in letter_text(told("ru", due=NOW - timedelta(minutes=14)))


def test_a_reminder_a_quarter_of_an_hour_before_counts_minutes() -> None:
    hours = Hours(time(10), zone="Asia/Almaty")
    soon = told("en", rule="15m", now=datetime(2022, 3, 3, 3, 45, tzinfo=UTC), hours=hours)
    assert heading(soon) == "🔔 <b>In 15 minutes</b>"


def test_the_places_time_comes_first_and_the_readers_own_after_it() -> None:
    ankara = told("en", hours=Hours(time(10), zone="Europe/Istanbul"), country="TR")
    assert "10:00, Istanbul time (13:00 your time)" in letter_text(ankara)
    assert "📍 Türkiye" in letter_text(ankara)


def test_place_and_time_are_worded_as_on_the_card() -> None:
    ankara = told("en", hours=Hours(time(10), zone="Europe/Istanbul"), country="TR", place="Анкара")
    assert "10:00, Анкара time (13:00 your time)" in letter_text(ankara)
    assert "📍 Анкара, Türkiye" in letter_text(ankara)
    country = letter_text(told("en", country="KZ", place="Казахстан")).splitlines()
    assert "📍 Kazakhstan" in country


def test_a_year_that_is_said_is_said_in_full() -> None:
    next_year = told("ru", occurrence=date(2023, 3, 2), now=datetime(2022, 12, 31, tzinfo=UTC), **RELATIONS)
    assert "2 марта 2023 года, четверг" in letter_text(next_year)


def test_what_is_not_agreed_is_not_promised() -> None:
    assert "Прорабатывается" in letter_text(told("ru", status=Status.TENTATIVE))


def test_a_possible_repeat_says_so_first() -> None:
    assert letter_text(replace(told("ru"), maybe_repeat=True)).startswith("<i>Возможно, это повтор")


def test_reminders_of_two_calendars_say_which_is_whose() -> None:
    one = told("ru")
    other = replace(one.reminders[0], calendar=replace(one.reminders[0].calendar, id="c2", title="Турция"))
    both = letter_text(replace(one, reminders=(*one.reminders, other)))
    assert "1. Завтра" in both
    assert "<i>Турция</i>" in both


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, PER_LETTER])
def test_the_longest_letter_fits_a_message(language: str, count: int) -> None:
    longest = told(
        language,
        due=NOW - timedelta(days=300),
        title="Заседание " * 100,
        place="Нур-Султан " * 30,
        country="KZ",
        status=Status.TENTATIVE,
        hours=Hours(time(9), time(21, 30), zone="America/Argentina/Buenos_Aires", about=True),
        when=When.days(date(2022, 12, 30), date(2023, 1, 2), about_first=True, about_last=True),
    )
    [reminder] = longest.reminders
    many = tuple(
        replace(reminder, calendar=replace(reminder.calendar, id=str(number), title="Календарь " * 20))
        for number in range(count)
    )
    assert visible_length(letter_text(replace(longest, reminders=many, maybe_repeat=True))) <= LONGEST
