"""When and where, as an official of the reader's country says it."""

from datetime import time

import pytest

from bot.texts.details import place_said, when_said
from calendars.hours import Hours
from tests.calendars.events import event


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        (
            "2022-03-03/2022-03-04",
            ["3-4 марта 2022 года", "3-4 March 2022", "2022 жылғы 3-4 наурыз", "3-4 Mart 2022"],
        ),
        (
            "2022-03-02",
            [
                "2 марта 2022 года, среда",
                "2 March 2022, Wednesday",
                "2022 жылғы 2 наурыз, сәрсенбі",
                "2 Mart 2022, Çarşamba",
            ],
        ),
        (
            "2022-41",
            [
                "во втором полугодии 2022 года (день уточняется)",
                "in the second half of 2022 (day to be set)",
                "2022 жылдың екінші жартыжылдығында (күні нақтылануда)",
                "2022 yılının ikinci yarısında (günü belirlenecek)",
            ],
        ),
        ("XXXX", ["дата уточняется", "date to be confirmed", "мерзімі нақтылануда", "tarihi belirlenecek"]),
    ],
)
def test_a_date_is_said_in_official_form(edtf: str, said: list[str]) -> None:
    assert [when_said(event("Совет", edtf), language) for language in ("ru", "en", "kk", "tr")] == said


def test_the_places_time_comes_first_and_the_readers_in_brackets() -> None:
    kept = event("Встреча", "2022-05-05", place="Анкара", country="TR", hours=Hours(time(10), zone="Europe/Istanbul"))
    said = "5 мая 2022 года, четверг, 10:00 по времени г. Анкара"
    assert when_said(kept, "ru", "Europe/Istanbul") == said
    assert when_said(kept, "ru", "Asia/Almaty") == f"{said} (13:00 по вашему времени)"


@pytest.mark.parametrize(
    ("place", "country", "said"),
    [
        ("Казахстан", "KZ", "Kazakhstan"),
        ("Нур-Султан", "KZ", "Нур-Султан, Kazakhstan"),
        ("Ankara, Türkiye", "TR", "Ankara, Türkiye"),
        (None, "TR", "Türkiye"),
        ("Женева", None, "Женева"),
        (None, None, None),
    ],
)
def test_a_country_is_said_once_and_in_the_readers_language(
    place: str | None, country: str | None, said: str | None
) -> None:
    assert place_said(event("Совет", place=place, country=country), "en") == said
