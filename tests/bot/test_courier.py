"""The courier tells by Telegram's answer whether a letter arrived: over HTTP, against the sandbox's failures."""

import socket
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot import courier
from bot.courier import Courier
from bot.precedence import AnswersFirst
from bot.sandbox import Sandbox, serve
from calendars.delivery import Delivery, DeliveryState
from calendars.event import Event
from calendars.people import Calendar, Chat
from calendars.ports import Letter, Reminder
from calendars.post_errors import MayHaveArrived, NotSent, PostError, Refused, TryLater, Unreachable
from calendars.when import When

NOW = datetime(2022, 3, 2, 2, tzinfo=UTC)
PERSON = 7


def letter(chat: int = PERSON, title: str = "Council") -> Letter:
    event = Event(
        id="e" * 32,
        uid="e",
        title=title,
        when=When.day(date(2022, 3, 3)),
        calendar_id="c1",
        responsible=1,
        created_at=NOW,
        changed_at=NOW,
    )
    delivery = Delivery(
        id=1,
        state=DeliveryState.SENDING,
        not_before=NOW,
        chat_id=chat,
        calendar_id="c1",
        event_id=event.id,
        occurrence=date(2022, 3, 3),
        rule="1d",
        wall="2022-03-02T08:00",
        zone="Asia/Almaty",
        due_at=NOW,
    )
    calendar = Calendar(id="c1", title="Desk", zone="Asia/Almaty")
    reminder = Reminder(event=event, calendar=calendar, delivery=delivery)
    return Letter(
        chat=Chat(id=chat, language="en", zone="Asia/Almaty"), reminders=(reminder,), now=NOW, maybe_repeat=False
    )


class Box:
    """A sandbox with one person who has written to the bot."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self.address = address
        self._session = session

    async def post(self, control: str, **body: Any) -> None:
        async with self._session.post(f"{self.address}/sim/{control}", json=body) as reply:
            assert reply.status == 200, await reply.text()

    async def texts(self) -> list[str]:
        async with self._session.get(f"{self.address}/sim/chats/{PERSON}/messages") as reply:
            return [message["text"] for message in await reply.json() if message["from"]["id"] != PERSON]


@pytest.fixture
async def box() -> AsyncIterator[Box]:
    sandbox = Sandbox(now=lambda: NOW)
    runner = await serve(sandbox)
    async with aiohttp.ClientSession() as session:
        made = Box(f"http://127.0.0.1:{runner.addresses[0][1]}", session)
        await made.post("users", id=PERSON, first_name="Асель", language_code="en")
        await made.post("message", **{"chat": PERSON, "from": PERSON, "text": "/start"})
        yield made
    await sandbox.close()
    await runner.cleanup()


def bot_at(address: str) -> Bot:
    return Bot("2022:demo", AiohttpSession(api=TelegramAPIServer.from_base(address)))


@pytest.fixture
async def carrying(box: Box) -> AsyncIterator[Courier]:
    async with bot_at(box.address) as bot:
        yield Courier(bot)


async def test_a_letter_arrives_with_a_button_that_opens_the_card(box: Box, carrying: Courier) -> None:
    message_id = await carrying.send(letter())
    assert message_id > 0
    [text] = await box.texts()
    assert text.startswith("🔔 Tomorrow\nCouncil\n3 March")


async def test_what_people_type_into_titles_does_not_break_the_message(box: Box, carrying: Courier) -> None:
    await carrying.send(letter(title="<b>Talks & more"))
    assert "<b>Talks & more" in (await box.texts())[0]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"code": 429, "retry_after": 3}, TryLater),
        ({"code": 403}, Unreachable),
        ({"code": 400}, Refused),
        ({"code": 401}, NotSent),
        ({"code": 500}, MayHaveArrived),
        ({"code": 502, "html": True}, MayHaveArrived),
        ({"drop": "before"}, MayHaveArrived),
        ({"drop": "after"}, MayHaveArrived),
    ],
    ids=str,
)
async def test_every_failure_says_whether_the_letter_may_have_arrived(
    fault: dict[str, Any], reason: type[PostError], box: Box, carrying: Courier
) -> None:
    await box.post("fault", method="sendMessage", **fault)
    with pytest.raises(reason) as raised:
        await carrying.send(letter())
    if isinstance(raised.value, TryLater):
        assert raised.value.after == timedelta(seconds=3)


async def test_a_reply_that_does_not_come_is_not_waited_for_beyond_the_lease(
    box: Box, carrying: Courier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "REPLY_SECONDS", 1)
    await box.post("fault", method="sendMessage", delay=3)
    with pytest.raises(MayHaveArrived):
        await carrying.send(letter())


async def test_a_chat_that_does_not_exist_is_out_of_reach(box: Box, carrying: Courier) -> None:
    with pytest.raises(Unreachable):
        await carrying.send(letter(chat=999))


async def test_answers_are_felt_by_the_pace_of_reminders_and_reminders_are_not_counted_twice(box: Box) -> None:
    answered: list[int] = []
    async with bot_at(box.address) as bot:
        bot.session.middleware(AnswersFirst(answered.append))
        await Courier(bot).send(letter())
        assert answered == []
        await bot.send_message(PERSON, "An answer")
        await bot.get_me()
        assert answered == [PERSON]


async def test_when_nobody_listens_nothing_was_sent() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    async with bot_at(f"http://127.0.0.1:{port}") as bot:
        with pytest.raises(NotSent):
            await Courier(bot).send(letter())
