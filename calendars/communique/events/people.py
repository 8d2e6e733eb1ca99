"""People named for an event: co-chairs, heads of delegation, visitors; post first, in the nominative."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from calendars.communique.events.link import Link
from calendars.communique.language import Language
from calendars.communique.places.cities import fold
from calendars.communique.places.names import index
from calendars.communique.text.page import Page
from calendars.event import Participant
from calendars.kinds import Kind

_MOST_WORDS = 4
_LONGEST_POST = 22
_NEAR = 12
_NEXT = 3
_NOBODYS = (Kind.ANNIVERSARY, Kind.ELECTION, Kind.HOLIDAY)
_HEADED = (Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS, Kind.MEETING, Kind.CALL)
_STEM = 4
_REMEMBERED = 40_000
_ENDS = ";()–—"

Named = tuple[int, Participant]
"""A participant and the last token of the name."""


def people(page: Page, link: Link, made: Sequence[Link]) -> tuple[Participant, ...]:
    """The people of the link's sentence, where it is clear that they are of this event."""
    if link.mention.noun.kind in _NOBODYS:
        return ()
    named = _of_sentence(page, link.first, link.last)
    if not named:
        return ()
    if len(made) == 1:
        return tuple(person for _, person in named)
    chairs = page.language.pattern("chairs").search(page.words(link.first, link.last))
    if not chairs:
        return tuple(person for at, person in named if _is_beside(page, at, link, made))
    middle = (link.mention.first + link.mention.last) // 2
    nearest = min(made, key=lambda each: abs(each.mention.head - named[0][0]))
    return tuple(person for _, person in named) if nearest is link or abs(middle - named[0][0]) < _NEAR else ()


def people_after(page: Page, link: Link) -> tuple[Participant, ...]:
    """Those who a sentence soon after, without a date of its own, says head the sides of the event."""
    if link.mention.noun.kind not in _HEADED:
        return ()
    number = bisect_left(page.pieces, link.segment.end, key=lambda piece: piece.start)
    for piece in page.pieces[number : number + _NEXT]:
        said = page.text[piece.start : piece.end]
        if not page.language.pattern("chairs").search(said):
            continue
        first, last = (bisect_left(page.tokens, at, key=lambda token: token.start) for at in (piece.start, piece.end))
        if first == last or any(node.tag == "@" for node in page.nodes_of(first, last)):
            return ()
        return tuple(person for _, person in _of_sentence(page, first, last))
    return ()


def _of_sentence(page: Page, first: int, last: int) -> list[Named]:
    return page.once("people", first, last, lambda: _named(page, first, last))


def _is_beside(page: Page, at: int, link: Link, made: Sequence[Link]) -> bool:
    """Whether the name stands closest to this of several events, with no end of a clause between."""
    nearest = min(made, key=lambda each: abs(each.mention.head - at))
    low, high = sorted((at, link.mention.head))
    return nearest is link and not any(page.tokens[n].text in _ENDS for n in range(low, high))


def _named(page: Page, first: int, last: int) -> list[Named]:
    found: list[Named] = []
    at = first
    while at < last:
        end = name_end(page, at, last)
        whole = end - at >= 2 or (end - at == 1 and _is_surname(page, at, first, last))
        if whole and _may_be_person(page, at, end, first, last):
            post = _post_start(page, at, first, found[-1][0] if found else first - 1)
            said = _without_address(page, post, at) if post is not None else _post_after(page, end, last)
            if said:
                post_said, name = page.language.morphology.person(_plain(said), _plain(page.words(at, end)))
                if not any(_is_same(each.name, name) for _, each in found):
                    found.append((end - 1, Participant(post=post_said, name=name)))
            at = end
        else:
            at += 1
    return found


def _is_surname(page: Page, at: int, first: int, last: int) -> bool:
    """Whether a single name stands right behind a post: "Deputy Minister Lindqvist"."""
    goes_on = at + 1 < last and page.tokens[at + 1].text[:1].isupper() and not page.language.morphology.HEAD_LAST
    if at == first or not _is_post(page, at - 1) or goes_on:
        return False
    return bool(page.language.titles.pattern("surname").fullmatch(page.tokens[at].low))


def _may_be_person(page: Page, at: int, end: int, first: int, last: int) -> bool:
    """Whether neither a preposition, a genitive before the name nor a house behind it speaks against a person."""
    language, before = page.language, page.tokens[max(at - 1, first)].low
    if before in language.not_last or (at > first and language.titles.pattern("whose").fullmatch(before)):
        return False
    return end >= last or language.base(page.tokens[end].low, language.venues) is None


def _is_same(one: str, other: str) -> bool:
    """The same surname in whatever case, where the first letters agree or one of them is only a surname."""
    first, second = one.split(), other.split()
    size = max(_STEM, min(len(first[-1]), len(second[-1])) - 2)
    alike = first[-1][:size] == second[-1][:size]
    return alike and (len(first) == 1 or len(second) == 1 or first[0][0] == second[0][0])


