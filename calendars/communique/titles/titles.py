"""Titles as data: the full names of bodies, what is said of visits and meetings, what no title begins or ends with."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from calendars.communique.text.tokens import low

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class VerbTitle:
    """What an event is called that only a verb tells of: the noun, and how the verb's object goes with it.

    `takes` is "to" for the place one goes to, "with" for what is kept as it stands, "and" for an object to meet with,
    "of" for an object that goes into the genitive, "guest" for one that comes, "subject" for what is signed, "by" for
    those who meet and nothing else, "none" for nothing.
    """

    said: re.Pattern[str]
    noun: str
    takes: str
    owned: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Read from titles.toml; empty for a language that has none. Keys are in the form words are compared in."""

    goal: str = ""
    number: str = ""
    article: Sequence[str] = ()
    relations: str = ""
    rounds: Mapping[str, str] = field(default_factory=dict)
    owned: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    organisations: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    actors: Mapping[str, str] = field(default_factory=dict)
    verbs: Sequence[VerbTitle] = ()
    patterns: Mapping[str, re.Pattern[str]] = field(default_factory=dict)

    def owning(self, title: str) -> str:
        """The title with its noun as something of somebody's, where that has a form: "12. zirvesi" of "12. zirve"."""
        before, dash, last = title.rpartition(" " if " " in title else "-")
        owned = self.owned.get(low(last))
        return f"{before}{dash}{last[:1]}{owned[1:]}" if owned else title

    def pattern(self, name: str) -> re.Pattern[str]:
        """The words of that name; a name the language does not have matches nothing."""
        return self.patterns.get(name, _NEVER)


def titles(data: Mapping[str, Any]) -> Titles:
    """The titles of a language from what its file holds."""
    return Titles(
        goal=data.get("goal", ""),
        number=data.get("number", ""),
        relations=data.get("relations", ""),
        article=data.get("article", "").split(),
        rounds={low(one): of for one, of in data.get("rounds", {}).items()},
        owned={low(one): of for one, of in data.get("owned", {}).items()},
        bodies={low(short): full for short, full in data.get("bodies", {}).items()},
        organisations=_organisations(data.get("organisations", {})),
        nouns=frozenset(data.get("body_nouns", "").split()),
        actors={low(one): of for one, of in data.get("actors", {}).items()},
        verbs=[
            VerbTitle(_words(each["said"]), each["noun"], each["takes"], each.get("owned", ""), each.get("host", ""))
            for each in data.get("verbs", ())
        ],
        patterns={name: _words(said) for name, said in data.get("patterns", {}).items()},
    )


def _organisations(data: Mapping[str, str | list[str]]) -> dict[str, tuple[str, str]]:
    """By the short name and by both forms of the full one."""
    both = {low(short): _two(full) for short, full in data.items()}
    return {low(full): names for names in both.values() for full in names} | both


def _two(full: str | list[str]) -> tuple[str, str]:
    """The name, and what stands behind a body that is of it: the genitive where the language has one."""
    return (full, full) if isinstance(full, str) else (full[0], full[1])


def _words(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)
