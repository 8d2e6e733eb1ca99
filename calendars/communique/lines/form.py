"""Forms: fields one after another, each with its name before a colon: "Date: ...", "Venue: ...", "Event: ..."."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.communique.dates.nodes import Node
from calendars.communique.events.link import Link
from calendars.communique.events.mentions import mentions
from calendars.communique.events.rest import EXACT_FIRST
from calendars.communique.lines.table import Cell, chief, label
from calendars.communique.text.page import Page
from calendars.communique.text.segments import Segment

_NAME = re.compile(r"\W{0,3}([^\W\d_]++(?:[ -][^\W\d_]++){0,3}[ -]?)\s?[:|]\s?(?=\S)")
_FIELDS = ("when", "time", "what", "where")
_MOST = 12
_NEAR = 60
_VAGUE = len(EXACT_FIRST)


@dataclass(frozen=True, slots=True)
class Form:
    """The tokens of the fields, and the last of the segments that they stand in."""

    when: Cell
    what: Cell
    where: Cell | None
    time: Cell | None
    last: Segment

    def nodes(self, page: Page, tag: str) -> list[Node]:
        """The dates, or the times, in the fields for them."""
        cells = (self.when, *((self.time,) if self.time else ()))
        return [node for cell in cells for node in page.nodes_of(*cell) if node.tag == tag]

    def link(self, page: Page, segment: Segment, first: int) -> Link | None:
        """The event of the fields with the most exact of their dates; None without any."""
        last = max(cell[1] for cell in (self.when, self.what, self.where, self.time) if cell)
        day = min(self.nodes(page, "@"), key=lambda node: EXACT_FIRST.get(node.value.form, _VAGUE), default=None)
        mention = chief(mentions(page, *self.what)) or label(self.what)
        return Link(mention, day, replace(segment, row=True), first, last, 0.0) if day else None


def form(page: Page, segment: Segment) -> Form | None:
    """The form that begins with the segment: it names at least a day and an event, each once."""
    head = page.text[segment.start : min(segment.end, segment.start + _NEAR)]
    if not (":" in head or "|" in head) or not _NAME.match(head):
        return None
    starts = page.once("starts", 0, 0, lambda: [token.start for token in page.tokens])
    at = bisect_left(page.pieces, segment.start, key=lambda piece: piece.start)
    found: dict[str, Cell] = {}
    last = segment
    for piece in page.pieces[at : at + _MOST]:
        role, cell = _field(page, piece, starts)
        if role in found and (role != "what" or "when" in found):
            break
        if role:
            found.setdefault(role, cell)
            last = piece
        elif piece is segment or not _NAME.match(page.text, piece.start):
            break
    if not {"when", "what"} <= found.keys():
        return None
    return Form(found["when"], found["what"], found.get("where"), found.get("time"), last)


def _field(page: Page, piece: Segment, starts: Sequence[int]) -> tuple[str, Cell]:
    """What the segment is a field for, and the tokens of its value; "" for no field that we know."""
    named = _NAME.match(page.text, piece.start, piece.end)
    name = named[1].strip() if named else ""
    role = next((role for role in _FIELDS if name and page.language.has(f"column_{role}", name)), "")
    role = role or ("what" if name and page.language.pattern("field_what").fullmatch(name) else "")
    first = bisect_left(starts, named.end()) if named else 0
    last = bisect_left(starts, piece.end)
    while last > first and page.tokens[last - 1].text in ".;":
        last -= 1
    return (role, (first, last)) if first < last else ("", (0, 0))
