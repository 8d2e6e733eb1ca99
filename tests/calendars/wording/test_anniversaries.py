import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.errors import BadLanguage
from calendars.wording import LANGUAGES, ordinal_title, retitle

# the title of the 30th, then of the 31st and of the 32nd
TITLES = [
    ("30-летие установления отношений", "31-летие установления отношений", "32-летие установления отношений"),
    ("Приём 30 мая к 30-летию", "Приём 30 мая к 31-летию", "Приём 30 мая к 32-летию"),
    ("30-я годовщина договора", "31-я годовщина договора", "32-я годовщина договора"),
    ("30 лет дружбы", "31 год дружбы", "32 года дружбы"),
    ("Тридцатилетие отношений", "31-летие отношений", "32-летие отношений"),
    ("қатынастар орнатылғанына 30 жыл", "қатынастар орнатылғанына 31 жыл", "қатынастар орнатылғанына 32 жыл"),
    ("Шарттың 30 жылдығы", "Шарттың 31 жылдығы", "Шарттың 32 жылдығы"),
    ("Қатынастарға отыз жыл", "Қатынастарға 31 жыл", "Қатынастарға 32 жыл"),
    ("ilişki tesisinin 30. yıl dönümü", "ilişki tesisinin 31. yıl dönümü", "ilişki tesisinin 32. yıl dönümü"),
    ("İlişkilerin 30’uncu Yıldönümü", "İlişkilerin 31. Yıldönümü", "İlişkilerin 32. Yıldönümü"),
    ("Dostluğun 30. yılı", "Dostluğun 31. yılı", "Dostluğun 32. yılı"),
    ("İlişkilerin otuzuncu yıl dönümü", "İlişkilerin 31. yıl dönümü", "İlişkilerin 32. yıl dönümü"),
    ("30th anniversary of relations", "31st anniversary of relations", "32nd anniversary of relations"),
    ("Thirtieth anniversary of relations", "31st anniversary of relations", "32nd anniversary of relations"),
    ("30 years of relations", "31 years of relations", "32 years of relations"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "next_title", "the_one_after"), TITLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_carried_on_in_its_own_language(
    title: str, next_title: str, the_one_after: str, language: str
) -> None:
    assert retitle(title, 30, 31, language) == next_title
    assert retitle(title, 30, 32, language) == the_one_after
    assert retitle(next_title, 31, 32, language) == the_one_after


@pytest.mark.parametrize(
    "title", ["День 30 марта", "30-е заседание", "130-летие", "2030 жылы", "30. Toplantı", "30th session"]
)
def test_a_number_that_counts_no_years_is_left_alone(title: str) -> None:
    assert retitle(title, 30, 31, "en") == f"{title} (31st anniversary)"


def test_a_title_without_a_number_gets_it_behind() -> None:
    labels = {language: retitle("—", 30, 31, language) for language in LANGUAGES}
    assert labels == {
        "ru": "— (31-я годовщина)",
        "en": "— (31st anniversary)",
        "kk": "— (31 жыл)",
        "tr": "— (31. yıl dönümü)",
    }


@given(st.text(max_size=60), st.integers(1, 150), st.integers(1, 150), st.sampled_from(LANGUAGES))
def test_a_title_given_its_number_once_carries_it_on(title: str, old: int, new: int, language: str) -> None:
    assert retitle(title, old, old, language) == title
    numbered = retitle(title, old, old + 1, language)
    assert str(new + 200) in retitle(numbered, old + 1, new + 200, language)


def test_english_ordinals_end_as_they_are_read() -> None:
    numbers = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th"}
    assert {number: ordinal_title(number, "en") for number in numbers} == numbers


def test_a_session_number_stands_before_its_noun() -> None:
    assert [ordinal_title(7, language) for language in LANGUAGES] == ["7-е", "7th", "7-", "7."]


def test_a_language_that_is_not_ours_is_refused() -> None:
    with pytest.raises(BadLanguage):
        retitle("30th anniversary", 30, 31, "de")
    with pytest.raises(BadLanguage):
        ordinal_title(7, "de")
