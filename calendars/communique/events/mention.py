"""Mentions: the phrases of a text that name an event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.communique.dates.tagging import roman
from calendars.communique.events.reach import WIDEST, reach_left, reach_right
from calendars.communique.language import Noun
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_BODIES = (Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS)
_OBJECT = 2
_BEHIND, _AFTER = 4, 8
_NUMBERED = (*_BODIES, Kind.SUMMIT)
_AUXILIARIES = 5
_TURN = 3
_ENOUGH = 20
"""The most events that a sentence is looked through for."""
_TIMES = 90
"""How far from an event "for the third time" may stand, in letters."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, last) that name an event; `head` is its noun or verb, `lemma` that word's base form."""

    first: int
    last: int
    head: int
    lemma: str
    noun: Noun
    ordinal: int | None = None
    verb: bool = False
    aside: bool = False
    years: int | None = None
    marks: int | None = None
    """The number of the anniversary that it takes place for."""
    like: "Mention | None" = None
    """What "the second" is one more of."""
    whole: bool = False
    """Whether none of its words names an event of its own."""


def mentions(page: Page, first: int, last: int, before: Mention | None = None) -> list[Mention]:
    """The mentions among tokens [first, last), in order; nouns of one phrase make one mention.

    `before` is what "the fourth" may be one more of: the last numbered event of the sentences above.
    """
    found: list[Mention] = []
    for at in _telling(page, first, last):
        if len(found) >= _ENOUGH:
            break
        if found and found[-1].whole and at < found[-1].last:
            continue
        mention = (
            _anniversary(page, at, last)
            or _holiday(page, at, last)
            or _noun(page, at, first, last)
            or _verb(page, at)
            or _ahead(page, at, first, last)
            or _another(page, at, found)
            or _elided(page, at, last, [before, *found] if before else found)
        )
        if mention is None:
            continue
        if found and not mention.verb and _is_margin(page, found[-1], mention, last):
            mention = replace(mention, first=found[-1].last)
        if found and (_is_years_of(page, found[-1], mention) or (mention.years and _is_day_of(found[-1], mention))):
            found[-1] = replace(mention, first=found[-1].first)
            continue
        if found and _is_of_holiday(found[-1], mention):
            found[-1] = replace(mention, first=min(mention.first, found[-1].first))
            continue
        if found and _overlaps(found[-1], mention, page) and not found[-1].verb:
            if not mention.verb:
                found[-1] = _joined(found[-1], mention, page)
            continue
        if _is_repeated(page, mention, found, first, last):
            continue
        if found and _is_session_of(page, found[-1], mention):
            found[-1] = replace(found[-1], ordinal=mention.ordinal, noun=Noun(found[-1].noun.kind))
            continue
        found.append(mention)
    return _chosen(page, _akin([_extended(mention, page, first, last) for mention in found]))


def _akin(named: Sequence[Mention]) -> list[Mention]:
    """A numbered session that names no body is of the one named before it: "The Commission holds its 5th session"."""
    made: list[Mention] = []
    for mention in named:
        bare = mention.noun.carrier and mention.ordinal and not mention.verb
        of = next((each for each in reversed(made) if each.noun.kind in _BODIES and not each.verb), None)
        made.append(replace(mention, noun=Noun(of.noun.kind)) if bare and of else mention)
    return made


def _telling(page: Page, first: int, last: int) -> list[int]:
    """The tokens that may begin a mention; one loop, as every word is asked and few do."""
    text, node, tells = page.text, page.node, page.language.tells
    anniversary, holiday = (page.language.pattern(marker).match for marker in ("anniversary", "holiday"))
    return [
        at
        for at, token in enumerate(page.tokens[first:last], first)
        if token.sort != "mark"
        and (
            tells(token.low)
            or node(at).tag in "vo"
            or (token.text[0].isupper() and holiday(text, token.start))
            or anniversary(text, token.start)
        )
    ]


def _is_session_of(page: Page, body: Mention, mention: Mention) -> bool:
    """ "The Commission on Trade, 3rd session"."""
    apart = mention.first - body.last == 1 and page.tokens[body.last].text == ","
    numbered = mention.noun.carrier and mention.ordinal is not None and body.ordinal is None
    return apart and numbered and not body.verb and not body.noun.carrier and body.years is None


