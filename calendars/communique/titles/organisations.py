"""Organisations: those that a stretch of text names, by their full names of today."""

from calendars.communique.text.page import Page

_HEAD = 40
_LONGEST_NAME = 6


def organisation(page: Page) -> tuple[str, tuple[str, str]] | None:
    """The one organisation that the paper's first words speak of: as written, and in full."""
    return page.once("organisation", 0, 0, lambda: _organisation(page))


def _organisation(page: Page) -> tuple[str, tuple[str, str]] | None:
    first = organisations(page, 0, min(_HEAD, len(page.tokens)))
    named = {names: page.words(begin, end) for begin, end, names in first}
    if len(named) != 1:
        return None
    ((names, said),) = named.items()
    return said, names


def organisations(page: Page, first: int, last: int) -> list[tuple[int, int, tuple[str, str]]]:
    """The organisations named among the tokens, the longest name first: tokens, and the two forms of the full name."""
    known, language = page.language.titles.organisations, page.language
    found = []
    at = first
    while at < last:
        longest = min(last, at + _LONGEST_NAME) if page.tokens[at].text[0].isupper() else at
        for end in range(longest, at, -1):
            words = [token.low for token in page.tokens[at:end]]
            shape = " ".join(words)
            base = shape if shape in known else (language.base(shape, known) if end == at + 1 else None)
            if base:
                found.append((at, end, known[base]))
                at = end - 1
                break
        at += 1
    return found
