"""Updates pushed to the bot."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import MultipartWriter, web

from tests.sandbox.telegram import Telegram


class Receiver:
    """The bot's own address: remembers what came, answers as told."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[tuple[dict[str, Any], str]] = asyncio.Queue()
        self.statuses: list[int] = []
        self.reply: dict[str, Any] | None = None
        self.multipart: dict[str, str] = {}
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.came.put_nowait((await request.json(), secret))
        status = self.statuses.pop(0) if self.statuses else 200
        if self.reply is not None and status == 200:
            return web.json_response(self.reply)
        if self.multipart:
            writer = MultipartWriter("form-data")
            for name, value in self.multipart.items():
                writer.append(value).set_content_disposition("form-data", name=name)
            return web.Response(body=writer)
        return web.Response(status=status, headers={"Retry-After": "0"} if status != 200 else {})

    async def next(self) -> tuple[dict[str, Any], str]:
        async with asyncio.timeout(5):
            return await self.came.get()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_updates_are_pushed_with_the_secret(telegram: Telegram, person: int, receiver: Receiver) -> None:
    envelope = await telegram.call("setWebhook", url=receiver.url, secret_token="Secret_1-x")
    assert envelope["description"] == "Webhook was set"
    await telegram.say(person, person, "сәлем")
    update, secret = await receiver.next()
    assert update["message"]["text"] == "сәлем"
    assert secret == "Secret_1-x"


async def test_a_refused_update_comes_again_before_the_next_of_its_chat(
    telegram: Telegram, person: int, receiver: Receiver
) -> None:
    receiver.statuses = [500]
    await telegram.ok("setWebhook", url=receiver.url)
    await telegram.say(person, person, "one")
    await telegram.say(person, person, "two")
    texts = [(await receiver.next())[0]["message"]["text"] for _ in range(3)]
    assert texts == ["one", "one", "two"]
    info = await telegram.ok("getWebhookInfo")
    assert info["url"] == receiver.url
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_method_in_the_reply_is_carried_out(telegram: Telegram, person: int, receiver: Receiver) -> None:
    receiver.reply = {"method": "sendMessage", "chat_id": person, "text": "из ответа"}
    await telegram.ok("setWebhook", url=receiver.url)
    await telegram.say(person, person, "?")
    await receiver.next()
    await telegram.until("pending", 0)
    assert (await telegram.shown(person))[-1]["text"] == "из ответа"


async def test_a_reply_in_multipart_is_carried_out_too(telegram: Telegram, person: int, receiver: Receiver) -> None:
    receiver.multipart = {"method": "sendMessage", "chat_id": str(person), "text": "из частей"}
    await telegram.ok("setWebhook", url=receiver.url)
    await telegram.say(person, person, "?")
    await telegram.until("pending", 0)
    assert (await telegram.shown(person))[-1]["text"] == "из частей"


async def test_polling_and_a_webhook_exclude_each_other(telegram: Telegram, receiver: Receiver) -> None:
    poll = asyncio.ensure_future(telegram.refusal("getUpdates", timeout=30))
    await telegram.until("polling", True)
    await telegram.ok("setWebhook", url=receiver.url)
    assert await poll == "409 Conflict: terminated by setWebhook request"
    refusal = await telegram.refusal("getUpdates")
    assert refusal.startswith("409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook")
    envelope = await telegram.call("deleteWebhook")
    assert envelope["description"] == "Webhook was deleted"
    assert (await telegram.call("deleteWebhook"))["description"] == "Webhook is already deleted"
    assert await telegram.ok("getUpdates", offset=1) == []


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"url": "ftp://x"}, "400 Bad Request: invalid webhook URL specified"),
        ({"url": "http://127.0.0.1:9/x", "secret_token": "x" * 257}, "400 Bad Request: secret token is too long"),
        ({"url": "http://127.0.0.1:9/x", "secret_token": "ы"},
         "400 Bad Request: secret token contains unallowed characters"),
    ],
)  # fmt: skip
async def test_bad_webhooks_are_refused(telegram: Telegram, params: dict[str, str], complaint: str) -> None:
    assert await telegram.refusal("setWebhook", **params) == complaint


async def test_webhooks_set_in_a_hurry_are_too_many(telegram: Telegram, receiver: Receiver) -> None:
    await telegram.ok("setWebhook", url=receiver.url)
    envelope = await telegram.call("setWebhook", url=receiver.url)
    assert envelope["parameters"] == {"retry_after": 1}
