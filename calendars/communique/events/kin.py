"""Kin: "the next session", which names no body, is of the body whose session the paper told of before."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.dates.tagging import word_tag
from calendars.communique.events.finding import Draft
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_BODIES = (Kind.COMMISSION, Kind.COUNCIL, Kind.CONSULTATIONS)
_BARE = 3
"""So many words a session has that names no body: "the next, second session"."""


def akin(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, bare sessions in the kind of the last body told of before them."""
    made: list[Draft] = []
    body: Kind | None = None
    for each in drafts:
        bare = each.kind is Kind.MEETING and _is_bare(page, each) and not each.link.segment.row
        made.append(replace(each, kind=body) if bare and body else each)
        body = each.kind if each.kind in _BODIES else body
    return made


def _is_bare(page: Page, each: Draft) -> bool:
    mention = each.link.mention
    noun = page.language.nouns.get(mention.lemma)
    if noun is None or not noun.carrier or noun.kind is not Kind.MEETING or mention.last > mention.head + 1:
        return False
    before = range(max(each.link.first, mention.first - 1), mention.head)
    return len(before) <= _BARE and any(word_tag(page.tokens[at].low, page.language)[0] == "x" for at in before)
