"""Updates: none is lost between receipt and answer, none takes effect twice, each chat's stay in order."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiogram import Dispatcher, F, Router
from aiogram.exceptions import TelegramNetworkError
from aiogram.types import Message, Update

from bot.client import make_bot
from bot.intake import Intake
from bot.sandbox import Sandbox, serve
from storage import Opened
from tests.conftest import TestClock
from tests.sandbox.telegram import TOKEN, Clock, Telegram

Handler = Callable[[Message], Awaitable[None]]
MOMENT = 10
"""Seconds after which a test gives up waiting."""


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    clock = Clock()
    sandbox = Sandbox(now=clock.now)
    runner = await serve(sandbox)
    async with aiohttp.ClientSession() as session:
        yield Telegram(f"http://127.0.0.1:{runner.addresses[0][1]}", session, clock)
    await sandbox.close()
    await runner.cleanup()


@asynccontextmanager
async def taking_in(telegram: Telegram, opened: Opened, clock: TestClock, handler: Handler) -> AsyncIterator[Intake]:
    """The intake at work with one handler for every text; leaving the block is like a kill."""

    async def handle(message: Message, text: str) -> None:
        await handler(message)

    router = Router()
    router.message.register(handle, F.text.as_("text"))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    bot = make_bot(TOKEN, telegram.base)
    intake = Intake(bot, dispatcher, opened.inbox, clock)
    running = asyncio.ensure_future(intake.run())
    try:
        yield intake
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await bot.session.close()


async def test_an_update_stands_in_the_inbox_before_it_is_handled_and_until_it_is_done(
    telegram: Telegram, opened: Opened, clock: TestClock
) -> None:
    person = await telegram.person()
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(_: Message) -> None:
        entered.set()
        await leave.wait()

    async with taking_in(telegram, opened, clock, slow) as intake:
        await telegram.say(person, person, "hello")
        await asyncio.wait_for(entered.wait(), MOMENT)
        assert len(await opened.inbox.pending()) == 1
        assert not intake.idle
        leave.set()
        await asyncio.wait_for(intake.settled(), MOMENT)
        assert not await opened.inbox.pending()


async def test_a_kill_between_receipt_and_answer_loses_nothing(
    telegram: Telegram, opened: Opened, clock: TestClock
) -> None:
    person = await telegram.person()
    entered, answered = asyncio.Event(), asyncio.Event()
    texts: list[str | None] = []

    async def stuck(_: Message) -> None:
        entered.set()
        await asyncio.Event().wait()

    async def answer(message: Message) -> None:
        texts.append(message.text)
        await message.answer("heard")
        answered.set()

    async with taking_in(telegram, opened, clock, stuck):
        await telegram.say(person, person, "do not forget me")
        await asyncio.wait_for(entered.wait(), MOMENT)
    async with taking_in(telegram, opened, clock, answer) as intake:
        await asyncio.wait_for(answered.wait(), MOMENT)
        await asyncio.wait_for(intake.settled(), MOMENT)
    assert texts == ["do not forget me"]


async def test_the_same_update_twice_has_one_effect(telegram: Telegram, opened: Opened, clock: TestClock) -> None:
    person = await telegram.person()
    texts: list[str | None] = []
    enough = asyncio.Event()

    async def note(message: Message) -> None:
        texts.append(message.text)
        if len(texts) == 2:
            enough.set()

    async with taking_in(telegram, opened, clock, note) as intake:
        await telegram.say(person, person, "once")
        await telegram.say(person, person, "and then")
        await asyncio.wait_for(enough.wait(), MOMENT)
        await asyncio.wait_for(intake.settled(), MOMENT)
        again = await telegram.ok("getUpdates", offset=-1, timeout=0)
        await intake.take([Update.model_validate(each) for each in again])
        assert intake.idle
    assert texts == ["once", "and then"]


async def test_updates_of_one_chat_stay_in_order_while_another_chat_is_slow(
    telegram: Telegram, opened: Opened, clock: TestClock
) -> None:
    slow, quick = await telegram.person("Slow"), await telegram.person("Quick")
    leave, done = asyncio.Event(), asyncio.Event()
    texts: list[str | None] = []

    async def note(message: Message) -> None:
        if message.chat.id == slow:
            await leave.wait()
        texts.append(message.text)
        if message.text == "third":
            done.set()

    async with taking_in(telegram, opened, clock, note) as intake:
        await telegram.say(slow, slow, "late")
        for text in ("first", "second", "third"):
            await telegram.say(quick, quick, text)
        await asyncio.wait_for(done.wait(), MOMENT)
        assert texts == ["first", "second", "third"]
        leave.set()
        await asyncio.wait_for(intake.settled(), MOMENT)


async def test_an_update_whose_answer_did_not_go_out_is_tried_again(
    telegram: Telegram, opened: Opened, clock: TestClock
) -> None:
    person = await telegram.person()
    tries: list[str | None] = []
    enough = asyncio.Event()

    async def unlucky(message: Message) -> None:
        tries.append(message.text)
        if len(tries) == 2:
            enough.set()
        if len(tries) == 1:
            raise TelegramNetworkError(method=message.answer("x"), message="the line broke")

    async with taking_in(telegram, opened, clock, unlucky) as intake:
        await telegram.say(person, person, "again please")
        await asyncio.wait_for(enough.wait(), MOMENT)
        await asyncio.wait_for(intake.settled(), MOMENT)
    assert tries == ["again please", "again please"]


async def test_a_handler_that_fails_does_not_hold_up_the_chat(
    telegram: Telegram, opened: Opened, clock: TestClock
) -> None:
    person = await telegram.person()
    heard: list[str | None] = []
    enough = asyncio.Event()

    async def fails_once(message: Message) -> None:
        heard.append(message.text)
        if message.text == "poison":
            raise ZeroDivisionError
        enough.set()

    async with taking_in(telegram, opened, clock, fails_once) as intake:
        await telegram.say(person, person, "poison")
        await telegram.say(person, person, "bread")
        await asyncio.wait_for(enough.wait(), MOMENT)
        await asyncio.wait_for(intake.settled(), MOMENT)
    assert heard == ["poison", "bread"]
