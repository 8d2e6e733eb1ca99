"""A paper is read against its own day, wherever it says or shows it, and against today only when it shows none."""

from datetime import date
from pathlib import Path

import pytest

from calendars.communique import read

LONG_AFTER = date(2026, 11, 22)
STATEMENT = (Path(__file__).parents[3] / "bot" / "samples" / "joint-statement-ru.txt").read_text("utf-8")


def test_the_founding_statement_is_read_against_its_own_day_however_late_it_is_forwarded() -> None:
    late, then = read(STATEMENT, today=LONG_AFTER), read(STATEMENT, today=date(2022, 2, 24))
    assert late.published == date(2022, 2, 24)
    assert late.found == then.found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Астана, 19 февраля 2025 года\n\nМинистр посетит Ташкент 3 марта.", date(2025, 2, 19)),
        ("Astana, 19 February 2025\n\nThe Minister will visit Tashkent on 3 March.", date(2025, 2, 19)),
        ("Министр посетит Ташкент 3 марта.\n\nг. Астана, 19 февраля 2025 г.", date(2025, 2, 19)),
        ("11 мая 2023 года прошли консультации. Следующий раунд пройдёт 5 июня 2023 года.", date(2023, 5, 11)),
        ("The talks were held on 11 May 2023. The next round will be held on 5 June 2023.", date(2023, 5, 11)),
    ],
)
def test_the_day_a_paper_gives_or_shows_counts(text: str, day: date) -> None:
    assert read(text, today=LONG_AFTER).published == day


@pytest.mark.parametrize(
    "text",
    [
        "Встреча пройдёт 3 марта.",
        "Прошлые консультации прошли 11 мая 2023 года, следующие пройдут в мае.",
        "Договор подписан 14 июня 1993 года. Министр посетит Ташкент в июле.",
        "",
    ],
)
def test_a_paper_that_shows_no_day_is_read_against_today(text: str) -> None:
    assert read(text, today=LONG_AFTER).published == LONG_AFTER


def test_the_day_that_is_given_beats_the_papers_own() -> None:
    assert read(STATEMENT, published=date(2022, 2, 25), today=LONG_AFTER).published == date(2022, 2, 25)


@pytest.mark.parametrize("text", ["Встреча состоится 5 мая 2027 года.", "Встреча прошла 5 мая 2026 года."])
def test_the_day_of_an_event_is_not_taken_for_the_papers_own(text: str) -> None:
    reading = read(f"{text}\nПриём пройдёт завтра.", today=LONG_AFTER)
    assert reading.published == LONG_AFTER
    assert reading.found[-1].when.edtf == "2026-11-23"


def test_no_paper_is_dated_later_than_it_came() -> None:
    assert read("Астана, 19 февраля 2027 года\n\nВстреча 3 марта.", today=LONG_AFTER).published == LONG_AFTER
