"""The controls themselves: clock, transcript, news, resetting, inline queries."""

import asyncio
import json
from typing import Any

import pytest

from bot.sandbox import Sample
from tests.sandbox.conftest import Start
from tests.sandbox.telegram import Clock, Telegram

NAMES = (
    "chat", "id", "type", "members", "name", "user", "from", "text", "document", "forward", "items", "message_id",
    "data", "label", "thread", "reply_to", "rights", "times", "code", "now", "advance", "username",
)  # fmt: skip
JUNK: tuple[Any, ...] = ("x", "", -1, 0, 10**30, 1.5, [], [1], [{}], {}, {"x": 1}, None, True, "\udfff")


async def test_a_sandbox_without_a_movable_clock_has_none(telegram: Telegram) -> None:
    await telegram.see("clock", 404)
    await telegram.sim("clock", 404, advance="P1D")


@pytest.mark.parametrize(
    ("asked", "now"),
    [
        ({"advance": "P6D"}, "2022-03-02T04:00:00+00:00"),
        ({"advance": "P1W"}, "2022-03-03T04:00:00+00:00"),
        ({"advance": "P1M"}, "2022-03-24T04:00:00+00:00"),
        ({"advance": "P1Y2M3DT4H"}, "2023-04-27T08:00:00+00:00"),
        ({"advance": "PT1H30M"}, "2022-02-24T05:30:00+00:00"),
        ({"now": "2022-03-02T08:00+06:00"}, "2022-03-02T08:00:00+06:00"),
    ],
)
async def test_the_clock_goes_forward_and_tells_what_was_delivered(
    start: Start, asked: dict[str, Any], now: str
) -> None:
    clock = Clock(deliveries=3)
    telegram = await start(clock=clock)
    assert await telegram.sim("clock", **asked) == {"now": now, "delivered": 3}
    assert (await telegram.see("clock"))["now"] == now
    assert clock.jumps == [False]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"now": "2022-02-23T00:00+00:00"}, 409),
        ({"advance": "6 days"}, 400),
        ({}, 400),
        ({"now": "soon"}, 400),
        ({"now": "2022-03-02T08:00"}, 400),
    ],
)
async def test_the_clock_refuses_the_past_and_nonsense(start: Start, asked: dict[str, Any], status: int) -> None:
    telegram = await start(clock=Clock())
    assert (await telegram.sim("clock", status, **asked))["error"]


async def test_the_clock_jumps_and_is_released(start: Start) -> None:
    clock = Clock()
    telegram = await start(clock=clock)
    await telegram.sim("clock", advance="P1D", jump=True)
    assert clock.jumps == [True]
    async with telegram.session.delete(f"{telegram.base}/sim/clock") as reply:
        assert reply.status == 200
    assert clock.released


async def test_a_transcript_reads_like_a_chat(telegram: Telegram, person: int) -> None:
    rows = [[{"text": "Добавить", "callback_data": "1"}, {"text": "Исправить", "callback_data": "2"}]]
    await telegram.ok("sendMessage", chat_id=person, text="Что дальше?", reply_markup={"inline_keyboard": rows})
    assert await telegram.see(f"chats/{person}/messages?format=text") == (
        "[1] Айгуль: /start\n[2] Attaché: Что дальше?\n[ Добавить ] [ Исправить ]\n"
    )
    assert [one["message_id"] for one in await telegram.see(f"chats/{person}/messages?after=1")] == [2]


async def test_messages_tell_their_formatting_twice(telegram: Telegram, person: int) -> None:
    source = '<b>🇰🇿 да</b> &amp; <a href="https://a.kz/x?a=1&amp;b=2">нет</a> <code>1 &lt; 2</code>'
    await telegram.ok("sendMessage", chat_id=person, text=source, parse_mode="HTML")
    message = (await telegram.shown(person))[-1]
    assert message["html"] == source
    assert [one["type"] for one in message["entities"]] == ["bold", "text_link", "code"]


