"""Visits: whose a visit is and where it goes, when its own phrase does not say so."""

from calendars.communique.events.link import Link
from calendars.communique.places.place import Where
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.communique.titles.actors import actor, said_of
from calendars.communique.titles.tidying import tidy
from calendars.communique.titles.verbs import toward


def with_goal(page: Page, link: Link, where: Where, title: str) -> str:
    """A visit that says whose it is, with where it goes when that is not said yet."""
    goal = toward(page, link, where)
    goes = page.language.titles.pattern("goes").fullmatch(link.mention.lemma)
    if not goal or not goes or page.language.morphology.HEAD_LAST or goal.split()[-1] in title:
        return title
    return f"{title} {goal}"


def filled(page: Page, link: Link, where: Where, title: str) -> str:
    """A visit that says neither whose nor where to, with what its sentence says of that."""
    language = page.language
    if not language.titles.pattern("goes").fullmatch(link.mention.lemma):
        return title
    goal = toward(page, link, where)
    who = actor(page, link) if _pays(page, link) else None
    owner = said_of(page, who) if who else None
    if language.morphology.HEAD_LAST:
        title = low(title[:1]) + title[1:] if owner or goal else title
        title = language.titles.owning(title) if owner else title
        return tidy(language, " ".join(part for part in (owner, goal, title) if part))
    return tidy(language, " ".join(part for part in (title, owner, goal) if part))


def _pays(page: Page, link: Link) -> bool:
    """Whether the sentence says that somebody pays the visit, and not that somebody is invited."""
    said = page.words(link.first, link.last)
    titles = page.language.titles
    return bool(titles.pattern("pays").search(said)) and not titles.pattern("invites").search(said)
