"""Changing what the bot said."""

from typing import Any

from bot.sandbox import keyboards, posting, shapes
from bot.sandbox.access import message_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.formatting import fixed_caption, fixed_text, parsed_parameters
from bot.sandbox.messages import Message
from bot.sandbox.methods.sending import preview_options
from bot.sandbox.methods.sending_files import input_media
from bot.sandbox.refusals import bad_request

_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def edit_message_text(box: Box, call: Call) -> Any:
    """editMessageText; without `reply_markup` the inline keyboard goes."""
    if not call.text("text"):
        raise bad_request("Message text is empty")
    raw = parsed_parameters(call, "text", "entities")
    preview = preview_options(call)
    markup = keyboards.from_call(call)
    message = _editable(box, call)
    if not message.is_text:
        raise bad_request("There is no text in the message to edit")
    made = fixed_text(raw, box.world.unix)
    return _changed(box, message, markup, text=made.text, entities=made.entities, extras=_kept(message) | preview)


def edit_message_caption(box: Box, call: Call) -> Any:
    """editMessageCaption."""
    markup = keyboards.from_call(call)
    raw = parsed_parameters(call, "caption", "caption_entities")
    message = _editable(box, call)
    if not message.has_caption:
        raise bad_request("There is no caption in the message to edit")
    made = fixed_caption(raw, box.world.unix)
    return _changed(box, message, markup, text=made.text, entities=made.entities)


def edit_message_reply_markup(box: Box, call: Call) -> Any:
    """editMessageReplyMarkup."""
    markup = keyboards.from_call(call)
    return _changed(box, _editable(box, call), markup)


def edit_message_media(box: Box, call: Call) -> Any:
    """editMessageMedia: another document or photo, also in place of a text."""
    markup = keyboards.from_call(call)
    call.required("media")
    item = call.parsed("media", "Can't parse input media JSON object")
    content, caption = input_media(box, call, item)
    message = _editable(box, call)
    made = fixed_caption(caption, box.world.unix)
    return _changed(box, message, markup, content=content, text=made.text, entities=made.entities)


def _editable(box: Box, call: Call) -> Message:
    if not call.text("chat_id") and not call.integer("message_id"):
        if not call.text("inline_message_id"):
            raise bad_request("Message identifier is not specified")
        raise bad_request("MESSAGE_ID_INVALID")  # inline messages of the sandbox are plain copies
    message = message_of(box.world, call, "edit", "message to edit")
    own = box.world.chats[message.chat].type == "channel" or message.sender == box.world.bot.id
    if not own or message.service or message.forward is not None:
        raise bad_request("message can't be edited")
    return message


def _kept(message: Message) -> dict[str, Any]:
    return {name: value for name, value in message.extras.items() if name != "link_preview_options"}


def _changed(box: Box, message: Message, markup: keyboards.Markup | None, **fields: Any) -> Any:
    chat = box.world.chats[message.chat]
    accepted = keyboards.accepted(markup, private=chat.is_private)
    if accepted is not None and "inline_keyboard" not in accepted:
        raise bad_request("Inline keyboard expected")
    new = fields | {"markup": accepted}
    if all(getattr(message, name) == value for name, value in new.items() if name != "extras"):
        raise bad_request(_SAME)
    for name, value in new.items():
        setattr(message, name, value)
    posting.edited(box, message)
    return shapes.message(box.world, message)
