"""The languages of the reader; each is a folder of words (.toml) and a module of endings, loaded on first use."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from calendars.communique.dates.echo import DayOf, Echo
from calendars.communique.dates.making_periods import by_end_of_year
from calendars.communique.dates.moment import Year
from calendars.communique.dates.spoken import Said
from calendars.communique.language import Language, Morphology, Noun, Tagged
from calendars.communique.titles.titles import titles
from calendars.kinds import Kind

CODES = ("ru", "en", "kk", "tr")

_TAGS: dict[str, Tagged] = {
    "this": ("c", 0), "next": ("x", 1), "last": ("p", -1), "year": ("G", None), "month": ("m", None),
    "week": ("K", None), "weekend": ("k", None), "quarter": ("Q", None), "half": ("H", None), "decade": ("T", None),
    "day": ("D", None), "end": ("e", None), "beginning": ("b", None), "middle": ("i", None), "from": ("f", None),
    "between": ("f", "between"), "to": ("u", None),
    "onto": ("u", "on"), "until": ("u", "by"), "till": ("u", "till"), "by": ("B", None),
    "after": ("C", None), "and": ("&", None), "or": ("|", None), "about": ("~", None), "number": ("N", None),
    "about_after": ("V", None), "later": ("r", None), "ahead": ("R", None), "within": ("R", "within"),
    "this week": ("I", 0),
    "one_day": ("Z", None), "skip": ("", None), "plain": ("w", None), "years": ("l", None), "open": ("O", None),
    "this year": ("g", 0), "last year": ("g", -1), "next year": ("g", 1),
}  # fmt: skip
_FOLD = str.maketrans("çğıöşü", "cgiosu")
_SHORT = 4
_ECHOES = {"same day": 0, "next day": 1, "same month": None}
_AT_END = (
    "dated", "planned_before", "was_before", "aside", "horizon", "reference_before", "host_before", "said_before",
    "formerly_before", "day_before", "zone_before", "instead", "shown", "source", "ordinal_before",
)  # fmt: skip
_AT_START = (
    "reference_after", "horizon_after", "anniversary", "aside_after", "ordinal_after", "host_after", "which",
    "day_part", "said_at", "number_after", "zone_after", "holiday", "treaty", "not_ahead", "day_after", "auxiliary",
    "between_verbs", "planned_after", "instead_after",
)  # fmt: skip


@cache
def language(code: str) -> Language:
    """The language of the code; reads its files once."""
    morphology = cast("Morphology", import_module(f"calendars.communique.languages.{code}.morphology"))
    return build(code, morphology, files("calendars.communique.languages") / code)


def build(code: str, morphology: Morphology, folder: Traversable) -> Language:
    """A language from a folder with time, events, markers, people and phrases as .toml, and its morphology.

    titles.toml may be there too.
    """
    time, events, markers, people, phrases = (
        tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
        for name in ("time", "events", "markers", "people", "phrases")
    )
    return Language(
        code=code,
        morphology=morphology,
        words=_words(time),
        phrases=[(*_phrase(each["is"]), "|".join(each["said"])) for each in time.get("phrases", ())],
        nouns=_nouns(events, folded=bool(time.get("folded"))),
        verbs=_verbs(events),
        leads=frozenset(events.get("leads", "").split()),
        ahead={word: Kind(kind) for kind, words in events.get("ahead", {}).items() for word in words.split()},
        markers={name: _marker(name, said) for name, said in {**markers, "chairs": people["chairs"]}.items()},
        posts=frozenset(people["posts"].split()),
        between="|".join(people["between"]),
        address=frozenset(people.get("address", "").split()),
        no_names=frozenset(people.get("no_names", "").split()),
        into=frozenset(people.get("into", "").split()),
        venues=frozenset(people.get("venues", "").split()),
        home=tuple(people.get("home", "").split()),
        not_before=frozenset(phrases.get("not_before", "").split()),
        not_after=frozenset(phrases.get("not_after", "").split()),
        not_last=frozenset(phrases.get("not_last", "").split()),
        numbered=bool(time.get("numbered")),
        dotless=bool(time.get("dotless")),
        like_verbs=frozenset(phrases.get("like_verbs", "").split()),
        clocks=_clocks(time.get("clock", {})),
        titles=titles(_if_there(folder / "titles.toml")),
    )


def _if_there(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _words(time: dict[str, Any]) -> dict[str, Tagged]:
    listed = [("M", 1, time["months"]), ("W", 0, time["weekdays"]), ("S", 21, time["seasons"])]
    found: dict[str, Tagged] = {
        word: (tag, number)
        for tag, first, lines in listed
        for number, line in enumerate(lines, first)
        for word in line.split()
    }
    for tag, table in (("h", "numbers"), ("o", "ordinals"), ("j", "tens"), ("A", "days"), ("q", "quarters")):
        for number, line in time.get(table, {}).items():
            found |= {word: (tag, -1 if number == "last" else int(number)) for word in line.split()}
    if time.get("folded"):
        found |= {
            word.translate(_FOLD): tagged
            for word, tagged in found.items()
            if tagged[0] in "MW" and word.translate(_FOLD) not in found
        }
    for name, line in time["words"].items():
        found |= dict.fromkeys(line.split(), _TAGS[name])
    return found


def _clocks(clock: dict[str, Any]) -> list[Said]:
    """Ways to say a time; {h} stands for an hour's word, {late} and {soon} for the parts of the day."""
    hours = {word.replace("_", " "): int(n) for n, words in clock.get("hours", {}).items() for word in words.split()}
    parts = {name: "|".join(clock.get(name, ())) for name in ("late", "soon")}
    any_hour = "|".join(sorted(hours, key=len, reverse=True))
    day = rf"(?:[ ,]*(?:(?P<late>{parts['late']})|(?P<soon>{parts['soon']}))(?!\w))"
    return [
        Said(
            re.compile(
                r"(?<![\w-])(?:" + said.replace("{h}", f"(?P<hour>{any_hour})").replace("{day}", day) + r")(?!\w)",
                re.IGNORECASE,
            ),
            hours,
            int(minutes),
        )
        for minutes, ways in clock.get("said", {}).items()
        for said in ways
    ]


