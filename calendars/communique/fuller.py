"""Fuller: a session, summit or anniversary that does not say of what, called by what the paper says elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.bodies import body_before, body_of
from calendars.communique.finding import Draft
from calendars.communique.organisations import organisation, organisations
from calendars.communique.page import Page
from calendars.communique.tidying import is_bare, tidy
from calendars.communique.titling import title_of
from calendars.kinds import Kind

_NEAR = 300

Called = tuple[str, str | None]
"""A title, and the body that meets."""


def of_another(page: Page, each: Draft, drafts: Sequence[Draft]) -> Called | None:
    """As the session before or after it is called, with its own number."""
    if not _is_session(page, each) or not each.ordinal:
        return None
    for other in drafts:
        mention = other.link.mention
        if other.lemma != each.lemma or mention.verb or abs((other.ordinal or 0) - each.ordinal) != 1:
            continue
        like = replace(other.link, mention=replace(mention, ordinal=each.ordinal))
        title = tidy(page.language, title_of(page, like, None))
        if not is_bare(page.language, title, mention.lemma):
            return title, body_of(page, other.link, None)
    return None


def of_body(page: Page, each: Draft) -> Called | None:
    """With the name of the body that the text speaks of around it."""
    language, mention = page.language, each.link.mention
    if mention.like or not _is_session(page, each) or not language.titles.pattern("session").fullmatch(mention.lemma):
        return None
    body = body_before(page, each.link, near=not each.ordinal)
    of = language.morphology.of([*language.titles.article, *body.split()], language.titles.actors) if body else None
    if not of or not body:
        return None
    own = language.morphology.HEAD_LAST or page.tokens[mention.first].low.endswith(("'s", "s'"))
    first = mention.head if own else mention.first
    bare = title_of(page, replace(each.link, mention=replace(mention, first=first, last=mention.head + 1)), None)
    if language.morphology.HEAD_LAST:
        return tidy(language, f"{of} {language.titles.owning(bare)}"), body
    return tidy(language, f"{bare} {of}"), body


def of_organisation(page: Page, each: Draft) -> Called | None:
    """A summit in the paper of one organisation."""
    language, mention = page.language, each.link.mention
    of = organisation(page) if each.kind is Kind.SUMMIT and not mention.verb else None
    if not of or organisations(page, mention.first, mention.last):
        return None
    said, names = of
    title, short = title_of(page, each.link, None), said if said.isupper() and " " not in said else names[1]
    if language.morphology.HEAD_LAST:
        return tidy(language, f"{short} {language.titles.owning(title)}"), names[0]
    return tidy(language, f"{title} of {names[1]}" if language.titles.article else f"{title} {short}"), names[0]


def of_relations(page: Page, each: Draft) -> Called | None:
    """An anniversary where the text has just spoken of diplomatic relations."""
    titles, mention = page.language.titles, each.link.mention
    if mention.lemma != "anniversary" or not mention.years or not titles.relations:
        return None
    near = page.text[max(0, each.start - _NEAR) : each.end]
    if not titles.pattern("relations").search(near):
        return None
    bare = page.language.morphology.title([""], 0, "anniversary", mention.years)
    return titles.relations.format(n=bare.split()[0] if titles.article else mention.years), None


def _is_session(page: Page, each: Draft) -> bool:
    mention, nouns = each.link.mention, page.language.nouns
    return not mention.verb and mention.lemma in nouns and nouns[mention.lemma].carrier
