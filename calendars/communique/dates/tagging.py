"""Tagging: tokens and phrases of a language become nodes for the grammar of dates."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from calendars.communique.dates.moment import Moment, Nth, OnDay, Year, on
from calendars.communique.dates.nodes import Node
from calendars.communique.dates.spoken import Clock
from calendars.communique.dates.times import times
from calendars.communique.dates.zoned import zoned
from calendars.communique.language import Language, Tagged
from calendars.communique.text.openings import Openings
from calendars.communique.text.tokens import Token, low
from calendars.when import When

_Phrases = Openings[tuple[int, str]]

_MARKS = {"–": "-", "—": "-", "−": "-", "-": "-", ",": ",", ".": ".", "(": "(", ")": ")", "/": "/", ":": ":", "№": "N",
          "%": "%", "&": "&", "+": "&"}  # fmt: skip
_RUN = re.compile(r"\w+|(?<!\w)№")
_ROMAN = re.compile(r"(?=[IVXLCІХ])(?:[XХ]{0,3}|X?L[XХ]{0,3})(?:I[XХ]|I?V|V?[IІ]{0,3})$")
_SUFFIXED = re.compile(
    r"([IVXLCІХ]{1,6})(?:-?(?:th|st|nd|rd|ші|шы)|-(?:[а-я]{1,2}|[ıiuü]?nc[ıiuü])|['’][ıiuü]?nc[ıiuü])"
)
_VALUES = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10, "L": 50, "C": 100}
_PLAIN: Tagged = ("w", None)
_MARK_TAGS: dict[str, Tagged] = {mark: (name, None) for mark, name in _MARKS.items()}
_SHORTEST_STEM = 4
_NEAR = 24
_DAYS = 32
_SHORTENED = ("M", "W")
Phrases = dict[int, tuple[int, str, object]]
_OWN_DAY = re.compile(r"['’]s?[ıiuü]$")
_ON_DAY = re.compile(r"(?:s?[ıiuü]n(?:d[ae]n?|[ae])|с?[ыі]н(?:д[ае]|[ае]н?))$")


def tag(text: str, tokens: list[Token], language: Language, starts: Iterable[int] = ()) -> list[Node]:
    """One node per token, phrase or time of day, in order; a barrier before every token that begins a sentence."""
    barriers = set(starts)
    told = times(text, language.clocks, lambda word: word_tag(low(word), language)[0])
    clocks = {clock.first: clock for clock in zoned(text, told, language)}
    phrases = _phrases(text, language)
    nodes: list[Node] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.start in barriers:
            nodes.append(Node("¶", None, at, at))
        covered = phrases.get(token.start) or _clock(clocks.get(token.start))
        if covered:
            end, name, value = covered
            last = at + 1
            while last < len(tokens) and tokens[last].start < end:
                last += 1
            if name:
                nodes.append(Node(name, value, at, last))
            at = last
            continue
        if token.sort == "slashed" and at + 1 < len(tokens) and _is_month(tokens[at + 1], phrases, language):
            nodes += _apart(token, at)
            at += 1
            continue
        name, value = _token(token, language)
        if name == "d" and _OWN_DAY.search(token.text) and language.pattern("day_after").match(text, token.end):
            value = OnDay(value)
        if name == "o" and token.sort == "ordinal" and value < _DAYS and _is_day(text, token, language):
            name, value = "d", OnDay(value)
        if name:
            nodes.append(Node(name, value, at, at + 1))
        at += 2 if name in _SHORTENED and _is_dotted(tokens, at, barriers) else 1
    return nodes


def _is_day(text: str, token: Token, language: Language) -> bool:
    """ "On the 29th, in the ministry" is a day, "on the 29th floor" is none."""
    before, after = language.pattern("day_before"), language.pattern("day_after")
    near = text[max(0, token.start - _NEAR) : token.start]
    return bool(before.search(near) and after.match(text, token.end))


def _is_dotted(tokens: list[Token], at: int, barriers: set[int]) -> bool:
    """Whether the dot after a word only shortens it: "Aug. 27", "Mon., Sept. 14"."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "." or tokens[at + 1].start != tokens[at].end:
        return False
    after = tokens[at + 2]
    return after.start not in barriers and (after.text == "," or after.sort in ("number", "ordinal"))


def _clock(clock: Clock | None) -> tuple[int, str, object] | None:
    return (clock.last, "t", clock) if clock else None


def _phrases(text: str, language: Language) -> Phrases:
    """The phrases of the text by their first letter's place; a phrase begins where a word does."""
    found: dict[int, tuple[int, str, object]] = {}
    anywhere, with_digits = _openings(language.code, tuple(language.phrases))
    done = {True: 0, False: 0}
    for word in _RUN.finditer(text):
        at = word.start()
        digit = text[at].isdecimal()
        possible = (with_digits if digit else anywhere).at(text, at)
        if possible and at >= done[digit] and (match := _any_of(possible).match(text, at)):
            name, value, _ = language.phrases[int((match.lastgroup or "p0")[1:])]
            found[at] = (match.end(), name, value)
            done[digit] = match.end()
    return found


