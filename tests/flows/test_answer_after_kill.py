"""The real bot is killed between receipt and answer: after its next start the answer comes, once."""

import asyncio
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.flows.desk import Desk
from tests.flows.waiting import until
from tests.journeys.programs import Program

PATIENCE = 60
LINE = "4-е заседание Совета сотрудничества 3-4 марта 2051, Анкара"


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    with Program(tmp_path / "sandbox.log", "sandbox", "--port", "0") as program:
        yield program.address()


@pytest.fixture
def settings(sandbox: str, tmp_path: Path) -> dict[str, str]:
    return {
        "ATTACHE_TOKEN": "2022:kill",
        "ATTACHE_API": sandbox,
        "ATTACHE_DATABASE": f"sqlite:///{tmp_path / 'calendar.sqlite'}",
        "ATTACHE_LISTEN": "127.0.0.1:0",
        "ATTACHE_OPEN": "true",
    }


async def test_a_kill_between_receipt_and_answer_loses_nothing(
    sandbox: str, settings: dict[str, str], tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    desk = await Desk.open(session, sandbox)
    with Program(tmp_path / "first.log", "run", settings=settings) as bot:
        await until(session, sandbox, polling=True)
        async with session.post(f"{sandbox}/sim/fault", json={"method": "sendMessage", "drop": "before", "times": 999}):
            pass
        for text in ("/start", LINE):
            message = {"chat": desk.person, "from": desk.person, "text": text}
            async with session.post(f"{sandbox}/sim/message", json=message) as said:
                assert said.status == 200
        await until(session, sandbox, pending=0, polling=True)
        bot.kill()
    assert [message["from"]["id"] for message in await desk.chat()] == [desk.person, desk.person]
    async with session.delete(f"{sandbox}/sim/fault"):
        pass
    with Program(tmp_path / "second.log", "run", settings=settings):
        async with asyncio.timeout(PATIENCE):
            while len(answers := [each for each in await desk.chat() if each["from"]["id"] != desk.person]) < 2:
                await until(session, sandbox, polling=True)
        await until(session, sandbox, pending=0, polling=True)
    greeting, proposal = answers
    assert "Attaché" in greeting["text"]
    assert "3-4 марта 2051 года" in proposal["text"]
    assert len(await desk.chat()) == 4


async def test_a_kill_between_the_parts_of_an_album_loses_none_and_answers_once(
    sandbox: str, settings: dict[str, str], tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    desk = await Desk.open(session, sandbox)
    texts = (LINE, "Заседание межправительственной комиссии состоится 12 мая 2051 года в Анкаре.")
    files = [{"name": f"{each}.txt", "base64": b64encode(text.encode()).decode()} for each, text in enumerate(texts)]
    album = {"chat": desk.person, "from": desk.person, "items": [{"document": file} for file in files]}
    with Program(tmp_path / "first.log", "run", settings=settings) as bot:
        await until(session, sandbox, polling=True)
        async with session.post(f"{sandbox}/sim/fault", json={"method": "sendMessage", "drop": "before", "times": 999}):
            pass
        async with session.post(f"{sandbox}/sim/album", json=album) as said:
            assert said.status == 200
        await until(session, sandbox, pending=0, polling=True)
        bot.kill()
    async with session.delete(f"{sandbox}/sim/fault"):
        pass
    with Program(tmp_path / "second.log", "run", settings=settings):
        async with asyncio.timeout(PATIENCE):
            while not (answers := [each for each in await desk.chat() if each["from"]["id"] != desk.person]):
                await until(session, sandbox, polling=True)
        await until(session, sandbox, pending=0, polling=True)
    [answer] = answers
    assert "3-4 марта 2051 года" in answer["text"]
    assert "12 мая 2051 года" in answer["text"]
    assert len(await desk.chat()) == 3
