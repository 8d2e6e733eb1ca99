"""Openings: the letters a regular expression may begin with, so that only words that begin so are asked for it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import Generic, TypeVar

T = TypeVar("T")
Prefixes = frozenset[tuple[str, bool]]
"""Beginnings of a match, each with whether it is all of the match so far, so that what follows goes on with it."""

_SIZE = 3
_ANY: Prefixes = frozenset({("", False)})
_NOTHING: Prefixes = frozenset({("", True)})
_REMEMBERED = 20_000


class Openings(Generic[T]):
    """Values by the openings of their patterns, which ignore case."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries = [(openings(pattern), value) for pattern, value in entries]
        self._known: dict[str, tuple[T, ...]] = {}

    def at(self, text: str, place: int) -> tuple[T, ...]:
        """The values, in their order, whose patterns may match the text from the place on."""
        head = text[place : place + _SIZE]
        found = self._known.get(head)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            low = fold(head)
            found = tuple(value for starts, value in self._entries if any(map(low.startswith, starts)))
            self._known[head] = found
        return found


@cache
def openings(pattern: str, size: int = _SIZE) -> frozenset[str]:
    """The first letters of whatever the pattern matches, `size` or fewer, in lower case; "" stands for anything."""
    return frozenset(fold(said) for said, _ in _Reading(pattern, size).alternatives())


def fold(text: str) -> str:
    """The text in lower case, letters that `re` takes for the same as one; it may be shorter or longer."""
    return text.lower().replace("ı", "i").replace("i\u0307", "i").replace("ſ", "s")


class _Reading:
    """Reads a pattern from left to right; what it does not know may be anything."""

    def __init__(self, pattern: str, size: int) -> None:
        self.size = size
        self.rest = iter(pattern)
        self.next = next(self.rest, "")

    def take(self) -> str:
        taken, self.next = self.next, next(self.rest, "")
        return taken

    def alternatives(self) -> Prefixes:
        """Up to the end of the group, or of the pattern."""
        found = self.sequence()
        while self.next == "|":
            self.take()
            found |= self.sequence()
        return found

    def sequence(self) -> Prefixes:
        found = _NOTHING
        while self.next not in ("", "|", ")"):
            found = _joined(found, self.repeated(self.item()), self.size)
        return found

    def item(self) -> Prefixes:
        letter = self.take()
        if letter == "\\":
            return self.escaped()
        if letter == "[":
            return self.letters()
        if letter == "(":
            return self.group()
        if letter in "^$":
            return _NOTHING
        return _ANY if letter == "." else frozenset({(letter, True)})

    def escaped(self) -> Prefixes:
        letter = self.take()
        if letter in "bB":
            return _NOTHING
        return _ANY if letter.isalnum() else frozenset({(letter, True)})

    def letters(self) -> Prefixes:
        said = [self.take()]
        while self.next != "]":
            said.append(self.take())
        self.take()
        plain = said[0] != "^" and not {"-", "\\"}.intersection(said)
        return frozenset((letter, True) for letter in said) if plain else _ANY

    def group(self) -> Prefixes:
        sort = ""
        if self.next == "?":
            while sort[-1:] not in (":", "=", "!", ">"):
                sort += self.take()
        found = self.alternatives()
        self.take()
        if sort == "?P=":
            return _ANY
        return _NOTHING if sort in ("?=", "?!", "?<=", "?<!") else found

    def repeated(self, found: Prefixes) -> Prefixes:
        while self.next and self.next in "?*+{":
            mark = self.take()
            while mark == "{" and self.take() not in "}":
                mark = "{"
            found = found if mark == "?" else frozenset((said, False) for said, _ in found)
            if mark != "+":
                found |= _NOTHING
        return found


def _joined(one: Prefixes, other: Prefixes, size: int) -> Prefixes:
    return frozenset(_steps(one, other, size))


def _steps(one: Prefixes, other: Prefixes, size: int) -> Iterator[tuple[str, bool]]:
    for (said, whole), (more, goes_on) in product(one, other):
        if not whole or len(said) >= size:
            yield said, False
        else:
            yield (said + more)[:size], goes_on and len(said + more) < size
