"""Russian genitive of those who visit and meet: "министра иностранных дел Японии". Heads come from a list."""

import re
from collections.abc import Mapping, Sequence

_ADJECTIVE = {"ый": "ого", "ий": "ого", "ой": "ого", "ая": "ой", "яя": "ей", "ое": "ого", "ее": "его", "ые": "ых",
              "ие": "их"}  # fmt: skip
_NAMED = re.compile(r"[а-яё](?:[бвгджзклмнпрстфхцчшщ]|ий|ой|ай|ый)$")
"""How a man's name in the nominative ends; a country behind a post stands in the genitive."""
_HISSES = "жшчщ"
_SOFT_ADJECTIVE = ("ний", "щий", "чий", "ший", "жий")


def of(words: Sequence[str], known: Mapping[str, str]) -> str | None:
    """The phrase in the genitive, from the nominative when its head is known, else from an accusative that shows."""
    head = next((n for n, word in enumerate(words) if _noun(word, known)), None)
    if head is None or not all(is_nominative(word) for word in words[:head]):
        return _from_accusative(words)
    noun = _noun(words[head], known) or ""
    after = words[head + 1 :]
    if after and all(word[:1].isupper() for word in after) and _NAMED.search(after[-1]):
        after = [name_of(" ".join(after))]
    return " ".join([*map(_adjective, words[:head]), noun, *after])


def is_nominative(word: str) -> bool:
    """Whether the form is that of an adjective in the nominative."""
    return len(word) > 3 and word.lower().endswith(tuple(_ADJECTIVE))


def name_of(name: str) -> str:
    """A person's name in the genitive; a woman's surname without an ending of its own stays as it is."""
    words = name.split()
    woman = len(words) > 1 and words[0].endswith(("а", "я"))
    return " ".join(_name(word, woman and n > 0) for n, word in enumerate(words))


def _noun(word: str, known: Mapping[str, str]) -> str | None:
    before, dash, last = word.rpartition("-")
    form = known.get(last.lower().replace("ё", "е"))
    if not form:
        return None
    form = form.capitalize() if last[0].isupper() else form
    return before + dash + form


def _adjective(word: str) -> str:
    low = word.lower()
    if low.endswith(_SOFT_ADJECTIVE):
        return word[:-2] + "его"
    if low.endswith("ая") and low[-3] in _HISSES:
        return word[:-2] + "ей"
    return word[:-2] + _ADJECTIVE[low[-2:]]


def _name(word: str, woman: bool) -> str:
    low = word.lower()
    if low.endswith(("ова", "ева", "ёва", "ина")) and woman:
        return word[:-1] + "ой"
    if low.endswith("ая") and woman:
        return word[:-2] + "ой"
    if low.endswith(("ский", "цкий", "ый")):
        return word[:-2] + "ого"
    if low.endswith("а"):
        return word[:-1] + ("и" if low[-2] in "гкхжшчщ" else "ы")
    if low.endswith("я"):
        return word[:-1] + "и"
    if low[-1] in "йь" and not woman:
        return word[:-1] + "я"
    if low[-1] in "бвгджзклмнпрстфхцчшщ" and not woman:
        return word + "а"
    return word


def _from_accusative(words: Sequence[str]) -> str | None:
    """Whom somebody receives, in the genitive; None where the forms do not say."""
    made: list[str] = []
    for n, word in enumerate(words):
        low = word.lower()
        if low.endswith(("ого", "его")):
            made.append(word)
        elif low.endswith(("ую", "юю")):
            made.append(word[:-2] + ("ой" if low.endswith("ую") else "ей"))
        elif low.endswith("ию"):
            return " ".join([*made, word[:-1] + "и", *words[n + 1 :]])
        elif low.endswith("у"):
            return " ".join([*made, word[:-1] + ("и" if low[-2] in "гкхжшчщ" else "ы"), *words[n + 1 :]])
        elif low.endswith(("а", "я", "ов", "ей", "ев")):
            return " ".join([*made, *words[n:]])
        elif not low.endswith(("о", "е", "ых", "их")):
            return None
        else:
            made.append(word)
    return None
