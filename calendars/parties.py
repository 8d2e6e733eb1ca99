"""Parties: the countries and persons that an event is between, told alike from texts in any of our languages."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from calendars.country import country_names
from calendars.event import Details
from calendars.search import fold

_SHORTEST = 4
"""A shorter stem of a country's name begins other words too; such a name counts only as it is."""

_LAST_VOWELS = frozenset("аеиоуыэюяьaeiou")

_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Codes of CLDR's list of territories that are none."""

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
    said = [details.title, details.body or "", *(person.post for person in details.participants)]
    words = [word for text in said for word in fold(text).split()]
    named = {code for code, names in _stems().items() if any(_all_in(name, words) for name in names)}
    return frozenset(named | ({_ORGANISATION} & set(words)))


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


def _all_in(stems: tuple[str, ...], words: list[str]) -> bool:
    return all(any(_is(stem, word) for word in words) for stem in stems)


def _is(stem: str, word: str) -> bool:
    return word.startswith(stem) if len(stem) >= _SHORTEST else word == stem


@cache
def _stems() -> dict[str, tuple[tuple[str, ...], ...]]:
    codes = [code for code in map(str, Locale.parse("en").territories) if len(code) == 2 and code.isalpha()]
    return {
        code: tuple({tuple(map(_stem, fold(name).split())) for name in (*country_names(code), *_ALSO.get(code, ()))})
        for code in codes
        if code not in _NO_COUNTRIES
    }


def _stem(word: str) -> str:
    return word[:-1] if word[-1:] in _LAST_VOWELS and len(word) > _SHORTEST else word
