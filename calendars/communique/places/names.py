"""Names of places that we keep ourselves: our list, CLDR's countries, and the cities CLDR names time zones after."""

import csv
from dataclasses import dataclass
from importlib.resources import files

from babel import Locale
from babel.core import get_global

from calendars.communique.language import Language
from calendars.communique.places.cities import fold
from calendars.communique.text.tokens import low

_COLUMNS = {"ru": 1, "en": 2, "kk": 3, "tr": 4}
_LOCALES = {"en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a place in its base form."""

    words: tuple[str, ...]
    shown: str
    country: str | None
    is_country: bool


def index(language: Language) -> dict[str, list[Name]]:
    """All names of the language by their first word's base form; built on first use."""
    if language.code not in _BUILT:
        _BUILT[language.code] = _build(language)
    return _BUILT[language.code]


_BUILT: dict[str, dict[str, list[Name]]] = {}


def _build(language: Language) -> dict[str, list[Name]]:
    found: dict[str, list[Name]] = {}
    others = _table("en") if language.code in ("ru", "kk") else []
    if language.code == "kk":
        others += [name for name in (*_zone_cities("ru"), *_table("ru")) if not name.is_country]
    for name in (*_countries(language.code), *_zone_cities(language.code), *_table(language.code), *others):
        words = tuple(fold(masculine(word, language)) for word in name.words)
        found.setdefault(words[0], []).append(Name(words, name.shown, name.country, name.is_country))
    return found


def masculine(word: str, language: Language) -> str:
    """The masculine of an adjective, so that its forms meet; any other word as it is."""
    if language.code == "ru" and word.endswith(("ая", "ое", "ые", "ие")) and len(word) > 4:
        return word[:-2] + ("ий" if word[-3] in "гкхжшчщ" else "ый")
    return word


def _name(shown: str, country: str | None, is_country: bool) -> Name:
    said, _, official = shown.partition(">")
    shown = official or said
    return Name(tuple(low(said).replace("(", "").replace(")", "").split()), shown, country, is_country)


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
            if "/" in zone and land not in ("001", "ZZ"):
                city = zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
                found.append(_name(city, land, False))
    return found


def _table(code: str) -> list[Name]:
    """Our own list: more cities, other names of countries, former names."""
    found: list[Name] = []
    column = _COLUMNS.get(code)
    text = (files("calendars.communique.places") / "places.tsv").read_text("utf-8")
    for row in csv.reader(text.splitlines(), delimiter="\t"):
        if column is None or len(row) <= column or row[0].startswith("#"):
            continue
        key = row[0].rstrip("*")
        found += (
            _name(shown.strip(), key or None, row[0].endswith("*")) for shown in row[column].split("|") if shown.strip()
        )
    return found
