"""A person says something: messages, albums, edits, inline queries."""

import asyncio
import base64
import itertools
from datetime import datetime
from typing import Any

from bot.sandbox import files, posting, shapes
from bot.sandbox.box import Box
from bot.sandbox.call import Upload
from bot.sandbox.controls.asked import chat_in, number, user_in, wrong
from bot.sandbox.formatting import MAX_CAPTION, MAX_TEXT, fixed, parsed
from bot.sandbox.messages import Message
from bot.sandbox.questions import PATIENCE
from bot.sandbox.world import Chat, Member, User

_ALBUMS = itertools.count(12_000_000_000_000_001)
Asked = dict[str, Any]


def say(box: Box, asked: Asked) -> Any:
    """POST /sim/message; a message from one who blocked the bot unblocks first.

    A text longer than Telegram takes is sent in parts, as clients do; the answer is then of the last part and
    `messages` lists them all.
    """
    chat, sender = _who(box, asked)
    place: Asked = {"forward": _forward(box, asked), "thread": _thread(chat, asked)}
    if asked.get("reply_to"):
        place["reply_to"] = _message(chat, asked["reply_to"])
        place["thread"] = place["thread"] or place["reply_to"].thread
    content = _content(box, asked)
    parts = [_words(part, MAX_CAPTION if content else MAX_TEXT) for part in _parts(asked, content)]
    if not content and not all(part["text"] for part in parts):
        raise wrong("a message needs text or a document")
    _open(box, chat, sender)
    author = None if chat.type == "channel" else sender.id
    said = [posting.by_person(box, chat, author, **part, **place, content=content) for part in parts]
    told = [{"message_id": message.id, "update_id": update} for message, update in said]
    return told[-1] | ({"messages": told} if len(told) > 1 else {})


def say_album(box: Box, asked: Asked) -> Any:
    """POST /sim/album `{chat,from,items:[{document|photo,caption?}]}`: several files as one album."""
    chat, sender = _who(box, asked)
    items = asked.get("items") or asked.get("documents") or asked.get("media")
    if not isinstance(items, list) or not 2 <= len(items) <= 10:
        raise wrong("an album has 2 to 10 items")
    items = [item if "document" in item or "photo" in item else {"document": item} for item in items]
    album = str(next(_ALBUMS))
    _open(box, chat, sender)
    said = []
    for item in items:
        fields = _words({"text": item.get("caption") or item.get("text", "")}, MAX_CAPTION)
        fields |= {"content": _content(box, item), "forward": _forward(box, asked), "album": album}
        message, update = posting.by_person(box, chat, sender.id, **fields)
        said.append({"message_id": message.id, "update_id": update})
    return {"messages": said, "media_group_id": album}


def edit(box: Box, asked: Asked) -> Any:
    """POST /sim/edit `{chat,message_id,from,text}`: a person changes their own words."""
    chat, sender = _who(box, asked)
    message = _message(chat, asked.get("message_id"))
    if message.sender != sender.id and chat.type != "channel":
        raise wrong("people edit only their own messages", 403)
    words = _words(asked, MAX_TEXT if message.is_text else MAX_CAPTION)
    message.text, message.entities = words["text"], words["entities"]
    posting.edited(box, message)
    return {"message_id": message.id, "update_id": posting.tell(box, chat, message, edited=True)}


async def inline(box: Box, asked: Asked) -> Any:
    """POST /sim/inline `{from,query,chat?,choose?}`: waits for results; `choose` sends the one with that id."""
    sender = user_in(box, asked)
    question = box.inlines.ask(sender.id)
    payload = {"id": question.id, "from": shapes.user(sender), "query": str(asked.get("query") or ""), "offset": ""}
    update = box.updates.push("inline_query", payload, sender.id)
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await question.answer
    except TimeoutError:
        raise wrong("the bot did not answer the inline query", 504) from None
    made = {"update_id": update, "results": answer["results"]}
    if asked.get("choose") is not None:
        made["message_id"] = _chosen(box, asked, sender, answer["results"])
    return made


def _chosen(box: Box, asked: Asked, sender: User, results: list[Asked]) -> int:
    chat = chat_in(box, asked)
    result = next((one for one in results if str(one["id"]) == str(asked["choose"])), None)
    if result is None:
        raise wrong("there is no such result", 404)
    said = result.get("input_message_content") or {"message_text": result.get("title", "")}
    words = fixed(parsed(said.get("message_text", ""), said.get("parse_mode") or "", said.get("entities")))
    extras = {"via_bot": shapes.user(box.world.bot)}
    message, _ = posting.by_person(box, chat, sender.id, text=words.text, entities=words.entities, extras=extras)
    return message.id


