"""Conversations outlive the program, and never mix chats, people, topics or bots."""

import asyncio
from dataclasses import replace

from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from storage import Opened, open_store
from tests.conftest import TestClock

KEY = StorageKey(bot_id=2**40, chat_id=-1001234567890, user_id=7)


class Asking(StatesGroup):
    day = State()


async def test_a_conversation_is_there_after_a_restart(opened: Opened, database_url: str, clock: TestClock) -> None:
    await opened.conversation.set_state(KEY, Asking.day)
    await opened.conversation.set_data(KEY, {"title": "встреча", "ids": [1, None]})
    async with open_store(database_url, now=clock.now, alone=False) as again:
        assert await again.conversation.get_state(KEY) == "Asking:day"
        assert await again.conversation.get_data(KEY) == {"title": "встреча", "ids": [1, None]}
        assert await again.conversation.get_value(KEY, "title") == "встреча"


async def test_every_part_of_the_key_sets_a_conversation_apart(opened: Opened) -> None:
    keys = [
        KEY,
        replace(KEY, bot_id=1),
        replace(KEY, chat_id=1),
        replace(KEY, user_id=1),
        replace(KEY, thread_id=1),
        replace(KEY, business_connection_id="b"),
        replace(KEY, destiny="other"),
    ]
    for number, key in enumerate(keys):
        await opened.conversation.set_state(key, f"state {number}")
    assert [await opened.conversation.get_state(key) for key in keys] == [f"state {n}" for n in range(len(keys))]


async def test_state_and_data_change_apart_and_end_together(opened: Opened) -> None:
    talk = opened.conversation
    await talk.set_state(KEY, "asked")
    await talk.set_data(KEY, {"a": 1})
    await talk.set_state(KEY, None)
    assert await talk.get_data(KEY) == {"a": 1}
    await talk.set_data(KEY, {})
    assert (await talk.get_state(KEY), await talk.get_data(KEY)) == (None, {})


async def test_two_answers_at_once_are_both_remembered(opened: Opened) -> None:
    async with asyncio.TaskGroup() as tasks:
        for number in range(8):
            tasks.create_task(opened.conversation.update_data(KEY, {str(number): number}))
    assert len(await opened.conversation.get_data(KEY)) == 8