def _without_address(page: Page, first: int, last: int) -> str:
    """A post without "Mr" behind it or "and" before it."""
    language = page.language
    while last - 1 > first and (
        language.titles.pattern("mister").fullmatch(page.tokens[last - 1].low) or page.tokens[last - 1].text in ",."
    ):
        last -= 1
    while first < last and language.words.get(page.tokens[first].low, ("w",))[0] == "&":
        first += 1
    return page.words(first, last)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,")


def name_end(page: Page, at: int, last: int) -> int:
    """The end of two to four capitalised words in a row that are neither posts nor places nor events."""
    end, words = at, 0
    while end < last and words < _MOST_WORDS:
        if end > at and page.tokens[end].text == "." and _is_initial(page, end - 1) and end + 1 < last:
            end += 1
            continue
        if not (_is_initial(page, end) and end + 1 < last and page.tokens[end + 1].text == ".") and not _is_name(
            page, end
        ):
            break
        words += 1
        end += 1
    return end if words > 1 or end - at <= 1 else at


def _is_initial(page: Page, at: int) -> bool:
    return len(page.tokens[at].text) == 1 and page.tokens[at].text.isupper()


def _is_name(page: Page, at: int) -> bool:
    token, known = page.tokens[at], page.language.named
    if token.sort != "word" or not token.text[0].isupper() or (token.text.isupper() and len(token.text) > 1):
        return False
    if page.node(at).tag != "w":
        return False
    if token.low not in known:
        if len(known) > _REMEMBERED:
            known.clear()
        known[token.low] = _may_name(page.language, token.low)
    return known[token.low]


def _may_name(language: Language, word: str) -> bool:
    """Whether the word is none of an event, a post, a body or a place."""
    if any(language.base(word, words) for words in (language.nouns, language.posts, language.titles.nouns)):
        return False
    if word in language.no_names or word in language.address:
        return False
    return not any(fold(base) in index(language) for base in language.bases(word))


def _is_post(page: Page, at: int) -> bool:
    language = page.language
    low = page.tokens[at].low
    base = language.base(low, language.posts)
    return base is not None and not language.morphology.is_plural(low, base)


def _post_start(page: Page, at: int, first: int, previous: int) -> int | None:
    """Where the post before a name begins; None when there is none."""
    start: int | None = None
    edge = here = at - 1
    name = at
    while name - 1 > first and (
        page.tokens[name - 1].low in page.language.address or page.tokens[name - 1].text == "."
    ):
        name -= 1
    pattern = re.compile(page.language.between, re.IGNORECASE)
    while here >= first and here > previous and at - here < _LONGEST_POST:
        token = page.tokens[here]
        if _is_post(page, here):
            start = here
        elif token.sort == "mark":
            if token.text not in "-–—,." or (
                here > first and page.tokens[here - 1].text.isupper() and start is not None
            ):
                break
            if token.text == "," and (start is not None or name - here > 1):
                break
        elif not _goes_with_post(page, here, pattern):
            break
        edge = here if token.sort == "word" else edge
        here -= 1
    if start is None or page.language.morphology.HEAD_LAST:
        return start if start is None else edge
    while start - 1 > max(first, previous) and page.language.titles.article and _is_of_post(page, start - 1):
        start -= 1
    return start


def _is_of_post(page: Page, at: int) -> bool:
    """A word in a capital right before a post: "Foreign Minister", "Angolan President"."""
    token = page.tokens[at]
    return token.sort == "word" and token.text[0].isupper() and page.node(at).tag == "w"


def _goes_with_post(page: Page, at: int, pattern: re.Pattern[str]) -> bool:
    token, morphology = page.tokens[at], page.language.morphology
    if page.node(at).tag in "@tA":
        return False
    if morphology.HEAD_LAST and morphology.is_at(token.low) and not token.low.endswith(("ын", "in")):
        return False
    return token.text[0].isupper() or bool(pattern.fullmatch(token.low))


def _post_after(page: Page, end: int, last: int) -> str:
    """The post that follows a name behind a comma: "Mr Goran Petkovski, Minister of Foreign Affairs of ..."."""
    if page.language.morphology.HEAD_LAST or end + 1 >= last or page.tokens[end].text != ",":
        return ""
    pattern = re.compile(page.language.between, re.IGNORECASE)
    first = at = end + 1
    while at < last and page.tokens[at].sort == "word" and _goes_with_post(page, at, pattern):
        at += 1
    while at > first and page.tokens[at - 1].low in page.language.not_last:
        at -= 1
    posts = any(_is_post(page, n) for n in range(first, min(at, first + _MOST_WORDS)))
    return page.words(first, at) if posts and name_end(page, first, at) - first < _MOST_WORDS - 2 else ""
