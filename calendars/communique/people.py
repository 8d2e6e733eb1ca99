"""People named for an event: co-chairs, heads of delegation, visitors; post first, in the nominative."""

import re
from collections.abc import Sequence

from calendars.communique.link import Link
from calendars.communique.page import Page
from calendars.event import Participant
from calendars.kinds import Kind


def people(page: Page, link: Link, made: Sequence[Link]) -> tuple[Participant, ...]:
    """The people of the link's sentence, where it is clear that they are of this event."""
    named = page.once("people", link.first, link.last, lambda: _named(page, link))
    if not named:
        return ()
    if len(made) == 1 and link.mention.noun.kind not in (Kind.ANNIVERSARY, Kind.ELECTION):
        return tuple(person for _, person in named)
    chairs = page.language.pattern("chairs").search(page.words(link.first, link.last))
    if not chairs:
        return ()
    middle = (link.mention.first + link.mention.last) // 2
    nearest = min(made, key=lambda each: abs(each.mention.head - named[0][0]))
    return tuple(person for _, person in named) if nearest is link or abs(middle - named[0][0]) < 12 else ()


def _named(page: Page, link: Link) -> list[tuple[int, Participant]]:
    found: list[tuple[int, Participant]] = []
    at = link.first
    while at < link.last:
        end = name_end(page, at, link.last)
        if end - at >= 2 and page.tokens[max(at - 1, link.first)].low not in page.language.not_last:
            post = _post_start(page, at, link.first, found[-1][0] if found else link.first - 1)
            if post is not None:
                said = page.language.morphology.person(_plain(page.words(post, at)), _plain(page.words(at, end)))
                found.append((end - 1, Participant(post=said[0], name=said[1])))
            at = end
        else:
            at += 1
    return found


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,")


def name_end(page: Page, at: int, last: int) -> int:
    """The end of two to four capitalised words in a row that are neither posts nor places nor events."""
    end = at
    while end < last and end - at < 4 and _is_name(page, end):
        end += 1
    return end


def _is_name(page: Page, at: int) -> bool:
    token, language = page.tokens[at], page.language
    if token.sort != "word" or not token.text[0].isupper() or (token.text.isupper() and len(token.text) > 1):
        return False
    if page.node(at).tag != "w" or language.base(token.low, language.nouns) or language.base(token.low, language.posts):
        return False
    if token.low in language.no_names:
        return False
    from calendars.communique.names import index

    return not any(base in index(language) for base in language.bases(token.low)) and token.low not in language.address


def _is_post(page: Page, at: int) -> bool:
    language = page.language
    low = page.tokens[at].low
    base = language.base(low, language.posts)
    return base is not None and not language.morphology.is_plural(low, base)


def _post_start(page: Page, at: int, first: int, previous: int) -> int | None:
    """Where the post before a name begins; None when there is none."""
    start: int | None = None
    here = at - 1
    pattern = re.compile(page.language.between, re.IGNORECASE)
    while here >= first and here > previous and at - here < 22:
        token = page.tokens[here]
        if _is_post(page, here):
            start = here
        elif token.sort == "mark":
            if token.text not in "-–—,.":
                break
            if token.text == "," and start is None and at - here > 1:
                break
            if token.text == "," and start is not None:
                break
        elif not (token.text[0].isupper() or pattern.fullmatch(token.low)):
            break
        here -= 1
    return start