def _who(box: Box, asked: Asked) -> tuple[Chat, User]:
    chat, sender = chat_in(box, asked), user_in(box, asked)
    if chat.is_private and chat.id != sender.id:
        raise wrong("that is somebody else's private chat", 403)
    if chat.migrated_to is not None:
        raise wrong(f"the group is now {chat.migrated_to}")
    if not chat.is_private and not (sender.id in chat.members and chat.members[sender.id].present):
        raise wrong("the person is not a member of the chat", 403)
    return chat, sender


def _open(box: Box, chat: Chat, sender: User) -> None:
    """Writing to the bot starts the chat, and takes back a block."""
    if not chat.is_private:
        return
    chat.started = True
    if chat.blocked:
        set_blocked(box, chat, sender.id, blocked=False)


def set_blocked(box: Box, chat: Chat, person: int, *, blocked: bool) -> int | None:
    """Block or unblock the bot; the bot hears `my_chat_member`."""
    chat.blocked = blocked
    bot = box.world.bot.id
    states = [Member(bot, "member"), Member(bot, "kicked")]
    old, new = states if blocked else reversed(states)
    return posting.member_changed(box, chat, person, old, new)


def _parts(asked: Asked, content: Asked) -> list[Asked]:
    text = asked.get("text")
    plain = not content and not asked.get("entities") and not asked.get("parse_mode")
    if not isinstance(text, str) or not plain:
        return [asked]
    return [{"text": part} for part in split(text)]


def split(text: str) -> list[str]:
    """Pieces of at most 4096 characters, cut at the end of a line or a word where there is one."""
    parts, rest = [], text.strip()
    while len(rest) > MAX_TEXT:
        cuts = [rest.rfind(mark, MAX_TEXT // 2, MAX_TEXT) for mark in ("\n", " ")]
        cut = next((place for place in cuts if place > 0), MAX_TEXT)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest]


def _words(asked: Asked, most: int) -> Asked:
    text = asked.get("text") or asked.get("caption") or ""
    if not isinstance(text, str):
        raise wrong("text must be text")
    if not text.strip():
        return {"text": "", "entities": []}
    made = fixed(parsed(text, str(asked.get("parse_mode") or ""), asked.get("entities")), may_be_empty=True)
    if len(made.text) > most:
        raise wrong(f"Telegram's clients send at most {most} characters at once; this has {len(made.text)}")
    return {"text": made.text, "entities": made.entities}


def _content(box: Box, asked: Asked) -> Asked:
    for kind in ("document", "photo"):
        if asked.get(kind):
            file = box.files.add(kind, _upload(asked[kind]))
            return {kind: files.document(file) if kind == "document" else files.photo(file)}
    if isinstance(asked.get("contact"), dict):
        return {"contact": {"first_name": "", "phone_number": ""} | asked["contact"]}
    if isinstance(asked.get("location"), dict):
        return {"location": asked["location"]}
    return {}


def _upload(item: Any) -> Upload:
    if not isinstance(item, dict):
        raise wrong("a document is {name, base64}")
    try:
        content = base64.b64decode(item.get("base64") or "", validate=True)
    except ValueError:
        raise wrong("the document is not base64") from None
    return Upload(str(item.get("name") or "file"), str(item.get("mime_type") or ""), content)


def _forward(box: Box, asked: Asked) -> Asked | None:
    forward = asked.get("forward")
    if not forward:
        return None
    if not isinstance(forward, dict):
        raise wrong("forward is {from, date}")
    name = str(forward.get("from") or "Hidden")
    return {"type": "hidden_user", "sender_user_name": name, "date": _unix(box, forward.get("date"))}


def _unix(box: Box, value: Any) -> int:
    """Unix seconds, also from ISO 8601; the present when nothing is given."""
    if value in (None, ""):
        return box.world.unix
    if isinstance(value, int | float):
        return int(value)
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise wrong("a date is ISO 8601 or Unix seconds") from None
    return int((moment if moment.tzinfo else moment.replace(tzinfo=box.world.now().tzinfo)).timestamp())


def _thread(chat: Chat, asked: Asked) -> int | None:
    thread = asked.get("thread")
    if not thread:
        return None
    if number(thread, "thread") not in chat.topics:
        raise wrong(f"there is no topic {thread}", 404)
    return number(thread, "thread")


def _message(chat: Chat, value: Any) -> Message:
    found = chat.history.get(number(value, "message_id"))
    if found is None:
        raise wrong(f"there is no message {value} in this chat", 404)
    return found
