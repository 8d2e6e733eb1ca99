"""Kazakh: the functions the reader needs."""

import re
from collections.abc import Sequence

from calendars.communique.languages.kk.owning import of, toward
from calendars.communique.languages.suffixes import Suffixes

__all__ = ["HEAD_LAST", "bases", "is_at", "is_plural", "left", "of", "person", "place", "right", "title", "toward"]

HEAD_LAST = True

_ENDINGS = (
    "лар лер дар дер тар тер ы і сы сі ым ім мыз міз ымыз іміз ның нің дың дің тың тің ға ге қа ке на не а е "
    "ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі "
    "лық лік дық дік тық тік ғы гі қы кі ындағы індегі"
)
bases = Suffixes(_ENDINGS.split(" "), {"б": "п", "г": "к", "ғ": "қ"}).bases

_AT = re.compile(r".{2,}(?:[дт][ае]|нд[ае]|ғ[ае]|г[е]|қ[а]|к[е]|н[ае])$")
_PLACED = re.compile(r"(?<=..)(?:[дт][ае]|нд[ае]|ғ[ае]|ге|қа|ке|н[ае])$")
_IN = re.compile(r".{2,}(?:[дт][ае]|нд[ае])$")
_VERB = re.compile(
    r".{2,}(?:[дт][ыі]|[еа]ді|[еа]ды|йды|йді|ып|іп|луда|латын|летін|атын|етін|ған|ген|қан|кен|мақ|мек|латыны|ылады|іледі|[лнрт]с[ыі]н)$"
)
_POSSESSIVE = {"отырыс": "отырысы", "сессия": "сессиясы", "раунд": "раунды", "кездесу": "кездесуі", "кеңес": "кеңесі"}
_OWN = re.compile(r"([лдт][ае]р)?(?:с?[ыі](?!м))?")
"""What a noun keeps in a title: its plural and whose it is."""
_ADJECTIVE = re.compile(r"(?:бей)?ресми|қысқа|шағын|кезекті|келесі|.+(?:жақты|[ғқ]а|[гк]е)|\d+")
"""What may stand before a noun without making it somebody's: adjectives, and where something goes."""
_YEARS = re.compile(r"(?<!\w)жыл(ды[қғ]\w*)?", re.IGNORECASE)
_TENS = "он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз"
_NUMBERS = rf"(?:(?:{_TENS})\s+)?(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|{_TENS})"
_NAMES = re.compile(r"(?:[ндт][ыі]ң|н[ыі])$")
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
        return _anniversary(" ".join(words), ordinal)
    noun = words[head]
    if noun.lower() != lemma:
        own = _OWN.match(noun, len(lemma)) if noun.lower().startswith(lemma) else None
        noun = noun[: own.end()] if own else re.sub(r"(?<=[ыі])н$", "", _CASE.sub("", noun))
        if own and all(_ADJECTIVE.fullmatch(word.lower()) for word in words[:head]):
            noun = noun[: own.end(1) if own[1] else len(lemma)]
    number = f"{ordinal}-" if ordinal else ""
    return " ".join([*words[:head], number + noun])


def _anniversary(said: str, years: int | None) -> str:
    """ "... орнатылғанына 35 жыл" or "... 35 жылдығы", the years in digits."""
    found = _YEARS.search(said)
    if not found or not years:
        return said
    before = re.sub(rf"(?:^|\s)(?:{_NUMBERS}|\d+)$", "", said[: found.start()].rstrip(" -"))
    return f"{before} {years} {'жылдығы' if found[1] else 'жыл'}".strip()


def person(post: str, name: str) -> tuple[str, str]:
    """Post and name without a case ending on the last word."""
    return post, _NAMES.sub("", name) if len(name.split()[-1]) > 5 else name


def is_at(word: str) -> bool:
    """Locative and dative: "in" and "to" a place."""
    return bool(_AT.match(word))


def place(word: str) -> str:
    """The place without its ending."""
    return _PLACED.sub("", word)
