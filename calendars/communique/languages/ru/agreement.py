"""Russian agreement: which endings an adjective may have before a noun in the form that it stands in."""

from collections.abc import Sequence

_CASES = {
    "nom m": ("ый", "ий", "ой"),
    "nom f": ("ая", "яя"),
    "nom n": ("ое", "ее"),
    "gen": ("ого", "его"),
    "dat": ("ому", "ему"),
    "ins": ("ым", "им"),
    "pre": ("ом", "ем"),
    "acc f": ("ую", "юю"),
    "obl f": ("ой", "ей", "ою", "ею"),
    "nom p": ("ые", "ие"),
    "gen p": ("ых", "их"),
    "ins p": ("ыми", "ими"),
}
_PLURAL = {"ам": "ins", "ям": "ins", "ами": "ins p", "ями": "ins p", "ах": "gen p", "ях": "gen p"}
_FORMS = {
    "m": {"": "nom m", "ь": "nom m", "й": "nom m", "а": "gen", "я": "gen", "у": "dat", "ю": "dat", "ом": "ins",
          "ем": "ins", "е": "pre", "ы": "nom p", "и": "nom p", "ов": "gen p", "ев": "gen p", "ей": "gen p"},
    "f": {"а": "nom f", "я": "nom f", "ы": "obl f,nom p", "и": "obl f,nom p", "е": "obl f", "у": "acc f", "ю": "acc f",
          "ой": "obl f", "ей": "obl f", "": "gen p", "й": "gen p"},
    "n": {"о": "nom n", "е": "nom n,pre", "а": "gen,nom p", "я": "gen,nom p", "у": "dat", "ю": "dat", "ом": "ins",
          "ем": "ins", "и": "pre", "": "gen p", "й": "gen p"},
    "p": {"ы": "nom p", "и": "nom p", "": "gen p", "й": "gen p", "ов": "gen p"},
}  # fmt: skip


def agreeing(words: Sequence[str], noun: str, lemma: str, gender: str) -> list[str]:
    """The words before the noun from the first on that all go with it: "вечером" before "переговоры" does not."""
    allowed = _allowed(noun.lower().replace("ё", "е"), lemma, gender)
    kept: list[str] = []
    for word in reversed(words):
        if allowed and word[:1].isalpha() and not word.lower().endswith(allowed):
            break
        kept.insert(0, word)
    return kept


def _allowed(noun: str, lemma: str, gender: str) -> tuple[str, ...]:
    """The adjective's endings; none where nothing can be said of the noun's form."""
    stem = lemma[:-1] if lemma[-1] in "аяоейьыи" else lemma
    if not noun.startswith(stem):
        return ()
    ending = noun[len(stem) :]
    cases = _PLURAL.get(ending) or _FORMS[gender].get(ending, "")
    return tuple(end for case in cases.split(",") if case for end in _CASES[case])
