"""Turkish endings that a title needs: whose a visit is."""

import re
from collections.abc import Mapping, Sequence

_HARMONY = {
    "a": "ı",
    "ı": "ı",
    "e": "i",
    "i": "i",
    "o": "u",
    "u": "u",
    "ö": "ü",
    "ü": "ü",
    "â": "ı",
    "î": "i",
    "û": "u",
}


def of(words: Sequence[str], known: Mapping[str, str]) -> str | None:
    """The phrase in the genitive; a name takes its ending behind an apostrophe."""
    if not words:
        return None
    last = re.split("['’]", words[-1])[0]
    low = last.replace("İ", "i").replace("I", "ı").lower()
    vowel = _HARMONY[next((letter for letter in reversed(low) if letter in _HARMONY), "e")]
    ending = ("n" if low[-1] in _HARMONY else "") + vowel + "n"
    mark = "’" if last[:1].isupper() and low not in known else ""
    return " ".join([*words[:-1], last + mark + ending])


def toward(text: str, place: str) -> str:
    """A visit names its place as it is: "Bağdat ziyareti"."""
    return place
