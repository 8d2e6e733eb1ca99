from datetime import date, time

import pytest

from calendars.errors import BadLanguage
from calendars.hours import Hours
from calendars.wording import LANGUAGES, city_of, say_clock, say_hours

DAY = date(2022, 3, 3)
TEN = Hours(time(10), zone="Europe/Istanbul")


@pytest.mark.parametrize(
    ("language", "city", "words"),
    [
        ("en", "Ankara", "10:00, Ankara time (13:00 your time)"),
        ("ru", "Анкара", "10:00 по времени г. Анкара (13:00 по вашему времени)"),
        ("kk", "Анкара", "Анкара уақытымен 10:00 (сіздің уақытыңызбен 13:00)"),
        ("tr", "Ankara", "Ankara saatiyle 10:00 (sizin saatinizle 13:00)"),
    ],
)
def test_the_places_time_comes_first_and_the_readers_in_brackets(language: str, city: str, words: str) -> None:
    assert say_hours(TEN, DAY, language, "Asia/Almaty", city) == words


def test_a_reader_whose_clock_shows_the_same_is_not_told_twice() -> None:
    assert say_hours(TEN, DAY, "en", "Europe/Istanbul", "Ankara") == "10:00, Ankara time"
    assert say_hours(TEN, DAY, "en", "Asia/Riyadh") == "10:00"
    assert say_hours(TEN, DAY, "en") == "10:00"


def test_without_a_city_the_zones_own_is_said_where_it_matters() -> None:
    assert say_hours(TEN, DAY, "ru", "Asia/Almaty") == "10:00 по времени г. Стамбул (13:00 по вашему времени)"
    assert say_hours(Hours(time(10), zone="UTC"), DAY, "en", "Asia/Almaty") == "10:00 UTC (16:00 your time)"


def test_the_readers_day_is_named_when_it_is_another() -> None:
    late = Hours(time(23), zone="Europe/Istanbul")
    assert say_hours(late, DAY, "en", "Asia/Almaty", "Ankara") == "23:00, Ankara time (4 March, 02:00 your time)"
    early = Hours(time(1), zone="Asia/Almaty")
    assert say_hours(early, DAY, "tr", "Europe/Istanbul", "Almatı").endswith("(sizin saatinizle 2 Mart, 22:00)")


def test_hours_without_a_zone_are_said_as_they_are() -> None:
    assert say_hours(Hours(time(10)), DAY, "en", "Asia/Almaty") == "10:00"


def test_a_stretch_and_a_doubt_are_said() -> None:
    stretch = Hours(time(10), time(11, 30), "Europe/Istanbul", about=True)
    assert [say_clock(stretch, language) for language in LANGUAGES] == [
        "ориентировочно 10:00-11:30",
        "around 10:00-11:30",
        "шамамен 10:00-11:30",
        "10:00-11:30 civarı",
    ]
    assert say_clock(Hours(time(10), about=True), "ru") == "около 10:00"
    assert say_hours(stretch, DAY, "en", "Asia/Almaty", "Ankara") == (
        "around 10:00-11:30, Ankara time (13:00-14:30 your time)"
    )


def test_a_zone_is_named_after_its_city_in_the_readers_language() -> None:
    assert [city_of("Asia/Almaty", language) for language in LANGUAGES] == ["Алматы", "Almaty", "Алматы", "Almatı"]


def test_a_language_that_is_not_ours_is_refused() -> None:
    with pytest.raises(BadLanguage):
        say_hours(TEN, DAY, "de")