async def test_a_forwarded_paper_names_who_wrote_it(telegram: Telegram, person: int) -> None:
    forward = {"from": "МИД", "date": "2022-02-24T09:00:00+06:00"}
    await telegram.say(person, person, "Совместное заявление", forward=forward)
    message = (await telegram.updates())[0]["message"]
    assert message["forward_origin"] == {"type": "hidden_user", "sender_user_name": "МИД", "date": 1645671600}
    assert message["forward_date"] == 1645671600


@pytest.mark.parametrize(
    ("path", "asked", "status"),
    [
        ("message", {"chat": 1, "from": 1, "text": "x"}, 404),
        ("message", {"chat": "x"}, 400),
        ("chats", {"type": "club"}, 400),
        ("block", {"chat": -1}, 404),
        ("migrate", {"chat": 0}, 404),
    ],
)
async def test_a_control_says_what_is_wrong_with_it(
    telegram: Telegram, path: str, asked: dict[str, Any], status: int
) -> None:
    assert (await telegram.sim(path, status, **asked))["error"]


async def test_a_long_text_goes_in_parts_as_clients_send_it(telegram: Telegram, person: int) -> None:
    paragraphs = ["слово " * 200 + str(number) for number in range(5)]
    made = await telegram.say(person, person, "\n\n".join(paragraphs), forward={"from": "МИД"})
    updates = await telegram.updates()
    texts = [one["message"]["text"] for one in updates]
    assert [one["message_id"] for one in made["messages"]] == [one["message"]["message_id"] for one in updates]
    assert made["message_id"] == updates[-1]["message"]["message_id"]
    assert "\n\n".join(texts) == "\n\n".join(paragraphs)
    assert all(len(text) <= 4096 for text in texts)
    assert all(one["message"]["forward_origin"]["sender_user_name"] == "МИД" for one in updates)


async def test_a_caption_longer_than_clients_send_is_refused(telegram: Telegram, person: int) -> None:
    document = {"name": "a.txt", "base64": "eA=="}
    asked = {"chat": person, "from_": person, "text": "x" * 1025, "document": document}
    assert "1024" in (await telegram.sim("message", 400, **asked))["error"]


async def test_pages_of_other_sites_cannot_use_the_controls(telegram: Telegram) -> None:
    for origin, status in (("https://evil.example", 403), (telegram.base, 200)):
        async with telegram.session.post(f"{telegram.base}/sim/users", json={}, headers={"Origin": origin}) as reply:
            assert reply.status == status


async def test_a_reaction_of_the_bot_is_shown(telegram: Telegram, person: int) -> None:
    said = (await telegram.say(person, person, "x"))["message_id"]
    reaction = [{"type": "emoji", "emoji": "👍"}]
    assert await telegram.ok("setMessageReaction", chat_id=person, message_id=said, reaction=reaction)
    assert (await telegram.shown(person))[-1]["reaction"] == "👍"


async def test_open_pages_hear_what_changed(telegram: Telegram, person: int) -> None:
    async with telegram.session.get(f"{telegram.base}/sim/events") as stream:
        assert (await stream.content.readline()).startswith(b":")
        await telegram.say(person, person, "x")
        async with asyncio.timeout(5):
            while not (line := await stream.content.readline()).startswith(b"data: "):
                pass
    assert json.loads(line.removeprefix(b"data: ")) == {"chat": person, "what": "message"}


async def test_a_page_that_is_closed_leaves_no_trace_in_the_log(
    telegram: Telegram, person: int, caplog: pytest.LogCaptureFixture
) -> None:
    streams = [await telegram.session.get(f"{telegram.base}/sim/events") for _ in range(2)]
    for stream in streams:
        await stream.content.readline()
    streams[0].close()
    for _ in range(3):
        await telegram.say(person, person, "x")
        assert await streams[1].content.readuntil(b"\n\n")
    streams[1].close()

    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_reset_chat_is_empty_and_its_numbers_go_on(telegram: Telegram, person: int) -> None:
    before = (await telegram.say(person, person, "x"))["message_id"]
    await telegram.sim("reset", chat=person)
    assert await telegram.shown(person) == []
    assert (await telegram.say(person, person, "x"))["message_id"] == before + 1


