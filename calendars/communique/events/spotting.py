"""Spotting: the noun, verb, number or named day at a word that names an event."""

import re
from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.dates.tagging import roman
from calendars.communique.events.mention import Mention, is_numbered
from calendars.communique.events.reach import reach_left, reach_right
from calendars.communique.language import Noun
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_AUXILIARIES = 5


def noun_at(page: Page, at: int, first: int, last: int) -> Mention | None:
    """The noun of an event at the token, with the words of its phrase."""
    token = page.tokens[at]
    node = page.node(at)
    if token.sort != "word" or node.tag in "MWSQHTG@t" or (node.tag == "w" and node.last - node.first > 1):
        return None
    language = page.language
    lemma = language.noun(token.low)
    number = None
    if lemma is None and token.text[-1].isdigit():
        lemma = language.base(token.low.rstrip("0123456789"), language.nouns)
        number = int(token.low[len(token.low.rstrip("0123456789")) :]) if lemma else None
    if lemma is None and "-" in token.low:
        lemma = language.base(token.low.rsplit("-", 1)[1], language.nouns)
    if lemma is None or (language.morphology.HEAD_LAST and (_is_venue(page, at + 1) or _is_list(page, at, lemma))):
        return None
    if (language.nouns[lemma].named or node.tag == "K") and token.text[0].islower():
        return None
    start, end = reach_left(page, at, first), reach_right(page, at, last)
    if language.pattern("owned").fullmatch(lemma) and not _is_owned(page, start, at):
        return None
    noun = language.nouns[lemma]
    named = noun.kind is Kind.CONSULTATIONS and at > first and _is_name(token.text, page.tokens[at - 1].text)
    return Mention(
        start, end, at, lemma, replace(noun, strong=noun.strong or named), number or _ordinal(page, start, at)
    )


def _is_name(word: str, before: str) -> bool:
    """Whether both words are capitals: "the Strategic Dialogue" is one, where a dialogue may be mere talk."""
    return word[0].isupper() and before[0].isupper() and not word.isupper()


def another_at(page: Page, at: int, found: Sequence[Mention]) -> Mention | None:
    """ "The second", of the event named before it: its number stands alone, with the ending of a possession."""
    node = page.node(at)
    if node.tag != "o" or node.last != at + 1 or not page.language.has("another", page.tokens[at].low):
        return None
    of = next((each for each in reversed(found) if each.noun.strong and not each.verb), None)
    if of is None or node.first <= of.last:
        return None
    return Mention(at, at + 1, at, of.lemma, of.noun, node.value, like=of)


def elided_at(page: Page, at: int, last: int, found: Sequence[Mention]) -> Mention | None:
    """ "The fourth will be held", after "the third round of consultations": the next number, with no noun after it."""
    node = page.node(at)
    if node.tag != "o" or node.last != at + 1 or not isinstance(node.value, int):
        return None
    of = next((each for each in reversed(found) if is_numbered(each)), None)
    if (
        of is None
        or of.ordinal is None
        or abs(node.value - of.ordinal) != 1
        or at < of.last
        or not _is_end(page, at + 1, last)
    ):
        return None
    return Mention(at, at + 1, at, of.lemma, of.noun, node.value, like=of)


def _is_end(page: Page, at: int, last: int) -> bool:
    """Whether a noun's phrase is over at the token: a mark, a date, "in" or a verb that says something happens."""
    if at >= last or page.tokens[at].sort == "mark" or page.node(at).tag in "@tO":
        return True
    token = page.tokens[at]
    if token.low in page.language.into:
        return True
    return any(page.language.pattern(name).match(page.text, token.start) for name in ("future", "past", "happens"))


def _is_owned(page: Page, start: int, at: int) -> bool:
    """Whether the noun is somebody's, by post or by address: "the Minister's programme in Baku"."""
    language = page.language
    told = page.tokens[start:at]
    owned = any(language.pattern("genitive").fullmatch(token.low) for token in told)
    owned = owned and not any(language.noun(token.low) for token in told)
    people = (language.posts, language.address)
    return owned and any(language.base(token.low, words) for token in told for words in people)


def _is_list(page: Page, at: int, lemma: str) -> bool:
    """Whether the noun only says what a list, a report or the like is of: "visit list"."""
    after = page.tokens[at + 1].low if at + 1 < len(page.tokens) else ""
    return page.tokens[at].low == lemma and bool(page.language.pattern("paper").fullmatch(after))


