"""The list of methods is honest: what is known, what only Telegram knows, and nothing twice."""

import inspect

import aiogram.methods
import pytest

from bot.sandbox.methods import METHODS
from bot.sandbox.methods.others import OTHERS
from tests.sandbox.telegram import Telegram

OF_TELEGRAM = {
    method.__api_method__
    for _, method in inspect.getmembers(aiogram.methods, inspect.isclass)
    if hasattr(method, "__api_method__") and isinstance(method.__api_method__, str)
}


def test_every_method_of_the_bot_api_is_either_done_or_refused_by_name() -> None:
    names = {name.lower() for name in OF_TELEGRAM}
    assert names - set(METHODS) - set(OTHERS) == set()
    assert set(METHODS) & set(OTHERS) == set()
    older_names = {"kickchatmember", "getchatmemberscount"}
    assert set(METHODS) - names == older_names
    assert set(OTHERS) <= names


@pytest.mark.parametrize("name", ["sendSticker", "sendInvoice", "sendPoll", "postStory"])
async def test_what_the_sandbox_does_not_know_is_refused_loudly(telegram: Telegram, name: str) -> None:
    refusal = await telegram.refusal(name, chat_id=1)
    assert refusal == f"501 Not Implemented: the sandbox does not know the method {name}; real Telegram does"
