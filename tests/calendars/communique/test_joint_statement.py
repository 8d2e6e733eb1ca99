"""The paper the product began with, retold: four events, and one that it only recalls."""

from datetime import date
from pathlib import Path

import pytest

from calendars.communique import read
from calendars.kinds import Kind, Status
from calendars.proposal import Found

PAPER = (Path(__file__).parents[3] / "bot" / "samples" / "joint-statement-ru.txt").read_text("utf-8")
DAY = date(2022, 2, 24)


@pytest.fixture(scope="module")
def found() -> tuple[Found, ...]:
    return read(PAPER, published=DAY, today=date(2026, 1, 1)).found


def offered(found: tuple[Found, ...]) -> list[Found]:
    return [each for each in found if not each.recalled]


def test_the_statement_proposes_its_four_events_and_nothing_else(found: tuple[Found, ...]) -> None:
    assert [(str(each.when), each.kind) for each in offered(found)] == [
        ("2022-02-24", Kind.MEETING),
        ("2022-03-02", Kind.ANNIVERSARY),
        ("2022-03-03/2022-03-04", Kind.COUNCIL),
        ("2022", Kind.COMMISSION),
    ]


def test_numbers_places_and_states_are_as_the_statement_has_them(found: tuple[Found, ...]) -> None:
    assert [(each.ordinal, each.place, each.country, each.status, each.yearly) for each in offered(found)] == [
        (7, "Нур-Султан", "KZ", Status.HELD, False),
        (30, None, None, Status.PLANNED, True),
        (4, "Казахстан", "KZ", Status.PLANNED, False),
        (None, "Казахстан", "KZ", Status.PLANNED, False),
    ]


def test_titles_are_short_official_and_in_the_nominative(found: tuple[Found, ...]) -> None:
    assert [each.title for each in offered(found)] == [
        "7-е заседание Совместной группы стратегического планирования между Республикой Казахстан"
        " и Турецкой Республикой",
        "30-летие установления дипломатических отношений между Казахстаном и Турцией",
        "4-е заседание Совета стратегического сотрудничества высокого уровня",
        "Заседание межправительственной комиссии по экономическому сотрудничеству",
    ]


def test_co_chairs_stand_with_post_and_name_in_the_nominative(found: tuple[Found, ...]) -> None:
    group, anniversary, council, commission = ([str(person) for person in each.participants] for each in offered(found))
    assert group == [
        "Заместитель Премьер-Министра - Министр иностранных дел Республики Казахстан Мухтар Тлеуберди",
        "Министр иностранных дел Турецкой Республики Мевлют Чавушоглу",
    ]
    assert anniversary == []
    assert council == [
        "Президент Республики Казахстан Касым-Жомарт Токаев",
        "Президент Турецкой Республики Реджеп Тайип Эрдоган",
    ]
    assert commission == [
        "Премьер-Министр Республики Казахстан Алихан Смаилов",
        "Вице-президент Турецкой Республики Фуат Октай",
    ]


def test_the_council_of_january_is_recalled_as_held(found: tuple[Found, ...]) -> None:
    (council,) = [each for each in found if each.recalled]
    assert (str(council.when), council.kind, council.status) == ("2022-01-11", Kind.COUNCIL, Status.HELD)
    assert council.title == "Чрезвычайное заседание Совета министров иностранных дел ОТГ"


def test_every_event_quotes_its_sentence_from_the_paper(found: tuple[Found, ...]) -> None:
    for each in found:
        assert PAPER[slice(*each.span)] == each.evidence
        assert each.evidence[0].isupper() or each.evidence[0].isdigit()
        assert each.evidence.endswith(".")


def test_without_a_date_given_the_papers_own_day_or_today_is_the_anchor() -> None:
    reading = read(PAPER, today=DAY)
    assert (reading.language, reading.published) == ("ru", DAY)
    assert len(reading.found) == 5
