"""Venues: the house, hall or hotel where an event takes place."""

from calendars.communique.events.link import Link
from calendars.communique.places.gazetteer import Spot, spots
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_WIDEST = 5
_SHOWN = 40
_JOINS = ("of", "the", "for", "and", "de", "la", "des", "du", "del", "da", "di")
_SEPARATORS = ("@", ",", ".", "(", "|", "–", "—", "-", ":", ";")
_ENDS = (*_SEPARATORS, ")")


def venues(page: Page, link: Link) -> list[Spot]:
    """The venues that the sentence of the link names as a place: after "at", or set off in a row."""
    found: list[Spot] = []
    language = page.language
    for at, lemma in page.once("houses", link.first, link.last, lambda: _houses(page, link.first, link.last)):
        token = page.tokens[at]
        if (found and at < found[-1].last) or (
            token.text[0].isascii() and language.morphology.is_plural(token.low, lemma)
        ):
            continue
        first = _start(page, link, at)
        if first is not None:
            last = _end(page, link, at)
            if found and first <= found[-1].first:
                found.pop()
            found.append(Spot(first, last, _said(page, first, at, last, lemma), None, False))
    return found


def _houses(page: Page, first: int, last: int) -> list[tuple[int, str]]:
    """The words for houses, halls and the like, with their base form."""
    language = page.language
    words = [at for at in range(first, last) if page.tokens[at].sort == "word"]
    words = [at for at in words if not _is_post(page, at + 1, last)]
    based = [(at, language.base(page.tokens[at].low, language.venues)) for at in words]
    return [(at, lemma) for at, lemma in based if lemma and not _is_margin(page, at, first)]


def _is_margin(page: Page, at: int, first: int) -> bool:
    """ "Форумның алаңында": on the margins of an event, which is no house."""
    before, language = page.tokens[at - 1].low if at > first else "", page.language
    if not language.morphology.HEAD_LAST or not language.pattern("genitive").fullmatch(before):
        return False
    return language.noun(before) is not None


def _is_post(page: Page, at: int, last: int) -> bool:
    """Where the noun goes last, "the speaker of parliament" is no house."""
    ahead = page.language.morphology.HEAD_LAST and at < last
    return ahead and page.language.base(page.tokens[at].low, page.language.posts) is not None


def _start(page: Page, link: Link, at: int) -> int | None:
    """Where the venue's phrase begins, when it stands as a place."""
    language = page.language
    first = at
    while first > link.first and at - first < _WIDEST:
        token = page.tokens[first - 1]
        if token.low in language.into and language.has("source", page.words(link.first, first - 1)[-_SHOWN:]):
            return None
        if token.low in language.into or language.has("shown", page.words(link.first, first)[-_SHOWN:]):
            return first
        if token.text == "-" and page.tokens[first - 2].sort == "number" and first - 2 > link.first:
            first -= 2
            continue
        if token.text in _SEPARATORS or page.node(first - 1).tag in "@t":
            return first if _stands(page, link, first, at) else None
        if token.sort not in ("word", "number") and token.text not in "«“\"»”'":
            return None
        if (
            language.words.get(token.low, ("w",))[0] == ""
            and first - 2 >= link.first
            and page.tokens[first - 2].low in language.into
        ):
            return first
        if not language.morphology.HEAD_LAST and not (token.text[0].isupper() or language.left(token.low)):
            return None
        if page.tokens[at].text.islower() and not language.morphology.HEAD_LAST and _is_town(page, first - 1):
            return None
        if language.morphology.HEAD_LAST and (language.morphology.is_at(token.low) or not language.left(token.low)):
            if not _joins(page, first - 1, link.first):
                break
            first -= 1
        first -= 1
    return first if language.morphology.HEAD_LAST and (_is_at(page, at, link) or _is_visited(link, at)) else None


def _is_visited(link: Link, at: int) -> bool:
    """ "Mevlana Müzesi ziyareti": the house right before the noun of a visit, where modifiers lead."""
    return link.mention.noun.kind is Kind.VISIT and at + 1 == link.mention.head


def _joins(page: Page, at: int, first: int) -> bool:
    """Whether an "and" stands within a name: "the Palace of Peace and Accord"."""
    before = page.tokens[at - 1] if at > first else None
    named = before is not None and before.sort == "word" and before.text[0].isupper()
    return named and page.node(at).tag == "&" and page.language.left(page.tokens[at - 1].low)


def _is_town(page: Page, at: int) -> bool:
    """ "In Ашхабаде торговый дом": the town before the house is the place."""
    return not page.tokens[at].text[0].isascii() and bool(spots(page.tokens, at, at + 1, page.language))


def _is_at(page: Page, at: int, link: Link) -> bool:
    """The locative, and what a wreath is laid at or a guest is shown; the dative only where somebody goes there."""
    low, language = page.tokens[at].low, page.language
    goes = link.segment.row or link.mention.noun.kind in (Kind.VISIT, Kind.CEREMONY, Kind.OTHER)
    if "locative" in language.markers and not goes and not language.pattern("locative").fullmatch(low):
        return False
    return language.morphology.is_at(low) or bool(language.pattern("venue_case").fullmatch(low))


def _stands(page: Page, link: Link, first: int, at: int) -> bool:
    morphology = page.language.morphology
    if morphology.HEAD_LAST and (_is_at(page, at, link) or _is_visited(link, at)):
        return True
    opened = first > link.first and page.tokens[first - 1].text in "(@"
    timed = first - 1 > link.first and page.tokens[first - 1].text == "," and page.node(first - 2).tag in "@t"
    after = page.tokens[at + 1].text if at + 1 < link.last else "."
    closes = _end(page, link, at) >= link.last - 1
    timed = timed and (closes or not after[0].islower())
    return opened or timed or (link.segment.row and first > link.mention.head)


def _end(page: Page, link: Link, at: int) -> int:
    last = at + 1
    quoted = False
    while last < link.last and last - at < _WIDEST + 3 and not page.language.morphology.HEAD_LAST:
        token = page.tokens[last]
        if token.text == "." and last == at + 1 < link.last - 1 and page.tokens[last + 1].text in "«“":
            last += 1
            continue
        quoted = (quoted or token.text in '«“"') and token.text not in "»”"
        if not quoted and (token.text in _ENDS or page.node(last).tag in "@tf" or token.low in page.language.into):
            break
        if not quoted and page.language.pattern("venue_end").fullmatch(token.low):
            break
        if not quoted and not (_is_capital(page, last) if token.text[0].isascii() else page.language.right(token.low)):
            break
        last += 1
    while last > at + 1 and page.node(last - 1).tag == "&":
        last -= 1
    return last


def _is_capital(page: Page, at: int) -> bool:
    """In Latin letters the words of a venue's name are capitals, with "of" and the like between them."""
    token = page.tokens[at]
    joins = token.low in _JOINS and page.tokens[at + 1 : at + 3]
    return not token.text[0].isalpha() or token.text[0].isupper() or any(each.text[0].isupper() for each in joins or ())


def _said(page: Page, first: int, at: int, last: int, lemma: str) -> str:
    words = [token.text for token in page.tokens[first:last]]
    said = page.language.morphology.title(words, at - first, lemma, None).strip(" .,")
    said = said.replace(" . ", ". ")
    said = said.replace(" - ", "-") if words[0][0].isdigit() else said
    for mark in "«“(":
        said = said.replace(mark + " ", mark)
    for mark in "»”)":
        said = said.replace(" " + mark, mark)
    return (said[:1].upper() + said[1:] if words[0][0].isupper() else said)[:120]
