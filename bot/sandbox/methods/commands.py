"""Commands and the menu button."""

import json
from typing import Any

from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.menus import key_of, read_commands
from bot.sandbox.refusals import bad_request


def set_my_commands(box: Box, call: Call) -> Any:
    """setMyCommands."""
    commands = read_commands(call.text("commands"))
    box.menus.set(key_of(box.world, call), commands)
    box.events.publish(None, "state")
    return True


def get_my_commands(box: Box, call: Call) -> Any:
    """getMyCommands: exactly what was set for this scope and language."""
    return box.menus.get(key_of(box.world, call))


def delete_my_commands(box: Box, call: Call) -> Any:
    """deleteMyCommands."""
    box.menus.set(key_of(box.world, call), [])
    box.events.publish(None, "state")
    return True


def set_chat_menu_button(box: Box, call: Call) -> Any:
    """setChatMenuButton."""
    button = call.parsed("menu_button", "Can't parse menu button JSON object")
    if button is not None and (not isinstance(button, dict) or button.get("type") not in _BUTTONS):
        raise bad_request("MenuButton has unsupported type")
    box.world.texts["menu_button", _person(box, call)] = json.dumps(button or {"type": "default"})
    return True


def get_chat_menu_button(box: Box, call: Call) -> Any:
    """getChatMenuButton: the person's own, else the common one."""
    texts = box.world.texts
    found = texts.get(("menu_button", _person(box, call))) or texts.get(("menu_button", ""))
    return json.loads(found) if found else {"type": "commands"}


_BUTTONS = ("default", "commands", "web_app")


def _person(box: Box, call: Call) -> str:
    chat = call.text("chat_id")
    number = call.identifier("chat_id")
    if chat and number not in box.world.users:
        raise bad_request("Invalid chat_id specified" if number <= 0 else "user not found")
    return chat
