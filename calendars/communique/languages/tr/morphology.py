"""Turkish: the functions the reader needs."""

import re
from collections.abc import Sequence

from calendars.communique.languages.suffixes import Suffixes
from calendars.communique.languages.tr.owning import of, toward

__all__ = ["HEAD_LAST", "bases", "is_at", "is_plural", "left", "of", "person", "place", "right", "title", "toward"]

HEAD_LAST = True

_ENDINGS = (
    "lar ler ı i u ü sı si su sü ım im um üm ımız imiz umuz ümüz mız miz muz müz ın in un ün nın nin nun "
    "nün yı yi yu yü  nı ni nu nü a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden la le yla "
    "yle ki daki deki taki teki ndaki ndeki "
)
bases = Suffixes(_ENDINGS.split(), {"ğ": "k", "g": "k", "b": "p", "c": "ç", "d": "t"}).bases

_AT = re.compile(
    r".{2,}(?:'(?:[dt][ae]|[yn]?[ae]|[yn]?[ıiuü])|[dt][ae](?:d[ıi]r)?|nd[ae](?:d[ıi]r)?|m[ıiuü]z[aeıiuü]|'[yn]?[dt][ae]d[ıi]r)$"
)
_IN = re.compile(r".{2,}(?:'(?:[dt][ae]|[yn]?[ae])|nd[ae]|[ıiuü]nd[ae]|l[ae]rd[ae])$")
_VERB = re.compile(
    r".{2,}(?:ecek|acak|ecektir|acaktır|mıştır|miştir|muştur|müştür|mektedir|maktadır|ıyor|iyor|uyor|üyor|ması|mesi|masına|mesine|"
    r"arak|erek|ıp|ip|up|üp|mak|mek|[dt][ıiuü]ğ[ıiuü](?:n[ıiuüae]?|nd[ae]n?)?|[ae]c[ae]ğ[ıi](?:n[ıiae]?|nd[ae]n?)?|ladı|ledi|dılar|diler|tır|tir|maktadırlar|makla|mekle|mıştı|mişti|ecekler|acaklar)$"
)
_CASE = re.compile(r"(?:['’][ıiuü]n|n[ıiuü]n|n[ıiuü]|n[ae]|nd[ae]|nd[ae]n|yl[ae])$")
_OWN = re.compile(r"(l[ae]r)?(?:s?[ıiuü])?")
"""What a noun keeps in a title: its plural and whose it is."""
_ADJECTIVES = ("resmî", "resmi", "ikili", "üçlü", "kısa", "gayriresmî", "siyasi", "gayriresmi", "olağanüstü")
"""What may stand before a noun without making it somebody's."""
_TURNS = ("toplantı", "oturum", "tur", "raunt", "zirve", "istişare", "kongre", "kurultay")
_YEARS = re.compile(r"(dönümü).*$|(yılı)n.*$", re.IGNORECASE)
_LAST = re.compile(r"['’].*$")


def left(word: str) -> bool:
    """Modifiers and genitives may stand before the noun; verbs and words in the locative do not."""
    return not _VERB.match(word) and not _IN.match(word)


def right(word: str) -> bool:
    """Nothing follows the noun in its phrase."""
    return False


def is_plural(word: str, lemma: str) -> bool:
    """Whether the form of the noun surely means several."""
    return bool(re.match(re.escape(lemma) + "l[ae]r", word)) and lemma not in (
        "istişare",
        "görüşme",
        "seçim",
        "müzakere",
        "temas",
    )


def title(words: Sequence[str], head: int, lemma: str, ordinal: int | None) -> str:
    """The phrase with its noun freed of the case ending, its number as "7."."""
    if lemma == "anniversary":
        return " ".join([*words[:-1], _YEARS.sub(r"\1\2", words[-1])])
    if lemma == "holiday":
        return " ".join(words)
    noun = _LAST.sub("", words[head])
    if noun == words[head] and noun.lower() != lemma:
        own = _OWN.match(noun, len(lemma)) if noun.lower().startswith(lemma) else None
        noun = noun[: own.end()] if own else _CASE.sub("", noun)
        if own and all(word.lower() in _ADJECTIVES for word in words[:head]):
            noun = noun[: own.end(1) if own[1] else len(lemma)]
    said = [word for n, word in enumerate(words[:head]) if word.lower() != "bir" or words[n + 1].lower() == "sonraki"]
    head = len(said)
    said.append(noun)
    if ordinal:
        owned = max((n for n, word in enumerate(words[:head]) if _CASE.search(word)), default=-1)
        place = _turn(words, head) if lemma in _TURNS else owned + 1
        said.insert(min(place, head), f"{ordinal}.")
    return " ".join(said)


def _turn(words: Sequence[str], head: int) -> int:
    """Where the number of a session stands: right before it, or before its "dönem"."""
    return head - 1 if head and words[head - 1].lower() == "dönem" else head


def person(post: str, name: str) -> tuple[str, str]:
    """Names keep their endings behind an apostrophe, which goes."""
    return post, _LAST.sub("", name)


def is_at(word: str) -> bool:
    """Locative and dative: "in" and "to" a place."""
    return bool(_AT.match(word))


def place(word: str) -> str:
    """The place without its ending."""
    return _LAST.sub("", word)
