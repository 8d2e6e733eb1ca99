"""Parties: the countries and persons that an event is between, told alike from texts in any of our languages."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from calendars.country import country_names
from calendars.event import Details
from calendars.search import fold

_SHORT = 5
"""A stem of so few letters begins other words too: it counts with a capital only, a shorter one with little after."""

_ENDING = 2

_CAPITALISED = re.compile(r"\b[^\W\d_a-zа-яёәғқңөұүһіçğışöü][^\W_]*")

_LAST_VOWELS = frozenset("аеиоуыэюяьaeiou")

_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "NR"})
"""Codes of CLDR's list of territories that are none; and Nauru, whose name begins the month and feast of Nauryz."""

_ALSO = {"TR": ("турецк", "түрік", "turkish")}
"""Adjectives that do not begin as the name does."""

_ORGANISATION = "ots"
"""The one organisation whose names of four languages are one (calendars/search.py)."""

# One Latin spelling for what four alphabets write; vowels and y say nothing, since each alphabet has its own.
_SOUNDS = [("shch", "s"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("zh", "j"), ("kh", "h"), ("ts", "c"), ("x", "ks")]
_LETTERS = str.maketrans("бвгджзклмнпрстфхцчшщqw", "bvgdjzklmnprstfhccsskv")
_SAID_NOTHING = re.compile(r"[^bcdfghjklmnprstvz]")


def countries(details: Details) -> frozenset[str]:
    """The countries that the title, the body and the posts name, by code; not where it takes place."""
    return countries_in(details.title, details.body or "", *(person.post for person in details.participants))


def countries_in(*said: str) -> frozenset[str]:
    """The countries that these texts name, by code, whatever the case they stand in."""
    words = frozenset(fold(" ".join(said)).split())
    proper = frozenset(fold(" ".join(word for text in said for word in _CAPITALISED.findall(text))).split())
    named = {code for code, names in _stems().items() if any(_is_named(name, words, proper) for name in names)}
    return frozenset(named | ({_ORGANISATION} & words))


def surnames(details: Details) -> frozenset[str]:
    """The consonants of the participants' last names: "tkv" for Токаев, Tokayev and Тоқаев."""
    return frozenset(sound for sound in map(_sound, _last_names(details)) if len(sound) > 1)


def _last_names(details: Details) -> Iterator[str]:
    for person in details.participants:
        yield from fold(person.name).split()[-1:]


def _sound(name: str) -> str:
    latin = name.translate(_LETTERS)
    for written, sound in _SOUNDS:
        latin = latin.replace(written, sound)
    return _SAID_NOTHING.sub("", latin)


def _is_named(stems: tuple[str, ...], words: frozenset[str], proper: frozenset[str]) -> bool:
    return all(any(_begins(stem, word) for word in (words if len(stem) > _SHORT else proper)) for stem in stems)


def _begins(stem: str, word: str) -> bool:
    return word.startswith(stem) and (len(stem) >= _SHORT or len(word) <= len(stem) + _ENDING)


@cache
def _stems() -> dict[str, tuple[tuple[str, ...], ...]]:
    codes = [code for code in map(str, Locale.parse("en").territories) if len(code) == 2 and code.isalpha()]
    return {
        code: tuple({tuple(map(_stem, fold(name).split())) for name in (*country_names(code), *_ALSO.get(code, ()))})
        for code in codes
        if code not in _NO_COUNTRIES
    }


def _stem(word: str) -> str:
    return word[:-1] if word[-1:] in _LAST_VOWELS and len(word) >= _SHORT else word
