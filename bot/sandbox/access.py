"""May the bot reach this chat, and what may it do there? Telegram's answers in Telegram's order."""

from bot.sandbox.call import Call
from bot.sandbox.messages import Message
from bot.sandbox.refusals import bad_request, forbidden
from bot.sandbox.world import Chat, World

_KIND_RIGHTS = {
    "text messages": "can_send_messages",
    "documents": "can_send_documents",
    "photos": "can_send_photos",
    "videos": "can_send_videos",
    "music": "can_send_audios",
    "polls": "can_send_polls",
}


def chat_named(world: World, reference: str, level: str, name: str = "chat_id") -> Chat:
    """The chat, if the bot has this access (Client::check_chat): read, members, edit or write."""
    if not reference:
        raise bad_request(f"{name} is empty")
    if reference.strip() == str(world.bot.id):
        raise forbidden("bot can't send messages to bots") if level == "write" else bad_request("chat not found")
    chat = world.find_chat(reference.strip())
    if chat is None or (chat.type != "private" and world.bot.id not in chat.members and not chat.username):
        raise bad_request("chat not found")
    write = level == "write" or (level == "members" and chat.type == "group")
    edit = write or level == "edit"
    status = world.bot_member(chat).status
    if chat.is_private:
        if world.users[chat.id].deleted and edit:
            raise forbidden("user is deactivated")
    elif chat.type == "group":
        _check_group(chat, status, write=write, edit=edit)
    else:
        _check_supergroup(chat, status, edit=edit)
    return chat


def chat_of(world: World, call: Call, level: str) -> Chat:
    """The chat of the `chat_id` parameter."""
    return chat_named(world, call.text("chat_id"), level)


def _check_group(chat: Chat, status: str, *, write: bool, edit: bool) -> None:
    if write and chat.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if write and chat.deleted:
        raise forbidden("the group chat was deleted")
    if edit and status == "kicked":
        raise forbidden("bot was kicked from the group chat")
    if edit and status == "left":
        raise forbidden("bot is not a member of the group chat")


def _check_supergroup(chat: Chat, status: str, *, edit: bool) -> None:
    kind = "channel" if chat.type == "channel" else "supergroup"
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if status == "left" and (edit or not chat.username):
        raise forbidden(f"bot is not a member of the {kind} chat")


def ensure_may_send(world: World, chat: Chat, what: str = "text messages") -> None:
    """TDLib's check before a message is even looked at: rights of the chat and of the bot in it."""
    if chat.is_private:
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return
    member = world.bot_member(chat)
    if chat.type == "channel":
        if not member.may("can_post_messages"):
            raise bad_request("Need administrator rights in the channel chat")
        return
    right = _KIND_RIGHTS.get(what, "can_send_other_messages")
    own = member.rights.get(right, True) if member.status == "restricted" else True
    if not member.rules and not (own and chat.allows(right)):
        raise bad_request(f"not enough rights to send {what} to the chat")


def ensure_not_blocked(chat: Chat) -> None:
    """The server's check, after the message itself was found good."""
    if chat.blocked:
        raise forbidden("bot was blocked by the user")


def thread_of(chat: Chat, call: Call) -> int | None:
    """The topic of `message_thread_id`; None for the general one."""
    thread = call.integer("message_thread_id")
    if thread <= 0 or (chat.forum and thread == 1):
        return None
    topic = chat.topics.get(thread)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed:
        raise bad_request("TOPIC_CLOSED")
    return thread


def message_of(world: World, call: Call, level: str, what: str, chat_name: str = "chat_id") -> Message:
    """The message of `message_id`, or 400 `<what> not found`."""
    chat = chat_named(world, call.text(chat_name), level, chat_name)
    found = chat.history.get(call.integer("message_id"))
    if found is None:
        raise bad_request(f"{what} not found")
    return found
