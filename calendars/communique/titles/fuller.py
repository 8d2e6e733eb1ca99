"""Fuller: a session, summit or anniversary that does not say of what, called by what the paper says elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.events.finding import Draft
from calendars.communique.events.reach import reach_left, reach_right
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.communique.titles.bodies import body_before, body_of
from calendars.communique.titles.organisations import organisation, organisations
from calendars.communique.titles.tidying import is_bare, tidy
from calendars.communique.titles.titling import title_of
from calendars.communique.titles.verbs import stands_at
from calendars.kinds import Kind

_NEAR = 300
_REACH = 200
_FEW = 4
_WIDE = 16
_SOMEWHERE = (Kind.MEETING, Kind.CONFERENCE, Kind.EXHIBITION, Kind.RECEPTION)

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


def of_consultations(page: Page, each: Draft) -> Called | None:
    """A round, with the consultations or the dialogue that the text has spoken of before it."""
    language, mention = page.language, each.link.mention
    if not _is_session(page, each) or not language.titles.pattern("round").fullmatch(mention.lemma):
        return None
    before = range(mention.head - 1, max(0, mention.head - _REACH), -1)
    said = next((words for at in before if (words := _consultations(page, at))), None)
    of = language.morphology.of(_led(page, said).split(), language.titles.rounds) if said else None
    if not of:
        return None
    bare = title_of(page, replace(each.link, mention=replace(mention, first=mention.head, last=mention.head + 1)), None)
    if language.morphology.HEAD_LAST:
        return tidy(language, f"{of} {language.titles.owning(bare)}"), None
    return tidy(language, f"{bare} {of}"), None


def _led(page: Page, said: str) -> str:
    """The phrase without words that lead in, its first letter as it stood."""
    plain = tidy(page.language, said)
    return said if plain.lower() == said.lower() else low(plain[:1]) + plain[1:]


def _consultations(page: Page, at: int) -> str | None:
    """The phrase of consultations whose noun stands at the token, without their number."""
    language, token = page.language, page.tokens[at]
    lemma = language.noun(token.low) if token.sort == "word" else None
    if lemma is None or language.nouns[lemma].kind is not Kind.CONSULTATIONS or page.node(at).tag != "w":
        return None
    start = reach_left(page, at, max(0, at - _FEW))
    words = [
        page.tokens[n].text for n in range(start, at + 1) if page.node(n).tag == "w" and page.tokens[n].sort == "word"
    ]
    return language.morphology.title(words, len(words) - 1, lemma, None)


def of_line_below(page: Page, each: Draft, title: str) -> Called | None:
    """A visit at the end of a heading's line, with whose it is on the next: "ПРОГРАММА ВИЗИТА", "Министра ..."."""
    first = each.link.mention.last
    if each.kind is not Kind.VISIT or " " in title or first >= len(page.tokens):
        return None
    between = page.text[page.tokens[first - 1].end : page.tokens[first].start]
    genitives = set(page.language.titles.actors.values()) - {""}
    if between.count("\n") != 1 or between.strip() or page.tokens[first].low.rpartition("-")[2] not in genitives:
        return None
    last = reach_right(page, first, min(len(page.tokens), first + _WIDE))
    return tidy(page.language, f"{title} {page.words(first, last)}"), None


def of_place(page: Page, each: Draft, title: str) -> Called | None:
    """A meeting of which no more is known than where it is."""
    mention = each.link.mention
    if mention.verb or mention.ordinal or each.link.segment.row or each.kind not in _SOMEWHERE or title.count(" ") > 1:
        return None
    at = stands_at(page, each.link, each.where)
    if not at or at in title:
        return None
    if page.language.morphology.HEAD_LAST:
        return tidy(page.language, f"{at} {low(title[:1])}{title[1:]}"), None
    return f"{title} {at}", None


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
