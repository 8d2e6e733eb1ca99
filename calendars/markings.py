"""Markings of secrecy or limited use: papers that bear one must not be here.

A marking stands by itself: on a line of its own, in a letterhead's or table's corner, before or after a copy number,
in brackets after the title. A sentence that speaks of confidential talks or of a secret ballot is no marking.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from calendars.errors import MarkedPaper

_PHRASES = """
    Для служебного пользования | Только для служебного пользования | Совершенно секретно | Сов. секретно
    НАТО секретно | НАТО конфиденциально | Строго секретно | Строго конфиденциально | Особой важности
    Қызмет бабында пайдалану үшін | Қызметтік пайдалану үшін | Өте құпия | Аса құпия | Аса маңызды | Қатаң құпия
    Hizmete özel | Hizmete ozel | Çok gizli | Cok gizli | Kişiye özel
    Top secret | For official use only | Official use only | Official-sensitive | Official sensitive
    Strictly confidential | Private and confidential | Restricted distribution
    NATO unclassified | NATO restricted | NATO confidential | NATO secret | Cosmic top secret
    EU restricted | EU confidential | EU secret | EU top secret
    Restreint UE | Confidentiel UE | Secret UE | Très secret UE | Diffusion restreinte
"""
_WORDS = "Секретно | Конфиденциально | Құпия | Gizli | Özel | Restricted | Confidential | Secret"
"""These are ordinary words, too: outside a paper's head and foot only capitals make them markings."""
_LETTERS = "ДСП | ҚБПҮ | КБПҮ | ҚБПУ | ҚБП | FOUO | LIMITE"
"""These mean other things, too (ДСП is chipboard): they are markings in a paper's head and foot only."""

_LONGEST = 120
"""Characters; a marking with its copy number is far shorter."""
_HEAD, _FOOT = 12, 8
"""Lines of text, of a letterhead in two languages and of a signature with its file numbers."""
_TOP = 3
"""Lines of text in which a cell is a letterhead's rather than a programme's."""
_COPY = (
    r"экз(?:емпляр)?\.? ?(?:№|n|no\.?)? ?(?:[\d_/-]+|един(?:ств(?:енный)?)?\.?)?"
    r"|дана ?(?:№|n)? ?[\d_]*|(?:№|n) ?[\d_]+ дана|n[uü]sha ?(?:no|n|№)?[.:]? ?[\d_]*|sayfa [\d/]+"
    r"|copy (?:(?:no|n|№)\.? ?)?[\d_]+(?: of [\d_]+)?|page \d+(?: of \d+)?"
    r"|(?:п|ст|пп)\. ?[\d., ]+(?: ?перечня[\w ]*)?|по заполнении|when filled"
)
_LABEL = (
    r"(?:гриф(?: секретности| ограничения доступа)?|пометка|степень секретности|classification|gizlilik derecesi"
    r"|құпиялылық (?:белгісі|грифі|дәрежесі)) ?[:—–-] ?"
)
_OPEN, _CLOSE = r"[\[(«\"“„'*<=/_—– -]*", r"[\])»\"”“'*>=/_.!—– -]*"
_CORNERS = re.compile(r"\t|\||(?: |\u00a0){3,}")
_CITED = re.compile(
    r"(?:пометк\w+|гриф\w*|надпис\w+|marked(?: as)?|classified(?: as)?|ibare\w+|damga\w+|белгі\w+)[ «\"“:]*$"
)
"""How a line ends that goes on to speak of a marking."""
_NUMBER = re.compile(
    r"(?:[^№]{0,40} )?(?:№|n|no\.?) ?[\d/.-]*\d[\w/.-]* ?[-/]?(?P<marking>дсп|қбпү)(?: (?:от )?[\d.]+.*)?"
)
"""A file number that ends in it: "№ 12-34/567дсп"."""
_SPACED = re.compile(r"\w(?: \w){2,}")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    before: str
    is_edge: bool
    """Whether it belongs to the paper's head or foot."""
    is_top: bool


def ensure_unmarked(text: str) -> None:
    """Raise MarkedPaper when the text bears a marking."""
    for line in _lines(text):
        if not _CITED.search(_folded(line.before[-_LONGEST:])) and (marking := _marking_in(line)):
            raise MarkedPaper(marking=marking)


def ensure_name_unmarked(name: str) -> None:
    """Raise MarkedPaper when a file's name bears a marking: "нота (ДСП).docx", "note - confidential.pdf"."""
    stem = PurePath(name).stem[:_LONGEST]
    words = _BETWEEN_WORDS.sub(" ", stem).split()
    parts = (_BETWEEN_WORDS.sub(" ", part) for part in _PARTS_OF_NAME.split(stem))
    loud = (word for word in (*words[:1], *words[-1:]) if word.isupper())
    alone = (_ALONE.fullmatch(_folded(part).strip()) for part in (" ".join(words), *parts, *loud))
    found = next(filter(None, alone), None) or _PHRASE.search(_folded(" ".join(words)))
    if found:
        raise MarkedPaper(marking=found.group("marking"))


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold text; two short ones also as one, since narrow corners break phrases."""
    told = [line for line in text.splitlines() if line.strip()]
    for index, line in enumerate(told):
        is_edge, is_top = index < _HEAD or index >= len(told) - _FOOT, index < _TOP
        before = told[index - 1] if index else ""
        yield _Line(line, before, is_edge, is_top)
        if index + 1 < len(told) and len(line) <= 40 and len(told[index + 1]) <= 40:
            yield _Line(f"{line.strip()} {told[index + 1].strip()}", before, is_edge, is_top)


def _marking_in(line: _Line) -> str | None:
    for corner in _CORNERS.split(line.text):
        if marking := _alone(corner, line) or _after_title(corner, line):
            return marking
    return _before_text(line) or _in_number(line) or _in_capitals(line)


def _alone(corner: str, line: _Line) -> str | None:
    """A marking that is all there is, apart from ornaments, a label and a copy number."""
    found = _ALONE.fullmatch(_folded(corner)) if len(corner) <= _LONGEST else None
    return _believed(found.group("marking"), corner, line) if found else None


def _after_title(corner: str, line: _Line) -> str | None:
    """A marking in brackets at the end of a heading. "(restricted)" there tells of a meeting's format."""
    found = _BRACKETED.search(_folded(corner[-_LONGEST:])) if line.is_edge else None
    return found.group("marking") if found and found.group("marking") not in _ORDINARY else None


