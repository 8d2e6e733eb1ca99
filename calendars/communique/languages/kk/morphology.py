"""Kazakh: the functions the reader needs."""

import re
from collections.abc import Sequence

from calendars.communique.languages.suffixes import Suffixes

HEAD_LAST = True

_ENDINGS = (
    "лар лер дар дер тар тер ы і сы сі ым ім мыз міз ымыз іміз ның нің дың дің тың тің ға ге қа ке на не а е "
    "ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі "
    "лық лік дық дік тық тік ғы гі қы кі ындағы індегі"
)
bases = Suffixes(_ENDINGS.split(" "), {"б": "п", "г": "к", "ғ": "қ"}).bases

_AT = re.compile(r".{2,}(?:[дт][ае]|нд[ае]|ғ[ае]|г[е]|қ[а]|к[е]|н[ае])$")
_IN = re.compile(r".{2,}(?:[дт][ае]|нд[ае])$")
_VERB = re.compile(
    r".{2,}(?:[дт][ыі]|[еа]ді|[еа]ды|йды|йді|ып|іп|луда|латын|летін|атын|етін|ған|ген|қан|кен|мақ|мек|латыны|ылады|іледі|[лнрт]с[ыі]н)$"
)
_POSSESSIVE = {"отырыс": "отырысы", "сессия": "сессиясы", "раунд": "раунды", "кездесу": "кездесуі", "кеңес": "кеңесі"}
_OWN = re.compile(r"(?:[лдт][ае]р)?(?:с?[ыі](?!м))?")
"""What a noun keeps in a title: its plural and whose it is."""
_CASE = re.compile(r"(?:ның|нің|дың|дің|тың|тің|ны|ні|нда|нде|на|не|мен|бен|пен|нан|нен)$")


def left(word: str) -> bool:
    """Modifiers and genitives may stand before the noun; verbs and words in the locative do not."""
    return not _VERB.match(word) and not _IN.match(word)


def right(word: str) -> bool:
    """Nothing follows the noun in its phrase."""
    return False


def is_plural(word: str, lemma: str) -> bool:
    """Whether the form of the noun surely means several."""
    return bool(re.match(re.escape(lemma) + r"(?:лар|лер|дар|дер|тар|тер)", word)) and lemma not in (
        "келіссөз",
        "консультация",
    )


def title(words: Sequence[str], head: int, lemma: str, ordinal: int | None) -> str:
    """The phrase with its noun freed of the case ending, its number as "7-отырыс"."""
    if lemma == "anniversary":
        return " ".join([*words[:-1], _CASE.sub("", words[-1])])
    noun = words[head]
    if noun.lower() != lemma:
        own = _OWN.match(noun, len(lemma)) if noun.lower().startswith(lemma) else None
        noun = noun[: own.end()] if own else _CASE.sub("", noun)
    number = f"{ordinal}-" if ordinal else ""
    return " ".join([*words[:head], number + noun])


def person(post: str, name: str) -> tuple[str, str]:
    """Post and name without a case ending on the last word."""
    return post, _CASE.sub("", name) if len(name.split()[-1]) > 5 else name


def is_at(word: str) -> bool:
    """Locative and dative: "in" and "to" a place."""
    return bool(_AT.match(word))


def place(word: str) -> str:
    """The place without its ending."""
    return _AT.sub("", word)
