"""Listing: a row that tells of several events of its day: "1 September - Knowledge Day; 35 years of independence"."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.text.page import Page


def listed(page: Page, made: list[Link], found: Sequence[Mention]) -> list[Link]:
    """The link of a row, and one for every event that a semicolon sets apart on the same day."""
    if len(made) != 1 or not made[0].segment.row:
        return made
    own = made[0].mention
    others = [each for each in found if each is not own and each.noun.strong and not (each.verb or each.aside)]
    return [*made, *(replace(made[0], mention=each) for each in others if _is_apart(page, own, each))]


def _is_apart(page: Page, one: Mention, other: Mention) -> bool:
    low, high = sorted((one.head, other.head))
    return any(page.tokens[at].text == ";" for at in range(low, high))
