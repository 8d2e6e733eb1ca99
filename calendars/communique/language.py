"""What the reader knows of a language: words with a tag and a value, and how a word goes back to its base form."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from calendars.kinds import Kind

Tagged = tuple[str, Any]
"""A tag of the date grammar (see grammar.py) and the value it carries."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A word that names an event. Strong ones stand for themselves, weak ones need a date and company.

    A carrier ("session", "round") takes the kind of the body or matter it belongs to.
    """

    kind: Kind
    strong: bool = True
    carrier: bool = False


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language, as data. Words are written in lower case, in their base form.

    `markers` are regular expressions by name: happens, future, past, recalled, cancelled, postponed, tentative,
    reference_before, reference_after, statistics, aside, horizon, overhead. `head_last` tells that modifiers, of nouns too,
    stand before their noun. `left` and `right` tell whether a token belongs to the phrase on that side of a noun.
    """

    code: str
    bases: Callable[[str], Sequence[str]]
    words: Mapping[str, Tagged]
    phrases: Sequence[tuple[str, Any, str]]
    nouns: Mapping[str, Noun]
    verbs: Mapping[str, Kind]
    markers: Mapping[str, str]
    anniversary: str
    posts: frozenset[str]
    post_words: str
    person_prefixes: frozenset[str]
    chairs: str
    into: frozenset[str]
    left: Callable[[str], bool]
    right: Callable[[str], bool]
    title: Callable[[Sequence[str], int, str, int | None], str]
    person: Callable[[str, str], tuple[str, str]]
    is_plural: Callable[[str, str], bool]
    head_last: bool = False

    def base(self, word: str, known: Mapping[str, Any]) -> str | None:
        """The base form of the word that the mapping knows."""
        return next((base for base in self.bases(word) if base in known), None)

    def has(self, marker: str, text: str) -> str | None:
        """The words in the text that are such a marker, or None."""
        found = marker_pattern(self.markers.get(marker, r"(?!)")).search(text)
        return found.group() if found else None


@cache
def marker_pattern(words: str) -> re.Pattern[str]:
    """Whole words only, unless the expression begins with an anchor of its own."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
