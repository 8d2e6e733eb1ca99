"""Which keyboards are taken."""

from typing import Any

import pytest

from tests.sandbox.telegram import Telegram

YES = {"text": "Да", "callback_data": "yes"}


def inline(*rows: Any) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


CANNOT = "400 Bad Request: can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("{", "400 Bad Request: can't parse reply keyboard markup JSON object"),
        ([], "400 Bad Request: object expected as reply markup"),
        ("5", "400 Bad Request: object expected as reply markup"),
        (inline(YES),
         '400 Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ({"keyboard": ["x"]}, '400 Bad Request: field "keyboard" must be an Array of Arrays'),
        (inline(["x"]), CANNOT + "InlineKeyboardButton must be an Object"),
        (inline([{"text": "x"}]), CANNOT + "Text buttons are unallowed in the inline keyboard"),
        (inline([{"callback_data": "x"}]), CANNOT + 'Can\'t find field "text"'),
        (inline([{"text": "x", "callback_data": ""}]), CANNOT + "Text buttons are unallowed in the inline keyboard"),
        (inline([{"text": "x", "callback_data": "y" * 65}]), "400 Bad Request: BUTTON_DATA_INVALID"),
        (inline([{"text": "x", "callback_data": "ы" * 33}]), "400 Bad Request: BUTTON_DATA_INVALID"),
        (inline([{"text": "x", "url": "webcal://a.kz/b"}]),
         "400 Bad Request: inline keyboard button URL 'webcal://a.kz/b' is invalid: Unsupported URL protocol"),
        (inline([{"text": "x", "url": "http://localhost:1/"}]),
         "400 Bad Request: inline keyboard button URL 'http://localhost:1/' is invalid: Wrong HTTP URL"),
        (inline([{"text": "x", "copy_text": {"text": "y" * 257}}]), "400 Bad Request: BUTTON_COPY_TEXT_INVALID"),
        (inline(*[[YES]] * 101), "400 Bad Request: reply markup is too long"),
        (inline([{**YES, "style": "blue"}]), CANNOT + "invalid button style specified"),
    ],
)  # fmt: skip
async def test_bad_keyboards_are_refused_with_telegrams_words(
    telegram: Telegram, person: int, markup: Any, complaint: str
) -> None:
    assert await telegram.refusal("sendMessage", chat_id=person, text="x", reply_markup=markup) == complaint


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "y" * 64},
        {"text": "x", "callback_data": "y", "style": "danger"},
        {"text": "x", "copy_text": {"text": "https://a.kz/f.ics"}},
        {"text": "x", "switch_inline_query": ""},
        {"text": "x", "disabled": {}},
    ],
)
async def test_good_buttons_come_back_as_they_went(telegram: Telegram, person: int, button: dict[str, Any]) -> None:
    made = await telegram.ok("sendMessage", chat_id=person, text="x", reply_markup=inline([button]))
    assert made["reply_markup"] == inline([button])


async def test_the_first_of_several_actions_wins(telegram: Telegram, person: int) -> None:
    both = {"text": "x", "callback_data": "y", "url": "https://a.kz"}
    made = await telegram.ok("sendMessage", chat_id=person, text="x", reply_markup=inline([both]))
    assert made["reply_markup"] == inline([{"text": "x", "url": "https://a.kz/"}])


async def test_buttons_without_a_text_vanish(telegram: Telegram, person: int) -> None:
    made = await telegram.ok("sendMessage", chat_id=person, text="x", reply_markup=inline([{**YES, "text": ""}, YES]))
    assert made["reply_markup"] == inline([YES])


async def test_web_apps_open_in_private_chats_only(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person)
    markup = inline([{"text": "x", "web_app": {"url": "https://a.kz"}}])
    assert await telegram.ok("sendMessage", chat_id=person, text="x", reply_markup=markup)
    refusal = await telegram.refusal("sendMessage", chat_id=group, text="x", reply_markup=markup)
    assert refusal == "400 Bad Request: BUTTON_TYPE_INVALID"


async def test_a_reply_keyboard_is_shown_but_not_part_of_the_message(telegram: Telegram, person: int) -> None:
    markup = {"keyboard": [[{"text": "Да"}, "Нет"]], "resize_keyboard": True}
    made = await telegram.ok("sendMessage", chat_id=person, text="x", reply_markup=markup)
    assert "reply_markup" not in made
    assert (await telegram.shown(person))[-1]["reply_keyboard"] == [["Да", "Нет"]]
