"""Formatted pieces of a text, and how Telegram tidies them: nesting, merging, empty ones dropped."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
_MONOSPACE = ("code", "pre")
KEPT_ON_SPACE = ("text_link", "text_mention", "custom_emoji", "date_time")
_QUOTES = ("blockquote", "expandable_blockquote")
# TDLib get_type_priority: the outer of two that cover the same text comes first.
_PRIORITY = {
    "blockquote": 0, "expandable_blockquote": 0, "pre": 10, "code": 20, "text_link": 49, "text_mention": 49,
    "date_time": 49, "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99,
}  # fmt: skip


@dataclass(slots=True)
class Entity:
    """A MessageEntity; offset and length in UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user: int | None = None
    language: str = ""
    unix_time: int | None = None
    date_time_format: str = ""

    @property
    def end(self) -> int:
        """The offset just past the last unit."""
        return self.offset + self.length

    def crosses(self, other: "Entity") -> bool:
        """Do the two share at least one unit?"""
        return self.offset < other.end and other.offset < self.end


def ordered(entities: Iterable[Entity]) -> list[Entity]:
    """In Telegram's order: by place, longer before shorter, outer kinds before inner ones."""
    return sorted(entities, key=lambda one: (one.offset, -one.length, _PRIORITY.get(one.type, 50)))


def tidied(entities: list[Entity]) -> list[Entity]:
    """Nested without crossing: monospace holds nothing, neighbours of one kind are one, fixed pieces cut styles."""
    fixed = _without_crossings([one for one in ordered(entities) if one.type not in SPLITTABLE and one.length > 0])
    closed = [one for one in fixed if one.type in _MONOSPACE]
    cuts = sorted({edge for one in fixed for edge in (one.offset, one.end)})
    styles = [
        piece
        for style in SPLITTABLE
        for span in _merged([one for one in entities if one.type == style and one.length > 0])
        for piece in _cut_where_crossing(span, fixed, cuts)
        if not any(piece.crosses(one) for one in closed)
    ]
    return ordered(fixed + styles)


def _without_crossings(fixed: list[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for one in fixed:
        inside = [other for other in kept if one.crosses(other)]
        if all(_may_hold(other, one) for other in inside):
            kept.append(one)
    return kept


def _may_hold(outer: Entity, inner: Entity) -> bool:
    return outer.type in _QUOTES and inner.type not in _QUOTES and inner.end <= outer.end


def _merged(spans: list[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for one in sorted(spans, key=lambda span: span.offset):
        if merged and one.offset <= merged[-1].end:
            merged[-1].length = max(merged[-1].end, one.end) - merged[-1].offset
        else:
            merged.append(replace(one))
    return merged


def _cut_where_crossing(span: Entity, fixed: list[Entity], cuts: list[int]) -> list[Entity]:
    crossed = any(
        one.crosses(span)
        and not (one.offset <= span.offset and span.end <= one.end)
        and (one.type in _MONOSPACE or not (span.offset <= one.offset and one.end <= span.end))
        for one in fixed
    )
    if not crossed:
        return [span]
    edges = [span.offset, *(cut for cut in cuts if span.offset < cut < span.end), span.end]
    return [replace(span, offset=begin, length=end - begin) for begin, end in pairwise(edges)]


def to_json(entity: Entity, user: Any = None) -> dict[str, Any]:
    """A MessageEntity object; `user` is the User object of a text mention."""
    made: dict[str, Any] = {"offset": entity.offset, "length": entity.length, "type": entity.type}
    if entity.url is not None:
        made["url"] = entity.url
    if entity.type == "pre" and entity.language:
        made["language"] = entity.language
    if entity.type == "text_mention":
        made["user"] = user
    if entity.unix_time is not None:
        made["unix_time"] = entity.unix_time
        if entity.date_time_format:
            made["date_time_format"] = entity.date_time_format
    return made
