"""Parts: which event of a paper is within another: on the margins of a summit, a line of a visit's programme."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from calendars.communique.dates.reckoning import STOPS
from calendars.communique.events.finding import Draft, Telling
from calendars.communique.events.reach import reach_left, reach_right
from calendars.communique.text.page import Page
from calendars.kinds import Kind
from calendars.rung import Rung

_AHEAD = 10
_BEHIND = 3
_STEM = 5
_ALIKE = 0.5
_NO_PARTS = (Kind.ANNIVERSARY, Kind.ELECTION, Kind.HOLIDAY, Kind.CALL)


def parts(page: Page, drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the number, from 1, of the one that it is within; None where it stands for itself."""
    found: list[int | None] = []
    tours = [n for n, each in enumerate(drafts) if _is_tour(each)]
    for n, each in enumerate(drafts):
        whole = whole_of(page, drafts, n)
        if whole is None and each.link.segment.row:
            whole = _tour(drafts, n, tours)
        within = whole is not None and whole < len(found) and found[whole] == n + 1
        found.append(None if whole is None or within else whole + 1)
    return found


def _is_tour(each: Draft) -> bool:
    """A visit told above its programme, not as one of its lines."""
    return each.kind is Kind.VISIT and not each.link.segment.row and each.when.is_exact


def _tour(drafts: Sequence[Draft], part: int, tours: Sequence[int]) -> int | None:
    """The one visit on whose days a line with a time of day lies, below the sentence that tells of the visit."""
    each = drafts[part]
    if not each.hours:
        return None
    above = [n for n in tours if drafts[n].start < each.start and drafts[n].when.overlaps(each.when)]
    return above[0] if len(above) == 1 else None


def whole_of(page: Page, drafts: Sequence[Draft], part: int) -> int | None:
    """The place of the draft that a sentence of the part says it is within."""
    each = drafts[part]
    if each.kind in _NO_PARTS:
        return None
    for telling in each.tellings:
        for first, at, last in _wholes(page, telling):
            fitting = [n for n in range(len(drafts)) if n != part and _fits(page, each, drafts[n], first, at, last)]
            if fitting:
                return min(fitting, key=lambda n: (-_likeness(page, drafts[n], first, last), abs(n - part)))
    return None


def _wholes(page: Page, telling: Telling) -> Iterator[tuple[int, int, int]]:
    """The phrases that the sentence says something is within: their tokens, and the noun's."""
    link = telling.link
    low, high = page.tokens[link.first].start, page.tokens[link.last - 1].end
    for found in page.language.titles.pattern("within").finditer(page.text, low, high):
        at = _noun_beside(page, link.first, link.last, found)
        own = at is not None and at == link.mention.head
        if at is not None and not own:
            yield reach_left(page, at, link.first), at, reach_right(page, at, link.last)


def _noun_beside(page: Page, first: int, last: int, said: re.Match[str]) -> int | None:
    """The noun of an event right after the words, or right before them where the noun goes first."""
    tokens, language = page.tokens, page.language
    if language.morphology.HEAD_LAST:
        end = next((n for n in range(first, last) if tokens[n].start >= said.start()), last)
        near = range(end - 1, max(first, end - _BEHIND) - 1, -1)
    else:
        begin = next((n for n in range(first, last) if tokens[n].start >= said.end()), last)
        near = range(begin, min(last, begin + _AHEAD))
    for at in near:
        if tokens[at].text in STOPS or page.node(at).tag == "v":
            return None
        if tokens[at].sort == "word" and page.node(at).tag == "w" and language.noun(tokens[at].low):
            return at
    return None


def _fits(page: Page, part: Draft, whole: Draft, first: int, at: int, last: int) -> bool:
    """Whether the draft is the event of the phrase, and its days do not speak against that."""
    lemma = page.language.noun(page.tokens[at].low)
    if whole.kind in _NO_PARTS or not _is_named(whole, lemma):
        return False
    if part.when.rung is not Rung.OPEN and whole.when.rung is not Rung.OPEN and not part.when.overlaps(whole.when):
        return False
    words = _stems(page.words(first, at)) | _stems(page.words(at + 1, last))
    return not words or bool(_likeness(page, whole, first, last) >= _ALIKE)


def _is_named(whole: Draft, lemma: str | None) -> bool:
    return any(lemma == telling.link.mention.lemma for telling in whole.tellings) or (
        lemma is not None and whole.kind is Kind.VISIT and whole.link.mention.verb
    )


def _likeness(page: Page, whole: Draft, first: int, last: int) -> float:
    said = _stems(page.words(first, last))
    known = frozenset().union(*(_stems(page.words(t.link.first, t.link.last)) for t in whole.tellings))
    return len(said & known) / len(said) if said else 0.0


@lru_cache(maxsize=1_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[^\W\d_]{3,}", text.lower()))
