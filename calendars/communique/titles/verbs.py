"""Titles of events that only a verb tells of: "the Minister will visit Tashkent" is a visit of the Minister."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.dates.reckoning import STOPS
from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.events.reach import reach_left, reach_right
from calendars.communique.places.place import Where, places
from calendars.communique.text.page import Page
from calendars.communique.titles.actors import actor, said_of
from calendars.communique.titles.titles import VerbTitle
from calendars.communique.titles.titling import title_of
from calendars.kinds import Kind

_MOST = 14
_SPOTS = ("to", "with")


def verb_title(page: Page, link: Link, where: Where) -> str | None:
    """The title, or None where the verb is not known or nothing safe can be said."""
    head = link.mention.head
    said = page.words(head, link.mention.last if link.mention.verb else head + 1)
    forms = (said, said.rpartition(" ")[2])
    verb = next((each for form in forms for each in page.language.titles.verbs if each.said.fullmatch(form)), None)
    if verb is None:
        return None
    who = actor(page, link) if verb.takes not in ("none", "subject", "guest") else None
    if page.language.morphology.HEAD_LAST:
        return _head_last(page, link, verb, who, where)
    owner = said_of(page, who) if who else None
    told = _object(page, link, verb, who, where)
    if verb.takes == "by" and not owner:
        return None
    if verb.takes == "and" and told:
        owner = None
    if verb.host and owner:
        owner = None if told else f"{verb.host} {owner}"
    return " ".join(part for part in (verb.noun, owner, told or stands_at(page, link, where)) if part)


def _object(page: Page, link: Link, verb: VerbTitle, who: tuple[int, int] | None, where: Where) -> str | None:
    """What follows the verb, with the preposition that the noun takes."""
    if verb.takes in ("by", "none"):
        return None
    if verb.takes == "subject":
        return page.language.morphology.of(
            plain(page, _clause_start(page, link), link.mention.head), page.language.titles.actors
        )
    if verb.takes != "guest" and link.mention.noun.kind is Kind.VISIT:
        return toward(page, link, where)
    language = page.language
    first, last = after(page, link, who)
    words = plain(page, first, last)
    if not words:
        return None
    if verb.takes in ("of", "guest"):
        return language.morphology.of(words, language.titles.actors)
    if verb.takes == "and":
        if words[0] in language.into or (words[0] in language.not_last and language.words.get(words[0], "w")[0]):
            return None if words[0] != "with" else " ".join(words)
        return " ".join(["with", *words])
    return " ".join(words) if words[0].lower() in ("с", "со", "with") else None


def toward(page: Page, link: Link, where: Where) -> str | None:
    """Where a visit goes, with the preposition: as the sentence has it, else as the language has it of the place."""
    language, goal = page.language, page.language.titles.goal
    for spot in page.once("spots", link.first, link.last, lambda: places(page, link.first, link.last)):
        if where.place and spot.shown != where.place and not (spot.is_country and spot.country == where.country):
            continue
        if language.morphology.HEAD_LAST:
            if spot.last <= link.mention.first and language.titles.pattern("dative").fullmatch(
                page.tokens[spot.last - 1].low
            ):
                return page.words(spot.first, spot.last)
            continue
        said = language.morphology.toward(page.words(spot.first, spot.last), spot.shown)
        before = spot.first - 1
        if said and before >= link.first and page.words(before, spot.first) in ("the", "The"):
            said, before = f"the {said}", before - 1
        if not said or before < link.first:
            continue
        if language.pattern("city").fullmatch(page.tokens[before].low) and before > link.first:
            said, before = f"{page.words(before, spot.first)} {said}", before - 1
        if language.titles.pattern("realm").fullmatch(page.tokens[before].low) and before > link.first:
            said, before = f"{page.tokens[before].text} {said}", before - 1
        word = page.tokens[before].low
        if language.titles.pattern("keeps").fullmatch(word):
            return f"{word} {said}"
        if language.titles.pattern("turns").fullmatch(word) or page.node(before).tag == "v" or word in language.verbs:
            return f"{goal} {said}".strip()
    return None


def stands_at(page: Page, link: Link, where: Where) -> str | None:
    """Where a meeting is, as the sentence says it."""
    language = page.language
    for spot in places(page, link.first, link.last):
        if spot.shown != where.place:
            continue
        if language.morphology.HEAD_LAST:
            said = page.words(spot.first, spot.last)
            return said if language.morphology.is_at(page.tokens[spot.last - 1].low) else None
        if language.titles.pattern("stands").fullmatch(page.tokens[spot.first - 1].low):
            return page.words(spot.first - 1, spot.last)
    return None


def after(page: Page, link: Link, who: tuple[int, int] | None) -> tuple[int, int]:
    """The tokens after the verb, up to the end of its clause."""
    first = last = link.mention.last
    while last < link.last and last - first < _MOST:
        if page.tokens[last].text in STOPS + ".;" or (page.node(last).tag in "@t" and last > first):
            break
        if who and last == who[0]:
            first = last = who[1]
            continue
        last += 1
    return first, last


def plain(page: Page, first: int, last: int) -> list[str]:
    """The words that are no date and no time, without prepositions left alone."""
    words: list[str] = []
    for at in range(first, last):
        if page.node(at).tag in "@t":
            while words and words[-1].lower() in page.language.into:
                words.pop()
        elif page.tokens[at].text != "," and not page.language.titles.pattern("filler").fullmatch(page.tokens[at].low):
            words.append(page.tokens[at].text)
    return words


def _head_last(page: Page, link: Link, verb: VerbTitle, who: tuple[int, int] | None, where: Where) -> str | None:
    """Where the noun goes last: whose it is, what stands between, and the noun."""
    language = page.language
    first = who[1] if who else _clause_start(page, link)
    owner = page.words(*who) if who else ""
    if verb.takes == "by":
        return f"{owner} {verb.owned}" if owner else None
    owner = (said_of(page, who) or "") if who else ""
    words: Sequence[str] = plain(page, first, link.mention.head)
    if verb.takes == "to":
        spots = places(page, first, link.mention.last)
        spot = next((each for each in spots if where.place in (None, each.shown)), None)
        words = [language.morphology.toward(spot.shown, spot.shown)] if spot else words
        words = [] if len(words) > _MOST else words
    if not owner and not words:
        return verb.noun
    belongs = (
        owner or verb.takes == "of" or (verb.takes == "to" and words and language.morphology.toward("", "x") == "x")
    )
    return " ".join(part for part in (owner, *words, verb.owned if belongs else verb.noun) if part)


def _clause_start(page: Page, link: Link) -> int:
    first = link.mention.head
    while first > link.first and page.tokens[first - 1].text not in STOPS:
        first -= 1
    return first


def clause_title(page: Page, link: Link) -> str:
    """The words around a verb that tells only that something takes place: its subject, on the side that has one."""
    first = last = link.mention.head
    while first > link.first and page.tokens[first - 1].text not in STOPS:
        first -= 1
    while last < link.last and page.tokens[last].text not in STOPS + ".":
        last += 1
    if page.language.pattern("pronoun").match(page.words(first, last)):
        first = max(link.first, first - _MOST)
    noun = _noun_of(page, link, first, last)
    if noun:
        return title_of(page, replace(link, mention=noun), None)
    parts = (first, link.mention.first), (link.mention.last, last)
    said = [_without_places(page, *part) for part in parts]
    return next((" ".join(words) for words in said if sum(map(len, words)) > 3), None) or " ".join(
        plain(page, first, last)
    )


def _noun_of(page: Page, link: Link, first: int, last: int) -> Mention | None:
    """The noun of an event in the verb's clause, before it or else after it, but not what it is in the course of."""
    language, verb = page.language, link.mention
    for at in (*range(verb.first - 1, first - 1, -1), *range(verb.last, last)):
        lemma = language.noun(page.tokens[at].low) if page.tokens[at].sort == "word" else None
        if lemma is None or page.node(at).tag != "w":
            continue
        start = reach_left(page, at, first)
        before = page.text[page.tokens[first].start : page.tokens[start].start].rstrip()
        if not language.has("aside", before[-30:]):
            end = min(reach_right(page, at, last), verb.first if at < verb.first else last)
            return Mention(start, end, at, lemma, language.nouns[lemma])
    return None


def _without_places(page: Page, first: int, last: int) -> list[str]:
    """The plain words, without a leading "in Tashkent"."""
    for spot in places(page, first, last):
        if spot.first - first <= 1 and not page.language.morphology.HEAD_LAST:
            lead = spot.first == first + 1 and page.tokens[first].low in page.language.into
            first = spot.last if lead else first
    return plain(page, first, last)
