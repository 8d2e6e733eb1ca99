"""Bodies: the commission, council or group that meets, by its full name in the nominative."""

from bisect import bisect_left

from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.events.reach import reach_left, reach_right
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.communique.titles.organisations import organisation, organisations
from calendars.communique.titles.tidying import tidy
from calendars.kinds import Kind

_MEETS = (Kind.MEETING, Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS, Kind.SUMMIT, Kind.CONFERENCE)
_OF_ORGANISATION = (Kind.SUMMIT, Kind.COUNCIL, Kind.COMMISSION)
_LONGEST_NAME = 6
_LONGEST = 160
_BEFORE = 120
_NAME = 12
_TRIED = 4
_NO_NAME = ("mark", "number", "ordinal")


def body_of(page: Page, link: Link, whole: tuple[int, int] | None) -> str | None:
    """The body whose session the link tells of; None where something else meets, or nobody."""
    mention, language = link.mention, page.language
    if mention.noun.kind not in _MEETS or mention.verb:
        return None
    first, last = whole if whole and link.segment.row else (mention.first, mention.last)
    named = next((at for at in _tokens(page, first, last) if _is_own(page, at, mention)), None)
    if named is not None:
        said = body_at(page, named, first, last, mention.head)
        return said if not said or _is_full(page, named, said) else _in_full(page, named)
    if mention.noun.kind in _OF_ORGANISATION or language.nouns[mention.lemma].carrier if mention.lemma else False:
        return next((full[0] for _, _, full in organisations(page, first, last)), None) or _of_paper(page, mention)
    return None


def _of_paper(page: Page, mention: Mention) -> str | None:
    """A summit that says no more is that of the organisation whose paper it is in."""
    named = any(
        page.tokens[at].text[0].isupper() for at in range(mention.first + 1, mention.last) if at != mention.head
    )
    of = organisation(page) if mention.noun.kind is Kind.SUMMIT and not named else None
    return of[1][0] if of else None


def _is_full(page: Page, at: int, said: str) -> bool:
    """Whether the name says more than "the Commission"."""
    return " " in said or _noun(page, at) is None


def _in_full(page: Page, at: int) -> str | None:
    """The name that the text has given in full before to what it now calls "the Commission"."""
    noun = _noun(page, at)
    named = page.once("bodies", 0, 0, lambda: _by_noun(page)).get(noun, ()) if noun else ()
    before = bisect_left(named, at)
    for n in reversed(named[max(0, before - _TRIED) : before]):
        said = body_at(page, n, max(0, n - _NAME), min(len(page.tokens), n + _NAME))
        if said and " " in said:
            return said
    return None


def _by_noun(page: Page) -> dict[str, list[int]]:
    """The tokens of the whole text that name a body, by their noun; found once, as every session may ask."""
    found: dict[str, list[int]] = {}
    for at in sorted(_tokens(page, 0, len(page.tokens))):
        if noun := _noun(page, at):
            found.setdefault(noun, []).append(at)
    return found


def body_before(page: Page, link: Link, *, near: bool) -> str | None:
    """The body named elsewhere in the sentence, else last before it: "the Commission" of "its next session".

    `near`: only in the sentence.
    """
    own = [at for at in _tokens(page, link.mention.first, link.mention.last) if at != link.mention.head]
    if own:
        return _in_full(page, own[0])
    inside = [at for at in _tokens(page, link.first, link.last) if not link.mention.first <= at < link.mention.last]
    if inside:
        nearest = min(inside, key=lambda at: abs(at - link.mention.head))
        said = body_at(page, nearest, link.first, link.last)
        return said if not said or " " in said else _in_full(page, nearest) or said
    if near:
        return None
    before = max(0, link.first - _BEFORE)
    earlier = list(_tokens(page, before, link.first))
    return body_at(page, max(earlier), before, link.first) if earlier else None


