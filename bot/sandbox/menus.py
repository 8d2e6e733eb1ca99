"""The bot's commands per scope and language, and which of them a client shows."""

import json
import re
from typing import Any

from bot.sandbox.access import chat_named
from bot.sandbox.call import Call, field_of
from bot.sandbox.refusals import Refused, bad_request
from bot.sandbox.world import Chat, World

MAX_COMMANDS = 100
Key = tuple[str, int, int, str]
Command = dict[str, str]
_NAME = re.compile(r"[a-z0-9_]+")
_WIDE = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_NARROW = ("chat", "chat_administrators", "chat_member")


class Menus:
    """Commands keyed by scope (type, chat, user) and language."""

    def __init__(self) -> None:
        self._commands: dict[Key, list[Command]] = {}

    def set(self, key: Key, commands: list[Command]) -> None:
        """Replace the commands of one scope and language; an empty list removes them."""
        if commands:
            self._commands[key] = commands
        else:
            self._commands.pop(key, None)

    def get(self, key: Key) -> list[Command]:
        """Exactly what was set for this scope and language."""
        return self._commands.get(key, [])

    def shown(self, chat: Chat, user: int, language: str) -> list[Command]:
        """What a client shows this person here: the narrowest scope first, each with the language, then without."""
        rules = user in chat.members and chat.members[user].rules
        scopes = [("chat_member", chat.id, user)] if not chat.is_private else []
        scopes += [("chat_administrators", chat.id, 0)] if rules else []
        scopes += [("chat", chat.id, 0)]
        scopes += [("all_chat_administrators", 0, 0)] if rules else []
        scopes += [("all_private_chats" if chat.is_private else "all_group_chats", 0, 0), ("default", 0, 0)]
        short = language.split("-")[0].lower()
        for scope in scopes:
            for code in (short, ""):
                if found := self._commands.get((*scope, code)):
                    return found
        return []


def key_of(world: World, call: Call) -> Key:
    """The scope and language a call names."""
    scope = call.parsed("scope", "Can't parse BotCommandScope JSON object")
    language = call.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("Invalid language code specified")
    if scope is None:
        return ("default", 0, 0, language)
    try:
        kind, chat, user = _scope(scope)
    except Refused as refused:
        raise bad_request(f"Can't parse BotCommandScope: {_reason(refused)}") from None
    return (kind, chat_named(world, chat, "members").id if chat else 0, user, language)


def _scope(scope: Any) -> tuple[str, str, int]:
    if not isinstance(scope, dict):
        raise bad_request("BotCommandScope must be an Object")
    kind = field_of(scope, "type", str, required=True)
    if kind in _WIDE:
        return kind, "", 0
    if kind not in _NARROW:
        raise bad_request("Unsupported type specified")
    chat = field_of(scope, "chat_id", str, required=True)
    if not chat:
        raise bad_request("Empty chat_id specified")
    user = int(field_of(scope, "user_id", int, required=True)) if kind == "chat_member" else 0
    if kind == "chat_member" and user <= 0:
        raise bad_request("Invalid user_id specified")
    return kind, chat, user


def read_commands(text: str) -> list[Command]:
    """The `commands` parameter, checked."""
    if not text:
        return []
    try:
        items = json.loads(text)
    except ValueError:
        raise bad_request("Can't parse commands JSON object") from None
    if not isinstance(items, list):
        raise bad_request("Expected an Array of BotCommand")
    if len(items) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(item) for item in items]


def _command(item: Any) -> Command:
    try:
        if not isinstance(item, dict):
            raise bad_request("expected an Object")
        name = field_of(item, "command", str, required=True)
        description = field_of(item, "description", str, required=True).strip()
    except Refused as refused:
        raise bad_request(f"Can't parse BotCommand: {_reason(refused)}") from None
    name = name.strip().removeprefix("/")
    if not name:
        raise bad_request("Command must be non-empty")
    if len(name) > 32:
        raise bad_request("Command length must not exceed 32")
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("Command description must be non-empty")
    if len(description) > 256:
        raise bad_request("Command description length must not exceed 256")
    return {"command": name, "description": description}


def _reason(refused: Refused) -> str:
    text = refused.description.removeprefix("Bad Request: ")
    return text if text.startswith("expected") else text[:1].upper() + text[1:]