async def test_samples_are_offered(start: Start) -> None:
    telegram = await start(samples=[Sample("Заявление", "текст", "a.txt"), Sample("B", "b")])
    assert await telegram.see("samples") == [
        {"title": "Заявление", "text": "текст", "file_name": "a.txt"},
        {"title": "B", "text": "b", "file_name": None},
    ]


async def test_people_see_only_their_own_chats(telegram: Telegram, person: int) -> None:
    other = await telegram.person("James", "en")
    group = await telegram.group(person, title="Отдел")
    assert {one["id"] for one in await telegram.see(f"chats?user={person}")} == {person, group}
    assert [one["id"] for one in await telegram.see(f"chats?user={other}")] == [other]
    assert [one["first_name"] for one in await telegram.see("users")] == ["Айгуль", "James"]


async def test_an_inline_query_is_answered_and_a_result_sent(telegram: Telegram, person: int) -> None:
    asked = asyncio.ensure_future(telegram.sim("inline", from_=person, query="март", chat=person, choose="1"))
    update = (await telegram.ok("getUpdates", timeout=5))[0]["inline_query"]
    assert update["query"] == "март"
    result = {"type": "article", "id": "1", "title": "Март", "input_message_content": {"message_text": "3-4 марта"}}
    await telegram.ok("answerInlineQuery", inline_query_id=update["id"], results=[result])
    assert (await asked)["results"][0]["title"] == "Март"
    assert (await telegram.shown(person))[-1]["text"] == "3-4 марта"


async def test_a_new_sandbox_never_uses_old_update_ids(start: Start) -> None:
    telegram = await start()
    person = await telegram.person()
    first = (await telegram.say(person, person, "x"))["update_id"]
    await asyncio.sleep(1)
    other = await start()
    person = await other.person()
    assert (await other.say(person, person, "x"))["update_id"] > first


@pytest.mark.parametrize(
    "path",
    ["users", "chats", "topics", "join", "kick", "promote", "message", "album", "edit", "press", "block", "deactivate",
     "migrate", "fault", "clock"],
)  # fmt: skip
async def test_nonsense_gets_a_sentence_and_never_breaks_the_server(
    start: Start, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sandbox.controls.pressing.PATIENCE", 0.01)
    telegram = await start(clock=Clock())
    person = await telegram.person()
    for junk in JUNK:
        for kept in ({}, {"chat": person}, {"chat": person, "from": person}):
            asked: dict[str, Any] = dict.fromkeys(NAMES, junk) | kept
            async with telegram.session.post(f"{telegram.base}/sim/{path}", json=asked) as reply:
                assert reply.status != 500, (asked, await reply.text())
                made = await reply.json()
                assert reply.status == 200 or made["error"], asked
    for body in ("[", '{"first_name": "\\ud800"}', "[]"):
        async with telegram.session.post(f"{telegram.base}/sim/{path}", data=body) as reply:
            assert reply.status == 400
    assert (await telegram.see("chats")) is not None
    await telegram.shown(person)


@pytest.mark.parametrize(
    "asked", [{"first_name": "a", "time_zone": "Mars/X"}, {"first_name": "a", "time_zone": 7}, {"time_zone": "../etc"}]
)
async def test_a_person_lives_in_a_zone_that_exists(telegram: Telegram, asked: dict[str, Any]) -> None:
    assert "time_zone" in (await telegram.sim("users", 400, **asked))["error"]


@pytest.mark.parametrize("query", ["after=x", "after=-1", "format=xml"])
async def test_a_wrong_query_of_a_chat_is_refused_in_a_sentence(telegram: Telegram, person: int, query: str) -> None:
    assert (await telegram.see(f"chats/{person}/messages?{query}", 400))["error"]


async def test_an_unknown_control_and_an_unknown_address_are_told_as_json(telegram: Telegram) -> None:
    assert "no control" in (await telegram.sim("nope", 404))["error"]
    async with telegram.session.get(f"{telegram.base}/nothing") as reply:
        assert reply.status == 404
        assert await reply.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
