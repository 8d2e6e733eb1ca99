"""How calls travel: addresses, parameters, envelopes."""

import json
from typing import Any

import aiohttp
import pytest

from tests.sandbox.telegram import TOKEN, Telegram


async def test_a_good_call_answers_ok_and_a_result(telegram: Telegram) -> None:
    envelope = await telegram.call("getMe")
    assert envelope["ok"] is True
    assert envelope["result"]["id"] == 123456
    assert envelope["result"]["is_bot"] is True


@pytest.mark.parametrize("name", ["getme", "GETME", "GetMe"])
async def test_method_names_are_read_in_any_case(telegram: Telegram, name: str) -> None:
    assert (await telegram.call(name))["ok"]


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        ("/bot123:abc/nothing", 404, "Not Found: method not found"),
        ("/bot123:abc", 404, "Not Found"),
        ("/bot", 404, "Not Found"),
        ("/botabc/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot0123:abc/getMe", 401, "Unauthorized: invalid token specified"),
        (f"/bot123:{'x' * 90}/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot123:abc/sendRichMessage", 501, "Not Implemented: the sandbox does not know the method sendRichMessage; "
         "real Telegram does"),
    ],
)  # fmt: skip
async def test_wrong_addresses_are_refused(telegram: Telegram, path: str, status: int, description: str) -> None:
    async with telegram.session.post(telegram.base + path) as reply:
        assert reply.status == status
        assert await reply.json() == {"ok": False, "error_code": status, "description": description}


async def _by_query(telegram: Telegram, params: dict[str, Any]) -> aiohttp.ClientResponse:
    return await telegram.session.get(f"{telegram.base}/bot{TOKEN}/sendMessage", params=params)


async def _by_form(telegram: Telegram, params: dict[str, Any]) -> aiohttp.ClientResponse:
    return await telegram.session.post(f"{telegram.base}/bot{TOKEN}/sendMessage", data=params)


async def _by_json(telegram: Telegram, params: dict[str, Any]) -> aiohttp.ClientResponse:
    return await telegram.session.post(f"{telegram.base}/bot{TOKEN}/sendMessage", json=params)


async def _by_multipart(telegram: Telegram, params: dict[str, Any]) -> aiohttp.ClientResponse:
    form = aiohttp.FormData(default_to_multipart=True)
    for name, value in params.items():
        form.add_field(name, str(value))
    return await telegram.session.post(f"{telegram.base}/bot{TOKEN}/sendMessage", data=form)


@pytest.mark.parametrize("way", [_by_query, _by_form, _by_json, _by_multipart])
async def test_parameters_come_from_query_form_json_and_multipart(telegram: Telegram, person: int, way: Any) -> None:
    reply = await way(telegram, {"chat_id": person, "text": "Сәлем", "no_such_parameter": "ignored"})
    made = await reply.json()
    assert made["result"]["text"] == "Сәлем"


async def test_objects_in_a_json_body_need_no_second_encoding(telegram: Telegram, person: int) -> None:
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
    reply = await _by_json(telegram, {"chat_id": person, "text": "?", "reply_markup": markup})
    assert (await reply.json())["result"]["reply_markup"] == markup
    reply = await _by_json(telegram, {"chat_id": person, "text": "?", "reply_markup": json.dumps(markup)})
    assert (await reply.json())["result"]["reply_markup"] == markup


async def test_dates_and_the_date_header_follow_the_programs_clock(telegram: Telegram, person: int) -> None:
    async with telegram.session.post(f"{telegram.base}/bot{TOKEN}/getMe") as reply:
        assert reply.headers["Date"] == "Thu, 24 Feb 2022 04:00:00 GMT"
    telegram.clock.advance(days=6)
    message = await telegram.ok("sendMessage", chat_id=person, text="later")
    assert message["date"] == int(telegram.clock.moment.timestamp())


async def test_the_first_token_names_the_bot_everywhere(telegram: Telegram) -> None:
    person = (await telegram.sim("users", first_name="James"))["id"]
    await telegram.sim("chats", type="group", title="Desk", members=[person], with_bot=True)
    updates = await telegram.updates()
    assert updates[0]["my_chat_member"]["new_chat_member"]["user"]["id"] == 123456
    assert (await telegram.see("bot"))["id"] == 123456


async def test_answers_are_plain_json(telegram: Telegram) -> None:
    async with telegram.session.get(f"{telegram.base}/bot{TOKEN}/getMe") as reply:
        assert reply.headers["Content-Type"] == "application/json"


async def test_a_body_that_is_not_json_is_a_bad_request(telegram: Telegram) -> None:
    headers = {"Content-Type": "application/json"}
    async with telegram.session.post(f"{telegram.base}/bot{TOKEN}/getMe", data="{", headers=headers) as reply:
        assert reply.status == 400
        assert (await reply.json())["description"].startswith("Bad Request: ")
