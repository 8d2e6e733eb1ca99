"""Pins and reactions."""

from typing import Any

from bot.sandbox import posting
from bot.sandbox.access import chat_of, message_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Chat


def pin_chat_message(box: Box, call: Call) -> Any:
    """pinChatMessage; leaves a service message."""
    message = message_of(box.world, call, "write", "message to pin")
    chat = box.world.chats[message.chat]
    _ensure_may_pin(box, chat)
    if message.service:
        raise bad_request("message can't be pinned")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        posting.service(box, chat, box.world.bot.id, pinned_message=message)
    return True


def unpin_chat_message(box: Box, call: Call) -> Any:
    """unpinChatMessage: one, or the newest pinned one."""
    chat = chat_of(box.world, call, "write")
    number = call.integer("message_id")
    if number > 0:
        message_of(box.world, call, "write", "message to unpin")
    _ensure_may_pin(box, chat)
    if not number and not chat.pinned:
        raise bad_request("message to unpin not found")
    number = number or chat.pinned[-1]
    if number in chat.pinned:
        chat.pinned.remove(number)
        box.events.publish(chat.id, "edit")
    return True


def unpin_all_chat_messages(box: Box, call: Call) -> Any:
    """unpinAllChatMessages."""
    chat = chat_of(box.world, call, "write")
    _ensure_may_pin(box, chat)
    chat.pinned.clear()
    box.events.publish(chat.id, "edit")
    return True


def set_message_reaction(box: Box, call: Call) -> Any:
    """setMessageReaction: one emoji at most, as bots may."""
    items = call.parsed("reaction", "Can't parse reaction types JSON object") or []
    if not isinstance(items, list):
        raise bad_request("Expected an Array of ReactionType")
    if any(not isinstance(item, dict) or item.get("type") != "emoji" for item in items) or len(items) > 1:
        raise bad_request("REACTION_INVALID")
    message = message_of(box.world, call, "read", "message to react")
    message.reaction = str(items[0].get("emoji", "")) if items else ""
    box.events.publish(message.chat, "edit")
    return True


def _ensure_may_pin(box: Box, chat: Chat) -> None:
    member = box.world.bot_member(chat)
    if not chat.is_private and not member.may("can_edit_messages" if chat.type == "channel" else "can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
