"""Russian: the functions the reader needs, gathered."""

from calendars.communique.languages.ru.inflection import bases
from calendars.communique.languages.ru.people import person
from calendars.communique.languages.ru.phrases import is_plural, left, right, title

__all__ = ["HEAD_LAST", "bases", "is_at", "is_plural", "left", "person", "place", "right", "title"]

HEAD_LAST = False


def is_at(word: str) -> bool:
    """A preposition says it, never the form alone."""
    return False


def place(word: str) -> str:
    """As written: without a dictionary the nominative would be a guess."""
    return word
