"""Documents, photos and albums; and their way back down."""

import itertools
from typing import Any

from bot.sandbox import files
from bot.sandbox.box import Box
from bot.sandbox.call import Call, field_of
from bot.sandbox.drafts import Draft
from bot.sandbox.formatting import Formatted, parsed, parsed_parameters
from bot.sandbox.refusals import Refused, bad_request

_RIGHTS = {"video": "videos", "audio": "music"}
_ALBUMS = itertools.count(13_000_000_000_000_001)
Content = dict[str, Any]


def send_document(box: Box, call: Call) -> Any:
    """sendDocument."""
    file = box.files.given(call, "document", "document")
    if file is None:
        raise bad_request("There is no document in the request")
    caption = parsed_parameters(call, "caption", "caption_entities")
    return Draft(box, call, "documents").media({"document": files.document(file)}, caption)


def send_photo(box: Box, call: Call) -> Any:
    """sendPhoto."""
    file = box.files.given(call, "photo", "photo")
    if file is None:
        raise bad_request("There is no photo in the request")
    caption = parsed_parameters(call, "caption", "caption_entities")
    draft = Draft(box, call, "photos")
    return draft.media({"photo": files.photo(file)}, caption)


def send_other(box: Box, call: Call) -> Any:
    """sendVideo, sendAudio, sendVoice, sendAnimation: kept and given back as they came, nothing looked into."""
    kind = call.method.removeprefix("send")
    file = box.files.given(call, kind, kind)
    if file is None:
        raise bad_request(f"There is no {kind} in the request")
    caption = parsed_parameters(call, "caption", "caption_entities")
    made = files.document(file) | {"duration": call.integer("duration", 0, 0)}
    if kind in ("video", "animation"):
        made |= {"width": call.integer("width", 0, 0), "height": call.integer("height", 0, 0)}
    if kind == "audio":
        made |= {name: call.text(name) for name in ("performer", "title") if call.text(name)}
    return Draft(box, call, _RIGHTS.get(kind, "other messages")).media({kind: made}, caption)


def send_media_group(box: Box, call: Call) -> Any:
    """sendMediaGroup: documents or photos, two to ten."""
    call.required("media")
    items = call.parsed("media", "Can't parse media JSON object")
    if not isinstance(items, list):
        raise bad_request("Expected an Array of InputMedia")
    contents = [input_media(box, call, item) for item in items]
    draft = Draft(box, call, "documents")
    if not contents:
        raise bad_request("There are no messages to send")
    if len(contents) > 10:
        raise bad_request("Too many messages to send as an album")
    if len({next(iter(content)) for content, _ in contents}) > 1:
        raise bad_request("Document can't be mixed with other media types")
    album = str(next(_ALBUMS))
    return [draft.media(content, caption, album=album) for content, caption in contents]


def input_media(box: Box, call: Call, item: Any) -> tuple[Content, Formatted]:
    """One InputMedia object: its content and caption."""
    try:
        if not isinstance(item, dict):
            raise bad_request("expected an Object")
        caption = parsed(
            field_of(item, "caption", str), field_of(item, "parse_mode", str), item.get("caption_entities")
        )
        kind = field_of(item, "type", str, required=True)
        if kind not in ("document", "photo"):
            raise bad_request(f'type "{kind}" is unsupported')
        file = box.files.named(call, field_of(item, "media", str), kind)
        if file is None:
            raise bad_request("media not found")
    except Refused as refused:
        reason = refused.description.removeprefix("Bad Request: ")
        if reason.startswith(("can't parse entities", "text is too long", "wrong remote", "unsupported parse")):
            raise
        raise bad_request(f"Can't parse InputMedia: {reason}") from None
    content = {"document": files.document(file)} if kind == "document" else {"photo": files.photo(file)}
    return content, caption


def get_file(box: Box, call: Call) -> Any:
    """getFile; the path works as long as the sandbox keeps the file."""
    if not call.text("file_id"):
        raise bad_request("file_id not specified")
    file = box.files.by_id(call.text("file_id").strip())
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > files.MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return files.described(file) | {"file_path": file.path}
