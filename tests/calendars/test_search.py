"""Spelling, alphabet, inflection and former names hide no event."""

import pytest

from calendars.search import fold, text_of, wanted
from tests.calendars.events import event


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("Заседание в Нур-Султане", "астана"),
        ("Заседание в Астане", "Нур-Султан"),
        ("Nur-Sultan, session", "АСТАНА"),
        ("Из Акмолы", "Astana"),
        ("Переговоры с Турцией", "Türkiye"),
        ("Talks with Turkey", "Турция"),
        ("Саммит Тюркского совета", "ОТГ"),
        ("Summit of the Organization of Turkic States", "тюркский совет"),
        ("Түркі кеңесі", "OTS"),
        ("Встреча в Анкаре", "анкара"),
        ("4-е заседание", "заседания"),
        ("Приём в посольстве", "прием посольство"),
        ("Үкіметаралық комиссия", "укиметаралык"),
        ("İş Birliği Konseyi", "is birligi"),
        ("IŞIK", "ışık"),
    ],
)
def test_an_event_is_found_by_any_spelling_case_and_name(title: str, query: str) -> None:
    said = text_of(event(title))
    assert all(word in said for word in wanted(query))


@pytest.mark.parametrize(("title", "query"), [("Комиссия", "совет"), ("Встреча в Анкаре", "Алматы"), ("Суд", "суть")])
def test_other_words_find_nothing(title: str, query: str) -> None:
    assert not all(word in text_of(event(title)) for word in wanted(query))


def test_everything_an_event_says_can_be_searched() -> None:
    whole = event("Title", place="Бурабай", country="KZ", body="Council", notes="a remark")
    said = text_of(whole)
    assert all(fold(word) in said for word in ("title", "бурабай", "Kazakhstan", "Казахстан", "council", "remark"))


def test_folding_twice_is_folding_once() -> None:
    folded = fold("4-е заседание ССВУ, Нур-Султан — Türkiye")
    assert fold(folded) == folded


def test_an_empty_question_wants_nothing() -> None:
    assert wanted(" ?! ") == []
