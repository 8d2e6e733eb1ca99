"""The anchor: the day that a paper's yearless and relative dates are read against."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from calendars.communique.dates.moment import Moment
from calendars.communique.dates.nodes import Node
from calendars.communique.events.finding import Draft
from calendars.communique.events.mentions import mentions
from calendars.communique.text.page import Page
from calendars.kinds import Status
from calendars.rung import Rung

_ASIDE = 30
"""How many letters may stand on the line of a date that a paper gives for itself."""

_HEAD, _FOOT = 700, 300
"""How many letters from its beginning, and before its end, a paper says when it was written."""

_MOST = 1_000
"""How many of its dates say when a paper was written."""

_EXACT = ("point", "span")
_SOME_DAY, _ANOTHER_DAY = date(2000, 1, 1), date(2011, 6, 15)


def anchor(page: Page, today: date, draw: Callable[[date], Sequence[Draft]]) -> date:
    """The day a paper gives for itself, else the one it must have been written on, else `today`.

    A paper that speaks of a day gone by as of one to come is older than today: then it was written on the last day
    that it says something was held on, before what it expects. `draw` reads the paper against a day.
    """
    return _own_date(page, today) or _told_date(page, today, draw) or today


def _own_date(page: Page, today: date) -> date | None:
    """A full date that stands alone or with a place, at the paper's head or foot, and has come."""
    near = [node for node in page.nodes if _is_at_an_end(page, node)]
    for day, start, end in _days(page, near):
        first, last = page.text.rfind("\n", 0, start) + 1, page.text.find("\n", end)
        last = last if last >= 0 else len(page.text)
        rest = len(page.text[first:start].strip()) + len(page.text[end:last].strip())
        at_an_end = first < _HEAD or len(page.text) - end < _FOOT
        if day <= today and rest < _ASIDE and at_an_end and not _tells_of_something(page, first, last):
            return day
    return None


def _is_at_an_end(page: Page, node: Node) -> bool:
    """Whether the line of the date may begin at the head of the paper, or end at its foot."""
    if node.tag != "@":
        return False
    return page.tokens[node.first].start < 2 * _HEAD or len(page.text) - page.tokens[node.last - 1].end < _FOOT


def _tells_of_something(page: Page, start: int, end: int) -> bool:
    """Whether a line names an event or says that one takes place: then its date is the event's."""
    starts = [token.start for token in page.tokens]
    return bool(mentions(page, bisect_left(starts, start), bisect_left(starts, end)))


def _told_date(page: Page, today: date, draw: Callable[[date], Sequence[Draft]]) -> date | None:
    named = {day for day, _, _ in islice(_days(page, page.nodes), _MOST) if day < today}
    if not named:
        return None
    drafts = [draft for draft in draw(max(named)) if draft.when.rung in (Rung.DAY, Rung.DAYS) and not draft.yearly]
    ahead = [draft for draft in drafts if draft.status.is_ahead and draft.when.earliest in named]
    if not ahead:
        return None
    held = {draft.when.earliest for draft in drafts if draft.status is Status.HELD}
    last = max(named.intersection(held), default=None)
    if last is not None:
        return last if _last(ahead) >= last else None
    return _last(ahead) if any(map(_is_said_to_come, ahead)) else None


def _is_said_to_come(draft: Draft) -> bool:
    """Whether words say that it is ahead, not only that nothing says otherwise."""
    return any(field == "status" for field, _ in draft.why)


def _last(drafts: Iterable[Draft]) -> date:
    return max(draft.when.earliest for draft in drafts if draft.when.earliest)


def _days(page: Page, nodes: Iterable[Node]) -> Iterator[tuple[date, int, int]]:
    """Every day or first of several days that is written with its year, with its place in the clean text."""
    for node in nodes:
        moment = node.value
        if not (isinstance(moment, Moment) and moment.year and moment.form in _EXACT):
            continue
        when = moment.settle(_SOME_DAY)
        stated = when == moment.settle(_ANOTHER_DAY)  # "of this year" names no year
        if stated and when and when.is_exact and when.earliest:
            yield when.earliest, page.tokens[node.first].start, page.tokens[node.last - 1].end
