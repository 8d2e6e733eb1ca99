"""An event in a calendar program: where it stands, what it is called, what is said of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from calendars.event import Participant
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.paper import Quote
from calendars.people import LANGUAGES
from calendars.when import When
from tests.calendars.events import WRITTEN, event
from tests.calendars.ics.reading import only, read, written


def test_two_days_are_a_bar_and_not_a_meeting_of_48_hours() -> None:
    found = only(written(event("Совет", "2022-03-03/2022-03-04")))

    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2022, 3, 3), date(2022, 3, 5))
    assert found["TRANSP"] == "TRANSPARENT"


def test_two_days_with_an_hour_are_a_bar_too_and_the_hour_is_told() -> None:
    found = only(written(event("Совет", "2022-03-03/2022-03-04", hours=Hours(time(10), zone="Asia/Almaty"))))

    assert found["DTEND"].dt == date(2022, 3, 5)
    assert "10:00" in found["DESCRIPTION"]


@pytest.mark.parametrize(("day", "hour"), [("2022-03-03", 4), ("2024-02-29", 4), ("2024-03-01", 5)])
def test_ten_o_clock_in_almaty_is_an_instant_in_utc(day: str, hour: int) -> None:
    found = only(written(event("Встреча", day, hours=Hours(time(10), time(11, 30), zone="Asia/Almaty"))))

    assert found["DTSTART"].dt == datetime.combine(date.fromisoformat(day), time(hour), UTC)
    assert found["DTEND"].dt == datetime.combine(date.fromisoformat(day), time(hour + 1, 30), UTC)
    assert found["TRANSP"] == "OPAQUE"


def test_hours_without_a_zone_are_those_of_the_calendar_and_without_an_end_last_one() -> None:
    found = only(written(event("Встреча", "2022-03-03", hours=Hours(time(10)))))

    assert found["DTSTART"].dt == datetime(2022, 3, 3, 4, tzinfo=UTC)
    assert found["DTEND"].dt == datetime(2022, 3, 3, 5, tzinfo=UTC)


def test_a_meeting_past_midnight_ends_on_the_next_day() -> None:
    found = only(written(event("Приём", "2022-03-03", hours=Hours(time(22), time(1), zone="UTC"))))

    assert found["DTEND"].dt == datetime(2022, 3, 4, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "day", "told"),
    [
        ("2022", date(2022, 1, 1), "≈ 2022 год: Комиссия"),
        ("2022-03", date(2022, 3, 1), "≈ март 2022: Комиссия"),
        ("2022-41", date(2022, 7, 1), "≈ второе полугодие 2022: Комиссия"),
        ("2022-34", date(2022, 4, 1), "≈ второй квартал 2022: Комиссия"),
        ("2022-24", date(2022, 12, 1), "≈ зима 2022-2023: Комиссия"),
        ("[2022-03-03,2022-03-10]", date(2022, 3, 3), "≈ 3 или 10 марта 2022: Комиссия"),
        ("[2022-09..2022-10]", date(2022, 9, 1), "≈ сентябрь или октябрь 2022: Комиссия"),
        ("[2022-09..]", date(2022, 9, 1), "≈ не ранее сентября 2022: Комиссия"),
        ("[..2022-03-15]", date(2022, 3, 15), "≈ до 15 марта 2022: Комиссия"),
    ],
)
def test_a_vague_date_is_one_tentative_mark_that_keeps_its_edtf(when: str, day: date, told: str) -> None:
    found = only(written(event("Комиссия", when)))

    assert found["DTSTART"].dt == day
    assert (found["DTEND"].dt - day).days == 1
    assert found["SUMMARY"] == told
    assert (found["STATUS"], found["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert found["X-ATTACHE-EDTF"].replace("\\,", ",") == when


def test_the_commas_of_candidates_are_escaped() -> None:
    assert rb"X-ATTACHE-EDTF:[2022-03-03\,2022-03-10]" in written(event("Совет", "[2022-03-03,2022-03-10]"))


def test_a_vague_date_keeps_the_number_of_its_days() -> None:
    found = only(written(replace(event("Визит"), when=When.of_month(2022, 5, length=2))))

    assert found["SUMMARY"] == "≈ май 2022, два дня: Визит"
    assert found["X-ATTACHE-LENGTH"] == "2"


def test_an_open_date_has_no_day_to_stand_on() -> None:
    assert read(written(event("Визит", "XXXX"))) == []


def test_a_day_that_is_only_about_right_is_a_day_and_keeps_its_doubt() -> None:
    found = only(written(event("Визит", "2022-03-02~")))

    assert (found["SUMMARY"], found["STATUS"]) == ("Визит", "CONFIRMED")
    assert found["X-ATTACHE-EDTF"] == "2022-03-02~"
    assert found["DESCRIPTION"].startswith("Около 2 марта 2022 года")


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.TENTATIVE, "TENTATIVE"),
        (Status.PLANNED, "CONFIRMED"),
        (Status.CONFIRMED, "CONFIRMED"),
        (Status.HELD, "CONFIRMED"),
        (Status.POSTPONED, "TENTATIVE"),
        (Status.CANCELLED, "CANCELLED"),
    ],
)
def test_a_status_is_told_in_the_three_words_that_programs_know(status: Status, told: str) -> None:
    assert only(written(event("Визит", "2022-03-02", status=status)))["STATUS"] == told


@pytest.mark.parametrize(
    ("language", "cancelled", "postponed"),
    [
        ("ru", "[ОТМЕНЕНО]", "[ОТЛОЖЕНО]"),
        ("en", "[CANCELLED]", "[POSTPONED]"),
        ("kk", "[ӨТКІЗІЛМЕЙДІ]", "[КЕЙІНГЕ ҚАЛДЫРЫЛДЫ]"),
        ("tr", "[İPTAL EDİLDİ]", "[ERTELENDİ]"),
    ],
)
def test_cancelled_and_postponed_say_so_in_the_feed_s_language(language: str, cancelled: str, postponed: str) -> None:
    timed = event("Визит", "2022-03-02", hours=Hours(time(10)))

    for status, prefix in ((Status.CANCELLED, cancelled), (Status.POSTPONED, postponed)):
        found = only(written(replace(timed, status=status), language=language))
        assert (found["SUMMARY"], found["TRANSP"]) == (f"{prefix} Визит", "TRANSPARENT")


def test_an_anniversary_is_an_event_a_year_each_with_its_own_number_and_uid() -> None:
    thirty = event("30-летие отношений", "2022-03-02", id="a1", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)

    found = read(written(thirty))

    assert [str(each["UID"]) for each in found] == [f"a1-{year}" for year in range(2021, 2028)]
    assert [str(each["SUMMARY"]) for each in found] == [f"{number}-летие отношений" for number in range(29, 36)]
    assert [each["DTSTART"].dt for each in found] == [date(year, 3, 2) for year in range(2021, 2028)]


@pytest.mark.parametrize("status", Status)
def test_an_anniversary_has_no_status_in_any_year_unless_it_is_cancelled(status: Status) -> None:
    thirty = event("30-летие", "2022-03-02", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True, status=status)

    told = {"Статус:" in str(each["DESCRIPTION"]) for each in read(written(thirty))}

    assert told == {status is Status.CANCELLED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prefix_says_the_status_in_the_same_word_as_the_description(language: str) -> None:
    for status in (Status.CANCELLED, Status.POSTPONED):
        found = only(written(event("Визит", "2022-03-02", status=status), language=language))
        known = str(found["DESCRIPTION"]).split("\n")[1].partition(": ")[2]
        prefix = str(found["SUMMARY"]).removesuffix("] Визит").removeprefix("[")
        assert prefix == (known.replace("i", "İ") if language == "tr" else known).upper()


def test_a_yearly_holiday_that_nobody_counts_returns_from_its_own_year_on() -> None:
    found = read(written(event("Наурыз", "2022-03-21/2022-03-23", yearly=True)))

    assert [(each["DTSTART"].dt, each["DTEND"].dt) for each in found] == [
        (date(year, 3, 21), date(year, 3, 24)) for year in range(2022, 2028)
    ]


def test_29_february_falls_on_the_28th_in_common_years() -> None:
    found = read(written(event("Годовщина", "2024-02-29", ordinal=32, yearly=True), year=2024))

    assert [each["DTSTART"].dt.isoformat()[5:] for each in found] == [
        "02-28",
        "02-29",
        *["02-28"] * 3,
        "02-29",
        "02-28",
    ]


def test_stamps_and_sequence_are_the_event_s_own() -> None:
    moved = event("Визит", "2022-03-02").changed(at=datetime(2022, 2, 25, 9, tzinfo=UTC), place="Анкара")

    found = only(written(moved))

    assert found["CREATED"].dt == WRITTEN
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == datetime(2022, 2, 25, 9, tzinfo=UTC)
    assert found["SEQUENCE"] == 1


def test_a_counsellor_reads_the_status_the_chairs_and_the_sentence_it_rests_on() -> None:
    council = event(
        "4-е заседание Совета",
        "2022-03-03/2022-03-04",
        kind=Kind.COUNCIL,
        body="Совет стратегического сотрудничества",
        participants=(
            Participant(post="Президент", name="К. Токаев"),
            Participant(post="Президент", name="Р. Эрдоган"),
        ),
    )
    quote = Quote(evidence="Заседание пройдёт\nв Казахстане.", published=date(2022, 2, 24), name="statement.txt")

    assert str(only(written(council, quotes=(quote,)))["DESCRIPTION"]).split("\n") == [
        "3-4 марта 2022 года",
        "Статус: планируется",
        "Механизм: Совет стратегического сотрудничества",
        "Сопредседатели:",
        "- Президент К. Токаев",
        "- Президент Р. Эрдоган",
        "",
        "«Заседание пройдёт в Казахстане.»",
        "Основание: statement.txt, 24 февраля 2022",
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Основание: документ от 24 февраля 2022 года"),
        ("en", "Source: paper of 24 February 2022"),
        ("kk", "Негіздеме: 2022 жылғы 24 ақпан күнгі құжат"),
        ("tr", "Dayanak: 24 Şubat 2022 tarihli belge"),
    ],
)
def test_a_paper_without_a_name_is_known_by_its_date(language: str, told: str) -> None:
    quote = Quote(evidence="...", published=date(2022, 2, 24))

    found = only(written(event("Визит", "2022-03-02"), quotes=(quote,), language=language))

    assert str(found["DESCRIPTION"]).endswith(told)


@pytest.mark.parametrize(
    ("place", "country", "language", "told"),
    [
        ("Нур-Султан", "KZ", "ru", "Нур-Султан, Казахстан"),
        ("Казахстан", "KZ", "ru", "Казахстан"),
        ("Казахстан", "KZ", "tr", "Kazakistan"),
        (None, "TR", "en", "Türkiye"),
        (None, "KG", "ru", "Кыргызстан"),
        ("Женева", None, "ru", "Женева"),
        ("Луна", "ZZZ", "en", "Луна, ZZZ"),
    ],
)
def test_a_place_is_told_with_its_country_and_never_twice(
    place: str | None, country: str | None, language: str, told: str
) -> None:
    assert (
        only(written(event("Визит", "2022-03-02", place=place, country=country), language=language))["LOCATION"] == told
    )


def test_an_event_of_spite_is_still_one_event() -> None:
    nasty = "x\r\nEND:VEVENT\u2028LOCATION:evil\x85BEGIN:VALARM;,\\"

    found = only(written(event(nasty, "2022-03-02", place=nasty, participants=(Participant(name=nasty),))))

    assert found["SUMMARY"] == "x END:VEVENT LOCATION:evil BEGIN:VALARM;,\\"
    assert not found.subcomponents


def test_a_title_of_nothing_but_controls_falls_back_on_the_kind() -> None:
    assert only(written(event("\x00\u2028", "2022-03-02", kind=Kind.VISIT, id="v")))["SUMMARY"] == "Визит"


@pytest.mark.parametrize(("day", "zone"), [("0001-01-01", "Asia/Almaty"), ("9999-12-31", "America/New_York")])
def test_the_ends_of_time_are_days_like_others(day: str, zone: str) -> None:
    found = only(written(event("Визит", day, hours=Hours(time(0 if day < "1" else 23), zone=zone)), year=2022))

    assert found["DTSTART"].dt == date.fromisoformat(day)
