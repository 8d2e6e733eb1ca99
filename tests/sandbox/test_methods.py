"""The list of methods is honest: what is known, what only Telegram knows, and nothing twice."""

import inspect
from typing import Any

import aiogram.methods
import pytest
from aiogram.methods import TelegramMethod

from bot.sandbox.methods import METHODS
from bot.sandbox.methods.others import OTHERS
from tests.sandbox.telegram import TOKEN, Telegram

OF_TELEGRAM_CLASSES: list[type[TelegramMethod[Any]]] = [
    method
    for _, method in inspect.getmembers(aiogram.methods, inspect.isclass)
    if issubclass(method, TelegramMethod) and isinstance(method.__dict__.get("__api_method__"), str)
]
OF_TELEGRAM = {method.__api_method__ for method in OF_TELEGRAM_CLASSES}


def test_every_method_of_the_bot_api_is_either_done_or_refused_by_name() -> None:
    names = {name.lower() for name in OF_TELEGRAM}
    assert names - set(METHODS) - set(OTHERS) == set()
    assert set(METHODS) & set(OTHERS) == set()
    older_names = {"kickchatmember", "getchatmemberscount"}
    assert set(METHODS) - names == older_names
    assert set(OTHERS) <= names


JUNK = [
    "", "x", "0", "-1", "9" * 30, "[]", "{}", "[[]]", "[1]", "null", "true", '"\\ud800"', '[{"type":1}]', '{"type":[]}',
    '{"inline_keyboard":[[{"text":"\\ud800","callback_data":"\\ud800"}]]}',
    '{"inline_keyboard":[[{"text":"x","copy_text":{"text":{}}}]]}',
    '[{"command":1,"description":[]}]', '{"type":"chat","chat_id":{}}', '[{"type":"document","media":5}]',
    '[{"type":"document","media":"5"},{}]', '{"message_id":{}}',
]  # fmt: skip


@pytest.mark.parametrize("junk", JUNK)
async def test_nonsense_is_answered_and_never_breaks_the_server(telegram: Telegram, person: int, junk: str) -> None:
    group = await telegram.group(person, kind="supergroup")
    await telegram.sim("topics", chat=group, name="x")
    await telegram.sim("promote", chat=group)
    said = (await telegram.say(person, person, "x"))["message_id"]
    for method in OF_TELEGRAM_CLASSES:
        if method.__api_method__.lower() in ("getupdates", "setwebhook", "logout", "close"):
            continue
        chats: list[dict[str, int]] = [{}] + [{"chat_id": chat, "from_chat_id": chat} for chat in (person, group)]
        for given in [*chats, chats[1] | {"user_id": person, "message_id": said, "message_thread_id": 1}]:
            params = dict.fromkeys(method.model_fields, junk) | given
            envelope = await telegram.call(method.__api_method__, **params)
            assert envelope["ok"] or envelope["error_code"] in (400, 403, 501), (method, params, envelope)
    assert await telegram.ok("sendMessage", chat_id=person, text="still here")


async def test_a_message_for_one_pair_of_eyes_is_not_shown_to_all(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person)
    given = {"receiver_user_id": person}
    refusal = await telegram.refusal("sendMessage", chat_id=group, text="x", ephemeral_message_parameters=given)
    assert refusal.startswith("501 Not Implemented: the sandbox does not know the parameter")


async def test_half_a_surrogate_pair_is_refused(telegram: Telegram, person: int) -> None:
    for params in ('{"chat_id": 1, "text": "\\ud800"}', '{"chat_id": 1, "text": ["\\udfff"]}'):
        headers = {"Content-Type": "application/json"}
        url = f"{telegram.base}/bot{TOKEN}/sendMessage"
        async with telegram.session.post(url, data=params, headers=headers) as reply:
            assert (await reply.json())["description"] == "Bad Request: strings must be encoded in UTF-8"


@pytest.mark.parametrize("name", ["sendSticker", "sendInvoice", "sendPoll", "postStory"])
async def test_what_the_sandbox_does_not_know_is_refused_loudly(telegram: Telegram, name: str) -> None:
    refusal = await telegram.refusal(name, chat_id=1)
    assert refusal == f"501 Not Implemented: the sandbox does not know the method {name}; real Telegram does"
