"""People and the places they meet: users, chats, members, topics."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox import posting
from bot.sandbox.box import Box
from bot.sandbox.controls.asked import chat_in, number, user_in, wrong
from bot.sandbox.methods.topics import open_topic
from bot.sandbox.world import ADMIN_RIGHTS, Chat, Member, User

_TYPES = ("group", "supergroup", "channel")


def user_json(user: User) -> dict[str, Any]:
    """A person as the controls show them."""
    return {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "language_code": user.language_code,
        "time_zone": user.time_zone,
    }


def add_user(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/users."""
    fields = {name: str(asked.get(name) or "") for name in ("last_name", "username", "language_code")}
    fields["first_name"] = str(asked.get("first_name") or "Aigul")
    fields["time_zone"] = _zone(asked.get("time_zone") or "UTC")
    try:
        user = box.world.add_user(number(asked["id"], "id") if asked.get("id") else None, **fields)
    except ValueError as problem:
        raise wrong(str(problem), 409) from None
    box.events.publish(user.id, "members")
    return user_json(user)


def _zone(name: Any) -> str:
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, TypeError, OSError):
        raise wrong(f"time_zone is an IANA name such as Asia/Almaty, not {name!r}") from None


def list_users(box: Box) -> Any:
    """GET /sim/users."""
    return [user_json(user) for user in box.world.users.values() if not user.is_bot]


def add_chat(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/chats: the first member owns it; the bot comes as a member (in channels as administrator)."""
    kind = asked.get("type", "group")
    if kind not in _TYPES:
        raise wrong(f"type is one of {', '.join(_TYPES)}")
    people = [user_in(box, {"member": one}, "member").id for one in _people(asked.get("members"))]
    forum = bool(asked.get("is_forum") or asked.get("forum"))
    if forum:
        kind = "supergroup"
    title = str(asked.get("title") or "Group")
    chat = box.world.add_chat(kind, title, username=str(asked.get("username") or ""), forum=forum)
    for place, person in enumerate(people):
        chat.members[person] = Member(person, "creator" if place == 0 else "member")
    if asked.get("with_bot", True):
        _invite_bot(box, chat, people[0] if people else box.world.bot.id)
    box.events.publish(chat.id, "members")
    return chat_json(box, chat)


def chat_json(box: Box, chat: Chat) -> dict[str, Any]:
    """A chat as the controls show it; `members` are the people in it."""
    people = [chat.id] if chat.is_private else [one.user for one in chat.members.values() if one.present]
    named = [{"id": one, "name": box.world.users[one].name} for one in people]
    title = box.world.bot.first_name if chat.is_private else chat.title
    made = {
        "id": chat.id,
        "type": chat.type,
        "title": title,
        "members": named,
        "with_bot": True,
        "blocked": chat.blocked,
    }
    if not chat.is_private:
        made["with_bot"] = box.world.bot_member(chat).present
    if chat.forum:
        made["topics"] = [{"thread": one.thread, "name": one.name} for one in chat.topics.values()]
    if chat.migrated_to:
        made["migrated_to"] = chat.migrated_to
    return made


def add_topic(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/topics `{chat,name,from?}`: a topic; the chat becomes a forum."""
    chat = chat_in(box, asked)
    if chat.type != "supergroup":
        raise wrong("only supergroups have topics")
    chat.forum = True
    actor = user_in(box, asked).id if asked.get("from") else _owner(box, chat)
    topic = open_topic(box, chat, actor, str(asked.get("name") or "Topic"))
    return {"id": topic.thread, "thread": topic.thread, "name": topic.name}


def join(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/join `{chat,user}`; without `user`, or with the bot's id, the bot joins."""
    chat = _place(box, asked)
    user = _person_or_bot(box, asked)
    if user == box.world.bot.id:
        _invite_bot(box, chat, user_in(box, asked).id if asked.get("from") else _owner(box, chat))
    else:
        posting.set_member(box, chat, user, Member(user))
        if chat.type != "channel":
            posting.service(box, chat, user, new_chat_members=[user])
    return chat_json(box, chat)


def leave(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/kick `{chat,user?}`: the bot, or a person, is put out."""
    chat = _place(box, asked)
    user = _person_or_bot(box, asked)
    actor = user_in(box, asked).id if asked.get("from") else _owner(box, chat)
    if chat.type != "channel" and user != box.world.bot.id:
        posting.service(box, chat, actor, left_chat_member=user)
    posting.set_member(box, chat, actor, Member(user, "kicked"))
    return chat_json(box, chat)


def promote(box: Box, asked: dict[str, Any]) -> Any:
    """POST /sim/promote `{chat,user?,rights?,demote?}`: an administrator with all rights, or those listed."""
    chat = _place(box, asked)
    user = _person_or_bot(box, asked)
    actor = user_in(box, asked).id if asked.get("from") else _owner(box, chat)
    if asked.get("demote") or asked.get("status") == "member":
        new = Member(user, "member")
    else:
        listed = asked.get("rights") or ADMIN_RIGHTS
        new = Member(
            user, "administrator", {right: right in listed for right in ADMIN_RIGHTS} | {"can_manage_chat": True}
        )
    posting.set_member(box, chat, actor, new)
    return chat_json(box, chat)


def _people(value: Any) -> Iterable[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise wrong("members is a list of ids")
    return [one.get("id") if isinstance(one, dict) else one for one in value]


def _place(box: Box, asked: dict[str, Any]) -> Chat:
    chat = chat_in(box, asked)
    if chat.is_private:
        raise wrong("a private chat has no members to change")
    return chat


def _person_or_bot(box: Box, asked: dict[str, Any]) -> int:
    return user_in(box, asked, "user").id if asked.get("user") else box.world.bot.id


def _owner(box: Box, chat: Chat) -> int:
    owner = next((one.user for one in chat.members.values() if one.status == "creator"), None)
    return owner if owner is not None else next(iter(chat.members), box.world.bot.id)


def _invite_bot(box: Box, chat: Chat, actor: int) -> None:
    bot = box.world.bot.id
    channel = chat.type == "channel"
    rights = dict.fromkeys(ADMIN_RIGHTS, True) if channel else {}
    posting.set_member(box, chat, actor, Member(bot, "administrator" if channel else "member", rights))
    if not channel:
        posting.service(box, chat, actor, new_chat_members=[bot])
