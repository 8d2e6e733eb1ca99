"""Closing: an event that opens in one sentence and ends in a later one: "It will run until 15 May."."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.dates.moment import Moment
from calendars.communique.events.finding import Draft
from calendars.communique.events.mentions import mentions
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment
from calendars.rung import Rung
from calendars.when import When

_LONGEST = 220
_NEXT = 3
_MOST_DAYS = 40


def closed(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, an event's first day joined with the last one that a sentence soon after it tells."""
    made = list(drafts)
    for number, piece in enumerate(page.pieces):
        if piece.row or piece.end - piece.start > _LONGEST or not _tells_end(page, piece):
            continue
        opened = _opened(page, made, number)
        ends = _end(page, piece, made[opened].when.earliest) if opened is not None else None
        if opened is None or ends is None:
            continue
        own = [each for each in made if each.start == piece.start]
        if own and _is_part(page, made[opened], own):
            made = [each for each in made if each not in own]
        elif _is_of(page, made[opened], piece, own):
            first = made[opened].when.earliest or ends
            made[opened] = replace(made[opened], when=When.days(first, ends))
            made = [each for each in made if each not in own]
    return made


def _tells_end(page: Page, piece: Segment) -> bool:
    said = page.text[piece.start : piece.end]
    return bool(page.language.has("ends", said)) and not page.language.has("deadline", said)


def _opened(page: Page, made: Sequence[Draft], number: int) -> int | None:
    """The last event told before the piece, where it has only its first day."""
    piece = page.pieces[number]
    before = [n for n, each in enumerate(made) if each.start < piece.start]
    if not before or made[before[-1]].start < page.pieces[max(0, number - _NEXT)].start:
        return None
    last = made[before[-1]]
    return before[-1] if last.when.rung is Rung.DAY and not last.link.segment.row else None


def _end(page: Page, piece: Segment, first: date | None) -> date | None:
    """The only day that the piece names, where it comes soon after the first."""
    start, stop = _tokens(page, piece)
    days = [node.value for node in page.nodes_of(start, stop) if node.tag == "@"]
    if len(days) != 1 or first is None or not isinstance(days[0], Moment) or days[0].form not in ("point", "by"):
        return None
    when = days[0].settle(first, "future")
    latest = when.latest if when else None
    return latest if latest and 0 < (latest - first).days <= _MOST_DAYS else None


def _is_of(page: Page, opened: Draft, piece: Segment, own: Sequence[Draft]) -> bool:
    """Whether the piece names the event again, in its own word or in a general one, or names none."""
    named = [each for each in mentions(page, *_tokens(page, piece)) if each.noun.strong and not each.verb]
    alike = all(each.noun.carrier or each.lemma == opened.lemma or each.aside for each in named)
    return alike and all(each.ordinal in (None, opened.ordinal) for each in own)


def _is_part(page: Page, opened: Draft, own: Sequence[Draft]) -> bool:
    """Whether only the opening of what lasts was told: "the exhibition's opening ceremony"."""
    mention = opened.link.mention
    lemmas = {page.language.noun(page.tokens[at].low) for at in range(mention.first, mention.head)}
    return all(each.lemma in lemmas and each.link.moment.form == "by" for each in own)


def _tokens(page: Page, piece: Segment) -> tuple[int, int]:
    first, last = (bisect_left(page.tokens, at, key=lambda token: token.start) for at in (piece.start, piece.end))
    return first, last
