"""An embassy stands in any land but that of its name: a reception there is held by the clock of its town."""

from datetime import date

import pytest

from calendars.communique import read

DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Приём в посольстве Турции 29 октября 2026 года в 18.00.",
        "Reception at the Embassy of Türkiye on 29 October at 18:00.",
        "29 Ekim'de saat 18.00'de Kazakistan Büyükelçiliğinde resepsiyon verilecek.",
        "29 қазанда сағат 18:00-де Түркия елшілігінде қабылдау өтеді.",
    ],
)
def test_an_embassy_alone_says_no_country(text: str) -> None:
    (found,) = read(text, published=DAY, today=DAY).found
    assert found.place
    assert found.country is None


@pytest.mark.parametrize(
    "text",
    [
        "Приём в Посольстве Японии в Астане 29 октября 2026 года в 18.00.",
        "Reception at the Embassy of Japan in Astana on 29 October at 18:00.",
    ],
)
def test_the_town_of_an_embassy_says_its_country(text: str) -> None:
    (found,) = read(text, published=DAY, today=DAY).found
    assert found.country == "KZ"
