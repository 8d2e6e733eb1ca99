"""Suffixes: for languages that string endings together, the way from a form back to the stems it may have."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

_DEEPEST = 4
_SHORTEST = 2


class Suffixes:
    """Strips up to four endings; `hard` gives the consonant a stem had before a vowel softened it (ğ: k)."""

    def __init__(self, endings: Sequence[str], hard: Mapping[str, str]) -> None:
        self._endings = tuple(sorted(endings, key=len, reverse=True))
        self._hard = hard
        self.bases = lru_cache(maxsize=20_000)(self._bases)

    def _bases(self, word: str) -> tuple[str, ...]:
        """The word, then its possible stems, longest first; most are no words, and a dictionary tells."""
        whole, _, suffix = word.partition("'")
        found = dict.fromkeys((word, whole))
        layer = [whole]
        for _ in range(1 if suffix else _DEEPEST):
            layer = [stem for known in layer for stem in self._stripped(known) if stem not in found]
            found |= dict.fromkeys(layer)
            if not layer:
                break
        return tuple(found)

    def _stripped(self, word: str) -> list[str]:
        found = []
        for ending in self._endings:
            stem = word[: -len(ending)]
            if len(stem) >= _SHORTEST and word.endswith(ending):
                found.append(stem)
                if stem[-1] in self._hard:
                    found.append(stem[:-1] + self._hard[stem[-1]])
        return found
