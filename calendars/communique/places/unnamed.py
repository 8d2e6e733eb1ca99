"""Unnamed: places that no gazetteer knows, told by where they stand."""

from collections.abc import Sequence

from calendars.communique.events.link import Link
from calendars.communique.places.gazetteer import Spot
from calendars.communique.places.standing import apart
from calendars.communique.text.page import Page
from calendars.communique.text.tokens import low
from calendars.kinds import Kind

_NEAR = 8
_SHORT = 3
_CELL = 6
_QUOTED = 10
_OPENS = ("–", "—", "|", ",", ";", "(", "@", "-")
_QUOTES = "«»“”\"'"


def unknown(page: Page, link: Link, known: Sequence[Spot]) -> str | None:
    """A name after "in" close to the date or the event, that is none of the known places."""
    language = page.language
    taken = {at for spot in known for at in range(spot.first, spot.last)}
    for at in range(link.first, link.last):
        if (
            at in taken
            or not may_be_place(page, at)
            or _is_quoted(page, at, link.first)
            or apart(Spot(at, at + 1, "", None, False), link) > _NEAR
        ):
            continue
        before = at - 1
        while before > link.first and _is_skipped(page, before):
            before -= 1
        word = page.tokens[before].low if before >= link.first else ""
        if language.morphology.HEAD_LAST:
            after = page.text[page.tokens[at].end :][:20].lstrip()
            if _is_set_off(page, at, link):
                return _with_first(page, at, link.first, language.morphology.place(page.tokens[at].text))
            if language.pattern("host_after").match(after):
                return page.tokens[at].text
            if at > link.first and language.pattern("located").fullmatch(page.tokens[at].low):
                return language.morphology.place(page.tokens[at].text)
        elif word in language.into and not (
            _leads_elsewhere(page, word) or _is_adjective(page, at, link.last) or _is_of_event(page, at, link.last)
        ):
            return _whole(page, at, link.last)
        if _is_before_date(page, at, link):
            return _whole(page, at, link.last)
    return None


def _is_before_date(page: Page, at: int, link: Link) -> bool:
    """ "(Bulboaca, 1 June)"."""
    end = at + 1
    while end < link.last and page.tokens[end].text[0].isupper() and end - at < _SHORT:
        end += 1
    opened = at > link.first and page.tokens[at - 1].text == "("
    return opened and end + 1 < link.last and page.tokens[end].text == "," and page.node(end + 1) is link.date


def _is_quoted(page: Page, at: int, first: int) -> bool:
    """Whether the token is within quotes: in the name of something, which says not where it is."""
    signs = [page.tokens[n].text for n in range(max(first, at - _QUOTED), at) if page.tokens[n].text in _QUOTES[:4]]
    return bool(signs) and signs[-1] in "«“"


def _is_set_off(page: Page, at: int, link: Link) -> bool:
    """ "Rimutaka'da": in or to it; only a visit takes the case of an object."""
    word, language = page.tokens[at].low, page.language
    object_ = link.mention.noun.kind is not Kind.VISIT and language.pattern("accusative").fullmatch(word)
    return "'" in word and language.morphology.is_at(word) and not object_


def tail(page: Page, link: Link) -> str | None:
    """The last cell of a row, when it is a name: of capitals, or a room and its number."""
    last = link.last
    while last > link.first and page.tokens[last - 1].text in ".;)?":
        last -= 1
    first = last
    while first > link.first and last - first <= _CELL and _is_of_name(page, first - 1):
        first -= 1
    opened = first > link.first and (page.tokens[first - 1].text in _OPENS or page.node(first - 1).tag in "@t")
    opened = opened and (link.segment.row or _follows_date(page, first, link.first))
    if not opened or not link.mention.head < first < last or last - first > _CELL or not _is_name(page, first, last):
        return None
    return page.words(first, last)


def _follows_date(page: Page, first: int, start: int) -> bool:
    """Whether a comma and a date, a time or a number stand before the name: "on 22 October, 1400, Bernerhof"."""
    return first - 2 >= start and page.tokens[first - 1].text == "," and page.node(first - 2).tag in "@tdn"


def _is_of_name(page: Page, at: int) -> bool:
    token = page.tokens[at]
    return (token.sort in ("word", "number") and page.node(at).tag not in "@t") or token.text in (*_QUOTES, "-")


def _is_name(page: Page, first: int, last: int) -> bool:
    words = [token for token in page.tokens[first:last] if token.sort == "word"]
    language = page.language
    room = any(language.base(token.low, language.venues) for token in words)
    room = room and any(page.tokens[at].sort == "number" for at in range(first, last))
    if not words or not (room or (words[0].text[0].isupper() and words[-1].text[0].isupper())):
        return False
    if language.has("tentative", page.words(first, last)) or language.has("no_place", page.words(first, last)):
        return False
    known = (language.nouns, language.posts)
    return not any(language.base(token.low, words) for token in words for words in known)


def _with_first(page: Page, at: int, first: int, last_word: str) -> str:
    """A name of two words, its ending being on the last."""
    before = page.tokens[at - 1].text if at - 1 > first and may_be_place(page, at - 1) else ""
    return f"{before} {last_word}" if before and "'" not in low(before) else last_word


def _is_skipped(page: Page, at: int) -> bool:
    """An article, or the dot of an abbreviation."""
    return page.tokens[at].text == "." or page.language.words.get(page.tokens[at].low, ("w",))[0] == ""


def _is_adjective(page: Page, at: int, last: int) -> bool:
    """ "В Европейском союзе": an adjective before its noun names nothing by itself."""
    token = page.tokens[at]
    goes_on = at + 1 < last and page.tokens[at + 1].sort == "word" and page.tokens[at + 1].low not in page.language.into
    return not token.text[0].isascii() and goes_on and page.language.left(token.low)


def _leads_elsewhere(page: Page, word: str) -> bool:
    """ "Owing to Cyclone Berna", "a letter to Ministers": such words need a name that is known."""
    return any(page.language.pattern(name).fullmatch(word) for name in ("origin", "toward"))


def _whole(page: Page, at: int, last: int) -> str:
    """The name as written, with the capitals that follow in Latin letters."""
    end = at + 1
    while end < last and end - at <= _SHORT and page.tokens[end].text[0].isascii() and may_be_place(page, end):
        end += 1
    said = page.words(at, end)
    return page.language.morphology.place(said) if end == at + 1 else said


def _is_of_event(page: Page, at: int, last: int) -> bool:
    """Whether the name only begins that of an event: "at the Arctic Conference"."""
    while at < last and page.tokens[at].sort == "word" and may_be_place(page, at):
        at += 1
    return at < last and page.tokens[at].text[0].isascii() and page.language.noun(page.tokens[at].low) is not None


def may_be_place(page: Page, at: int) -> bool:
    """Whether the token is a capital that no other list explains."""
    token, language = page.tokens[at], page.language
    if token.sort != "word" or not token.text[0].isupper() or token.text.isupper() or page.node(at).tag != "w":
        return False
    known = (language.nouns, language.posts, language.venues, language.no_names)
    return len(token.text) > _SHORT and not any(language.base(token.low, words) for words in known)
