"""Set off: a date between commas that only tells of an event's past: "first held in April 2025, will take place"."""

from collections.abc import Sequence
from dataclasses import replace

from calendars.communique.dates.narrowing import until
from calendars.communique.dates.nodes import Node
from calendars.communique.events.mention import Mention
from calendars.communique.text.page import Page
from calendars.kinds import Kind

_INSTEAD = 30


def set_off(
    page: Page, first: int, last: int, dates: Sequence[Node], found: Sequence[Mention]
) -> tuple[Sequence[Node], Node | None]:
    """The dates without such a one, and it where it is the date that was planned before, as "originally" says."""
    if len(dates) < 2 or not found:
        return dates, None
    given_up = next((each for each in dates if _is_given_up(page, first, each)), None)
    if given_up:
        return [each for each in dates if each is not given_up], given_up
    for date in dates[:-1]:
        bounds = _commas(page, first, last, date)
        if bounds and _is_passed(page, bounds, last, dates, found):
            left = [each for each in dates if each is not date]
            return left, date if page.language.has("formerly", page.words(bounds[0] + 1, bounds[1])) else None
    return dates, None


def _is_given_up(page: Page, first: int, date: Node) -> bool:
    """ "On 8 May instead of 25 April", "not on 12 May but on 19 May"."""
    return bool(page.language.has("instead", page.words(first, date.first)[-_INSTEAD:]))


def run_on(page: Page, dates: Sequence[Node], found: Sequence[Mention]) -> Sequence[Node]:
    """The dates with one in place of two that say from when until when: "opens on 1 June and closes on 7 June"."""
    kept: list[Node] = []
    for date in dates:
        before = kept[-1] if kept else None
        whole = None
        if before and page.language.pattern("closes").search(page.words(before.last, date.first)):
            named = any(before.last <= each.head < date.first and each.noun.strong for each in found)
            whole = None if named else until(before.value, date.value)
        if whole and before:
            kept[-1] = replace(before, value=whole)
        else:
            kept.append(date)
    return kept


def _commas(page: Page, first: int, last: int, date: Node) -> tuple[int, int] | None:
    before = next((at for at in range(date.first - 1, first, -1) if page.tokens[at].text in ",("), None)
    after = next((at for at in range(date.last, last) if page.tokens[at].text in ",)"), None)
    return (before, after) if before is not None and after is not None else None


def _is_passed(page: Page, bounds: tuple[int, int], last: int, dates: Sequence[Node], found: Sequence[Mention]) -> bool:
    """Whether the words between the commas tell the past of an event whose coming date follows them."""
    start, end = bounds
    owner = any(not each.verb and each.last <= start for each in found)
    others = any(each.head > start and not (each.verb and each.noun.kind is Kind.OTHER) for each in found)
    comes = any(each.first > end for each in dates)
    said, rest = page.words(start + 1, end), page.words(end + 1, last)
    language = page.language
    tells = language.has("formerly", said) or (
        (language.has("past", said) or language.has("recalled", said)) and not language.has("future", said)
    )
    goes_on = language.has("future", rest) or language.has("moved", rest) or language.has("postponed", rest)
    return owner and not others and comes and bool(tells) and bool(goes_on)
