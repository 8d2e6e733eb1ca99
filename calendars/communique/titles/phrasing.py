"""Phrasing: a noun's phrase in the nominative, as far as it belongs into a title, its number in digits."""

from calendars.communique.events.link import Link
from calendars.communique.events.reach import reach_left
from calendars.communique.text.page import Page


def phrase(page: Page, link: Link, first: int, last: int) -> str:
    """The title that the tokens [first, last) of the link's mention make."""
    mention, language = link.mention, page.language
    first, last = _extent(page, link, first, last)
    tokens = [at for at in range(first, last) if page.tokens[at].text != "," or at > mention.head]
    kept = [at for at in tokens if not _is_number(page, link, at) and not _is_next(page, link, at)]
    head = sum(at < mention.head for at in kept)
    words = [page.tokens[at].text for at in kept]
    number = None if page.tokens[mention.head].text[-1].isdigit() else mention.ordinal
    place = sum(at < _number_at(page, link, tokens) for at in kept)
    said = language.titles.number.format(number) if number and place < head else ""
    if said and language.titles.pattern("before").search(" ".join(words[place:head])):
        return language.morphology.title(_numbered(words, place, said), head + (said[-1] != "-"), mention.lemma, None)
    title = language.morphology.title(words, head, mention.lemma, number)
    if language.morphology.HEAD_LAST and head and language.titles.pattern("whose").fullmatch(words[head - 1].lower()):
        return language.titles.owning(title)
    return title


def _extent(page: Page, link: Link, first: int, last: int) -> tuple[int, int]:
    """The tokens of the phrase, with what belongs to it and without whoever it is told of."""
    mention = link.mention
    if mention.lemma == "anniversary" and last + 1 < link.last and _enters(page, last):
        last += 2
    last = next((at for at in range(mention.head + 1, last) if _is_person(page, at)), _with_name(page, last))
    if not page.language.morphology.HEAD_LAST:
        return first, last
    if mention.lemma == "anniversary":
        return _whose(page, link, first), last
    if first == mention.head > link.first and page.tokens[first - 1].low in page.language.titles.actors:
        return first - 1, last
    return _without_subject(page, link, first), last


def _without_subject(page: Page, link: Link, first: int) -> int:
    """Behind a person named before the number: "Minister Tarık Soylu 11. Üçlü Toplantı"."""
    number = _number_at(page, link, range(first, link.mention.head))
    before = range(first, number)
    if number == link.mention.head or len(before) < 2 or not page.tokens[number - 1].text[0].isupper():
        return first
    titles = page.language.titles
    owned = titles.pattern("whose").fullmatch(page.tokens[number - 1].low) or "'" in page.tokens[number - 1].low
    posts = any(page.tokens[at].low in titles.actors for at in before[:-1])
    return number if posts and not owned and page.tokens[number - 1].low not in titles.actors else first


def _is_person(page: Page, at: int) -> bool:
    return bool(page.language.titles.pattern("person").fullmatch(page.tokens[at].low))


def _is_next(page: Page, link: Link, at: int) -> bool:
    """ "Next" says nothing beside a number."""
    beside = link.mention.ordinal is not None and at < link.mention.head
    return beside and bool(page.language.titles.pattern("next").fullmatch(page.tokens[at].low))


def _enters(page: Page, at: int) -> bool:
    """ "Вступления в ООН": a preposition and an abbreviation go on with what an anniversary is of."""
    into = page.language.titles.pattern("stands").fullmatch(page.tokens[at].low)
    return bool(into) and page.tokens[at + 1].text.isupper() and page.node(at + 1).tag == "w"


def _with_name(page: Page, last: int) -> int:
    """Past the surname where the phrase was cut at an initial: "дипломата Н." and so on."""
    at = last
    while at + 1 < len(page.tokens) and _is_initial(page, at - 1) and page.tokens[at].text == ".":
        at += 2
    return at if at > last and page.tokens[at - 1].text[0].isupper() else last


def _is_initial(page: Page, at: int) -> bool:
    return len(page.tokens[at].text) == 1 and page.tokens[at].text.isupper()


def _whose(page: Page, link: Link, first: int) -> int:
    """Where the words begin that say what an anniversary is of: they stand before its number."""
    start = reach_left(page, first, link.first)
    while start > link.first and page.language.titles.pattern("joins").fullmatch(page.tokens[start - 1].low):
        start = reach_left(page, start - 1, link.first)
    return start


def _number_at(page: Page, link: Link, tokens: "range | list[int]") -> int:
    """The token of the number; the head where the phrase has none."""
    return next((at for at in tokens if _is_number(page, link, at)), link.mention.head)


def _numbered(words: list[str], place: int, number: str) -> list[str]:
    """The words with the number where the text has it: before a word, or joined to it."""
    if number.endswith("-"):
        return [*words[:place], number + words[place], *words[place + 1 :]]
    return [*words[:place], number, *words[place:]]


def _is_number(page: Page, link: Link, at: int) -> bool:
    """Whether the token is (part of) the session number, which the title gives in digits."""
    mention = link.mention
    if mention.lemma == "anniversary" or mention.ordinal is None or at >= mention.head:
        return False
    if page.node(at).tag == "o" or page.tokens[at].text == str(mention.ordinal):
        return True
    if page.language.numbered and page.tokens[at].sort == "number" and page.tokens[at + 1].text == ".":
        return True
    return at > mention.first and page.tokens[at].text in ".-" and _is_number(page, link, at - 1)