def _is_venue(page: Page, at: int) -> bool:
    """Whether the word is a house: a "congress centre" is no congress."""
    return at < len(page.tokens) and page.language.base(page.tokens[at].low, page.language.venues) is not None


def verb_at(page: Page, at: int) -> Mention | None:
    """A verb at the token that tells of an event by itself: "meets", "will visit"."""
    node, token, language = page.node(at), page.tokens[at], page.language
    if node.tag == "v" and node.first != at:
        return None
    kind = node.value if node.tag == "v" else language.verbs.get(token.low)
    last = node.last if node.tag == "v" else at + 1
    if not kind or language.pattern("not_ahead").match(page.text, page.tokens[last - 1].end):
        return None
    return Mention(at, last, at, token.low, Noun(kind, strong=False), verb=True)


def anniversary_at(page: Page, at: int, last: int) -> Mention | None:
    """ "30-летие", "thirty years of relations", "30. yıl dönümü": the number of years and what they are of."""
    token = page.tokens[at]
    found = page.language.pattern("anniversary").match(page.text, token.start)
    if not found:
        return None
    years = next((number_in(page, value) for value in found.groups() if value), None)
    end = at + 1
    while end < last and page.tokens[end].start < found.end():
        end += 1
    head = max(at, end - 1)
    noun = Noun(Kind.ANNIVERSARY, strong=True)
    reach = reach_right(page, head, last) if not page.language.morphology.HEAD_LAST else end
    return Mention(at, max(end, reach), head, "anniversary", noun, years, years=years, whole=True)


def holiday_at(page: Page, at: int, last: int) -> Mention | None:
    """A day that has a name: "Africa Day", "the Day of the Diplomat", "Nowruz"."""
    token = page.tokens[at]
    if not token.text[0].isupper() or page.node(at).tag in "@t":
        return None
    found = page.language.pattern("holiday").match(page.text, token.start, page.tokens[last - 1].end)
    if not found:
        return None
    end = at + 1
    while end < last and page.tokens[end].start < found.end():
        end += 1
    return Mention(at, end, end - 1, "holiday", Noun(Kind.HOLIDAY), whole=True)


def ahead_at(page: Page, at: int, first: int, last: int) -> Mention | None:
    """ "Will also meet", "is expected to travel", "ought to be convened": an auxiliary and the verb it leads to."""
    language = page.language
    word = page.tokens[at].low
    if word not in language.leads:
        return None
    leads = language.pattern("auxiliary").fullmatch(word) or (
        at > first and language.pattern("auxiliary").fullmatch(f"{page.tokens[at - 1].low} {word}")
    )
    if not leads:
        return None
    for verb in range(at + 1, min(at + _AUXILIARIES, last)):
        low = page.tokens[verb].low
        next_ = page.tokens[verb + 1].low if verb + 1 < last else ""
        kind = language.ahead.get(low) or language.ahead.get(f"{low}_{next_}")
        if kind:
            if low in language.ahead and language.pattern("not_ahead").match(page.text, page.tokens[verb].end):
                return None
            return Mention(at, verb + 1, at, low, Noun(kind, strong=False), verb=True, whole=True)
        if not language.pattern("between_verbs").fullmatch(low):
            return None
    return None


def number_in(page: Page, words: str) -> int | None:
    """The number that the words say, in digits or not."""
    if words.isdigit():
        return int(words)
    if words.isupper() and set(words) <= set("IVXL"):
        return roman(words)
    total = 0
    for word in re.split(r"[\s-]+", words.lower().replace("ё", "е")):
        base = page.language.base(word, page.language.words)
        tag, value = page.language.words.get(base or word, ("w", None))
        if tag in "ojlh" and isinstance(value, int):
            total += value
    return total if total > 0 else None  # "last" counts as -1


def _is_rank(page: Page, at: int) -> bool:
    """Whether the number before the token is of a post: "the first deputy"."""
    return page.language.base(page.tokens[at].low, page.language.posts) is not None


def _ordinal(page: Page, first: int, head: int) -> int | None:
    for at in range(head - 1, first - 1, -1):
        node = page.node(at)
        if node.tag == "o" and isinstance(node.value, int) and node.value > 0 and not _is_rank(page, node.last):
            return node.value
        if (
            page.language.morphology.HEAD_LAST
            and node.tag in "dn"
            and page.tokens[at + 1].text in ".-"
            and at + 1 < head
        ):
            return int(page.tokens[at].text)
    return None
