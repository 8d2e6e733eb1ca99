"""Russian phrases: what stands before and after a noun, and how a phrase is said in the nominative."""

import re
from collections.abc import Sequence

from calendars.communique.languages.ru.agreement import agreeing
from calendars.communique.text.tokens import low

_ENDINGS = tuple("ого его ому ему ыми ими ым им ом ем ой ей ую юю ая яя ое ее ые ие ых их ый ий".split(" "))  # noqa: SIM905 - a list of 24 lines says no more
_VERB = re.compile(
    r".{3,}(?:ется|ются|ится|ятся|лся|лась|лось|лись|ают|яют|уют|ует|ает|яет|или|али|ели|ила|ала|вшийся|вшегося|вшейся|вшихся|"
    r"шедшего|шедшей|шедших|ться|дет|дут|ены|ено|аны|ано|ана)$"
)
_FOUNDING = re.compile(r"(?:установлен|независим|побед|образован|основан|подписан|вступлен|членств|создан|дипломатич)")
_PAST = re.compile(r"[а-яё]{3,}(?:[иы]л[аио]?|[аеяу]л(?:и|о)|л(?:ся|ась|ось|ись))")
_STRESSED = frozenset("делов правов миров основн передов молод втор шест седьм восьм больш годов целев родн".split())  # noqa: SIM905 - a list says no more
"""Stems of adjectives in -ой."""
_ABBREVIATED = 5
_GENDERS = {"n": ("ое", "ее"), "f": ("ая", "яя"), "p": ("ые", "ие"), "m": ("ый", "ий")}
_SUFFIX = {"n": "е", "f": "я", "p": "е", "m": "й"}
_PLURAL_ONLY = (
    "переговоры",
    "консультации",
    "выборы",
    "дни",
    "учения",
    "контакты",
    "дебаты",
    "игры",
    "соревнования",
    "торжества",
    "слушания",
    "чтения",
    "маневры",
    "политконсультации",
)
_PLURAL = re.compile(r"(?:ов|ев|ей|ам|ям|ами|ями|ах|ях)$")


def left(word: str) -> bool:
    """An adjective may stand before the noun."""
    return len(word) > 3 and word.endswith(_ENDINGS)


def right(word: str) -> bool:
    """Anything but a verb may go on with the phrase."""
    return not _VERB.match(word)


def gender(lemma: str) -> str:
    """m, f, n, or p for words that only have a plural."""
    if lemma in _PLURAL_ONLY:
        return "p"
    if lemma.endswith(("ие", "о", "ье")):
        return "n"
    return "f" if lemma.endswith(("а", "я")) else "m"


def is_plural(word: str, lemma: str) -> bool:
    """Whether the form surely means several; words without a singular never do."""
    if gender(lemma) == "p":
        return False
    if lemma.endswith("ие"):
        return word.endswith(("ий", "иям", "иями", "иях"))
    if lemma.endswith(("а", "я")):
        return word in (lemma[:-1], lemma[:-2] + "ий") or word.endswith(("ам", "ям", "ами", "ями", "ах", "ях"))
    return bool(_PLURAL.search(word)) or word == lemma + "ы"


def adjective(word: str, of: str) -> str:
    """The adjective in the nominative of the gender."""
    low = word.lower()
    ending = next((end for end in _ENDINGS if low.endswith(end)), None)
    if ending is None or not left(low):
        return word
    stem = word[: -len(ending)]
    hisses = stem[-1:].lower() in "жшчщ"
    soft = (ending[0] in "еюяи" and stem[-1:].lower() not in "гкхжшчщц") or (hisses and ending[0] == "е")
    if of == "m" and (ending == "ой" or stem.lower() in _STRESSED):
        return stem + "ой"
    hard_end, soft_end = _GENDERS[of]
    if of in "mp":
        return stem + (soft_end if soft or hisses or stem[-1:].lower() in "гкх" else hard_end)
    return stem + (soft_end if soft and not (of == "f" and hisses) else hard_end)


def title(words: Sequence[str], head: int, lemma: str, ordinal: int | None) -> str:
    """The phrase in the nominative, its number in digits: "7-е заседание Совместной группы ..."."""
    after = list(words[head + 1 :])
    end = next((n for n, word in enumerate(after) if _PAST.fullmatch(word)), len(after))
    after = after[:end]
    if lemma == "anniversary":
        after = [*(word for word in words[1 : head + 1] if _FOUNDING.match(word.lower())), *after]
        if after[:2] == ["со", "дня"]:
            after = after[2:]
        return " ".join([f"{ordinal}-летие" if ordinal else "Юбилей", *after])
    of = gender(lemma)
    number = [f"{ordinal}-{_SUFFIX[of]}"] if ordinal else []
    before = agreeing(words[:head], words[head].rpartition("-")[2], lemma.rpartition("-")[2], of)
    return " ".join([*number, *(adjective(word, of) for word in before), _noun(words[head], lemma), *after])


def _noun(word: str, lemma: str) -> str:
    """The noun in the nominative, with the letters of the text where they are the same: capitals and ё."""
    if word.isupper():
        return lemma.upper() if len(word) > _ABBREVIATED else word
    before, dash, last = word.rpartition("-")
    lemma = lemma.rpartition("-")[2] if dash else lemma
    same = next((n for n, pair in enumerate(zip(low(last), lemma, strict=False)) if pair[0] != pair[1]), None)
    end = len(lemma) if same is None else same
    return before + dash + last[:end] + lemma[len(last[:end]) :]
