"""Kazakh endings that a title needs: whose a visit is, and where it goes."""

from collections.abc import Mapping, Sequence

_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_BACK = "аоұыуяюё"
_VOWELS = "аоұыуяюёәөүіиеэ"
_NASAL = "мнң"
_VOICELESS = "пфкқтсшщчхцһ"


def of(words: Sequence[str], known: Mapping[str, str]) -> str | None:
    """The phrase in the genitive, its last word's ending in harmony with it; one that has it already stays."""
    if words and words[-1].endswith(_GENITIVE):
        return " ".join(words)
    return " ".join([*words[:-1], words[-1] + _ending(words[-1], ("н", "д", "т"), "ың", "ің")]) if words else None


def toward(text: str, place: str) -> str:
    """The place in the dative: "Астанаға"."""
    low = place.lower()
    hard = low[-1] in _VOICELESS or low[-1] in "бвгд"
    back = _is_back(low)
    return place + (("қа" if back else "ке") if hard else ("ға" if back else "ге"))


def _ending(word: str, first: tuple[str, str, str], back: str, front: str) -> str:
    low = word.lower()
    after_vowel, voiced, voiceless = first
    if low[-1] in _VOWELS or low[-1] in _NASAL:
        start = after_vowel
    else:
        start = voiceless if low[-1] in _VOICELESS or low[-1] in "бвгд" else voiced
    return start + (back if _is_back(low) else front)


def _is_back(low: str) -> bool:
    last = next((letter for letter in reversed(low) if letter in _VOWELS), "а")
    return last in _BACK
