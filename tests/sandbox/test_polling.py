"""getUpdates: offsets, conflicts, kinds of updates."""

import asyncio
import time

from tests.sandbox.telegram import TOKEN, Telegram

OTHER = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_updates_wait_until_they_are_confirmed(telegram: Telegram, person: int) -> None:
    await telegram.say(person, person, "one")
    await telegram.say(person, person, "two")
    first = await telegram.ok("getUpdates")
    assert [one["message"]["text"] for one in first] == ["one", "two"]
    assert first[1]["update_id"] == first[0]["update_id"] + 1
    again = await telegram.ok("getUpdates", offset=first[1]["update_id"])
    assert [one["message"]["text"] for one in again] == ["two"]
    assert (await telegram.see("state"))["pending"] == 1
    assert await telegram.ok("getUpdates", offset=first[1]["update_id"] + 1) == []


async def test_a_negative_offset_keeps_the_last_and_forgets_the_rest(telegram: Telegram, person: int) -> None:
    for word in ("one", "two", "three"):
        await telegram.say(person, person, word)
    kept = await telegram.ok("getUpdates", offset=-1)
    assert [one["message"]["text"] for one in kept] == ["three"]
    assert (await telegram.see("state"))["pending"] == 1


async def test_a_long_poll_ends_when_something_comes(telegram: Telegram, person: int) -> None:
    poll = asyncio.ensure_future(telegram.ok("getUpdates", timeout=30))
    await telegram.until("polling", True)
    await telegram.say(person, person, "сәлем")
    assert (await poll)[0]["message"]["text"] == "сәлем"


async def test_the_newer_of_two_polls_wins(telegram: Telegram, person: int) -> None:
    old = asyncio.ensure_future(telegram.refusal("getUpdates", timeout=30))
    await telegram.until("polling", True)
    new = asyncio.ensure_future(telegram.ok("getUpdates", offset=1, timeout=30))
    assert await old == OTHER
    await telegram.until("polling", True)
    await telegram.say(person, person, "x")
    assert len(await new) == 1


async def test_a_second_conflict_is_told_three_seconds_late(telegram: Telegram) -> None:
    first = asyncio.ensure_future(telegram.refusal("getUpdates", timeout=30))
    await telegram.until("polling", True)
    second = asyncio.ensure_future(telegram.refusal("getUpdates", offset=1, timeout=30))
    assert await first == OTHER
    await telegram.until("polling", True)
    third = asyncio.ensure_future(telegram.ok("getUpdates", offset=2, timeout=1))
    begin = time.monotonic()
    assert await second == OTHER
    assert time.monotonic() - begin > 2.5
    assert await third == []


async def test_some_kinds_are_off_until_asked_for(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    await telegram.sim("promote", chat=group)
    await telegram.updates()
    other = await telegram.person("James")
    await telegram.sim("join", chat=group, user=other)
    assert [next(iter(set(one) - {"update_id"})) for one in await telegram.updates()] == ["message"]
    await telegram.ok("getUpdates", offset=-1, allowed_updates=["chat_member"])
    await telegram.sim("kick", chat=group, user=other)
    (update,) = await telegram.updates()
    assert update["chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_allowed_updates_stay_until_changed_and_empty_means_default(telegram: Telegram, person: int) -> None:
    await telegram.ok("getUpdates", allowed_updates=["callback_query"])
    assert (await telegram.say(person, person, "x"))["update_id"] is None
    await telegram.ok("getUpdates", offset=5, allowed_updates="not json")
    assert (await telegram.say(person, person, "x"))["update_id"] is None
    await telegram.ok("getUpdates", offset=6, allowed_updates=[])
    assert (await telegram.say(person, person, "x"))["update_id"]


async def test_state_tells_when_a_foreign_bot_is_idle(telegram: Telegram, person: int) -> None:
    assert (await telegram.see("state"))["idle"] is False
    poll = asyncio.ensure_future(telegram.ok("getUpdates", timeout=30))
    await telegram.until("polling", True)
    assert (await telegram.see("state"))["idle"] is True
    await telegram.say(person, person, "x")
    assert (await telegram.see("state"))["idle"] is False
    await poll


async def test_a_bot_killed_during_its_poll_loses_nothing(telegram: Telegram, person: int) -> None:
    host, port = telegram.base.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"GET /bot{TOKEN}/getUpdates?timeout=50 HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    await telegram.until("polling", True)
    writer.transport.abort()
    await telegram.until("polling", False)
    await telegram.say(person, person, "не потеряно")
    assert [one["message"]["text"] for one in await telegram.ok("getUpdates", offset=1)] == ["не потеряно"]
