"""What the reader knows of a language: words with a tag and a value, and how a word goes back to its base form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

from calendars.communique.dates.spoken import Said
from calendars.communique.text.openings import fold, openings
from calendars.communique.titles.titles import Titles
from calendars.kinds import Kind

Tagged = tuple[str, Any]
"""A tag of the date grammar (see grammar.py) and the value it carries."""

_NEVER = r"(?!)"
_LONGEST_WORD = 40
_REMEMBERED = 40_000
_OPENING, _LEAST_OPENING, _MOST_OPENINGS = 6, 3, 100


@dataclass(frozen=True, slots=True)
class Noun:
    """A word that names an event. Strong ones stand for themselves, weak ones need a date and company.

    A carrier ("session", "round") takes the kind of the body or matter it belongs to. A named one ("Days of Culture")
    is an event only with a capital.
    """

    kind: Kind
    strong: bool = True
    carrier: bool = False
    named: bool = False


class Morphology(Protocol):
    """What a language needs code for; a module with these functions."""

    HEAD_LAST: bool
    """Whether modifiers, nouns too, stand before their noun, and places end in a suffix."""

    def bases(self, word: str, /) -> Sequence[str]:
        """The word in lower case, then the base forms it may belong to."""

    def left(self, word: str, /) -> bool:
        """Whether the word's form allows it to stand in the phrase before the noun."""

    def right(self, word: str, /) -> bool:
        """Whether the word's form allows it to go on with the phrase after the noun."""

    def is_plural(self, word: str, lemma: str, /) -> bool:
        """Whether the form of the noun surely means several."""

    def title(self, words: Sequence[str], head: int, lemma: str, ordinal: int | None, /) -> str:
        """The phrase as a title: nominative, its number in digits. `lemma` "anniversary": `head` ends the number."""

    def of(self, words: Sequence[str], known: Mapping[str, str], /) -> str | None:
        """Whose something is: the phrase in the genitive, by the forms in `known`; None where that is not sure."""

    def toward(self, text: str, base: str, /) -> str:
        """A place as the goal of a visit, from its form in the text and its base form; empty where it is none."""

    def person(self, post: str, name: str, /) -> tuple[str, str]:
        """Post and name in the nominative."""

    def is_at(self, word: str, /) -> bool:
        """Whether the form of a place's name alone says "in" or "to" it."""

    def place(self, word: str, /) -> str:
        """The nominative of a place that no gazetteer knows."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language: its words, read from the files of its folder, and its morphology."""

    code: str
    morphology: Morphology
    words: Mapping[str, Tagged]
    phrases: Sequence[tuple[str, Any, str]]
    nouns: Mapping[str, Noun]
    verbs: Mapping[str, Kind]
    ahead: Mapping[str, Kind]
    """Verbs of events as they stand after "will", "is to" and the like, the last words of which are `leads`."""
    leads: frozenset[str]
    markers: Mapping[str, str]
    posts: frozenset[str]
    between: str
    address: frozenset[str]
    no_names: frozenset[str]
    into: frozenset[str]
    venues: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    not_last: frozenset[str]
    like_verbs: frozenset[str]
    numbered: bool
    home: tuple[str, ...] = ()
    dotless: bool = False
    clocks: Sequence[Said] = ()
    titles: Titles = field(default_factory=Titles)
    lemmas: dict[str, str | None] = field(default_factory=dict, compare=False)
    named: dict[str, bool] = field(default_factory=dict, compare=False)
    meeting: dict[str, str | None] = field(default_factory=dict, compare=False)
    telling: dict[str, bool] = field(default_factory=dict, compare=False)

    def left(self, word: str) -> bool:
        """Whether the word may stand in the phrase before the noun."""
        return word not in self.not_before and (word in self.like_verbs or self.morphology.left(word))

    def right(self, word: str) -> bool:
        """Whether the word may go on with the phrase after the noun."""
        return word in self.like_verbs or (word not in self.not_after and self.morphology.right(word))

    def bases(self, word: str) -> Sequence[str]:
        """The base forms the word may belong to; a word too long to be one has none."""
        return self.morphology.bases(word) if len(word) <= _LONGEST_WORD else ()

    def base(self, word: str, known: Mapping[str, Any] | frozenset[str]) -> str | None:
        """The base form of the word that is among the known."""
        for base in self.bases(word):  # a generator would take twice as long, and every word is asked
            if base in known:
                return base
        return None

    def noun(self, word: str) -> str | None:
        """The base form of the word that is among the nouns of events, remembered."""
        if word not in self.lemmas:
            if len(self.lemmas) > _REMEMBERED:
                self.lemmas.clear()
            self.lemmas[word] = self.base(word, self.nouns)
        return self.lemmas[word]

    def body(self, word: str) -> str | None:
        """The base form of the word, in lower case, that is among the nouns of bodies, remembered."""
        if word not in self.meeting:
            if len(self.meeting) > _REMEMBERED:
                self.meeting.clear()
            base = self.base(word, self.titles.nouns)
            self.meeting[word] = None if base and self.morphology.is_plural(word, base) else base
        return self.meeting[word]

    def tells(self, word: str) -> bool:
        """Whether the word, in lower case, may name an event: a noun, a verb, a part of a compound."""
        if word not in self.telling:
            if len(self.telling) > _REMEMBERED:
                self.telling.clear()
            known = self.noun(word) is not None or word in self.verbs or word in self.leads
            self.telling[word] = known or word[-1].isdigit() or "-" in word
        return self.telling[word]

    def pattern(self, marker: str) -> re.Pattern[str]:
        """The marker's words; a marker the language does not have matches nothing."""
        return _pattern(self.markers.get(marker, _NEVER))

    def has(self, marker: str, text: str) -> str | None:
        """The words in the text that are such a marker, or None."""
        words = self.markers.get(marker, _NEVER)
        text = text.replace("ё", "е")
        starts = _openings(words)
        if starts and not any(map(fold(text).__contains__, starts)):
            return None
        found = _pattern(words).search(text)
        return found.group() if found else None


@cache
def _openings(words: str) -> tuple[str, ...]:
    """Letters of which a text has some, wherever the words stand in it; none where that cannot be said."""
    found = openings(words, _OPENING)
    least = {said for said in found if not any(said != other and said.startswith(other) for other in found)}
    return tuple(least) if len(least) <= _MOST_OPENINGS and min(map(len, least)) >= _LEAST_OPENING else ()


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
