"""The gazetteer: the places that a stretch of tokens names, and the country each lies in."""

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.communique.language import Language
from calendars.communique.places.cities import City, fold, is_doubtful, starting
from calendars.communique.places.names import Name, index, masculine
from calendars.communique.text.tokens import Token, low

_CAPITALS = 4
_REMEMBERED = 20_000
_OPENERS = (")", "|", ",", "–", "—", "-", ":", "(", ";", ".", "/", "«", "@", "•")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named by tokens [first, last).

    `people` is 0 for a place of our own list; `others` are the countries that have a smaller city of the same name.
    """

    first: int
    last: int
    shown: str
    country: str | None
    is_country: bool
    people: int = 0
    others: tuple[str, ...] = ()


def spots(tokens: Sequence[Token], first: int, last: int, language: Language) -> list[Spot]:
    """The places named among tokens [first, last); the longest name wins, and of two as long the one of our list."""
    found: list[Spot] = []
    at = first
    typed = first < last and tokens[first].text[:1].islower()
    while at < last:
        token = tokens[at]
        spot = None
        upper = token.text[:1].isupper()
        ours = bool(language.home) and token.low.startswith(language.home)
        if token.sort == "word" and (upper or ours or (typed and _may_be_typed(token.low, language))):
            spot = _longest(tokens, at, last, language)
            if upper and may_be_city(tokens, at, first, last, language):
                city = _city(tokens, at, first, last, language)
                spot = city if city and (spot is None or city.last > spot.last) else spot
        if spot:
            found.append(spot)
        at = spot.last if spot else at + 1
    return found


def _may_be_typed(word: str, language: Language) -> bool:
    """Whether a word in small letters, in a message that has no capital at its head, may name a place."""
    return len(word) > _CAPITALS and language.base(word, language.words) is None


def _longest(tokens: Sequence[Token], at: int, last: int, language: Language) -> Spot | None:
    best: Spot | None = None
    for base, name in _named(tokens[at].low, language):
        end = at + len(name.words)
        if end <= last and (best is None or end > best.last) and _are(tokens, at, name.words, language):
            best = Spot(at, end, _spelled(tokens[at].text, base, name), name.country, name.is_country)
    return best


def _named(word: str, language: Language) -> tuple[tuple[str, Name], ...]:
    """The names of our list that may begin with the word, with its base form in each, remembered."""
    known = _KNOWN.setdefault(language.code, {})
    if word not in known:
        if len(known) > _REMEMBERED:
            known.clear()
        names = index(language)
        bases = [base for base in language.bases(word) if _may_be_cut(word, base, language)]
        known[word] = tuple((base, name) for base in bases for name in names.get(fold(base), ()))
    return known[word]


def _may_be_cut(word: str, base: str, language: Language) -> bool:
    """Whether the word may be a case of the name: of a short one, only where the case says "in" or is set off."""
    long = len(base) > _CAPITALS or base == word or not language.morphology.HEAD_LAST
    return long or "'" in word or language.morphology.is_at(word)


_KNOWN: dict[str, dict[str, tuple[tuple[str, Name], ...]]] = {}


def _spelled(text: str, base: str, name: Name) -> str:
    """The name as our list has it, but with the marks the paper puts on it: Reykjavík."""
    head = None if text.isupper() else _as_written(text, base)
    return head if head and len(name.words) == 1 and fold(low(name.shown)) == fold(low(head)) else name.shown


def _are(tokens: Sequence[Token], at: int, words: Sequence[str], language: Language) -> bool:
    """Whether the tokens after the first are the words of a name, in whatever case."""
    return all(word in map(fold, language.bases(tokens[at + n].low)) for n, word in enumerate(words) if n)


def _city(tokens: Sequence[Token], at: int, first: int, last: int, language: Language) -> Spot | None:
    """The longest name of a city of the world that begins here; of several cities the largest."""
    sure = is_marked(tokens, at, at + 1, first, last, language)
    for base in language.bases(tokens[at].low):
        cut = len(base) <= len(tokens[at].low) and _may_be_cut(tokens[at].low, base, language)
        if not cut or not _is_case(tokens[at].low, base, language):
            continue
        named = [city for city in starting(base) if _fits(tokens, at, last, city, language)]
        if not named:
            continue
        longest = max(len(city.words) for city in named)
        chosen = [city for city in named if len(city.words) == longest]
        if longest == 1 and not sure and (is_doubtful(base) or _is_first_name(tokens, at, last, language)):
            continue
        lands = tuple(dict.fromkeys(city.country for city in chosen))
        shown = _as_written(tokens[at].text, base) if longest == 1 else None
        return Spot(at, at + longest, shown or chosen[0].shown, lands[0], False, chosen[0].people, lands[1:])
    return None


def _is_case(word: str, base: str, language: Language) -> bool:
    """Whether what the word has beyond its base is an ending of a place's case, where endings are strung together."""
    if not language.morphology.HEAD_LAST or word == base:
        return True
    ending = word[len(base) :] if word.startswith(base) else ""
    return ending[:1] == "'" or bool(language.pattern("case_ending").fullmatch(ending))