def _chosen(page: Page, named: Sequence[Mention]) -> list[Mention]:
    """Verbs count only where no noun of their clause says more; a body that meets counts in the verb's place."""
    kept: list[Mention] = []
    years: int | None = None
    travels = [each for each in named if each.verb and each.noun.kind is Kind.VISIT]
    for mention in named:
        if _is_occasion(mention, named):
            years = mention.years
            continue
        if years and mention.noun.strong and not (mention.verb or mention.aside or mention.ordinal):
            mention, years = replace(mention, marks=years), None  # noqa: PLW2901 - the number of the occasion
        if any(_is_purpose(page, mention, verb) for verb in travels):
            continue
        if not mention.verb:
            if kept and _is_object(page, kept[-1], mention):
                kept[-1] = replace(mention, noun=replace(mention.noun, strong=True))
            elif mention.noun.strong or not _is_of_post(page, mention):
                kept.append(mention)
        elif _goes_apart(page, mention, named):
            kept.append(mention)
        elif kept and _takes_place(page, kept[-1], mention):
            kept[-1] = replace(kept[-1], noun=replace(kept[-1].noun, strong=True))
        elif not any(
            _says_more(page, mention, noun)
            for noun in named
            if noun.noun.strong and not noun.aside and not _is_purpose(page, noun, mention)
        ):
            body = next((n for n in reversed(range(len(kept))) if _is_body(page, kept[n], mention)), None)
            if body is None:
                kept.append(mention)
            else:
                kept[body] = replace(kept[body], noun=replace(kept[body].noun, strong=True))
    return kept


def _is_object(page: Page, verb: Mention, noun: Mention) -> bool:
    """Whether a weak noun is what the verb before it is about: "will co-chair the Strategic Dialogue"."""
    if not verb.verb or verb.noun.kind not in (Kind.MEETING, Kind.OTHER):
        return False
    if noun.noun.kind is Kind.VISIT or noun.noun.strong or noun.aside:
        return False
    between = range(verb.last, noun.first)
    return len(between) <= _OBJECT and all(
        page.node(at).tag == "w" and page.tokens[at].sort == "word" for at in between
    )


