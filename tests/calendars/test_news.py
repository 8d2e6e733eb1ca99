"""News is what a paper says of a known event beyond what is known, and whether it takes something back."""

from datetime import date
from typing import Any

import pytest

from calendars.event import Event, Participant
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.moving import date_news, is_move
from calendars.news import News, Teller, news
from calendars.when import When
from tests.calendars.events import event, found

TITLE = "4-е заседание Совета сотрудничества"
COUNCIL: dict[str, Any] = {"kind": Kind.COUNCIL, "ordinal": 4}
KEPT = event(TITLE, "2022-03-03/2022-03-04", place="Казахстан", country="KZ", language="ru", **COUNCIL)


def told(when: str, known: Event = KEPT, *, published: str = "2022-03-10", outdated: bool = False, **what: Any) -> News:
    teller = Teller(language="ru", published=date.fromisoformat(published), outdated=outdated)
    return news(known, found(TITLE, when, **(COUNCIL | what)), teller)


@pytest.mark.parametrize(
    ("known", "said", "move"),
    [
        ("XXXX", "2022", False),
        ("2022", "2022-10-12", False),
        ("2022-41", "2022-10", False),
        ("[2022-03-03,2022-03-10]", "2022-03-10", False),
        ("2022-03-03~", "2022-03-03", False),
        ("2022-03-03/2022-03-04", "2022-10-12", True),
        ("2022-03-03", "2022-03-03/2022-03-04", True),
        ("2022-03-03", "2022-10", True),
        ("2022-03", "2022-05-12", True),
        ("2022-03", "2022-04", True),
    ],
)
def test_a_date_that_says_more_or_something_else_is_news(known: str, said: str, move: bool) -> None:
    before, after = When.parse(known), When.parse(said)
    assert date_news(before, after) == after
    assert is_move(before, after) is move


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("2022-03-03", "2022-03-03"),
        ("2022-03-03", "XXXX"),
        ("2022-03-03", "2022-03-03~"),
        ("2022-03-03/2022-03-04", "2022-03"),
        ("2022-03-03/2022-03-04", "2022-03-03"),
        ("2022-03-30/2022-04-02", "2022-03"),
        ("2022-10", "2022"),
        ("2022-10", "2022-41"),
    ],
)
def test_the_same_date_or_a_vaguer_one_is_none(known: str, said: str) -> None:
    assert date_news(When.parse(known), When.parse(said)) is None


def test_a_length_is_news_of_a_vague_date() -> None:
    assert date_news(When.parse("2022-05"), When.parse("2022-05", 2)) == When.parse("2022-05", 2)
    assert date_news(When.parse("2022-05", 2), When.parse("2022-05")) is None


@pytest.mark.parametrize(
    ("known", "said", "becomes"),
    [
        (Status.TENTATIVE, Status.PLANNED, Status.PLANNED),
        (Status.PLANNED, Status.CONFIRMED, Status.CONFIRMED),
        (Status.PLANNED, Status.HELD, Status.HELD),
        (Status.CONFIRMED, Status.POSTPONED, Status.POSTPONED),
        (Status.POSTPONED, Status.CANCELLED, Status.CANCELLED),
        (Status.CONFIRMED, Status.PLANNED, None),
        (Status.PLANNED, Status.TENTATIVE, None),
        (Status.POSTPONED, Status.PLANNED, None),
        (Status.HELD, Status.PLANNED, None),
        (Status.HELD, Status.POSTPONED, None),
    ],
)
def test_a_status_is_news_when_it_is_surer_or_ends_it(known: Status, said: Status, becomes: Status | None) -> None:
    kept = event(TITLE, "2022-03-03", status=known, **COUNCIL)
    assert told("2022-03-03", kept, status=said).what == ({"status": becomes} if becomes else {})


def test_what_was_postponed_is_planned_again_with_its_new_day() -> None:
    kept = event(TITLE, "2022-03-03", status=Status.POSTPONED, **COUNCIL)
    assert told("2022-10-12", kept).what == {"when": When.parse("2022-10-12"), "status": Status.PLANNED}


def test_held_on_its_first_day_wants_a_second_look_and_before_it_is_no_news() -> None:
    assert told("2022-03", status=Status.HELD, published="2022-03-02").what == {}
    assert told("2022-03", status=Status.HELD, published="2022-03-03").weighty
    assert not told("2022-03", status=Status.HELD, published="2022-03-04").weighty


def test_a_held_event_moves_only_for_a_paper_that_says_it_was_held_then() -> None:
    kept = event(TITLE, "2022-03-03", status=Status.HELD, **COUNCIL)
    assert told("2022-10-12", kept).what == {}
    assert told("2022-03-02", kept, status=Status.HELD).what == {"when": When.parse("2022-03-02")}