def _is_first_name(tokens: Sequence[Token], at: int, last: int, language: Language) -> bool:
    """ "Владимир Путин": another name follows, and no preposition says that it is a place."""
    if language.morphology.HEAD_LAST or at + 1 >= last or not tokens[at + 1].text[0].isupper():
        return False
    return tokens[at + 1].sort == "word" and (at == 0 or tokens[at - 1].low not in language.into)


def _fits(tokens: Sequence[Token], at: int, last: int, city: City, language: Language) -> bool:
    end = at + len(city.words)
    return (
        end <= last
        and all(tokens[n].text[0].isupper() for n in (at, end - 1))
        and _are(tokens, at, [masculine(word, language) for word in city.words], language)
    )


def _as_written(text: str, base: str) -> str | None:
    """The part of the word that is its base form, so that a name keeps the marks and the spelling of the paper."""
    head = text[: len(base)]
    if low(head) != base:
        return None
    return head.capitalize() if text.isupper() and "-" not in text else head


def may_be_city(tokens: Sequence[Token], at: int, first: int, last: int, language: Language) -> bool:
    """Whether a word may name a city of the world list: it stands as places do, and is no word of another sort."""
    token = tokens[at]
    known = (language.nouns, language.posts, language.venues, language.no_names, language.words)
    if (token.text.isupper() and len(token.text) < _CAPITALS) or any(token.low in words for words in known):
        return False
    before = tokens[at - 1] if at > first else None
    if before is None or is_marked(tokens, at, at + 1, first, last, language):
        return True
    if at + 2 < last and tokens[at + 1].text == "," and tokens[at + 2].sort in ("number", "date"):
        return True
    if before.sort != "word":
        return before.text in _OPENERS or before.sort == "number"
    if before.low in language.into or language.words.get(before.low, ("w",))[0] in ("&", ""):
        return True
    if language.morphology.HEAD_LAST and not before.text[0].isupper():
        return True
    return bool(language.has("host_before", " ".join(each.text for each in tokens[max(first, at - 4) : at])))


def is_marked(tokens: Sequence[Token], at: int, end: int, first: int, last: int, language: Language) -> bool:
    """Whether something says that tokens [at, end) are a city: an apostrophe, "the city of", its country after it."""
    city = language.pattern("city")
    if language.morphology.HEAD_LAST:
        if "'" in tokens[at].low or (end < last and city.fullmatch(tokens[end].low)):
            return True
    else:
        before = at - 1
        while before >= first and (tokens[before].text == "." or tokens[before].low == "of"):
            before -= 1
        if before >= first and city.fullmatch(tokens[before].low):
            return True
    if end + 1 >= last or tokens[end].text not in ",(" or not tokens[end + 1].text[0].isupper():
        return False
    land = _longest(tokens, end + 1, last, language)
    return land is not None and land.is_country
