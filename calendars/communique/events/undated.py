"""Undated: what the text says will be on the margins or in the course of an event, without a date of its own."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.communique.events.finding import Draft, draft
from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.events.mentions import mentions
from calendars.communique.events.parts import whole_of
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment

_AFTER = 2
"""How many sentences after the one that dates the whole may tell of its parts."""


def with_undated(page: Page, drafts: Sequence[Draft], anchor: date) -> list[Draft]:
    """The drafts and the parts that take the days of their whole, since the text says that they are within it."""
    made = list(drafts)
    told = {each.start for each in drafts}
    for each in drafts:
        if not each.when.is_exact or each.when.earliest is None or each.when.earliest <= anchor:
            continue
        number = bisect_left(page.pieces, each.end, key=lambda piece: piece.start)
        for piece in page.pieces[number : number + _AFTER]:
            if not piece.row and piece.start not in told and (part := _part(page, piece, each, drafts, anchor)):
                made.append(part)
                told.add(piece.start)
    return sorted(made, key=lambda each: each.start) if len(made) > len(drafts) else made


def _part(page: Page, piece: Segment, whole: Draft, drafts: Sequence[Draft], anchor: date) -> Draft | None:
    said = page.text[piece.start : piece.end]
    if not page.language.titles.pattern("within").search(said) or not page.language.has("future", said):
        return None
    first, last = (bisect_left(page.tokens, at, key=lambda token: token.start) for at in (piece.start, piece.end))
    if first == last or any(node.tag == "@" for node in page.nodes_of(first, last)):
        return None
    own = [each for each in mentions(page, first, last) if _tells(each)]
    if len(own) != 1 or any(_is_dated(own[0], each, whole) for each in drafts):
        return None
    link = Link(own[0], whole.link.date, piece, first, last, 0.0)
    made = draft(page, link, anchor, (), [link], None, day=anchor)
    if made is None:
        return None
    made = replace(made, when=whole.when, status=whole.status, hours=None)
    return made if whole_of(page, [*drafts, made], len(drafts)) == drafts.index(whole) else None


def _is_dated(mention: Mention, each: Draft, whole: Draft) -> bool:
    """Whether another sentence gives it a day of its own within the whole: "the business forum", then "the forum"."""
    alike = mention.lemma.endswith(each.lemma) or each.lemma.endswith(mention.lemma)
    return each is not whole and bool(each.lemma) and alike and each.when.overlaps(whole.when)


def _tells(mention: Mention) -> bool:
    """Whether it is a strong noun that is not itself what something else is within."""
    return mention.noun.strong and not mention.aside and not mention.verb
