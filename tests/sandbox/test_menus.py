"""The command menu, set by the bot and shown by clients."""

from typing import Any

import pytest

from tests.sandbox.telegram import Telegram


def menu(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name.title()} for name in names]


async def shown(telegram: Telegram, chat: int, user: int) -> list[str]:
    return [one["command"] for one in await telegram.see(f"commands?chat={chat}&user={user}")]


async def test_a_client_shows_the_narrowest_menu_in_its_language(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person)
    private = {"type": "all_private_chats"}
    await telegram.ok("setMyCommands", commands=menu("start"))
    assert await shown(telegram, person, person) == ["start"]
    await telegram.ok("setMyCommands", commands=menu("start", "today"), language_code="ru")
    assert await shown(telegram, person, person) == ["start", "today"]
    await telegram.ok("setMyCommands", commands=menu("help"), scope=private)
    assert await shown(telegram, person, person) == ["help"]
    assert await shown(telegram, group, person) == ["start", "today"]
    await telegram.ok("setMyCommands", commands=menu("admin"), scope={"type": "all_chat_administrators"})
    assert await shown(telegram, group, person) == ["admin"]
    await telegram.ok("setMyCommands", commands=menu("here"), scope={"type": "chat", "chat_id": group})
    assert await shown(telegram, group, person) == ["here"]


async def test_get_my_commands_tells_exactly_what_was_set(telegram: Telegram) -> None:
    await telegram.ok("setMyCommands", commands=menu("start"), language_code="ru")
    assert await telegram.ok("getMyCommands") == []
    assert await telegram.ok("getMyCommands", language_code="ru") == menu("start")
    await telegram.ok("deleteMyCommands", language_code="ru")
    assert await telegram.ok("getMyCommands", language_code="ru") == []


@pytest.mark.parametrize(
    ("commands", "complaint"),
    [
        ("{", "can't parse commands JSON object"),
        ({}, "expected an Array of BotCommand"),
        ([{"command": "x"}], "can't parse BotCommand: Can't find field \"description\""),
        ([{"command": "x", "description": " "}], "command description must be non-empty"),
        ([{"command": "x" * 33, "description": "y"}], "command length must not exceed 32"),
        ([{"command": "x", "description": "y" * 257}], "command description length must not exceed 256"),
        ([{"command": "Старт", "description": "y"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x", "description": "y"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_bad_commands_are_refused(telegram: Telegram, commands: Any, complaint: str) -> None:
    assert await telegram.refusal("setMyCommands", commands=commands) == f"400 Bad Request: {complaint}"


async def test_names_and_descriptions_are_kept_per_language(telegram: Telegram) -> None:
    await telegram.ok("setMyDescription", description="Календарь", language_code="ru")
    await telegram.ok("setMyDescription", description="A calendar")
    assert await telegram.ok("getMyDescription", language_code="ru") == {"description": "Календарь"}
    assert await telegram.ok("getMyDescription", language_code="tr") == {"description": "A calendar"}
