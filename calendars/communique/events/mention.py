"""A mention: a phrase of a text that names an event."""

from dataclasses import dataclass

from calendars.communique.language import Noun


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, last) that name an event; `head` is its noun or verb, `lemma` that word's base form."""

    first: int
    last: int
    head: int
    lemma: str
    noun: Noun
    ordinal: int | None = None
    verb: bool = False
    aside: bool = False
    years: int | None = None
    marks: int | None = None
    """The number of the anniversary that it takes place for."""
    like: "Mention | None" = None
    """What "the second" is one more of."""
    whole: bool = False
    """Whether none of its words names an event of its own."""


def is_numbered(mention: Mention) -> bool:
    """Whether it is an event with a number of its own, of which the next may be "the fourth"."""
    return mention.ordinal is not None and mention.noun.strong and not mention.verb and mention.years is None
