"""Text as the bot sends it -> text as Telegram keeps it: parse mode, trimming, lengths, entities."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import html, markdown
from bot.sandbox.call import Call, field_of
from bot.sandbox.detection import found_in
from bot.sandbox.entities import KEPT_ON_SPACE, Entity, tidied
from bot.sandbox.links import BadLinkError, checked
from bot.sandbox.refusals import Refused, bad_request
from bot.sandbox.utf16 import Ruler, length

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_RAW_BYTES = 1 << 15
MAX_ENTITIES = 100
FARTHEST_TIME = 1098 * 86400  # messageEntityFormattedDate: at most so far ahead
_PLAIN = {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "blockquote", "expandable_blockquote"}
_AUTOMATIC = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
# TDLib clean_input_string: control characters become spaces, carriage returns and direction overrides vanish.
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
# A text of these alone shows nothing: spaces of all kinds, joiners, fillers, marks of direction.
_UNSEEN = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufffc]*"
)
_VANISHING = re.compile(r"[\r\u2028-\u202e\u0333\u033f\u030a]")


@dataclass(slots=True)
class Formatted:
    """A text with its entities."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)


def parsed(text: str, parse_mode: str, entities: Any) -> Formatted:
    """First stage (Bot API server): `parse_mode` wins over `entities`. Refuses bad markup, checks no lengths."""
    if len(text.encode()) > MAX_RAW_BYTES:
        raise bad_request("Text is too long")
    mode = parse_mode.lower()
    if text and mode and mode != "none":
        if mode == "html":
            return Formatted(*html.parse(text))
        if mode in ("markdown", "markdownv2"):
            return Formatted(*markdown.parse(text, version=2 if mode == "markdownv2" else 1))
        raise bad_request("Unsupported parse_mode")
    return Formatted(text, _given(entities) if isinstance(entities, list) else [])


def parsed_parameters(call: Call, name: str, entities: str, mode: str = "parse_mode") -> Formatted:
    """The same from the call's parameters; entities that are not JSON are ignored, as Telegram ignores them."""
    try:
        given = call.parsed(entities, "")
    except Refused:
        given = None
    return parsed(call.text(name), call.text(mode), given)


def fixed(raw: Formatted, *, may_be_empty: bool = False) -> Formatted:
    """Second stage (TDLib `fix_formatted_text`): cleaned, trimmed, tidied, with found entities."""
    text, entities = _cleaned(raw.text, tidied(_within(raw)))
    entities = tidied(_without_blank(text, entities))
    text, entities = _trimmed(text, entities)
    if not text or _UNSEEN.fullmatch(text):
        if may_be_empty:
            return Formatted()
        raise bad_request("Text must be non-empty")
    return Formatted(text, tidied(entities + found_in(text, entities))[:MAX_ENTITIES])


def fixed_text(raw: Formatted, now: int) -> Formatted:
    """A message's text: at most 4096 code points after parsing and trimming; `now` in Unix seconds."""
    made = fixed(raw)
    _ensure_times(made, now)
    if len(made.text) > MAX_TEXT:
        raise bad_request("Message is too long")
    return made


def fixed_caption(raw: Formatted, now: int) -> Formatted:
    """A caption: at most 1024 code points, may be empty."""
    made = fixed(raw, may_be_empty=True)
    _ensure_times(made, now)
    if len(made.text) > MAX_CAPTION:
        raise bad_request("Message caption is too long")
    return made


def _ensure_times(made: Formatted, now: int) -> None:
    for one in made.entities:
        if one.unix_time is not None and not 0 <= one.unix_time <= now + FARTHEST_TIME:
            raise bad_request("Can't parse entities: Invalid Unix time specified")


def _given(items: list[Any]) -> list[Entity]:
    try:
        return [made for item in items if (made := _one_given(item)) is not None]
    except Refused as refused:
        reason = refused.description.removeprefix("Bad Request: ")
        raise bad_request(f"Can't parse MessageEntity: {reason[:1].upper()}{reason[1:]}") from None


def _one_given(item: Any) -> Entity | None:
    if not isinstance(item, dict):
        raise bad_request("expected an Object")
    made = Entity("", field_of(item, "offset", int, required=True), field_of(item, "length", int, required=True))
    made.type = field_of(item, "type", str, required=True)
    match made.type:
        case "pre":
            made.language = field_of(item, "language", str)
        case "text_link":
            try:
                made.url = checked(field_of(item, "url", str, required=True))
            except BadLinkError:
                return None
        case "text_mention":
            made.user = field_of(field_of(item, "user", dict, required=True), "id", int, required=True)
        case "date_time":
            made.unix_time = field_of(item, "unix_time", int, required=True)
            made.date_time_format = field_of(item, "date_time_format", str)
        case kind if kind in _AUTOMATIC or kind == "custom_emoji":
            return None
        case kind if kind not in _PLAIN:
            raise bad_request("Unsupported type specified")
    return made


def _within(raw: Formatted) -> list[Entity]:
    """The entities that are not empty; 400 for one that leaves the text or cuts a character in two."""
    ruler, end = Ruler(raw.text), length(raw.text)
    for one in raw.entities:
        for name, value in (("offset", one.offset), ("length", one.length)):
            if not 0 <= value <= 1_000_000:
                raise bad_request(f"Receive an entity with incorrect {name} {value}")
    kept = [one for one in raw.entities if one.length]
    for one in kept:
        if one.offset >= end:
            raise bad_request(f"Entity begins after the end of the text at UTF-16 offset {one.offset}")
        if one.end > end:
            begin = f"Entity beginning at UTF-16 offset {one.offset}"
            raise bad_request(f"{begin} ends after the end of the text at UTF-16 offset {one.end}")
        for place, said in ((one.offset, "begins"), (one.end, "ends")):
            if ruler.offset(ruler.index(place)) != place:
                at = len(raw.text[: ruler.index(place) - 1].encode())
                raise bad_request(f"Entity {said} in a middle of a UTF-16 symbol at byte offset {at}")
    return kept


def _cleaned(raw: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = _CONTROL.sub(" ", raw)
    ruler = Ruler(text)
    gone = [ruler.offset(match.start()) for match in _VANISHING.finditer(text)]
    for one in entities if gone else ():
        begin = one.offset - bisect_left(gone, one.offset)
        one.length = one.end - bisect_left(gone, one.end) - begin
        one.offset = begin
    return _VANISHING.sub("", text), [one for one in entities if one.length]


def _without_blank(text: str, entities: list[Entity]) -> list[Entity]:
    """Entities begin with something seen, and those that show nothing are dropped, but for links and the like."""
    if not entities:
        return []
    blank: list[bool] = []
    for character in text:
        blank += [character in " \n"] * (1 + (character > "\uffff"))
    for one in entities:
        while one.length and one.type not in KEPT_ON_SPACE and blank[one.offset]:
            one.offset += 1
            one.length -= 1
    return [one for one in entities if one.length]


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """White space goes from the end, and from the beginning up to the first entity."""
    text = text.rstrip(" \n")
    end = length(text)
    first = min((one.offset for one in entities), default=end)
    lead = 0
    while lead < min(first, len(text)) and text[lead] in " \n":
        lead += 1
    kept = []
    for one in entities:
        one.length = min(one.end, end) - one.offset
        one.offset -= lead
        if one.length > 0:
            kept.append(one)
    return text[lead:], kept
