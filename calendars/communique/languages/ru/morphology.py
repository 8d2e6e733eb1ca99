"""Russian: the functions the reader needs, gathered."""

from calendars.communique.languages.ru.genitive import of
from calendars.communique.languages.ru.inflection import bases
from calendars.communique.languages.ru.people import person
from calendars.communique.languages.ru.phrases import is_plural, left, right, title
from calendars.communique.text.tokens import low

__all__ = ["HEAD_LAST", "bases", "is_at", "is_plural", "left", "of", "person", "place", "right", "title", "toward"]

HEAD_LAST = False


def is_at(word: str) -> bool:
    """A preposition says it, never the form alone."""
    return False


def place(word: str) -> str:
    """As written: without a dictionary the nominative would be a guess."""
    return word


def toward(text: str, base: str) -> str:
    """The place as written, when its form says that something goes there; else nothing."""
    said, plain = low(text), low(base)
    if said == plain:
        return "" if plain.endswith(("а", "я")) else text
    feminine = plain.endswith(("а", "я")) and said.endswith(("у", "ю"))
    return text if feminine or said.split()[0].endswith(("ую", "юю")) else ""
