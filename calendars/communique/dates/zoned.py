"""Zones: by whose clock a time of day is told: "Ankara time", "по московскому времени", "GMT+5"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from babel.core import get_global

from calendars.communique.dates.spoken import Clock
from calendars.communique.language import Language
from calendars.communique.places.cities import fold, starting
from calendars.communique.places.names import index
from calendars.communique.text.tokens import low

_NEAR = 40
_OFFSET = re.compile(
    r"\s?[,(]? ?(?:by |по )?(?P<name>GMT|UTC|UT|МСК|MSK)"
    r"(?: ?(?P<sign>[+\-−–]) ?(?P<hours>1[0-4]|0?\d)(?::?00)?)?(?!\w)",
    re.IGNORECASE,
)
_AHEAD = {"МСК": 3, "MSK": 3}


def zoned(text: str, clocks: Sequence[Clock], language: Language) -> list[Clock]:
    """The clocks with the zones that the text gives them; a time told by the local clock has none."""
    return [_zoned(text, clock, language) for clock in clocks]


def _zoned(text: str, clock: Clock, language: Language) -> Clock:
    after = text[clock.last : clock.last + _NEAR]
    offset = _OFFSET.match(after)
    if offset and offset["hours"]:
        return replace(clock, zone=_fixed(offset), last=clock.last + offset.end())
    behind = offset or language.pattern("zone_after").match(after)
    ahead = language.pattern("zone_before").search(text[max(0, clock.first - _NEAR) : clock.first])
    for said in (behind, ahead):
        words = next((words for words in said.groups() if words), "") if said else ""
        zone = named(words, language) if words else None
        if said and zone:
            return replace(clock, zone=zone, last=clock.last + said.end() if said is behind else clock.last)
    return clock


def _fixed(said: re.Match[str]) -> str:
    """The zone so many hours from UTC or Moscow; the names of the IANA have the sign turned round."""
    ahead = int(said["hours"]) * (1 if said["sign"] == "+" else -1) + _AHEAD.get(said["name"].upper(), 0)
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/UTC"


def named(words: str, language: Language) -> str | None:
    """The zone of a place, of its adjective or of an abbreviation; None where a land has several."""
    known = low(words).replace(" ", "-")
    bases = [known, *language.bases(known)]
    for base in bases:
        if base in _table():
            return _table()[base]
    for base in bases:
        for name in index(language).get(fold(base), ()):
            if len(name.words) == 1 and name.country:
                return _only(name.country)
    city = next((city for base in bases for city in starting(base) if len(city.words) == 1), None)
    return _only(city.country) if city else None


def _only(country: str) -> str | None:
    zones = get_global("territory_zones").get(country, ())
    return zones[0] if len(zones) == 1 else None


@cache
def _table() -> dict[str, str]:
    lines = (files("calendars.communique.dates") / "zones.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {low(word): zone for zone, words in rows for word in words.split()}
