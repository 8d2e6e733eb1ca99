"""The gazetteer: names of countries and cities in a language, and the country each lies in."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from babel import Locale
from babel.core import get_global

from calendars.communique.language import Language
from calendars.communique.tokens import Token, low

_COLUMNS = {"ru": 1, "en": 2, "kk": 3, "tr": 4}
_LOCALES = {"en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a place in its base form."""

    words: tuple[str, ...]
    shown: str
    country: str | None
    is_country: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named by tokens [first, last)."""

    first: int
    last: int
    shown: str
    country: str | None
    is_country: bool


def spots(tokens: Sequence[Token], first: int, last: int, language: Language) -> list[Spot]:
    """The places named among tokens [first, last); the longest name wins."""
    found: list[Spot] = []
    at = first
    while at < last:
        token = tokens[at]
        spot = _longest(tokens, at, last, language) if token.sort == "word" and token.text[:1].isupper() else None
        if spot:
            found.append(spot)
        at = spot.last if spot else at + 1
    return found


def _longest(tokens: Sequence[Token], at: int, last: int, language: Language) -> Spot | None:
    best: Spot | None = None
    for base in language.bases(tokens[at].low):
        for name in index(language).get(base, ()):
            end = at + len(name.words)
            if (
                end <= last
                and (best is None or end > best.last)
                and all(word in language.bases(tokens[at + n].low) for n, word in enumerate(name.words) if n)
            ):
                best = Spot(at, end, name.shown, name.country, name.is_country)
    return best


def index(language: Language) -> dict[str, list[Name]]:
    """All names of the language by their first word's base form; built on first use."""
    if language.code not in _BUILT:
        _BUILT[language.code] = _build(language)
    return _BUILT[language.code]


_BUILT: dict[str, dict[str, list[Name]]] = {}


def _build(language: Language) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    for name in (*_countries(language.code), *_zone_cities(language.code), *_table(language.code)):
        words = tuple(_base(word, language) for word in name.words)
        found.setdefault(words[0], []).append(Name(words, name.shown, name.country, name.is_country))
    return found


def _base(word: str, language: Language) -> str:
    """The masculine of an adjective, so that its forms meet; any other word as it is."""
    if language.code == "ru" and word.endswith(("ая", "ое", "ые", "ие")) and len(word) > 4:
        return word[:-2] + ("ий" if word[-3] in "гкхжшчщ" else "ый")
    return word


def _name(shown: str, country: str | None, is_country: bool) -> Name:
    return Name(tuple(low(shown).replace("(", "").replace(")", "").split()), shown, country, is_country)


def _countries(code: str) -> list[Name]:
    territories = Locale.parse(_LOCALES.get(code, code)).territories
    return [
        _name(str(shown), key, True)
        for key, shown in territories.items()
        if len(key) == 2 and key.isalpha() and key not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO")
    ]


def _zone_cities(code: str) -> list[Name]:
    """The cities CLDR names time zones after: most capitals and many more."""
    zones = Locale.parse(code).time_zones
    found = []
    for land, its in get_global("territory_zones").items():
        for zone in its:
            if "/" in zone and land != "001":
                city = zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
                found.append(_name(city, land, False))
    return found


def _table(code: str) -> list[Name]:
    """Our own list: more cities, other names of countries, former names."""
    found: list[Name] = []
    column = _COLUMNS.get(code)
    text = (files("calendars.communique") / "places.tsv").read_text("utf-8")
    for row in csv.reader(text.splitlines(), delimiter="\t"):
        if column is None or len(row) <= column or row[0].startswith("#"):
            continue
        key = row[0].rstrip("*")
        found += (
            _name(shown.strip(), key or None, row[0].endswith("*")) for shown in row[column].split("|") if shown.strip()
        )
    return found
