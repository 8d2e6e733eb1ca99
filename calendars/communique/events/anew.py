"""Anew: a sentence that gives a date to the event told before it: "A new date in January is being looked at"."""

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.communique.dates.nodes import Node
from calendars.communique.events.link import Link
from calendars.communique.events.mention import Mention
from calendars.communique.events.rest import EXACT_FIRST
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment
from calendars.kinds import Kind

_LONGEST = 260
_NEXT = 2
_MET = (Kind.MEETING, Kind.VISIT)


@dataclass(slots=True)
class Told:
    """The last event that was told, with where its sentence begins, and how many sentences ago that was."""

    mention: Mention | None = None
    first: int = 0
    dated: bool = False
    since: int = 0

    def note(self, named: Sequence[Mention], made: Sequence[Link], first: int) -> None:
        """Remember the event of a sentence: the last one that has a date, else the only one."""
        linked = [each.mention for each in made if not each.mention.verb or each.mention.noun.kind in _MET]
        strong = [each for each in named if each.noun.strong and not each.aside and not each.verb]
        chosen = linked[-1:] or strong[:1]
        self.since += 1
        if chosen:
            self.mention, self.first, self.dated, self.since = chosen[0], first, bool(linked), 0


def anew(
    page: Page,
    told: Told,
    segment: Segment,
    first: int,
    last: int,
    dates: Sequence[Node],
    named: Sequence[Mention],
    made: Sequence[Link],
) -> list[Link]:
    """The link of the event told before to the date of this sentence, where it says that it speaks of that event."""
    mention = told.mention
    days = [node for node in dates if node.value.form in EXACT_FIRST]
    said = page.text[segment.start : segment.end]
    if mention is None or told.since >= _NEXT or not days or len(said) > _LONGEST or "|" in said:
        return []
    if any(each.noun.strong and not each.aside for each in named) or any(not _is_bare(each) for each in made):
        return []
    marker = "anew" if not made else "it"
    if not page.language.has(marker, said) or any(page.language.has(name, said) for name in ("deadline", "statistics")):
        return []
    day = min(reversed(days), key=lambda node: EXACT_FIRST[node.value.form])
    return [Link(mention, day, segment, told.first if mention.verb else first, last, 0.0)]


def _is_bare(link: Link) -> bool:
    """Whether the link is but a verb that tells that something takes place."""
    return link.mention.verb and link.mention.noun.kind is Kind.OTHER
