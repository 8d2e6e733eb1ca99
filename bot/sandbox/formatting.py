"""Text as the bot sends it -> text as Telegram keeps it: parse mode, trimming, lengths, entities."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import html, markdown
from bot.sandbox.call import Call, field_of
from bot.sandbox.detection import found_in
from bot.sandbox.entities import Entity, ordered, tidied, without_blank
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
    text, entities = _cleaned(raw)
    entities = tidied(without_blank(entities, _blank_units(text)))
    text, entities = _trimmed(text, entities)
    if not text:
        if may_be_empty:
            return Formatted()
        raise bad_request("Text must be non-empty")
    return Formatted(text, ordered(entities + found_in(text, entities))[:MAX_ENTITIES])


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


def _cleaned(raw: Formatted) -> tuple[str, list[Entity]]:
    text = _CONTROL.sub(" ", raw.text)
    gone = [Ruler(text).offset(match.start()) for match in _VANISHING.finditer(text)]
    size = length(text) - len(gone)
    entities = []
    for one in raw.entities:
        begin = one.offset - sum(place < one.offset for place in gone)
        end = min(one.end - sum(place < one.end for place in gone), size)
        if 0 <= begin < end:
            one.offset, one.length = begin, end - begin
            entities.append(one)
    return _VANISHING.sub("", text), entities


def _blank_units(text: str) -> list[bool]:
    units: list[bool] = []
    for character in text:
        units += [character in " \n\t\r\v"] * (1 + (character > "\uffff"))
    return units


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = text.rstrip(" \n\t\r\v\0")
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
