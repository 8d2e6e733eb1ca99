"""A paper's events and the calendar's are paired one to one, across languages only where nothing else fits."""

from typing import Any

import pytest

from calendars.event import Event, Participant
from calendars.kinds import Kind, Status
from calendars.pairing import pair
from calendars.parties import countries, surnames
from calendars.proposal import Found
from tests.calendars.events import event, found

COUNCIL: dict[str, Any] = {"kind": Kind.COUNCIL, "ordinal": 4}
VISIT: dict[str, Any] = {"kind": Kind.VISIT, "country": "KZ", "place": "Астана"}
CONSULTATIONS: dict[str, Any] = {"kind": Kind.CONSULTATIONS, "country": "KZ"}
ANNIVERSARY: dict[str, Any] = {"kind": Kind.ANNIVERSARY, "yearly": True}


def kept(title: str, when: str, **what: Any) -> Event:
    return event(title, when, **({"language": "ru"} | what))


def one(said: Found, *events: Event, language: str = "en") -> Event | None:
    (paired,) = pair([said], events, language)
    return paired


def test_a_dated_event_is_rather_the_one_of_its_day_than_the_vague_one() -> None:
    vague, exact = kept("Визит министра торговли", "2022-05", **VISIT), kept("Визит министра", "2022-05-10", **VISIT)
    assert one(found(vague.title, "2022-05-10", **VISIT), vague, exact, language="ru") is exact


def test_a_vague_event_is_dated_once_and_a_numbered_one_as_often_as_it_is_told() -> None:
    visit, council = (
        kept("Визит министра торговли", "2022-05", **VISIT),
        kept("4-е заседание Совета", "2022", **COUNCIL),
    )
    said = [found(visit.title, "2022-05-10", **VISIT), found(visit.title, "2022-05-20", **VISIT)]
    assert pair(said, [visit], "ru") == [visit, None]
    twice = [found(council.title, "2022-03", **COUNCIL), found(council.title, "2022-10-12", **COUNCIL)]
    assert pair(twice, [council], "ru") == [council, council]


def test_what_waits_for_its_date_gets_it_by_its_name() -> None:
    waiting = kept("Визит Президента Турции", "XXXX", kind=Kind.VISIT)
    postponed = kept("Визит министра обороны", "2022-03-03", kind=Kind.VISIT, status=Status.POSTPONED)
    planned = kept("Визит министра торговли", "2022-03-03", kind=Kind.VISIT)
    for each, is_it in ((waiting, True), (postponed, True), (planned, False)):
        said = found(each.title, "2022-10-12", kind=Kind.VISIT)
        assert (one(said, waiting, postponed, planned, language="ru") is each) is is_it


def test_a_session_that_gets_its_number_is_the_one_that_had_none() -> None:
    commission = kept("Заседание межправительственной комиссии", "2022", kind=Kind.COMMISSION)
    said = found("12-е заседание межправительственной комиссии", "2022-10-12", kind=Kind.COMMISSION, ordinal=12)
    assert one(said, commission, language="ru") is commission
    assert one(said, kept(commission.title, "2023", kind=Kind.COMMISSION), language="ru") is None


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "4th session of the High-Level Council"),
        ("kk", "Жоғары деңгейдегі кеңестің 4-отырысы"),
        ("tr", "Yüksek Düzeyli Konsey'in 4. toplantısı"),
    ],
)
def test_the_same_number_of_the_same_kind_on_the_same_days_is_the_same_session(language: str, title: str) -> None:
    council = kept("4-е заседание Совета", "2022-03-03/2022-03-04", country="KZ", **COUNCIL)
    said = found(title, "2022-03-03/2022-03-04", country="KZ", **COUNCIL)
    assert one(said, council, language=language) is council
    assert one(said, council, language="ru") is None


@pytest.mark.parametrize(
    "what",
    [
        {"ordinal": 5},
        {"kind": Kind.SUMMIT},
        {"country": "TR"},
        {"when": "2022-03-05"},
        {"when": "2022-03"},
        {"title": "4th session of the Council with Azerbaijan"},
        {"participants": (Participant(name="Ilham Aliyev"),)},
    ],
)
def test_whatever_sets_two_apart_keeps_them_apart(what: dict[str, Any]) -> None:
    people = (Participant(name="Токаев"), Participant(name="Эрдоган", post="Президент Турции"))
    council = kept("4-е заседание Совета", "2022-03-03", country="KZ", participants=people, **COUNCIL)
    base = {"title": "4th session of the Council", "when": "2022-03-03", "country": "KZ", **COUNCIL}
    assert one(found(**base), council) is council
    assert one(found(**(base | what)), council) is None


