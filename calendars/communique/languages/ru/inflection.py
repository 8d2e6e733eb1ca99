"""Russian endings: from a form back to the base forms it may belong to."""

from functools import lru_cache

_NOUN = {
    "": ("", "а", "о", "ы", "и"),
    "а": ("", "о", "а"),
    "у": ("", "о", "а"),
    "ом": ("", "о"),
    "ем": ("", "й", "ь", "е"),
    "е": ("", "а", "я", "о", "й", "ь", "е"),
    "ы": ("", "а"),
    "и": ("", "а", "я", "ь", "й", "ия", "е"),
    "ов": ("", "ы"),
    "ев": ("й", ""),
    "ей": ("ь", "я", "", "й", "и"),
    "ам": ("", "а", "о", "ы"),
    "ами": ("", "а", "о", "ы"),
    "ах": ("", "а", "о", "ы", "и"),
    "я": ("й", "ь", "е", "я"),
    "ю": ("й", "ь", "е", "я"),
    "ям": ("ь", "я", "е", "й", "и"),
    "ями": ("ь", "я", "е", "й", "и"),
    "ях": ("ь", "я", "е", "й", "и"),
    "ой": ("а",),
    "ою": ("а",),
    "ью": ("ь",),
    "й": ("я", "е", "и"),
    "ь": ("я",),
    "ок": ("ка",),
    "ек": ("ка",),
}
_ADJECTIVE = tuple("ого его ому ему ыми ими ым им ом ем ой ей ую юю ая яя ое ее ые ие ых их ый ий".split(" "))  # noqa: SIM905 - a list of 24 lines says no more
_FLEETING = dict.fromkeys(("дня", "дню", "днем", "дне", "дней"), ("день",))
_MASCULINE = ("ый", "ий", "ой")


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """The word itself, then every base form its endings allow; most are no words, and a dictionary tells."""
    found = [word]
    for size in range(min(3, len(word) - 2), -1, -1):
        stem = word[: len(word) - size]
        ending = word[len(word) - size :]
        if ending in _ADJECTIVE:
            found += (stem + end for end in _MASCULINE)
        found += (stem + end for end in _NOUN.get(ending, ()))
    found += _FLEETING.get(word, ())
    return tuple(dict.fromkeys(found))