def _is_occasion(mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether it is an anniversary in whose honour something else takes place."""
    later = (other for other in named if other.head > mention.head and not other.verb and not other.aside)
    return mention.noun.kind is Kind.ANNIVERSARY and mention.aside and any(other.noun.strong for other in later)


def _is_of_post(page: Page, mention: Mention) -> bool:
    """The commission of "the chairman of the commission" does not meet."""
    language = page.language
    if language.morphology.HEAD_LAST:
        return (
            mention.last < len(page.tokens) and language.base(page.tokens[mention.last].low, language.posts) is not None
        )
    at = mention.first - 1
    while at > 0 and language.words.get(page.tokens[at].low, ("w",))[0] == "":
        at -= 1
    return at >= 0 and language.base(page.tokens[at].low, language.posts) is not None


def _is_purpose(page: Page, noun: Mention, verb: Mention) -> bool:
    """Whether the noun only says what somebody travels for: "will be in Rabat for talks"."""
    if noun.verb or verb.noun.kind is not Kind.VISIT or noun.noun.kind is not Kind.MEETING:
        return False
    if noun.ordinal or noun.head < verb.head or not _in_clause(page, verb, noun):
        return False
    return bool(page.language.has("purpose", page.words(max(verb.last, noun.first - _OBJECT), noun.head)))


def _says_more(page: Page, verb: Mention, noun: Mention) -> bool:
    """Whether the noun is the verb's: of its clause, or said before a clause set between commas."""
    return _in_clause(page, verb, noun) or _is_body(page, noun, verb) or _is_subject(page, noun, verb)


def _is_subject(page: Page, noun: Mention, verb: Mention) -> bool:
    """Where the verb ends the sentence, a noun before "takes place" is what takes place, whatever stands between."""
    if not page.language.morphology.HEAD_LAST or noun.verb or noun.head > verb.head:
        return False
    if page.language.has("turn", page.words(noun.head, verb.head)):
        return False
    takes_place = verb.noun.kind is Kind.OTHER or page.language.has("occurs", page.words(verb.first, verb.last))
    return bool(takes_place) or (page.tokens[noun.last].text == "," and not _is_setting(page, noun))


def _is_setting(page: Page, noun: Mention) -> bool:
    """ "At the talks, ...": where something is said, which is no subject."""
    token = page.tokens[noun.last - 1].low
    return noun.last == noun.head + 1 and page.language.noun(token) != token and page.language.morphology.is_at(token)


def _in_clause(page: Page, verb: Mention, noun: Mention) -> bool:
    low, high = sorted((verb.head, noun.head))
    bracketed = noun.head > verb.head and _is_bracketed(page, low, high)
    return not noun.verb and not bracketed and not any(_parts(page, at) for at in range(low, high))


def _is_bracketed(page: Page, low: int, high: int) -> bool:
    """Whether a bracket opens between the tokens and is still open at the second."""
    signs = [page.tokens[at].text for at in range(low, high) if page.tokens[at].text in "()"]
    return bool(signs) and signs[-1] == "("


def _parts(page: Page, at: int) -> bool:
    """Whether a clause ends at the token: a comma does not where "which" goes on with what was named."""
    text = page.tokens[at].text
    after = page.words(at + 1, min(at + 3, len(page.at)))
    return text == ";" or (text == "," and not page.language.has("pronoun", after))


def _is_body(page: Page, noun: Mention, verb: Mention) -> bool:
    bodies = (Kind.COMMISSION, Kind.COUNCIL, Kind.MEETING)
    occurs = verb.noun.kind is Kind.OTHER and not noun.aside
    if occurs and not noun.verb and 0 < verb.head - noun.head < 2 * WIDEST and _is_resumed(page, noun, verb):
        return True
    if not noun.verb and 0 < verb.head - noun.head < 2 * WIDEST and _is_owner(page, noun, verb):
        return True
    meets = (occurs or (verb.noun.kind is Kind.MEETING and noun.noun.kind in bodies)) and not noun.verb
    return meets and 0 < verb.head - noun.head < WIDEST and _in_clause(page, verb, noun)


def _is_owner(page: Page, noun: Mention, verb: Mention) -> bool:
    """Whether a verbal noun is the noun's, which stands in the genitive: "the Commission's second meeting"."""
    language = page.language
    verbal = language.pattern("verbal").fullmatch(page.words(verb.first, verb.last).lower())
    return bool(verbal and not noun.aside and language.pattern("genitive").fullmatch(page.tokens[noun.last - 1].low))


def _is_resumed(page: Page, noun: Mention, verb: Mention) -> bool:
    """Whether the verb goes on after what is set off behind its noun: "the visit, due in May, was at their request put
    off"."""
    if page.tokens[verb.first - 1].text in ",)":
        return True
    marks = [at for at in range(noun.last, verb.first) if page.tokens[at].text in ",();"]
    return len(marks) == 2 and marks[0] - noun.last <= _BEHIND and verb.first - marks[1] <= _AFTER


def _is_of_holiday(one: Mention, other: Mention) -> bool:
    """Whether a holiday only says what the next noun is for: "the Nauryz reception"."""
    of = other.first <= one.first or (other.first == other.head == one.last and other.noun.strong)
    return one.noun.kind is Kind.HOLIDAY and not other.verb and of


def _overlaps(one: Mention, other: Mention, page: Page) -> bool:
    if page.language.morphology.HEAD_LAST:
        return other.first <= one.head and not other.verb
    return other.head < one.last


def _is_margin(page: Page, one: Mention, other: Mention, last: int) -> bool:
    """Where the noun goes first, whether the other one only says on what margins: "the meeting's forum's margins"."""
    if not page.language.morphology.HEAD_LAST or not other.first <= one.head < other.head or not one.noun.strong:
        return False
    after = page.text[page.tokens[other.last - 1].end : page.tokens[last - 1].end].lstrip()
    return bool(page.language.pattern("aside_after").match(after))


def _is_years_of(page: Page, one: Mention, other: Mention) -> bool:
    """Where the noun goes first, whether the other one is its anniversary: "the Conference's 70th year"."""
    owner = page.language.morphology.HEAD_LAST and other.years is not None and one.last == other.first
    return owner and not one.verb and bool(page.language.pattern("genitive").fullmatch(page.tokens[one.head].low))


def _goes_apart(page: Page, verb: Mention, named: Sequence[Mention]) -> bool:
    """Whether somebody goes somewhere on a day of its own: "leaves tomorrow for the forum that opens on Monday"."""
    if not page.language.morphology.HEAD_LAST or verb.noun.kind is not Kind.VISIT:
        return False
    nouns = [each for each in named if each.noun.strong and not each.verb and not each.aside]
    between = page.nodes_of(nouns[-1].last, verb.first) if nouns and nouns[-1].last < verb.first else ()
    return any(node.tag == "@" for node in between) and all(each.noun.kind is not Kind.VISIT for each in nouns)


def _takes_place(page: Page, noun: Mention, verb: Mention) -> bool:
    """Where the verb goes last, whether a weak noun with a date of its own before the verb is what takes place."""
    if not page.language.morphology.HEAD_LAST or noun.verb or noun.noun.strong or noun.aside:
        return False
    between = range(noun.last, verb.first)
    dated = any(page.node(at).tag == "@" for at in between) and not any(_parts(page, at) for at in between)
    return verb.noun.kind is Kind.OTHER and dated and not page.language.morphology.is_at(page.tokens[noun.head].low)


def _is_repeated(page: Page, mention: Mention, found: Sequence[Mention], first: int, last: int) -> bool:
    """Whether a bare noun only takes up one said in full, in a sentence with one date: "the session may be in Oslo"."""
    bare = mention.first == mention.head and not mention.verb and page.language.morphology.HEAD_LAST
    full = bare and any(each.lemma == mention.lemma and each.first < each.head for each in found)
    return full and sum(node.tag == "@" for node in page.nodes_of(first, last)) <= 1


def _noun(page: Page, at: int, first: int, last: int) -> Mention | None:
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


def _another(page: Page, at: int, found: Sequence[Mention]) -> Mention | None:
    """ "The second", of the event named before it: its number stands alone, with the ending of a possession."""
    node = page.node(at)
    if node.tag != "o" or node.last != at + 1 or not page.language.has("another", page.tokens[at].low):
        return None
    of = next((each for each in reversed(found) if each.noun.strong and not each.verb), None)
    if of is None or node.first <= of.last:
        return None
    return Mention(at, at + 1, at, of.lemma, of.noun, node.value, like=of)


def is_numbered(mention: Mention) -> bool:
    """Whether it is an event with a number of its own, of which the next may be "the fourth"."""
    return mention.ordinal is not None and mention.noun.strong and not mention.verb and mention.years is None


def _elided(page: Page, at: int, last: int, found: Sequence[Mention]) -> Mention | None:
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


def _verb(page: Page, at: int) -> Mention | None:
    node, token, language = page.node(at), page.tokens[at], page.language
    if node.tag == "v" and node.first != at:
        return None
    kind = node.value if node.tag == "v" else language.verbs.get(token.low)
    last = node.last if node.tag == "v" else at + 1
    if not kind or language.pattern("not_ahead").match(page.text, page.tokens[last - 1].end):
        return None
    return Mention(at, last, at, token.low, Noun(kind, strong=False), verb=True)


def _anniversary(page: Page, at: int, last: int) -> Mention | None:
    """ "30-летие", "thirty years of relations", "30. yıl dönümü": the number of years and what they are of."""
    token = page.tokens[at]
    found = page.language.pattern("anniversary").match(page.text, token.start)
    if not found:
        return None
    years = next((_number(page, value) for value in found.groups() if value), None)
    end = at + 1
    while end < last and page.tokens[end].start < found.end():
        end += 1
    head = max(at, end - 1)
    noun = Noun(Kind.ANNIVERSARY, strong=True)
    reach = reach_right(page, head, last) if not page.language.morphology.HEAD_LAST else end
    return Mention(at, max(end, reach), head, "anniversary", noun, years, years=years, whole=True)


def _holiday(page: Page, at: int, last: int) -> Mention | None:
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


def _is_day_of(day: Mention, mention: Mention) -> bool:
    """Whether the named day is that anniversary: "Africa Day: 64th anniversary of the OAU"."""
    return day.lemma == "holiday" and mention.first - day.last < _TURN


def _ahead(page: Page, at: int, first: int, last: int) -> Mention | None:
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


def _number(page: Page, words: str) -> int | None:
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


def _is_matter(noun: Noun) -> bool:
    """Whether the noun only says what a session is about: "the meeting of the ministers of training"."""
    return noun.kind is Kind.OTHER and not noun.strong


def _joined(one: Mention, other: Mention, page: Page) -> Mention:
    """Two nouns of one phrase: the carrier takes the kind of the body, and the better noun's strength."""
    noun = one.noun
    if Kind.CALL in (one.noun.kind, other.noun.kind):
        one, other = (replace(each, noun=Noun(Kind.CALL)) for each in (one, other))
        noun = one.noun
    if page.language.morphology.HEAD_LAST:
        own = not other.noun.carrier or (other.noun.kind is Kind.MEETING and _is_matter(one.noun))
        noun = other.noun if own else replace(one.noun, strong=True)
        return replace(other, first=min(one.first, other.first), noun=noun, ordinal=other.ordinal or one.ordinal)
    if page.tokens[one.head].low.endswith(("'s", "s'")):
        noun = Noun(one.noun.kind) if other.noun.carrier else other.noun
        return replace(other, first=one.first, noun=noun, ordinal=other.ordinal or one.ordinal)
    if one.noun.carrier and not other.noun.carrier:
        noun = Noun(other.noun.kind)
    elif not one.noun.strong and other.noun.strong:
        noun = Noun(one.noun.kind)
    return replace(
        one,
        noun=noun,
        last=max(one.last, other.last),
        ordinal=one.ordinal or (other.ordinal if one.noun.carrier else None),
    )


def _extended(mention: Mention, page: Page, first: int, last: int) -> Mention:
    before = page.text[page.tokens[first].start : page.tokens[mention.first].start][-30:].rstrip(' \n»”"')
    after = page.text[page.tokens[mention.last - 1].end : page.tokens[last - 1].end].lstrip()
    this = page.tokens[mention.first - 1].low if mention.first > first else ""
    aside = (
        page.language.has("aside", before)
        or page.language.pattern("aside_after").match(after)
        or page.language.words.get(this, ("", 0))[0] == "c"
    )
    if aside and (page.language.pattern("which").match(after) or page.language.has("dated", before)):
        aside = False
    if page.language.pattern("manner").match(page.text, page.tokens[mention.head].start):
        aside = True
    if page.language.morphology.HEAD_LAST and first == mention.head and after[:1] == ",":
        aside = aside or _is_setting(page, mention)
    number = page.language.pattern("ordinal_before").search(before.replace("ё", "е"))
    if number and mention.ordinal is None and not mention.verb and mention.noun.strong and not mention.years:
        mention = replace(mention, ordinal=_number(page, number[1].partition("-")[0]))
    number = page.language.pattern("ordinal_after").match(after)
    if number and mention.ordinal is None:
        counted = _number(page, next(said for said in number.groups() if said))
        mention = replace(mention, marks=counted) if mention.noun.named else replace(mention, ordinal=counted)
    number = page.language.pattern("number_after").match(after) if mention.noun.kind in _NUMBERED else None
    if number and mention.ordinal is None and not mention.verb:
        mention = replace(mention, ordinal=_number(page, number[1]))
    number = page.language.pattern("times_said").search(after, 0, _TIMES)
    may = mention.noun.strong or mention.noun.kind in _NUMBERED
    if number and mention.ordinal is None and may and not mention.years:
        mention = replace(mention, ordinal=_number(page, number[1]))
    return replace(mention, aside=bool(aside))
