"""Tidying: a title without list numbers, remarks, half a bracket, and words that no title begins or ends with."""

import re

from calendars.communique.language import Language
from calendars.communique.text.tokens import low

_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|[A-ZА-Я][.)]|№ ?\d+[.:]?|[-–—•*])\s+(?=\S)")
_ITEM = re.compile(r"(?:\(?\d{1,2}\)|[A-Z][.)]|[-–—•*])\s+(?=\S)")
_TIME = re.compile(r"(?:\d{1,2}[:.]\d\d(?:\s?[-–—]\s?\d{1,2}[:.]\d\d)?)\s*[-–—:,|]?\s+(?=\S)")
_FURTHER = re.compile(r";\s|:\s(?=\d)")
_REMARK = re.compile(r"\s*\(([^()]*)\)?\s*$")
_MARKS = " ,;:.-–—|*•/"
_FEW = 3
_SHOUTED = 8
_LONGEST = 200
_FIRST = re.compile(r"[\w'’-]+(?: [\w'’-]+)?")
_QUOTES = {"«": "»", "“": "”"}


def tidy(language: Language, text: str) -> str:
    """The title as shown, with a capital first; never empty."""
    said = _FURTHER.split(re.sub(r"\s+", " ", text).strip(_MARKS), maxsplit=1)[0]
    said = re.sub(r"(\w)\(", r"\1 (", said)
    said = re.sub(r"([«“(\[]) ", r"\1", re.sub(r" ([»”)\].,:'’;])", r"\1", said))
    said = re.sub(r'"\s*([^"]*?)\s*"', r'"\1"', said)
    said = re.sub(r" ?([-–]) ?(?=\w)", lambda m: m.group() if " " in m.group() else m.group(1), said)
    said = _closed(_without_head(language, _without_remarks(language, said)))
    said = _without_tail(language, said)
    return _capital(language, _lowered(language, said))[:_LONGEST].strip(_MARKS) or text.strip()[:_LONGEST] or "?"


def _without_head(language: Language, said: str) -> str:
    """Without the number of a list, a weekday or a time, and without words that lead in."""
    for _ in range(6):
        before = said
        said = (_ITEM if language.numbered else _NUMBER).sub("", said, count=1) if _NUMBER.match(said) else said
        said = _TIME.sub("", said, count=1) if _TIME.match(said) else said
        first, _, rest = said.partition(" ")
        if rest and language.titles.pattern("weekday").fullmatch(first.strip(_MARKS + "()")):
            said = rest
        said = _led(language, said).strip(_MARKS)
        if said == before:
            break
    return said


def _led(language: Language, said: str) -> str:
    found = language.titles.pattern("lead").match(said)
    if not found or not said[found.end() :].strip(_MARKS):
        return said
    return said[found.end() :].lstrip(_MARKS)


def _without_tail(language: Language, said: str) -> str:
    for _ in range(4):
        words = said.split(" ")
        ends = (n for n in (2, 1) if len(words) > n and _is_tail(language, words[-n:]))
        size = next(ends, 0)
        if not size:
            break
        said = " ".join(words[:-size]).strip(_MARKS)
    return said


def _is_tail(language: Language, words: list[str]) -> bool:
    return bool(language.titles.pattern("tail").fullmatch(low(" ".join(words).strip(_MARKS))))


def _without_remarks(language: Language, said: str) -> str:
    """Without a bracket at the end that says only how sure something is, or is empty."""
    found = _REMARK.search(said)
    if found and found.start() and (not found[1].strip() or language.titles.pattern("remark").match(found[1])):
        return said[: found.start()].strip(_MARKS + "?")
    return said


def _closed(said: str) -> str:
    """With brackets and quotes in pairs: what was cut within one is closed, what was never opened goes."""
    for opens, closes in (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”")):
        if said.count(opens) > said.count(closes):
            said += closes
        elif said.count(closes) > said.count(opens):
            said = said.replace(closes, "", 1) if said.startswith(closes) else _opened(said, opens, closes)
    return said


def _opened(said: str, opens: str, closes: str) -> str:
    at = said.rfind(closes)
    return (said[:at] + said[at + 1 :]).strip()


def _lowered(language: Language, said: str) -> str:
    """A heading in capitals as a sentence; one of a word or two may be abbreviations."""
    words = said.split()
    if not said.isupper() or (len(words) < _FEW and max(map(len, words), default=0) < _SHOUTED):
        return said
    if said.isascii() or language.dotless:  # such headings are written with capitals anyway
        return " ".join(word if len(word) <= _FEW else word[0] + _lower(language, word[1:]) for word in words)
    return said if len(words) > _FEW else _lower(language, said)


def _lower(language: Language, word: str) -> str:
    return (word.replace("İ", "i").replace("I", "ı") if language.dotless else word).lower()


def _capital(language: Language, said: str) -> str:
    first = said[:1]
    return ("İ" if first == "i" and language.dotless else first.upper()) + said[1:]


def is_bare(language: Language, title: str, lemma: str) -> bool:
    """Whether the title says no more than what sort of event it is: a noun, its number and adjectives before it."""
    of = language.titles.pattern("of")
    words = [word for word in re.findall(r"[^\W\d_][\w-]*", title) if len(word) > 2 and not of.fullmatch(word)]
    if not words:
        return True
    if language.morphology.HEAD_LAST:
        if language.titles.pattern("goes").fullmatch(lemma) and len(words) <= _FEW:
            return not any(
                language.titles.pattern("whose").fullmatch(low(word)) or word[0].isupper() for word in words[1:]
            )
        known = (language.base(low(word), language.titles.nouns) for word in words[:-1])
        return len(words) == 1 or (len(words) == 2 and all(known))
    head = next((n for n, word in enumerate(words) if lemma in language.bases(low(word))), len(words) - 1)
    after = words[head + 1 :]
    if len(after) == 1:
        return language.base(low(after[0]), language.titles.nouns) is not None
    return not after and len(words) <= _FEW and (len(words) == 1 or lemma in language.bases(low(words[-1])))