def _before_text(line: _Line) -> str | None:
    """A marking that the first line of a text begins with, as where line breaks were lost."""
    found = None if line.before else _BEGINNING.match(_folded(line.text[:_LONGEST]))
    if found is None:
        return None
    marking = found.group("marking")
    is_loud = " ".join(line.text.split())[found.start("marking") : found.end("marking")].isupper()
    return marking if is_loud or marking not in _ORDINARY else None


def _in_number(line: _Line) -> str | None:
    found = _NUMBER.fullmatch(_folded(line.text)) if line.is_edge and len(line.text) <= _LONGEST else None
    return found.group("marking") if found else None


def _in_capitals(line: _Line) -> str | None:
    """ "CONFIDENTIAL - NOT FOR DISTRIBUTION": what a line in capitals begins with."""
    is_loud = line.is_edge and len(line.text) <= _LONGEST and line.text.isupper()
    found = _LOUD.match(_folded(line.text)) if is_loud else None
    return found.group("marking") if found else None


def _believed(marking: str, said: str, line: _Line) -> str | None:
    is_capital = next((letter for letter in said if letter.isalpha()), "").isupper()
    if not is_capital:
        return None
    if marking in _ABBREVIATIONS:
        return marking if line.is_edge else None
    if marking in _ORDINARY:
        # In a programme, a cell that says "Restricted" tells of a meeting's format.
        is_whole = said.strip() == line.text.strip() or (line.is_edge and _is_corner(said, line))
        return marking if (line.is_edge and is_whole) or said.isupper() else None
    return marking


def _is_corner(said: str, line: _Line) -> bool:
    """Whether it stands at the right of a letterhead, "Embassy      Confidential", or of the first rows of one."""
    text = line.text.rstrip()
    is_last = text.endswith(said.strip()) and not any(letter.isdecimal() for letter in text[: -len(said.strip())])
    return is_last and ("|" not in text or line.is_top)


def _folded(text: str) -> str:
    """Small letters, single blanks, and one letter for what different keyboards make different ones of."""
    told = " ".join(text.split())
    if _SPACED.fullmatch(told):
        told = told.replace(" ", "")
        told = _UNSPACED.get(told.translate(_LETTERS_ALIKE).lower(), told)
    return told.translate(_LETTERS_ALIKE).lower()


_LETTERS_ALIKE = str.maketrans({"İ": "i", "I": "i", "ı": "i", "ё": "е", "Ё": "е"})


def _listed(phrases: str) -> tuple[str, ...]:
    told = (phrase.strip() for line in phrases.splitlines() for phrase in line.split("|"))
    return tuple(phrase.translate(_LETTERS_ALIKE).lower() for phrase in told if phrase)


_ORDINARY = frozenset(_listed(_WORDS))
_ABBREVIATIONS = frozenset(_listed(_LETTERS))
_ALL = sorted((*_listed(_PHRASES), *_ORDINARY, *_ABBREVIATIONS), key=len, reverse=True)
_UNSPACED: Mapping[str, str] = {phrase.replace(" ", ""): phrase for phrase in _ALL}
_ANY = f"(?P<marking>{'|'.join(map(re.escape, _ALL))})"
_MORE = rf"(?: ?(?://?|,|;|-|–|\() ?(?:{'|'.join(map(re.escape, _ALL))}|noforn|[a-z]{{3}} eyes only|{_COPY})[)]?)*"
_ALONE = re.compile(rf"{_OPEN}(?:{_LABEL})?(?:(?:{_COPY}),? )?{_OPEN}{_ANY}{_CLOSE}{_MORE}(?:,? ?(?:{_COPY}))?{_CLOSE}")
_BRACKETED = re.compile(rf"[\[(]{_ANY}(?:,? ?(?:{_COPY}))?[)\]]$")
_BEGINNING = re.compile(rf"{_OPEN}(?:{_LABEL})?{_ANY}(?:[.:;,\])—–-]+|,? ?(?:{_COPY}))(?: |$)")
_LOUD = re.compile(rf"{_OPEN}{_ANY} ?[-–—:/|,.] ?\S")
_PHRASE = re.compile(rf"(?<!\w)(?P<marking>{'|'.join(map(re.escape, _listed(_PHRASES)))})(?!\w)")
_BETWEEN_WORDS = re.compile(r"[_\W]+")
_PARTS_OF_NAME = re.compile(r"[()\[\]{},;]|\s[-–—]\s")
