"""Many chats, many messages, little memory."""

import pytest

from bot.sandbox import messages
from bot.sandbox.ledger import KEPT_CALLS, Ledger
from bot.sandbox.messages import History, Message
from tests.sandbox.telegram import Telegram


def test_a_chat_remembers_its_newest_messages_only() -> None:
    history = History()
    previous: Message | None = None
    for number in range(1, messages.KEPT_PER_CHAT + 101):
        previous = Message(number, 1, 1, 0, reply_to=previous)
        history.add(previous)
    assert len(history) == messages.KEPT_PER_CHAT
    assert history.get(100) is None
    assert [one.id for one in history.after(messages.KEPT_PER_CHAT + 98)] == [5_099, 5_100]
    newest = history.last()
    assert newest is not None
    assert newest.reply_to is not None
    assert newest.reply_to.reply_to is None


def test_old_calls_leave_memory() -> None:
    ledger = Ledger(None)
    for _ in range(KEPT_CALLS + 10):
        ledger.record({"method": "getMe"}, [], dull=False)
    calls = ledger.calls(0, "")
    assert len(calls) == KEPT_CALLS
    assert calls[-1]["n"] == KEPT_CALLS + 10


async def test_all_chats_together_forget_their_oldest_messages(
    telegram: Telegram, person: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sandbox.world.KEPT_MESSAGES", 3)
    other = await telegram.person("James")
    for text in ("one", "two", "three"):
        await telegram.say(person, person, text)
    assert await telegram.shown(other) == []
    assert [one["text"] for one in await telegram.shown(person)] == ["one", "two", "three"]


async def test_two_hundred_chats_are_listed_newest_first(telegram: Telegram) -> None:
    people = [await telegram.person(f"P{number}", started=False) for number in range(200)]
    for person in people:
        telegram.clock.advance(seconds=1)
        await telegram.say(person, person, "/start")
    assert len(await telegram.updates()) == 100
    listed = await telegram.see("chats")
    assert [one["id"] for one in listed] == people[::-1]