def _phrase(name: str) -> Tagged:
    if name.startswith("month "):
        return "M", int(name.removeprefix("month "))
    if name.startswith("length "):
        return "L", int(name.removeprefix("length "))
    if name.startswith("verb "):
        return "v", Kind(name.removeprefix("verb "))
    if name.startswith("today"):
        return "A", int(name.removeprefix("today") or 0)
    if name.startswith("half "):
        return "E", int(name.removeprefix("half "))
    if name == "by year end":
        return "@", by_end_of_year({})
    if name in _ECHOES:
        return "s", Echo(_ECHOES[name])
    if name.startswith("days on "):
        return "s", Echo(int(name.removeprefix("days on ")))
    if name.startswith("day of it "):
        return "s", DayOf(int(name.removeprefix("day of it ")))
    if name.startswith("season "):
        return "S", int(name.removeprefix("season "))
    if name.startswith("weekday "):
        return "W", int(name.removeprefix("weekday "))
    if name.endswith(" year"):
        return "Y", Year(ahead={"this": 0, "last": -1, "next": 1}[name.split()[0]])
    return _TAGS[name]


def _nouns(events: dict[str, Any], *, folded: bool) -> dict[str, Noun]:
    """The nouns; `folded`: also as somebody types them without the marks of their letters."""
    found: dict[str, Noun] = {}
    for table in ("weak", "strong", "carrier"):
        for kind, words in events.get(table, {}).items():
            noun = Noun(Kind(kind), strong=table != "weak", carrier=table == "carrier")
            for word in words.split():
                found[word.lower()] = replace(noun, named=word[0].isupper())
    plain = {word.translate(_FOLD): noun for word, noun in found.items() if folded and len(word) > _SHORT}
    return {**_prefixed(found, events.get("prefixes", "").split()), **plain, **found}


def _prefixed(nouns: dict[str, Noun], prefixes: list[str]) -> dict[str, Noun]:
    """The nouns with every prefix before them."""
    return {prefix + word: noun for prefix in prefixes for word, noun in nouns.items() if not noun.carrier}


def _verbs(events: dict[str, Any]) -> dict[str, Kind]:
    """Verbs by kind; a stem with "~" stands for its forms with every ending."""
    endings = events.get("endings", {}).get("verbs", "").split()
    found: dict[str, Kind] = {}
    for kind, words in events.get("verbs", {}).items():
        for word in words.split():
            stem = word.removesuffix("~")
            found |= dict.fromkeys([stem + ending for ending in endings] if stem != word else [word], Kind(kind))
    return found


def _marker(name: str, said: list[str]) -> str:
    """Whole words, except that some markers stand right before or right after a date."""
    if name in _AT_END:
        return rf"(?<!\w)(?:{'|'.join(said)})$"
    return rf"(?:{'|'.join(said)})" if name in _AT_START else rf"(?<!\w)(?:{'|'.join(said)})(?!\w)"
