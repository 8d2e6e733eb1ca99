"""How titles in the four languages carry an anniversary's number: in digits, and the round ones in words.

Each mark is a pattern, with `{n}` for the number, and what the new number makes of it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from calendars.wording.ordinals import english
from calendars.wording.russian import count_form

NewNumber = Callable[[re.Match[str], int], str]


@dataclass(frozen=True, slots=True)
class Marks:
    """One language's marks; `spelled` gives a round number's own word, `label` what to add to a title without any."""

    digits: tuple[tuple[str, NewNumber], ...]
    spelled: dict[int, str]
    after_spelled: str
    from_spelled: NewNumber
    label: Callable[[int], str]


def _number(_: re.Match[str], new: int) -> str:
    return str(new)


def _dotted(_: re.Match[str], new: int) -> str:
    return f"{new}."


def _english_ordinal(_: re.Match[str], new: int) -> str:
    return english(new)


def _english_years(found: re.Match[str], new: int) -> str:
    return f"{new}{found[1]}{'year' if new == 1 else 'years'}"


def _russian_years(found: re.Match[str], new: int) -> str:
    return f"{new}{found[1]}{count_form(new, 'год', 'года', 'лет')}"


RUSSIAN = Marks(
    digits=(
        (r"{n}(?=\s*-?\s*лет(?:и|н))", _number),
        (r"{n}(?=(?:-?[а-я]{{1,3}})?\s+годовщин)", _number),
        (r"{n}(\s+)(?:лет|года|год)\b", _russian_years),
    ),
    spelled={
        5: "пяти", 10: "десяти", 15: "пятнадцати", 20: "двадцати", 25: "двадцатипяти", 30: "тридцати",
        35: "тридцатипяти", 40: "сорока", 45: "сорокапяти", 50: "пятидесяти", 60: "шестидесяти", 70: "семидесяти",
        75: "семидесятипяти", 80: "восьмидесяти", 90: "девяносто", 100: "сто",
    },
    after_spelled=r"(?=лети)",
    from_spelled=lambda _, new: f"{new}-",
    label=lambda new: f"{new}-я годовщина",
)  # fmt: skip

ENGLISH = Marks(
    digits=(
        (r"{n}(?:st|nd|rd|th)(?=\s+(?:[\w-]+\s+)?(?:anniversar|jubilee))", _english_ordinal),
        (r"{n}(?=-years?\b)", _number),
        (r"{n}(\s+)years?\b", _english_years),
    ),
    spelled={
        5: "fifth", 10: "tenth", 15: "fifteenth", 20: "twentieth", 25: "twenty-fifth", 30: "thirtieth",
        35: "thirty-fifth", 40: "fortieth", 45: "forty-fifth", 50: "fiftieth", 60: "sixtieth", 70: "seventieth",
        75: "seventy-fifth", 80: "eightieth", 90: "ninetieth", 100: "hundredth",
    },
    after_spelled=r"(?=\s+(?:[\w-]+\s+)?(?:anniversar|jubilee))",
    from_spelled=_english_ordinal,
    label=lambda new: f"{english(new)} anniversary",
)  # fmt: skip

KAZAKH = Marks(
    digits=((r"{n}(?=\s*-?\s*жыл)", _number),),
    spelled={
        5: "бес", 10: "он", 15: "он бес", 20: "жиырма", 25: "жиырма бес", 30: "отыз", 35: "отыз бес", 40: "қырық",
        45: "қырық бес", 50: "елу", 60: "алпыс", 70: "жетпіс", 75: "жетпіс бес", 80: "сексен", 90: "тоқсан", 100: "жүз",
    },
    after_spelled=r"(?=\s+жыл)",
    from_spelled=_number,
    label=lambda new: f"{new} жыл",
)  # fmt: skip

_TURKISH_YEAR = r"(?=\s*y[ıIiİ]l(?:\s*d[öo]n[üu]m|[ıi]))"

TURKISH = Marks(
    digits=(
        (r"{n}(?:\.|['’]\w+)" + _TURKISH_YEAR, _dotted),
        (r"{n}(?=\s*y[ıIiİ]l\b)", _number),
    ),
    spelled={
        5: "beşinci", 10: "onuncu", 15: "on beşinci", 20: "yirminci", 25: "yirmi beşinci", 30: "otuzuncu",
        35: "otuz beşinci", 40: "kırkıncı", 45: "kırk beşinci", 50: "ellinci", 60: "altmışıncı", 70: "yetmişinci",
        75: "yetmiş beşinci", 80: "sekseninci", 90: "doksanıncı", 100: "yüzüncü",
    },
    after_spelled=_TURKISH_YEAR,
    from_spelled=_dotted,
    label=lambda new: f"{new}. yıl dönümü",
)  # fmt: skip

MARKS = {"ru": RUSSIAN, "en": ENGLISH, "kk": KAZAKH, "tr": TURKISH}
