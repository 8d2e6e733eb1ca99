"""aiogram's own webhook server behind the sandbox."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import SendMessage
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from tests.sandbox.telegram import TOKEN, Telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    made = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.base)))
    yield made
    await made.session.close()


@pytest.fixture
async def listening(bot: Bot) -> AsyncIterator[str]:
    """The address of a bot that answers in its reply to the webhook."""
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> SendMessage:
        return message.answer(f"эхо: {message.text}")

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token="S3cret").register(app, "/hook")
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_an_answer_in_the_reply_arrives(telegram: Telegram, bot: Bot, listening: str, person: int) -> None:
    await bot.set_webhook(listening, secret_token="S3cret", allowed_updates=["message"])
    await telegram.say(person, person, "сәлем")
    await telegram.until("pending", 0)
    assert (await telegram.shown(person))[-1]["text"] == "эхо: сәлем"
    info = await bot.get_webhook_info()
    assert info.allowed_updates == ["message"]
    assert info.last_error_message is None


async def test_a_wrong_secret_is_told_in_the_webhooks_info(
    telegram: Telegram, bot: Bot, listening: str, person: int
) -> None:
    await bot.set_webhook(listening, secret_token="other")
    await telegram.say(person, person, "x")
    await telegram.until_it(lambda: _failed(bot))
    assert (await telegram.see("state"))["pending"] == 1
    await bot.delete_webhook(drop_pending_updates=True)


async def _failed(bot: Bot) -> bool:
    return (await bot.get_webhook_info()).last_error_message == "Wrong response from the webhook: 401 Unauthorized"
