"""A paper's event is the calendar's only when nothing sets them apart."""

from dataclasses import replace
from typing import Any

import pytest

from calendars.kinds import Kind, Status
from calendars.matching import match, same
from calendars.proposal import Found
from calendars.when import When
from tests.calendars.events import event, found

COUNCIL: dict[str, Any] = {"kind": Kind.COUNCIL, "ordinal": 4}
HLSCC = event("4-е заседание Совета стратегического сотрудничества высокого уровня", "2022-03-03/2022-03-04", **COUNCIL)
COMMISSION = event(
    "Заседание межправительственной комиссии по экономическому сотрудничеству", "2022", kind=Kind.COMMISSION
)
RELATIONS = event("30-летие установления отношений", "2022-03-02", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)


@pytest.mark.parametrize(
    "title",
    [
        "4-е заседание Совета стратегического сотрудничества высокого уровня",
        "Четвёртое заседание Совета стратегического сотрудничества высокого уровня Казахстан-Турция",
        "4-е заседание ССВУ",
    ],
)
def test_the_same_session_is_known_by_its_number_and_name_even_on_another_date(title: str) -> None:
    # "Четвёртое" is a word of its own here: the reader writes the number in figures.
    said = found(title.replace("Четвёртое", "4-е"), "2022-10-12", **COUNCIL)
    assert match(said, [RELATIONS, COMMISSION, HLSCC]) is HLSCC


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("5-е заседание Совета стратегического сотрудничества высокого уровня", {"ordinal": 5}),
        ("4-е заседание Совета министров иностранных дел", {}),
        ("4-е заседание Совета стратегического сотрудничества высокого уровня", {"kind": Kind.MEETING}),
        ("4-е заседание Совета", {"kind": Kind.COMMISSION}),
    ],
)
def test_another_number_name_or_kind_is_another_event(title: str, what: dict[str, Any]) -> None:
    assert not same(found(title, "2022-03-03/2022-03-04", **(COUNCIL | what)), HLSCC)


def test_two_countries_commissions_of_one_number_are_two() -> None:
    with_turkey = event("12-е заседание МПК Казахстан-Турция", "2022-05", kind=Kind.COMMISSION, ordinal=12)
    with_baku = found("12-е заседание МПК Казахстан-Азербайджан", "2022-05", kind=Kind.COMMISSION, ordinal=12)
    assert not same(with_baku, with_turkey)


def test_a_commission_that_gets_a_day_within_its_year_is_the_same() -> None:
    said = found(COMMISSION.title + " между Казахстаном и Турцией", "2022-10-12", kind=Kind.COMMISSION)
    assert same(said, COMMISSION)
    assert same(COMMISSION, said)
    assert not same(found(COMMISSION.title, "2023-10-12", kind=Kind.COMMISSION), COMMISSION)


def test_a_visit_some_time_in_the_year_is_not_any_visit_of_that_year() -> None:
    kept = event("Визит министра иностранных дел Турции", "2022-05-12", kind=Kind.VISIT)
    assert not same(found(kept.title, "2022", kind=Kind.VISIT), kept)
    assert same(found(kept.title, "2022-05", kind=Kind.VISIT), kept)


def test_a_former_name_of_the_place_is_no_other_place() -> None:
    kept = event("Визит министра в г. Нур-Султан", "2022-05-12", kind=Kind.VISIT)
    assert same(found("Визит Министра в г. Астана", "2022-05-12", kind=Kind.VISIT), kept)


def test_another_country_is_another_event() -> None:
    kept = event("Политические консультации", "2022-05-12", kind=Kind.CONSULTATIONS, country="TR")
    assert not same(found(kept.title, "2022-05-12", kind=Kind.CONSULTATIONS, country="KZ"), kept)


def test_next_years_paper_names_the_same_anniversary_by_its_next_number() -> None:
    next_year = found("31-летие установления отношений", "2023-03-02", kind=Kind.ANNIVERSARY, ordinal=31, yearly=True)
    assert same(next_year, RELATIONS)
    recognition = found("30-летие признания", "2021-12-16", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)
    assert not same(recognition, RELATIONS)


def test_an_open_date_says_nothing_about_time() -> None:
    kept = event("Визит Президента Турции", "2022-05-12", kind=Kind.VISIT)
    assert not same(found(kept.title, "XXXX", kind=Kind.VISIT), kept)
    assert same(found(kept.title, "XXXX", kind=Kind.VISIT), event(kept.title, "XXXX", kind=Kind.VISIT))


def test_a_name_of_one_common_word_is_no_proof() -> None:
    assert not same(
        found("Встреча", "2022-05-12", kind=Kind.MEETING), event("Встреча послов", "2022-05-12", kind=Kind.MEETING)
    )


def test_a_cancelled_event_hides_no_new_one() -> None:
    assert (
        match(
            found(HLSCC.title, "2022-10-12", **COUNCIL),
            [event(HLSCC.title, "2022-03-03", status=Status.CANCELLED, **COUNCIL)],
        )
        is None
    )


CONSULTATIONS = event("Консультации МИД Казахстана и Турции", "2022-03-03", kind=Kind.CONSULTATIONS, country="KZ")
VISIT = event("Визит министра", "2022-05-05", kind=Kind.VISIT)


def moved(title: str, to: str, from_: str, **what: Any) -> Found:
    return found(title, to, was=When.parse(from_), **what)


def test_what_was_moved_is_the_event_on_its_old_date() -> None:
    said = moved("Консультации МИД Казахстана и Турции", "2022-03-10", "2022-03-03", kind=Kind.CONSULTATIONS)
    assert match(said, [VISIT, CONSULTATIONS]) is CONSULTATIONS
    assert match(replace(said, was=None), [VISIT, CONSULTATIONS]) is None
    assert match(replace(said, country="TR"), [CONSULTATIONS]) is CONSULTATIONS


@pytest.mark.parametrize(
    "what",
    [
        {"kind": Kind.MEETING},
        {"was": When.parse("2022-03-04")},
        {"title": "Консультации МИД Казахстана и Кыргызстана"},
        {"ordinal": 5},
    ],
)
def test_what_was_moved_is_no_other_event(what: dict[str, Any]) -> None:
    said = moved("Консультации МИД Казахстана и Турции", "2022-03-10", "2022-03-03", kind=Kind.CONSULTATIONS)
    known = replace(CONSULTATIONS, ordinal=4) if "ordinal" in what else CONSULTATIONS
    assert match(replace(said, **what), [known]) is None


def test_what_stands_on_its_new_date_already_is_rather_it() -> None:
    again = event("Визит министра", "2022-05-12", id="again", kind=Kind.VISIT)
    said = moved("Визит министра", "2022-05-12", "2022-05-05", kind=Kind.VISIT)
    assert match(said, [VISIT, again]) is again


def test_what_one_word_names_is_known_by_its_day_and_the_countries_of_its_sentence() -> None:
    held = "3 Mart 2022'de Kazakistan ve Türkiye bakanlıkları arasında istişareler yapıldı."
    known = event("Kazakistan ve Türkiye arasındaki istişareler", "2022-03-03", kind=Kind.CONSULTATIONS)
    said = found("İstişareler", "2022-03-03", kind=Kind.CONSULTATIONS, evidence=held)
    assert match(said, [known]) is known
    assert match(replace(said, evidence="3 Mart 2022'de istişareler yapıldı."), [known]) is None
    assert match(replace(said, when=When.parse("2022-03-04")), [known]) is None
