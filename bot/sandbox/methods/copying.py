"""Forwarding and copying."""

from typing import Any

from bot.sandbox import posting, shapes
from bot.sandbox.access import chat_named, chat_of, ensure_may_send, ensure_not_blocked, message_of, thread_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.drafts import Draft
from bot.sandbox.formatting import parsed_parameters
from bot.sandbox.messages import Message
from bot.sandbox.methods.deleting import message_ids
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Chat


def forward_message(box: Box, call: Call) -> Any:
    """forwardMessage."""
    call.required("from_chat_id")
    message = message_of(box.world, call, "read", "message to forward", "from_chat_id")
    chat, thread = _target(box, call)
    return shapes.message(box.world, _forwarded(box, chat, thread, message))


def forward_messages(box: Box, call: Call) -> Any:
    """forwardMessages: what is not there is skipped."""
    chat, thread = _target(box, call)
    return [{"message_id": _forwarded(box, chat, thread, one).id} for one in _found(box, call)]


def copy_message(box: Box, call: Call) -> Any:
    """copyMessage."""
    call.required("from_chat_id")
    caption = parsed_parameters(call, "caption", "caption_entities") if "caption" in call.params else None
    message = message_of(box.world, call, "read", "message to copy", "from_chat_id")
    if message.service:
        raise bad_request("message can't be copied")
    draft = Draft(box, call)
    if caption is not None and message.has_caption:
        made = draft.media(message.content, caption)
    else:
        made = draft.bare(message.content, text=message.text, entities=message.entities)
    return {"message_id": made["message_id"]}


def copy_messages(box: Box, call: Call) -> Any:
    """copyMessages: what is not there is skipped."""
    chat, thread = _target(box, call)
    copied = []
    for one in _found(box, call):
        if not one.service:
            made = posting.by_bot(
                box, chat, thread=thread, content=one.content, text=one.text, entities=one.entities, album=one.album
            )
            copied.append({"message_id": made.id})
    return copied


def _target(box: Box, call: Call) -> tuple[Chat, int | None]:
    chat = chat_of(box.world, call, "write")
    thread = thread_of(chat, call)
    ensure_may_send(box.world, chat)
    ensure_not_blocked(chat)
    return chat, thread


def _found(box: Box, call: Call) -> list[Message]:
    source = chat_named(box.world, call.required("from_chat_id"), "read", "from_chat_id")
    found = [one for number in message_ids(call) if (one := source.history.get(number)) is not None]
    if not found:
        raise bad_request("There are no messages to forward")
    return found


def _forwarded(box: Box, chat: Chat, thread: int | None, one: Message) -> Message:
    if one.service:
        raise bad_request("message can't be forwarded")
    fields = {"content": one.content, "text": one.text, "entities": one.entities, "thread": thread}
    return posting.by_bot(box, chat, forward=one.forward or _origin(box, one), **fields)


def _origin(box: Box, one: Message) -> dict[str, Any]:
    world = box.world
    if one.sender is None:
        place = shapes.chat(world, world.chats[one.chat])
        return {"type": "channel", "chat": place, "message_id": one.id, "date": one.date}
    return {"type": "user", "sender_user": shapes.user(world.users[one.sender]), "date": one.date}
