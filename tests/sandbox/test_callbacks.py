"""Buttons pressed and answered."""

import asyncio
from typing import Any

import pytest

from bot.sandbox import questions
from tests.sandbox.telegram import Telegram

OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def offered(telegram: Telegram, chat: int, *labels: str) -> int:
    rows = [[{"text": label, "callback_data": f"pick:{place}"}] for place, label in enumerate(labels)]
    markup = {"inline_keyboard": rows}
    made: int = (await telegram.ok("sendMessage", chat_id=chat, text="?", reply_markup=markup))["message_id"]
    return made


async def pressed(telegram: Telegram, **asked: Any) -> tuple["asyncio.Task[Any]", dict[str, Any]]:
    """The press under way and the query the bot got."""
    task = asyncio.ensure_future(telegram.sim("press", **asked))
    waiting = await telegram.ok("getUpdates", timeout=5, allowed_updates=["callback_query", "message"])
    await telegram.ok("getUpdates", offset=waiting[-1]["update_id"] + 1)
    return task, waiting[-1]["callback_query"]


@pytest.mark.parametrize("label", ["✅ Добавить все (4)", "Добавить все", "добавить все"])
async def test_a_press_by_label_reaches_the_bot_and_its_answer_the_person(
    telegram: Telegram, person: int, label: str
) -> None:
    message = await offered(telegram, person, "Добавить", "✅ Добавить все (4)")
    task, query = await pressed(telegram, chat=person, message_id=message, from_=person, label=label)
    assert query["data"] == "pick:1"
    assert query["message"]["message_id"] == message
    assert query["from"]["language_code"] == "ru"
    assert await telegram.ok("answerCallbackQuery", callback_query_id=query["id"], text="Готово")
    assert await task == {"answer": "Готово"}


async def test_an_alert_is_told_from_a_toast(telegram: Telegram, person: int) -> None:
    message = await offered(telegram, person, "Да")
    task, query = await pressed(telegram, chat=person, message_id=message, from_=person, data="pick:0")
    await telegram.ok("answerCallbackQuery", callback_query_id=query["id"], text="Нельзя", show_alert=True)
    assert await task == {"alert": "Нельзя"}


async def test_a_query_is_answered_once_and_only_if_it_exists(telegram: Telegram, person: int) -> None:
    message = await offered(telegram, person, "Да")
    task, query = await pressed(telegram, chat=person, message_id=message, from_=person, label="Да")
    too_long = await telegram.refusal("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201)
    assert too_long == "400 Bad Request: MESSAGE_TOO_LONG"
    await telegram.ok("answerCallbackQuery", callback_query_id=query["id"])
    assert await task == {}
    assert await telegram.refusal("answerCallbackQuery", callback_query_id=query["id"]) == OLD
    assert await telegram.refusal("answerCallbackQuery", callback_query_id="17") == OLD
    assert await telegram.refusal("answerCallbackQuery") == OLD


async def test_a_query_grows_old(telegram: Telegram, person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    message = await offered(telegram, person, "Да")
    task, query = await pressed(telegram, chat=person, message_id=message, from_=person, label="Да")
    monkeypatch.setattr(questions, "PATIENCE", -1.0)
    assert await telegram.refusal("answerCallbackQuery", callback_query_id=query["id"]) == OLD
    task.cancel()


async def test_a_press_nobody_answers_ends_with_504(
    telegram: Telegram, person: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sandbox.controls.pressing.PATIENCE", 0.05)
    message = await offered(telegram, person, "Да")
    made = await telegram.sim("press", 504, chat=person, message_id=message, from_=person, label="Да")
    assert "did not answer" in made["error"]


async def test_a_button_of_a_deleted_message_carries_no_content(telegram: Telegram, person: int) -> None:
    message = await offered(telegram, person, "Да")
    await telegram.ok("deleteMessage", chat_id=person, message_id=message)
    task, query = await pressed(telegram, chat=person, message_id=message, from_=person, data="pick:0")
    assert query["message"]["date"] == 0
    assert query["message"]["chat"]["id"] == person
    await telegram.ok("answerCallbackQuery", callback_query_id=query["id"])
    await task


async def test_a_link_button_opens_and_asks_nobody(telegram: Telegram, person: int) -> None:
    markup = {"inline_keyboard": [[{"text": "Лента", "url": "http://127.0.0.1:8080/feeds/x.ics"}]]}
    message = await telegram.ok("sendMessage", chat_id=person, text="?", reply_markup=markup)
    made = await telegram.sim("press", chat=person, message_id=message["message_id"], from_=person, label="Лента")
    assert made == {"url": "http://127.0.0.1:8080/feeds/x.ics"}
    await telegram.sim("press", 404, chat=person, message_id=message["message_id"], from_=person, label="Нет")