def test_two_visits_on_one_day_are_two_whatever_the_language() -> None:
    ankara = kept("Визит Президента Турции", "2022-05-10", **VISIT)
    assert one(found("Visit of the President of Azerbaijan", "2022-05-10", **VISIT), ankara) is None
    assert one(found("Visit of the Foreign Minister of Türkiye", "2022-05-10", **VISIT), ankara) is None


def test_one_name_among_the_visitors_makes_it_the_same_visit() -> None:
    visit = kept("Визит", "2022-05-10", participants=(Participant(name="Реджеп Тайип Эрдоган"),), **VISIT)
    said = found("Visit", "2022-05-10", participants=(Participant(name="Recep Tayyip Erdoğan"),), **VISIT)
    assert one(said, visit) is visit


def test_consultations_of_the_same_two_countries_on_one_day_are_the_same() -> None:
    talks = kept("Консультации МИД Казахстана и Турции", "2022-05-10", **CONSULTATIONS)
    assert one(found("Kazakhstan-Türkiye consultations", "2022-05-10", **CONSULTATIONS), talks) is talks
    assert one(found("Consultations", "2022-05-10", **CONSULTATIONS), talks) is None


def test_where_two_would_fit_none_is_taken() -> None:
    first = kept("4-е заседание Совета", "2022-03-03", **COUNCIL)
    second = kept("4-е заседание Комитета", "2022-03-03", id="second", **COUNCIL)
    said = found("4th session of the Council", "2022-03-03", **COUNCIL)
    assert one(said, first, second) is None
    other = found("4th session of the Committee", "2022-03-03", **COUNCIL)
    assert pair([said, other], [first], "en") == [None, None]


def test_an_anniversary_is_that_of_the_same_countries_from_the_same_day() -> None:
    relations = kept("30-летие отношений между Казахстаном и Турцией", "2022-03-02", ordinal=30, **ANNIVERSARY)
    said = found("31st anniversary of relations of Kazakhstan and Türkiye", "2023-03-02", ordinal=31, **ANNIVERSARY)
    membership = found("30th anniversary of Kazakhstan's membership", "2022-03-02", ordinal=30, **ANNIVERSARY)
    short = found(
        "30. yıldönümü", "2022-03-02", ordinal=30, evidence="Kazakistan ile Türkiye, 30. yıldönümü", **ANNIVERSARY
    )
    assert one(said, relations) is relations
    assert one(membership, relations) is None
    assert one(short, relations, language="tr") is relations


def test_what_nobody_knows_the_language_of_is_matched_by_its_words_alone() -> None:
    imported = kept("4-е заседание Совета", "2022-03-03", language=None, **COUNCIL)
    assert one(found("4th session of the Council", "2022-03-03", **COUNCIL), imported) is None
    assert one(found("4-е заседание Совета", "2022-03-03", **COUNCIL), imported) is imported


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Консультации между Казахстаном и Турцией", {"KZ", "TR"}),
        ("Қазақстан мен Түркия арасындағы консультациялар", {"KZ", "TR"}),
        ("Kazakistan ile Türkiye arasındaki istişareler", {"KZ", "TR"}),
        ("Визит Президента Турецкой Республики", {"TR"}),
        ("Российско-казахстанская комиссия", {"RU", "KZ"}),
        ("Визит в Индию и Индонезию", {"IN", "ID"}),
        ("Саммит ОТГ", {"ots"}),
        ("Summit of the Turkic Council", {"ots"}),
        ("Визит в Китай, затем в Иран", {"CN", "IR"}),
        ("Наурыз мейрамы", set()),
        ("Малый зал, палаты, кроме того конгресс", set()),
    ],
)
def test_countries_are_heard_in_every_language_and_case(title: str, named: set[str]) -> None:
    assert countries(event(title)) == named


@pytest.mark.parametrize(
    "names",
    [("Токаев", "Tokayev", "Тоқаев"), ("Чавушоглу", "Çavuşoğlu", "Cavusoglu"), ("Жумангарин", "Zhumangarin")],
)
def test_a_surname_sounds_alike_in_every_alphabet(names: tuple[str, ...]) -> None:
    heard = {surnames(event("Встреча", participants=(Participant(name=f"A. {name}"),))) for name in names}
    assert len(heard) == 1
    assert heard != {frozenset()}


def test_a_title_that_names_one_of_two_countries_is_helped_by_its_sentence() -> None:
    known = kept("Консультации между МИД Казахстана и МИД Грузии", "2022-05-20", **CONSULTATIONS)
    said = found(
        "Gürcistan dışişleri bakanlıkları arasındaki istişareler",
        "2022-05-20",
        evidence="Kazakistan ve Gürcistan dışişleri bakanlıkları arasındaki istişareler 20 Mayıs 2022'de yapılacak.",
        **CONSULTATIONS,
    )
    assert one(said, known, language="tr") is known
    other = kept("Консультации между МИД Казахстана и МИД Грузии", "2022-05-21", **CONSULTATIONS)
    assert one(said, other, language="tr") is None
