"""Tokens: words, numbers and marks with their place in the clean text."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

_TOKEN = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,}|[A-ZА-Я]{1,3}\d{1,2}(?:\+\d{1,2})?(?!\w)"
    r"|[^\W\d_]+(?:[-‑'’ʼ`][^\W\d_]+)*(?:(?<=s)['’](?= [^\W\d_]))?)"
    r"|(?P<days>\d{1,2}\s?[-–—]\s?\d{1,2}\.(?:0[1-9]|1[0-2])(?:\.(?:20)?\d{2})?(?![\d:]|[.,]\d))"
    r"|(?P<slashed>(?<![\d./:,№#])[0-3]\d/(?:0[1-9]|1[0-2])(?![\w/%]|[.,]\d))"
    r"|(?P<short>(?<![\d.,:])[0-3]?\d\.(?:0[1-9]|1[0-2])(?![\d%]|:\d|[.,]\d))"
    r"|(?P<date>\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}(?P<dot>[./])\d{1,2}(?P=dot)(?:\d{4}|\d{2})(?![\d]))"
    r"|(?P<ordinal>\d{1,3}(?:-?(?:о[её]|а[яй]|[ыи][йея]|[ое]?го|[ое]?му|[ыи]?м|ой|ей|ю|ую|й|я|е|х|ші|шы|інші|ншы|нші)"
    r"|(?:st|nd|rd|th|ST|ND|RD|TH)|['’](?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü))(?!\w))"
    r"|(?P<number>\d+(?:['’][a-zçğıöşü]{1,6}(?!\w)|-(?:го|му|й|е|[дт][ыі]ң|ны|ні|сы|сі|ы|і)(?!\w)"
    r"|-?(?:[дт][ае]н?|ға|ге|қа|ке|н[ае]н|[дт](?:ағы|егі)|с?[ыі]н(?:да|де|ан|ен|а|е)(?:ғы|гі)?)(?!\w)"
    r"|(?:[dt][ae]n?|y[ae]|s?[ıiuü]nd[ae]n?)(?!\w))?)"
    r"|(?P<mark>[^\w\s]|_)"
)


@dataclass(slots=True)
class Token:
    """A word, number or mark; `low` is its lower case with ё as е and plain apostrophes."""

    text: str
    low: str
    start: int
    end: int
    sort: str


_PLAIN = str.maketrans({"ё": "е", "’": "'", "ʼ": "'", "`": "'", "‑": "-", "\u0307": None})


@lru_cache(maxsize=20_000)
def low(word: str) -> str:
    """The form words are compared in."""
    return word.lower().translate(_PLAIN)


_UNITS = ("M", "W", "S")
_DOTLESS = str.maketrans("Iİ", "ıi")


def tokenize(text: str, most: int, *, dotless: bool = False) -> list[Token]:
    """The tokens of the clean text, in order; `dotless`: a word in capitals has ı for I, as in Turkish."""
    return [
        Token(
            word := found.group(),
            low(word.translate(_DOTLESS) if dotless and len(word) > 1 and word.isupper() else word),
            found.start(),
            found.end(),
            found.lastgroup or "mark",
        )
        for found in islice(_TOKEN.finditer(text), most)
    ]


def split_pairs(tokens: Sequence[Token], tag: Callable[[str], str], known: Container[str]) -> list[Token]:
    """The tokens with "June-July", "mid-May" and the like in three, where both parts are words of time.

    `tag` gives a word's tag; after "mid" any of the `known` words of time will do, as "may" is a verb too.
    """
    found: list[Token] = []
    for token in tokens:
        one, dash, two = token.text.partition("-")
        if dash and token.sort == "word" and "-" not in two and _are_units(low(one), low(two), tag, known):
            middle = token.start + len(one)
            found.append(Token(one, low(one), token.start, middle, "word"))
            found.append(Token(dash, dash, middle, middle + 1, "mark"))
            found.append(Token(two, low(two), middle + 1, token.end, "word"))
        else:
            found.append(token)
    return found


def _are_units(one: str, two: str, tag: Callable[[str], str], known: Container[str]) -> bool:
    if tag(one) in _UNITS:
        return tag(two) in _UNITS
    return tag(one) == "i" and one in known and (tag(two) in _UNITS or two in known)