@cache
def _openings(code: str, phrases: tuple[tuple[str, object, str], ...]) -> tuple[_Phrases, _Phrases]:
    """All phrases, and apart those that may begin with a number."""
    entries = [(said, (n, said)) for n, (_, _, said) in enumerate(phrases)]
    return Openings(entries), Openings(entry for entry in entries if re.search(r"\\d|\d", entry[0]))


@lru_cache(maxsize=2_000)
def _any_of(phrases: tuple[tuple[int, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<p{n}>{said})" for n, said in phrases), re.IGNORECASE)


def _token(token: Token, language: Language) -> Tagged:
    if token.sort == "number":
        return _number(token.text)
    if token.sort == "word":
        return _word(token, language)
    if token.sort == "ordinal":
        number = int(re.sub(r"\D.*", "", token.text))
        return "o", OnDay(number) if token.low.endswith("го") and number < 32 else number
    if token.sort == "date":
        return _date(token.text)
    if token.sort == "days":
        return _days(token.text)
    if token.sort == "short":
        return _short(token.text) if language.code != "en" else _PLAIN
    if token.sort == "slashed":
        return _short(token.text)
    return _MARK_TAGS.get(token.text, _PLAIN)


def _is_month(token: Token, phrases: Phrases, language: Language) -> bool:
    said = phrases.get(token.start)
    return said[1] == "M" if said else token.sort == "word" and word_tag(token.low, language)[0] == "M"


def _apart(token: Token, at: int) -> list[Node]:
    """ "11/12 Nov.": two days, where the month follows."""
    first, _, last = token.text.partition("/")
    return [Node("d", int(first), at, at + 1), Node("/", None, at, at + 1), Node("d", int(last), at, at + 1)]


def _number(said: str) -> Tagged:
    text = said if said.isdecimal() else re.sub(r"\D.*", "", said)
    value = int(text) if len(text) < 9 else 0
    if len(text) == 4 and 1900 <= value <= 2100:
        return "y", value
    if len(text) < 3 and 1 <= value <= 31:
        return "d", OnDay(value) if text != said and _ON_DAY.search(said) else value
    return "n", value


def _word(token: Token, language: Language) -> Tagged:
    """The tag of a word, remembered by its spelling."""
    known = _SPELT.setdefault(language.code, {})
    tagged = known.get(token.text)
    if tagged is None:
        if len(known) > _REMEMBERED:
            known.clear()
        number = _roman_in(token.text, language) if token.text[0] in _VALUES else None
        tagged = known[token.text] = ("o", number) if number is not None else word_tag(token.low, language)
    return tagged


_REMEMBERED = 40_000
_SPELT: dict[str, dict[str, Tagged]] = {}


def _roman_in(text: str, language: Language) -> int | None:
    suffixed = _SUFFIXED.fullmatch(text)
    if suffixed and _ROMAN.match(suffixed[1]):
        return roman(suffixed[1])
    capitals = text.isupper() and len(text) < 8 and (len(text) > 1 or language.code != "en")
    return roman(text) if capitals and _ROMAN.match(text) else None


def word_tag(word: str, language: Language) -> Tagged:
    """The tag of a word in lower case, looked up by its base forms and remembered."""
    found = language.words.get(word)
    if found or len(word) > 40:
        return found or _PLAIN
    known = _KNOWN.setdefault(language.code, {})
    if word not in known:
        if len(known) > _REMEMBERED:
            known.clear()
        known[word] = _looked_up(word, language)
    return known[word]


def _looked_up(word: str, language: Language) -> Tagged:
    tens, dash, units = word.partition("-")
    if dash and language.words.get(tens, _PLAIN)[0] == "j" and language.words.get(units, _PLAIN)[0] == "o":
        return "o", language.words[tens][1] + language.words[units][1]
    base = language.base(word, language.words)
    if base is None or (language.morphology.HEAD_LAST and len(base) < _SHORTEST_STEM):
        return _PLAIN
    name, value = language.words[base]
    return (name, Nth(value)) if name == "o" and language.pattern("another").fullmatch(word) else (name, value)


_KNOWN: dict[str, dict[str, Tagged]] = {}


def roman(text: str) -> int:
    """The value of a Roman numeral, in Latin or Cyrillic letters."""
    values = [_VALUES[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _days(text: str) -> Tagged:
    """6-8.07 or 6-8.07.2024."""
    first, last, month, *rest = (int(part) for part in re.split(r"\s?[-–—.]\s?", text.strip()))
    year = Year(rest[0] + (2000 if rest[0] < 100 else 0)) if rest else None
    if not (1 <= first < last <= 31):
        return _PLAIN
    return "@", Moment(lambda _, y: When.days(on(y, month, first), on(y, month, last)), year, month, month, "span")


def _short(text: str) -> Tagged:
    """26.06, 26/06: a day and a month."""
    day, month = (int(part) for part in re.split(r"[./]", text))
    if not 1 <= day <= 31:
        return _PLAIN
    return "P", Moment(lambda _, y: When.day(on(y, month, day)), None, month, month)


def _date(text: str) -> Tagged:
    parts = [int(part) for part in re.split(r"[-./]", text)]
    if "-" in text:
        year, month, day = parts
    else:
        day, month, year = parts
        year += 2000 if year < 100 else 0
        if month > 12 and "/" in text:
            day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return _PLAIN
    return "P", Moment(lambda _, y: When.day(on(y, month, day)), Year(year), month, month)
