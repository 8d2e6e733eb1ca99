"""Messages put into a chat, and who is told: the bot by an update, open pages by an event."""

from typing import Any

from bot.sandbox import shapes
from bot.sandbox.box import Box
from bot.sandbox.messages import Message
from bot.sandbox.world import Chat, Member


def by_bot(box: Box, chat: Chat, **fields: Any) -> Message:
    """A message of the bot's own; bots get no update for those."""
    sender = None if chat.type == "channel" else box.world.bot.id
    message = box.world.new_message(chat, sender, **fields)
    box.events.publish(chat.id, "message")
    return message


def by_person(box: Box, chat: Chat, sender: int | None, **fields: Any) -> tuple[Message, int | None]:
    """A person's message (a post in a channel) and the id of the update it made, if the bot hears it."""
    message = box.world.new_message(chat, sender, **fields)
    box.events.publish(chat.id, "message")
    return message, tell(box, chat, message)


def tell(box: Box, chat: Chat, message: Message, *, edited: bool = False) -> int | None:
    """Queue the update for a new or edited message, unless the bot is not there or privacy mode hides it."""
    if not hears(box, chat, message):
        return None
    kind = ("edited_" if edited else "") + ("channel_post" if chat.type == "channel" else "message")
    return box.updates.push(kind, shapes.message(box.world, message), chat.id)


def hears(box: Box, chat: Chat, message: Message) -> bool:
    """Privacy mode: in groups a bot that is no administrator hears commands, mentions, replies and service news."""
    bot = box.world.bot
    if chat.is_private:
        return True
    member = box.world.bot_member(chat)
    if not member.present:
        return False
    if chat.type == "channel" or member.rules or message.service:
        return True
    if message.reply_to is not None and message.reply_to.sender == bot.id:
        return True
    return _addresses(message, bot.username)


def _addresses(message: Message, username: str) -> bool:
    name = username.lower()
    units = message.text.encode("utf-16-le")
    for entity in message.entities:
        said = units[entity.offset * 2 : entity.end * 2].decode("utf-16-le").lower()
        if entity.type == "mention" and said == f"@{name}":
            return True
        if entity.type == "bot_command" and said.partition("@")[2] in ("", name):
            return True
    return False


def service(box: Box, chat: Chat, actor: int | None, **what: Any) -> tuple[Message, int | None]:
    """A service message (somebody joined, a title changed...), which the bot hears wherever it is."""
    sender = None if chat.type == "channel" else actor
    return by_person(box, chat, sender, service=what)


def edited(box: Box, message: Message) -> None:
    """Mark as edited now and tell the pages."""
    message.edited = box.world.unix
    box.events.publish(message.chat, "edit")


def member_changed(box: Box, chat: Chat, actor: int, old: Member, new: Member) -> int | None:
    """`my_chat_member` for the bot itself, `chat_member` for others (only where the bot is an administrator)."""
    world = box.world
    mine = new.user == world.bot.id
    box.events.publish(chat.id, "members")
    if not mine and not world.bot_member(chat).rules:
        return None
    payload = {
        "chat": shapes.chat(world, chat),
        "from": shapes.user(world.users[actor]),
        "date": world.unix,
        "old_chat_member": shapes.member(world, chat, old),
        "new_chat_member": shapes.member(world, chat, new),
    }
    return box.updates.push("my_chat_member" if mine else "chat_member", payload, chat.id)


def set_member(box: Box, chat: Chat, actor: int, new: Member) -> int | None:
    """Change a membership and tell of it."""
    old = chat.members.get(new.user) or Member(new.user, "left")
    chat.members[new.user] = new
    return member_changed(box, chat, actor, old, new)
