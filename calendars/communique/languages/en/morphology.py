"""English: the functions the reader needs, gathered."""

from calendars.communique.languages.en.inflection import bases
from calendars.communique.languages.en.phrases import is_plural, of, person, title

__all__ = ["HEAD_LAST", "bases", "is_at", "is_plural", "left", "of", "person", "place", "right", "title", "toward"]

HEAD_LAST = False


def left(word: str) -> bool:
    """Any word may stand before the noun, but those of the list."""
    return True


def right(word: str) -> bool:
    """Any word may follow, but those of the list."""
    return True


def is_at(word: str) -> bool:
    """A preposition says it, never the form alone."""
    return False


def place(word: str) -> str:
    """English names have one form."""
    return word


def toward(text: str, base: str) -> str:
    """As written."""
    return text