def test_a_cancelled_or_postponed_one_keeps_its_date() -> None:
    assert told("2022-10-12", status=Status.CANCELLED).what == {"status": Status.CANCELLED}


def test_missing_fields_are_added_and_what_is_there_stays() -> None:
    people = (Participant(name="Токаев", post="Президент"), Participant(name="Эрдоган"))
    added = told("2022-03", place="Туркестан", country="KZ", body="ССВУ", participants=people)
    assert added == News({"place": "Туркестан", "body": "ССВУ", "participants": people}, weighty=False)
    kept = event(TITLE, "2022-03-03", place="Туркестан", country="KZ", body="ССВУ", participants=people, **COUNCIL)
    assert told("2022-03", kept, place="Астана", country="KZ", body="Совет", participants=people[:1]).what == {}


def test_a_number_comes_with_the_title_that_says_it() -> None:
    kept = event("Заседание Совета сотрудничества", "2022", kind=Kind.COUNCIL, language="ru")
    assert told("2022", kept).what == {"ordinal": 4, "title": TITLE}


def test_another_country_takes_the_old_place_back() -> None:
    moved = told("2022-03", place="Анкара", country="TR")
    assert moved == News({"country": "TR", "place": "Анкара"}, weighty=True)


def test_a_new_day_may_bring_a_new_place_but_a_hall_is_not_another() -> None:
    kept = event(TITLE, "2022-03-03", place="Астана", country="KZ", language="ru", **COUNCIL)
    assert told("2022-10-12", kept, place="Туркестан", country="KZ").what["place"] == "Туркестан"
    assert "place" not in told("2022-10-12", kept, place="Нур-Султан, Акорда", country="KZ").what


def test_another_town_on_the_same_day_is_offered_and_a_hall_or_another_language_is_not() -> None:
    kept = event(TITLE, "2022-03-03", place="Алматы", country="KZ", language="ru", **COUNCIL)
    moved = told("2022-03-03", kept, place="Шымкент", country="KZ")
    assert moved == News({"place": "Шымкент"}, weighty=True)
    assert told("2022-03", kept, place="Шымкент", country="KZ").what == {}
    assert told("2022-03-03", kept, place="гостиница «Алматы»", country="KZ").what == {}
    assert told("2022-03-03", kept, place="Шымкент").what == {}


def test_hours_go_along_to_another_day_and_not_to_a_month() -> None:
    ten = Hours.parse("10:00", None)
    kept = event(TITLE, "2022-03-03", hours=ten, **COUNCIL)
    assert "hours" not in told("2022-10-12", kept).what
    assert told("2022-10", kept).what["hours"] is None
    assert told("2022-03-03", hours=ten).what == {} != told("2022-03-03", event(TITLE, "2022-03-03"), hours=ten).what


def test_another_hour_of_the_same_day_is_weighty_and_an_end_is_not() -> None:
    kept = event(TITLE, "2022-03-03", hours=Hours.parse("10:00", None), **COUNCIL)
    assert told("2022-03-03", kept, hours=Hours.parse("11:00", None)).weighty
    ending = told("2022-03-03", kept, hours=Hours.parse("10:00", "12:00"))
    assert (set(ending.what), ending.weighty) == ({"hours"}, False)


def test_an_outdated_paper_only_adds() -> None:
    assert told("2022-10-12", outdated=True, body="ССВУ").what == {"body": "ССВУ"}
    assert told("2022-03", outdated=True, status=Status.HELD).what == {}
    vague = event(TITLE, "2022", **COUNCIL)
    assert told("2022-10-12", vague, outdated=True).what == {"when": When.parse("2022-10-12")}


def test_an_anniversary_is_neither_moved_nor_held_by_next_years_paper() -> None:
    yearly: dict[str, Any] = {"kind": Kind.ANNIVERSARY, "yearly": True}
    kept = event("30-летие установления отношений", "2022-03-02", ordinal=30, language="ru", **yearly)
    said = found("31st anniversary of relations", "2023-03-02", ordinal=31, status=Status.HELD, **yearly)
    teller = Teller(language="en", published=date(2023, 3, 3))
    assert news(kept, said, teller).what == {"second_titles": (("en", "30th anniversary of relations"),)}


def test_the_first_title_in_a_language_is_news_though_the_name_is_known_by_its_letters() -> None:
    summit = event("Саммит ОТГ", "2022-11-11", kind=Kind.SUMMIT, language="ru")
    said = found("Түркі мемлекеттері ұйымының саммиті", "2022-11-11", kind=Kind.SUMMIT)
    teller = Teller(language="kk", published=date(2022, 3, 10))
    titled = summit.changed(at=summit.changed_at, **news(summit, said, teller).what)
    assert titled.second_titles == (("kk", said.title),)
    assert news(titled, said, teller).what == {}
    assert news(summit, found("Саммит ОТГ", "2022-11-11", kind=Kind.SUMMIT), teller).what == {}
