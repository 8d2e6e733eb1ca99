"""Naming: what an event is called in the end: of all its tellings the best phrase, said as a person would write it."""

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.communique.events.finding import Draft, Telling
from calendars.communique.events.link import Link
from calendars.communique.text.page import Page
from calendars.communique.titles.bodies import body_of
from calendars.communique.titles.fuller import (
    Called,
    of_another,
    of_body,
    of_consultations,
    of_line_below,
    of_organisation,
    of_place,
    of_relations,
)
from calendars.communique.titles.tidying import is_bare, tidy
from calendars.communique.titles.titling import title_of
from calendars.communique.titles.verbs import clause_title, verb_title
from calendars.communique.titles.visits import filled, with_goal
from calendars.kinds import Kind

_LONG = 120
_POOR, _BARE, _FAIR, _GOOD, _BEST = range(5)


@dataclass(frozen=True, slots=True)
class Named:
    """A title, and how good it is."""

    worth: int
    title: str


def named(page: Page, drafts: Sequence[Draft]) -> list[Called]:
    """Title and body of every draft that is left when all are merged."""
    return [_called(page, each, drafts) for each in drafts]


def _body(page: Page, each: Draft) -> str | None:
    bodies = (body_of(page, telling.link, telling.whole) for telling in each.tellings)
    return max(filter(None, bodies), key=len, default=None)


def _called(page: Page, each: Draft, drafts: Sequence[Draft]) -> Called:
    body = _body(page, each)
    told = [_named(page, each, telling) for telling in each.tellings]
    best = max(told, key=lambda one: (one.worth, min(0, _LONG - len(one.title))))
    if best.worth > _BARE:
        return best.title, body
    fuller = (
        of_another(page, each, drafts)
        or of_body(page, each)
        or of_consultations(page, each)
        or of_organisation(page, each)
        or of_relations(page, each)
    )
    if fuller is None and best.worth:
        fuller = of_line_below(page, each, best.title) or of_place(page, each, best.title)
    if fuller:
        return fuller[0], body or fuller[1]
    return (body if body and " " not in best.title and _is_body(page, each) else best.title), body


def _is_body(page: Page, each: Draft) -> bool:
    """Whether what is called bare is the body itself: "the Council meets"."""
    return not each.link.mention.verb and each.lemma in page.language.titles.nouns


def _named(page: Page, each: Draft, telling: Telling) -> Named:
    link, whole = telling.link, telling.whole
    mention, language = link.mention, page.language
    if mention.noun.kind is Kind.VISIT and _is_to_visit(page, link):
        return Named(
            _GOOD, tidy(language, verb_title(page, link, each.where) or page.words(mention.first, mention.last))
        )
    if not mention.verb or (whole and link.segment.row):
        return _of_noun(page, each, telling)
    if mention.noun.kind is not Kind.OTHER and (said := verb_title(page, link, each.where)):
        return Named(_GOOD, tidy(language, said))
    return Named(_POOR, tidy(language, clause_title(page, link)))


def _of_noun(page: Page, each: Draft, telling: Telling) -> Named:
    mention, row = telling.link.mention, telling.link.segment.row
    title = tidy(page.language, title_of(page, telling.link, telling.whole))
    if is_bare(page.language, title, mention.lemma):
        fuller = title if telling.whole and row else filled(page, telling.link, each.where, title)
        return Named(_FAIR if fuller != title else _BARE, fuller)
    if mention.noun.kind is Kind.VISIT and not row:
        title = with_goal(page, telling.link, each.where, title)
    return Named(_BEST if not mention.noun.carrier or mention.ordinal else _GOOD, title)


def _is_to_visit(page: Page, link: Link) -> bool:
    """Whether what looks like a noun is a verb: "will visit Tashkent"."""
    titles, head = page.language.titles, link.mention.head
    if head + 1 < link.last and titles.pattern("makes").fullmatch(page.tokens[head + 1].low):
        return True
    return bool(titles.pattern("will").fullmatch(page.tokens[head - 1].low))
