"""Taking messages away."""

import json
from typing import Any

from bot.sandbox.access import chat_of, message_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.messages import Message
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Chat

LONGEST_AGE = 48 * 3600


def delete_message(box: Box, call: Call) -> Any:
    """deleteMessage: own messages and, in private chats or with the right, others', for 48 hours."""
    if not call.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not call.text("message_id").strip("0"):
        raise bad_request("message identifier is not specified")
    message = message_of(box.world, call, "write", "message to delete")
    chat = box.world.chats[message.chat]
    if not _deletable(box, chat, message):
        raise bad_request("message can't be deleted")
    _delete(box, chat, message.id)
    return True


def delete_messages(box: Box, call: Call) -> Any:
    """deleteMessages: what is not there is skipped."""
    numbers = message_ids(call)
    chat = chat_of(box.world, call, "write")
    found = [message for number in numbers if (message := chat.history.get(number)) is not None]
    if not all(_deletable(box, chat, message) for message in found):
        raise bad_request("message can't be deleted")
    for message in found:
        _delete(box, chat, message.id)
    return True


def message_ids(call: Call, most: int = 100) -> list[int]:
    """The `message_ids` parameter."""
    if not call.text("message_ids"):
        raise bad_request("Message identifiers are not specified")
    try:
        items = json.loads(call.text("message_ids"))
    except ValueError:
        raise bad_request("Can't parse message_ids JSON object") from None
    if not isinstance(items, list):
        raise bad_request("Expected an Array of message identifiers")
    if len(items) > most:
        raise bad_request("Too many message identifiers specified")
    return [_number(item) for item in items]


def _number(item: Any) -> int:
    if isinstance(item, bool) or not isinstance(item, int | str):
        raise bad_request("Message identifier must be a Number")
    try:
        number = int(item)
    except ValueError:
        raise bad_request("Can't parse message identifier as Number") from None
    if number <= 0:
        raise bad_request("Invalid message identifier specified")
    return number


def _deletable(box: Box, chat: Chat, message: Message) -> bool:
    member = box.world.bot_member(chat)
    if not chat.is_private and member.may("can_delete_messages"):
        return True
    if box.world.unix - message.date > LONGEST_AGE:
        return False
    own = message.sender == box.world.bot.id or (chat.type == "channel" and member.may("can_post_messages"))
    return own or chat.is_private


def _delete(box: Box, chat: Chat, number: int) -> None:
    chat.history.remove(number)
    if number in chat.pinned:
        chat.pinned.remove(number)
    box.events.publish(chat.id, "delete")
