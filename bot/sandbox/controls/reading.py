"""What a person or a test sees: chats, messages, commands, calls, state."""

from html import escape
from typing import Any

from bot.sandbox import shapes
from bot.sandbox.box import Box
from bot.sandbox.controls.asked import chat_in, user_in
from bot.sandbox.controls.people import chat_json
from bot.sandbox.keyboards import Markup, inline
from bot.sandbox.messages import Message
from bot.sandbox.world import Chat

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "expandable_blockquote": "blockquote expandable",
}  # fmt: skip


def chats(box: Box, user: int | None) -> Any:
    """GET /sim/chats?user=: the chats the person is in, the newest first, each with its last message."""
    found = []
    for chat in box.world.chats.values():
        inside = chat.id == user or (user in chat.members and chat.members[user].present)
        if (user is None or inside) and chat.migrated_to is None:
            last = chat.history.last()
            found.append(chat_json(box, chat) | {"last": message_json(box, last) if last else None})
    return sorted(found, key=lambda one: one["last"]["date"] if one["last"] else 0, reverse=True)


def commands(box: Box, asked: dict[str, Any]) -> Any:
    """GET /sim/commands?chat=&user=: the menu this person's client shows there."""
    chat, user = chat_in(box, asked), user_in(box, asked, "user")
    return box.menus.shown(chat, user.id, user.language_code)


def bot(box: Box) -> Any:
    """GET /sim/bot."""
    one = box.world.bot
    return {"id": one.id, "username": one.username, "first_name": one.first_name, "token_seen": bool(box.token)}


def message_json(box: Box, one: Message) -> dict[str, Any]:
    """A message as the page shows it."""
    world = box.world
    sender = world.users[one.sender] if one.sender is not None else None
    name = sender.name if sender else world.chats[one.chat].title
    made: dict[str, Any] = {
        "message_id": one.id,
        "from": {"id": sender.id if sender else one.chat, "name": name},
        "text": one.text,
        "html": as_html(box, one),
        "entities": shapes.message_entities(world, one),
        "buttons": [[_button(button) for button in row] for row in inline(one.markup)],
        "date": one.date,
        "edited": one.edited or False,
    }
    made |= {name: value for name, value in _more(box, one).items() if value}
    return made


def transcript(box: Box, messages: list[Message]) -> str:
    """For people: `[id] Name: text`, then a line per button row."""
    lines = []
    for one in messages:
        shown = message_json(box, one)
        words = one.text or shown.get("service") or f"<{next(iter(one.content), 'empty')}>"
        if "document" in shown and one.text:
            words = f"<{shown['document']['name']}> {words}"
        lines.append(f"[{one.id}] {shown['from']['name']}: {words}")
        lines += [" ".join(f"[ {button['text']} ]" for button in row) for row in shown["buttons"]]
    return "\n".join(lines) + "\n"


def as_html(box: Box, one: Message) -> str:
    """The text in Telegram's own HTML, as a bot could send it again."""
    marks: dict[int, list[tuple[int, str]]] = {}
    for depth, entity in enumerate(one.entities):
        tags = _tags(entity.type, entity.url, entity.user, entity.language, entity.unix_time, entity.date_time_format)
        if tags:
            marks.setdefault(entity.offset, []).append((1000 + depth, tags[0]))
            marks.setdefault(entity.end, []).append((-depth, tags[1]))
    made, at = [], 0
    for character in one.text:
        made += [tag for _, tag in sorted(marks.get(at, []))]
        made.append(escape(character, quote=False))
        at += 1 + (character > "\uffff")
    made += [tag for order, tag in sorted(marks.get(at, [])) if order <= 0]
    return "".join(made)


def _tags(kind: str, url: str | None, user: int | None, language: str, unix: int | None, style: str) -> tuple[str, ...]:
    if kind in _TAGS:
        name = _TAGS[kind]
        if kind == "pre" and language:
            return f'<pre><code class="language-{escape(language)}">', "</code></pre>"
        return f"<{name}>", f"</{name.split()[0]}>"
    if kind in ("text_link", "text_mention"):
        return f'<a href="{escape(url or f"tg://user?id={user}")}">', "</a>"
    if kind == "date_time":
        return f'<tg-time unix="{unix}" format="{escape(style)}">', "</tg-time>"
    return ()


def _button(button: Markup) -> dict[str, Any]:
    made = {"text": button["text"]}
    if "callback_data" in button:
        made["data"] = button["callback_data"]
    made |= {name: button[name] for name in ("url", "style", "disabled") if name in button}
    if "copy_text" in button:
        made["copy_text"] = button["copy_text"]["text"]
    return made


def _more(box: Box, one: Message) -> dict[str, Any]:
    markup = one.markup or {}
    return {
        "document": _file(one.content["document"]) if "document" in one.content else None,
        **{kind: _file(one.content[kind]) for kind in ("video", "audio", "voice", "animation") if kind in one.content},
        "photo": _file(one.content["photo"][-1]) if "photo" in one.content else None,
        "reply_to": one.reply_to.id if one.reply_to else None,
        "quote": one.quote,
        "thread": one.thread,
        "forward": _forward(one),
        "album": one.album,
        "reaction": one.reaction,
        "service": service_words(box, one),
        "happened": _happened(box, one),
        "pinned": one.id in box.world.chats[one.chat].pinned,
        "reply_keyboard": [[button["text"] for button in row] for row in markup.get("keyboard", [])],
        "location": one.content.get("location"),
        "contact": one.content.get("contact"),
        "dice": one.content.get("dice"),
    }


def _file(file: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": file.get("file_name", "photo"),
        "mime_type": file.get("mime_type", "image/png"),
        "size": file["file_size"],
        "file_id": file["file_id"],
        "url": f"/sim/files/{file['file_id']}",
    }


def _forward(one: Message) -> dict[str, Any] | None:
    if one.forward is None:
        return None
    origin = one.forward
    name = origin.get("sender_user_name") or origin.get("sender_user", {}).get("first_name")
    return {"from": name or origin.get("chat", {}).get("title", ""), "date": origin["date"]}


def service_words(box: Box, one: Message) -> str:
    """A service message in a few English words."""
    if not one.service:
        return ""
    name, value = next(iter(one.service.items()))
    users = box.world.users
    match name:
        case "new_chat_members":
            return f"{', '.join(users[number].name for number in value)} joined"
        case "left_chat_member":
            return f"{users[value].name} left"
        case "new_chat_title":
            return f"the title is now {value}"
        case "pinned_message":
            return f"pinned: {value.text[:60]}"
        case "forum_topic_created":
            return f"topic: {value['name']}"
        case _:
            return name.replace("_", " ")


def _happened(box: Box, one: Message) -> dict[str, str] | None:
    """A service message for pages that say it in their own language: which it is, about whom, and what."""
    if not one.service:
        return None
    name, value = next(iter(one.service.items()))
    numbers = value if name == "new_chat_members" else [value] if name == "left_chat_member" else []
    who = ", ".join(box.world.users[number].name for number in numbers)
    what = value.text[:60] if name == "pinned_message" else value.get("name", "") if isinstance(value, dict) else value
    return {"kind": name, "who": who, "what": what if isinstance(what, str) else ""}


def newer(chat: Chat, after: int) -> list[Message]:
    """The messages a client has not seen."""
    return chat.history.after(after)
