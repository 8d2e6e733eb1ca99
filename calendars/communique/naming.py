"""Naming: what an event is called in the end: of all its tellings the best phrase, said as a person would write it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.communique.actors import actor, said_of
from calendars.communique.bodies import body_before, body_of, organisation, organisations
from calendars.communique.finding import Draft, Telling
from calendars.communique.link import Link
from calendars.communique.page import Page
from calendars.communique.tidying import is_bare, tidy
from calendars.communique.titling import title_of
from calendars.communique.tokens import low
from calendars.communique.verbs import clause_title, toward, verb_title
from calendars.kinds import Kind

_LONG = 120
_NEAR = 300
_POOR, _FAIR, _GOOD, _BEST = range(4)


@dataclass(frozen=True, slots=True)
class Named:
    """A title, and how good it is."""

    worth: int
    title: str


def named(page: Page, drafts: Sequence[Draft]) -> list[tuple[str, str | None]]:
    """Title and body of every draft that is left when all are merged."""
    return [(_title(page, each, drafts), _body(page, each)) for each in drafts]


def _body(page: Page, each: Draft) -> str | None:
    bodies = (body_of(page, telling.link, telling.whole) for telling in each.tellings)
    return max(filter(None, bodies), key=len, default=None)


def _title(page: Page, each: Draft, drafts: Sequence[Draft]) -> str:
    named = [_named(page, each, telling) for telling in each.tellings]
    best = max(named, key=lambda one: (one.worth, -len(one.title) if len(one.title) > _LONG else 0))
    if best.worth > _POOR + 1:
        return best.title
    return _of_body(page, each, drafts) or _of_organisation(page, each) or _of_relations(page, each) or best.title


def _of_organisation(page: Page, each: Draft) -> str | None:
    """A summit that does not say whose, in the paper of one organisation."""
    mention = each.link.mention
    of = organisation(page) if each.kind is Kind.SUMMIT and not mention.verb else None
    if not of or organisations(page, mention.first, mention.last):
        return None
    said, names = of
    title, short = title_of(page, each.link, None), said if said.isupper() and " " not in said else names[1]
    if page.language.morphology.HEAD_LAST:
        return tidy(page.language, f"{short} {_owned(page, title)}")
    return tidy(page.language, f"{title} of {names[1]}" if page.language.titles.article else f"{title} {short}")


def _of_relations(page: Page, each: Draft) -> str | None:
    """An anniversary that does not say of what, where the text has just spoken of diplomatic relations."""
    titles, mention = page.language.titles, each.link.mention
    if mention.lemma != "anniversary" or not mention.years or not titles.relations:
        return None
    near = page.text[max(0, each.start - _NEAR) : each.end]
    if not titles.pattern("relations").search(near):
        return None
    return titles.relations.format(n=_nth(page, mention.years))


def _nth(page: Page, years: int) -> str:
    """The number as the language's own titles of anniversaries have it, without the noun."""
    return (
        page.language.morphology.title([""], 0, "anniversary", years).split()[0]
        if page.language.titles.article
        else str(years)
    )


def _owned(page: Page, title: str) -> str:
    """The title with its noun as something of somebody's: "12. zirve" as "12. zirvesi"."""
    before, dash, last = title.rpartition(" " if " " in title else "-")
    owned = page.language.titles.owned.get(low(last), last)
    return f"{before}{dash}{last[:1]}{owned[1:]}"


def _of_body(page: Page, each: Draft, drafts: Sequence[Draft]) -> str | None:
    """A session that does not say of what: as another session of the same is called, or with the body's name."""
    link = each.link
    mention, language = link.mention, page.language
    if (
        mention.verb
        or not mention.lemma
        or mention.lemma not in language.nouns
        or not language.nouns[mention.lemma].carrier
    ):
        return None
    if each.ordinal:
        for other in drafts:
            if other.lemma == each.lemma and other.ordinal and abs(other.ordinal - each.ordinal) == 1:
                own = other.link.mention
                like = replace(other.link, mention=replace(own, ordinal=each.ordinal))
                title = tidy(language, title_of(page, like, None))
                if not own.verb and not is_bare(language, title, own.lemma):
                    return title
    if not language.titles.pattern("session").fullmatch(mention.lemma):
        return None
    body = body_before(page, link, near=not each.ordinal)
    of = language.morphology.of([*language.titles.article, *body.split()], language.titles.actors) if body else None
    if not of:
        return None
    own = language.morphology.HEAD_LAST or page.tokens[mention.first].low.endswith(("'s", "s'"))
    alone = (mention.head if own else mention.first, mention.head + 1)
    bare = title_of(page, replace(link, mention=replace(mention, first=alone[0], last=alone[1])), None)
    if not language.morphology.HEAD_LAST:
        return tidy(language, f"{bare} {of}")
    return tidy(language, f"{of} {_owned(page, bare)}")


def _named(page: Page, each: Draft, telling: Telling) -> Named:
    link, whole = telling.link, telling.whole
    mention = link.mention
    if mention.noun.kind is Kind.VISIT and _is_to_visit(page, link):
        return Named(_GOOD, tidy(page.language, verb_title(page, link, each.where) or "Visit"))
    if not mention.verb or (whole and link.segment.row):
        title = tidy(page.language, title_of(page, link, whole))
        if is_bare(page.language, title, mention.lemma):
            fuller = _filled(page, each, telling, title)
            return Named(_FAIR if fuller != title else _POOR + (not mention.verb), fuller)
        if mention.noun.kind is Kind.VISIT and not link.segment.row:
            title = _with_goal(page, each, telling, title)
        return Named(_BEST if not mention.noun.carrier or mention.ordinal else _GOOD, title)
    if mention.noun.kind is not Kind.OTHER and (said := verb_title(page, link, each.where)):
        return Named(_GOOD, tidy(page.language, said))
    return Named(_POOR, tidy(page.language, clause_title(page, link)))


def _is_to_visit(page: Page, link: Link) -> bool:
    """Whether what looks like a noun is a verb: "will visit Tashkent"."""
    return bool(page.language.titles.pattern("will").fullmatch(page.tokens[link.mention.head - 1].low))


def _with_goal(page: Page, each: Draft, telling: Telling, title: str) -> str:
    """A visit that says whose it is, with where it goes when that is not said yet."""
    goal = toward(page, telling.link, each.where)
    goes = page.language.titles.pattern("goes").fullmatch(telling.link.mention.lemma)
    if not goal or not goes or page.language.morphology.HEAD_LAST or goal.split()[-1] in title:
        return title
    return f"{title} {goal}"


def _filled(page: Page, each: Draft, telling: Telling, title: str) -> str:
    """A visit that says neither whose nor where to, with what its sentence says of that."""
    link, language = telling.link, page.language
    goes = language.titles.pattern("goes").fullmatch(link.mention.lemma)
    if not goes or (telling.whole and link.segment.row):
        return title
    goal = toward(page, link, each.where)
    who = actor(page, link) if _pays(page, link) else None
    owner = said_of(page, who) if who else None
    if language.morphology.HEAD_LAST:
        title = title[:1].lower() + title[1:] if owner or goal else title
        return tidy(language, " ".join(part for part in (owner, goal, title) if part))
    return tidy(language, " ".join(part for part in (title, owner, goal) if part))


def _pays(page: Page, link: Link) -> bool:
    """Whether the sentence says that somebody pays the visit, and not that somebody is invited."""
    said = page.words(link.first, link.last)
    titles = page.language.titles
    return bool(titles.pattern("pays").search(said)) and not titles.pattern("invites").search(said)
