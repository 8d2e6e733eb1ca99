"""A message the bot is about to send: where, in answer to what, with which buttons. Checked in Telegram's order."""

from typing import Any

from bot.sandbox import keyboards, posting, shapes
from bot.sandbox.access import chat_named, chat_of, ensure_may_send, ensure_not_blocked, thread_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call, field_of, to_integer
from bot.sandbox.formatting import Formatted, fixed_caption, fixed_text
from bot.sandbox.messages import Message
from bot.sandbox.refusals import bad_request, not_here

_NOT_HERE = (
    "ephemeral_message_parameters",
    "receiver_user_id",
    "direct_messages_topic_id",
    "suggested_post_parameters",
)


class Draft:
    """Made after the content was parsed: the server complains of content first, then of markup, chat and reply."""

    def __init__(self, box: Box, call: Call, what: str = "text messages") -> None:
        self.box = box
        _ensure_plain(call)
        reply = _reply_parameters(call)
        markup = keyboards.from_call(call)
        self.chat = chat_of(box.world, call, "write")
        self.thread = thread_of(self.chat, call)
        self.reply_to, self.quote = self._replied(reply)
        if self.thread is None and self.reply_to is not None and self.reply_to.chat == self.chat.id:
            self.thread = self.reply_to.thread
        ensure_may_send(box.world, self.chat, what)
        self.markup = keyboards.accepted(markup, private=self.chat.is_private)
        self._extras: dict[str, Any] = {}
        if call.flag("protect_content"):
            self._extras["has_protected_content"] = True
        if call.text("message_effect_id"):
            self._extras["effect_id"] = call.text("message_effect_id")

    def text(self, raw: Formatted, extras: dict[str, Any] | None = None) -> dict[str, Any]:
        """Post as a text message; returns the Message object."""
        made = fixed_text(raw, self.box.world.unix)
        return self._post(text=made.text, entities=made.entities, extras=self._extras | (extras or {}))

    def media(self, content: dict[str, Any], caption: Formatted, **fields: Any) -> dict[str, Any]:
        """Post something with a caption."""
        made = fixed_caption(caption, self.box.world.unix)
        return self._post(content=content, text=made.text, entities=made.entities, extras=self._extras, **fields)

    def bare(self, content: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Post something without words."""
        return self._post(content=content, extras=self._extras, **fields)

    def _post(self, **fields: Any) -> dict[str, Any]:
        ensure_not_blocked(self.chat)
        message = posting.by_bot(
            self.box,
            self.chat,
            markup=self.markup,
            reply_to=self.reply_to,
            quote=self.quote,
            thread=self.thread,
            **fields,
        )
        return shapes.message(self.box.world, message)

    def _replied(self, reply: dict[str, Any]) -> tuple[Message | None, str]:
        number = to_integer(str(reply.get("message_id") or 0))
        if number <= 0:
            return None, ""
        chat = self.chat
        if (other := str(reply.get("chat_id") or "")) and other != str(chat.id):
            chat = chat_named(self.box.world, other, "read")
        found = chat.history.get(number)
        if found is None:
            if reply.get("allow_sending_without_reply") in (True, "true", "True", "1"):
                return None, ""
            raise bad_request("message to be replied not found")
        quote = str(reply.get("quote") or "")
        if quote and quote not in found.text:
            raise bad_request("QUOTE_TEXT_INVALID")
        return found, quote


def _ensure_plain(call: Call) -> None:
    """What would change who sees the message must not be overlooked."""
    if call.text("business_connection_id"):
        raise bad_request("business connection not found")
    for name in _NOT_HERE:
        if call.text(name):
            not_here(f"the parameter {name}")


def _reply_parameters(call: Call) -> dict[str, Any]:
    value = call.parsed("reply_parameters", "Can't parse reply parameters JSON object")
    if value is None:
        legacy = {"message_id": call.integer("reply_to_message_id")}
        return legacy | {"allow_sending_without_reply": call.flag("allow_sending_without_reply")}
    if not isinstance(value, dict):
        raise bad_request("Object expected as reply parameters")
    field_of(value, "message_id", str, required="chat_id" in value or "quote" in value)
    return value
