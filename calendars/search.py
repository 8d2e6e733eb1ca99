"""Search: text as it is compared, so that spelling, alphabet and former names do not hide an event.

Both sides of a comparison go through `fold`. Papers and quotes are never changed.
"""

import re
import unicodedata

from calendars.country import country_names
from calendars.event import Details, Event

_WORD = re.compile(r"[^\W_]+")

# Letters that people leave out or swap, beside those that lose an accent by decomposition (ё, й, ç, ğ, ö, ş, ü).
_LETTERS = str.maketrans(
    {"ı": "i", "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и"}
)

# Official usage (DESIGN 4): one word for every name that a place, a country or an organisation has had.
_NAMES = {
    "astana": (
        "астан",
        "astana",
        "нур султан",
        "нұр сұлтан",
        "nur sultan",
        "нурсултан",
        "nursultan",
        "акмол",
        "aqmola",
    ),
    "turkiye": ("турци", "туркия", "түркия", "turkey", "türkiye"),
    "ots": (
        "отг",
        "тмұ",
        "tdt",
        "ots",
        "организация тюркских государств",
        "организации тюркских государств",
        "тюркский совет",
        "тюркского совета",
        "түркі мемлекеттері ұйымы",
        "түркі кеңесі",
        "türk devletleri teşkilatı",
        "türk konseyi",
        "organization of turkic states",
        "organisation of turkic states",
        "turkic council",
    ),
}
_CASE = re.compile(r"(?<=[а-я]{4})(?:[аеиоуыэюяь]{1,2}|[аеоыия][мх]|[аия]ми|[ое]го)$")
_ENDING = r"[а-яa-z]{0,5}"


def fold(text: str) -> str:
    """The words of the text in one spelling, apart by single blanks: without case, accents and former names."""
    return _FORMER.sub(lambda found: _BY_NAME[found["name"]], _plain(text))


def wanted(query: str) -> list[str]:
    """What the search text of every found event must hold: folded words, Russian ones without their case endings."""
    return [_CASE.sub("", word) for word in fold(query).split()]


def text_of(details: Details) -> str:
    """The folded words that an event is found by: all it says, and its country's name in every language of ours."""
    said = [details.title, details.body, details.place, *map(str, details.participants)]
    if isinstance(details, Event):
        said += [details.notes, *(title for _, title in details.second_titles)]
    if details.country:
        said.extend(sorted(country_names(details.country)))
    return fold("\n".join(words for words in said if words))


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.replace("İ", "i").casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare.translate(_LETTERS)))


_BY_NAME = {_plain(former): name for name, formers in _NAMES.items() for former in formers}
_FORMER = re.compile(
    r"\b(?P<name>" + "|".join(sorted(_BY_NAME, key=len, reverse=True)) + rf")(?:(?<=\w{{5}}){_ENDING})?\b"
)
