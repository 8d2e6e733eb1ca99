"""Too much, and what goes wrong on purpose; and the book that is kept of it."""

import asyncio
import json
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from tests.sandbox.conftest import Start
from tests.sandbox.telegram import TOKEN, Telegram


async def test_a_burst_of_five_in_one_chat_and_no_more(start: Start) -> None:
    telegram = await start(limits="telegram")
    person = await telegram.person()
    for _ in range(5):
        await telegram.ok("sendMessage", chat_id=person, text="x")
    async with telegram.session.post(
        f"{telegram.base}/bot{TOKEN}/sendMessage", data={"chat_id": person, "text": "x"}
    ) as reply:
        envelope = await reply.json()
        assert reply.status == 429
        assert envelope["description"] == "Too Many Requests: retry after 1"
        assert envelope["parameters"] == {"retry_after": 1}
        assert reply.headers["Retry-After"] == "1"
    other = await telegram.person()
    assert await telegram.ok("sendMessage", chat_id=other, text="x")


async def test_a_group_takes_twenty_a_minute(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = await start(limits="telegram")
    person = await telegram.person()
    group = await telegram.group(person)
    moment = [time.monotonic()]
    monkeypatch.setattr("bot.sandbox.limits.time", SimpleNamespace(monotonic=lambda: moment[0]))
    for _ in range(20):
        moment[0] += 1.5
        await telegram.ok("sendMessage", chat_id=group, text="x")
    moment[0] += 2
    envelope = await telegram.call("sendMessage", chat_id=group, text="x")
    assert 20 < envelope["parameters"]["retry_after"] <= 30


async def test_answers_to_presses_cost_nothing_and_off_means_off(telegram: Telegram, person: int) -> None:
    for _ in range(60):
        await telegram.ok("sendMessage", chat_id=person, text="x")


async def test_harsh_takes_one_at_a_time(start: Start) -> None:
    telegram = await start(limits="harsh")
    person = await telegram.person()
    await telegram.ok("sendMessage", chat_id=person, text="x")
    assert (await telegram.call("sendMessage", chat_id=person, text="x"))["error_code"] == 429


@pytest.mark.parametrize(
    ("fault", "refusal"),
    [
        ({"code": 500}, "500 Internal Server Error"),
        ({"code": 403}, "403 Forbidden: bot was blocked by the user"),
        ({"retry_after": 7}, "429 Too Many Requests: retry after 7"),
        ({"code": 429, "retry_after": 3, "method": "SendMessage"}, "429 Too Many Requests: retry after 3"),
    ],
)
async def test_a_fault_hits_as_often_as_told(
    telegram: Telegram, person: int, fault: dict[str, Any], refusal: str
) -> None:
    await telegram.sim("fault", **fault, times=2)
    for _ in range(2):
        assert await telegram.refusal("sendMessage", chat_id=person, text="x") == refusal
    assert await telegram.ok("sendMessage", chat_id=person, text="x")


async def test_a_fault_hits_only_its_chat_and_method_and_can_be_taken_back(telegram: Telegram, person: int) -> None:
    other = await telegram.person()
    await telegram.sim("fault", method="sendMessage", chat=other, code=500, times=9)
    assert await telegram.ok("sendMessage", chat_id=person, text="x")
    assert await telegram.ok("getChat", chat_id=other)
    assert (await telegram.call("sendMessage", chat_id=other, text="x"))["error_code"] == 500
    async with telegram.session.delete(f"{telegram.base}/sim/fault") as reply:
        assert reply.status == 200
    assert await telegram.ok("sendMessage", chat_id=other, text="x")


async def test_a_gateway_page_is_not_json(telegram: Telegram) -> None:
    await telegram.sim("fault", html=True)
    async with telegram.session.post(f"{telegram.base}/bot{TOKEN}/getMe") as reply:
        assert reply.status == 502
        assert reply.content_type == "text/html"


@pytest.mark.parametrize(("when", "arrived"), [("before", False), ("after", True)])
async def test_a_dropped_connection_loses_the_call_or_only_its_reply(
    telegram: Telegram, person: int, when: str, *, arrived: bool
) -> None:
    await telegram.sim("fault", drop=when)
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await telegram.call("sendMessage", chat_id=person, text="пропало?")
    assert ((await telegram.shown(person))[-1]["text"] == "пропало?") is arrived


async def test_a_delay_is_waited(telegram: Telegram) -> None:
    await telegram.sim("fault", delay=0.2)
    begin = asyncio.get_running_loop().time()
    await telegram.ok("getMe")
    assert asyncio.get_running_loop().time() - begin >= 0.2


@pytest.mark.parametrize("fault", [{}, {"drop": "sometimes"}, {"code": "x"}, {"colour": 1, "code": 500}])
async def test_a_fault_that_means_nothing_is_refused(telegram: Telegram, fault: dict[str, Any]) -> None:
    assert (await telegram.sim("fault", 400, **fault))["error"]


async def test_every_call_is_kept_in_order_with_its_time(telegram: Telegram, person: int) -> None:
    await telegram.ok("sendMessage", chat_id=person, text="x")
    telegram.clock.advance(hours=1)
    await telegram.refusal("sendMessage", chat_id=person, text="<b", parse_mode="HTML")
    *_, good, bad = await telegram.see("calls")
    assert (good["method"], good["ok"], good["params"]["text"]) == ("sendMessage", True, "x")
    assert (bad["ok"], bad["error_code"], bad["n"]) == (False, 400, good["n"] + 1)
    assert "can't parse entities" in bad["description"]
    assert bad["at"] == "2022-02-24T05:00:00+00:00"
    assert await telegram.see(f"calls?after={good['n']}") == [bad]
    assert {call["method"] for call in await telegram.see("calls?method=getupdates")} == {"getUpdates"}


async def test_the_ledger_has_a_line_per_accepted_message(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    telegram = await start(ledger=path)
    person = await telegram.person()
    message = await telegram.ok("sendMessage", chat_id=person, text="принято")
    await telegram.refusal("sendMessage", chat_id=person, text="")
    await telegram.sim("fault", drop="after")
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await telegram.call("sendMessage", chat_id=person, text="без ответа")
    await telegram.ok("editMessageText", chat_id=person, message_id=message["message_id"], text="y")
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["text"] for line in lines] == ["принято", "без ответа"]
    assert lines[0]["chat_id"] == person
    assert lines[0]["message_id"] == message["message_id"]
    calls = [json.loads(line) for line in (tmp_path / "ledger.jsonl.calls").read_text().splitlines()]
    assert [(call["method"], call["ok"]) for call in calls if call["method"] != "getUpdates"] == [
        ("sendMessage", True),
        ("sendMessage", False),
        ("sendMessage", True),
        ("editMessageText", True),
    ]
