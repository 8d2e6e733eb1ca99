"""Bot API objects (User, Chat, Message, ChatMember) made from the world."""

from typing import Any

from bot.sandbox import entities
from bot.sandbox.messages import Message
from bot.sandbox.world import ADMIN_RIGHTS, Chat, Member, User, World

Json = dict[str, Any]


def user(one: User, *, me: bool = False) -> Json:
    """A User; with `me`, the extra fields of getMe."""
    made: Json = {"id": one.id, "is_bot": one.is_bot, "first_name": one.first_name}
    made |= {name: value for name in ("last_name", "username") if (value := getattr(one, name))}
    if one.language_code and not one.is_bot:
        made["language_code"] = one.language_code
    if me:
        made |= {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
    return made


def chat(world: World, one: Chat) -> Json:
    """A Chat."""
    if one.is_private:
        person = world.users[one.id]
        made: Json = {"id": one.id, "first_name": person.first_name}
        made |= {name: value for name in ("last_name", "username") if (value := getattr(person, name))}
        return made | {"type": "private"}
    made = {"id": one.id, "title": one.title}
    if one.username:
        made["username"] = one.username
    if one.forum:
        made["is_forum"] = True
    return made | {"type": one.type}


def message(world: World, one: Message, *, with_reply: bool = True) -> Json:
    """A Message as it is now."""
    place = world.chats[one.chat]
    made: Json = {"message_id": one.id}
    if one.thread:
        made |= {"message_thread_id": one.thread, "is_topic_message": True}
    if one.sender is not None:
        made["from"] = user(world.users[one.sender])
    elif place.type == "channel":
        made["sender_chat"] = chat(world, place)
    made |= {"chat": chat(world, place), "date": one.date}
    if one.edited:
        made["edit_date"] = one.edited
    made |= _forward(one)
    if one.album:
        made["media_group_id"] = one.album
    if one.reply_to is not None and with_reply:
        made["reply_to_message"] = message(world, one.reply_to, with_reply=False)
        if one.quote:
            made["quote"] = {"text": one.quote, "position": 0, "is_manual": True}
    made |= _content(world, one) | one.extras
    if one.markup is not None and "inline_keyboard" in one.markup:
        made["reply_markup"] = one.markup
    return made


def inaccessible(world: World, place: Chat, message_id: int) -> Json:
    """An InaccessibleMessage: deleted, or too old to be had."""
    return {"chat": chat(world, place), "message_id": message_id, "date": 0}


def message_entities(world: World, one: Message) -> list[Json]:
    """The MessageEntity objects of a text or caption."""
    made = []
    for entity in one.entities:
        person = world.users.get(entity.user) if entity.user is not None else None
        if entity.type != "text_mention" or person is not None:
            made.append(entities.to_json(entity, user(person) if person else None))
    return made


def member(world: World, place: Chat, one: Member) -> Json:
    """A ChatMember of the kind its status asks for."""
    made: Json = {"user": user(world.users[one.user]), "status": one.status}
    match one.status:
        case "creator":
            made["is_anonymous"] = False
        case "administrator":
            made |= {"can_be_edited": False, "is_anonymous": False}
            made |= {right: one.rights.get(right, False) for right in rights_of(place)}
        case "restricted":
            made |= {"is_member": True, "until_date": one.until} | one.rights
        case "kicked":
            made["until_date"] = one.until
    if one.title and one.rules:
        made["custom_title"] = one.title
    return made


def rights_of(place: Chat) -> list[str]:
    """The administrator rights that mean something in this kind of chat."""
    only_channel = {"can_post_messages", "can_edit_messages"}
    only_supergroup = {"can_manage_topics"}
    return [
        right
        for right in ADMIN_RIGHTS
        if not (right in only_channel and place.type != "channel")
        and not (right in only_supergroup and place.type != "supergroup")
        and not (right == "can_pin_messages" and place.type == "channel")
    ]


def _forward(one: Message) -> Json:
    if one.forward is None:
        return {}
    origin = one.forward
    made: Json = {"forward_origin": origin, "forward_date": origin["date"]}
    if origin["type"] == "hidden_user":
        made["forward_sender_name"] = origin["sender_user_name"]
    elif origin["type"] == "user":
        made["forward_from"] = origin["sender_user"]
    elif origin["type"] == "channel":
        made |= {"forward_from_chat": origin["chat"], "forward_from_message_id": origin["message_id"]}
    return made


def _content(world: World, one: Message) -> Json:
    if one.service:
        return {name: _service(world, name, value) for name, value in one.service.items()}
    made = dict(one.content)
    found = message_entities(world, one)
    if one.is_text:
        made["text"] = one.text
        if found:
            made["entities"] = found
    elif one.text:
        made["caption"] = one.text
        if found:
            made["caption_entities"] = found
    return made


def _service(world: World, name: str, value: Any) -> Any:
    match name:
        case "new_chat_members":
            return [user(world.users[number]) for number in value]
        case "left_chat_member":
            return user(world.users[value])
        case "pinned_message":
            return message(world, value, with_reply=False)
        case _:
            return value