def body_at(page: Page, at: int, first: int, last: int, link_head: int | None = None) -> str | None:
    """The name of the body whose noun or abbreviation stands at the token, within tokens [first, last)."""
    language, word = page.language, page.tokens[at]
    full = _abbreviated(page, at)
    start, end = at, at + 1
    if not full:
        start = max(first, reach_left(page, at, first))
        start = max(
            [
                start,
                *(
                    n + 1
                    for n in range(start, at)
                    if language.noun(page.tokens[n].low) and not language.morphology.HEAD_LAST
                ),
            ]
        )
    if not language.morphology.HEAD_LAST:
        end = min(last, reach_right(page, at, last))
        end = next(
            (n for n in range(at + 1, end) if language.titles.pattern("body_end").fullmatch(page.tokens[n].low)), end
        )
    else:
        start = _before_ministers(page, reach_left(page, at, first), first)
    if not language.morphology.HEAD_LAST and link_head is not None and link_head < at:
        start = _after_head(page, link_head, at, start)
    if word.low.endswith(("'s", "s'")):
        end = at + 1
    whole = next((names[0] for a, b, names in organisations(page, start, end) if a <= at < b), None)
    if whole:
        return whole
    spans = {a: (b, names) for a, b, names in organisations(page, start, end)}
    words: list[str] = []
    here = start
    while here < end:
        if here == at:
            words.append(full or _nominative(page, words, at, word.text))
        elif here in spans:
            words.append(spans[here][1][1])
            here = spans[here][0]
            continue
        elif page.node(here).tag not in "@to" and not (page.tokens[here].sort in _NO_NAME and here < at):
            words.append(page.tokens[here].text if here > at or full else _before(page, here, at))
        here += 1
    said = tidy(language, " ".join(words))
    return said if len(said) <= _LONGEST else None


def _tokens(page: Page, first: int, last: int) -> list[int]:
    """The tokens that name a body."""
    found = []
    for at in range(first, last):
        token = page.tokens[at]
        if token.sort == "word" and page.node(at).tag not in "@t" and (_abbreviated(page, at) or _noun(page, at)):
            found.append(at)
    return found[::-1] if page.language.morphology.HEAD_LAST else found


def _is_own(page: Page, at: int, mention: Mention) -> bool:
    """Whether the body is the event's: its noun, or what a session is of, or what follows the noun at once."""
    if at == mention.head or not mention.lemma or page.language.nouns[mention.lemma].carrier:
        return True
    if mention.noun.kind in (Kind.COMMISSION, Kind.COUNCIL):
        return True
    if page.language.morphology.HEAD_LAST:
        return at == mention.head - 1
    start = reach_left(page, at, mention.head + 1)
    return all(page.tokens[n].low in ("of", "the") for n in range(mention.head + 1, start))


def _noun(page: Page, at: int) -> str | None:
    return page.language.body(page.tokens[at].low.rpartition("-")[2])


def _abbreviated(page: Page, at: int) -> str | None:
    token, known = page.tokens[at], page.language.titles.bodies
    if not token.text[:1].isupper() and token.low not in known:
        return None
    return known.get(token.low) or known.get(low(token.text.split("-")[0].split("’")[0].split("'")[0]))


def _before_ministers(page: Page, start: int, first: int) -> int:
    """Further to the left where the members of the body, or its organisation, stand before what is said of it."""
    language = page.language
    while start > first and page.tokens[start - 1].sort == "word" and page.node(start - 1).tag == "w":
        token = page.tokens[start - 1]
        if token.low not in language.titles.actors and token.low not in language.titles.organisations:
            break
        start = reach_left(page, start - 1, first)
    return start


def _nominative(page: Page, before: list[str], at: int, word: str) -> str:
    """The body's noun in the nominative; what stands before it tells whether it is somebody's."""
    lemma = _noun(page, at) or word
    word = word.removesuffix("’s").removesuffix("'s")
    if page.language.morphology.HEAD_LAST:
        return page.language.morphology.title([*before, word], len(before), lemma, None)[len(" ".join([*before, ""])) :]
    return page.language.morphology.title([word], 0, lemma, None)


def _after_head(page: Page, head: int, at: int, start: int) -> int:
    """Right behind the noun that says what meets, where nothing but the name's own words stands between."""
    first = head + 1
    while first < at and page.language.titles.pattern("of").fullmatch(page.tokens[first].low):
        first += 1
    between = range(first, at)
    known = (page.language.not_last, page.language.into)
    if at - first > _LONGEST_NAME or any(page.tokens[n].low in words for n in between for words in known):
        return start
    return min(start, first) if all(page.tokens[n].text[0].isascii() or n >= start for n in between) else start


def _before(page: Page, here: int, at: int) -> str:
    """A word before the body's noun, in agreement with it where the language has that."""
    lemma = _noun(page, at) or page.tokens[at].low
    return page.language.morphology.title([page.tokens[here].text, page.tokens[at].text], 1, lemma, None).rpartition(
        " "
    )[0]
