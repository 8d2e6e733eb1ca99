"""While another program locks the database, people hear a sentence; when it is free they get their answers, once."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.flows.desk import Desk
from tests.flows.waiting import until
from tests.journeys.programs import Program

PATIENCE = 60


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    with Program(tmp_path / "sandbox.log", "sandbox", "--port", "0") as program:
        yield program.address()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "calendar.sqlite"


@pytest.fixture
def bot(sandbox: str, database: Path, tmp_path: Path) -> Iterator[Program]:
    settings = {
        "ATTACHE_TOKEN": "2022:locked",
        "ATTACHE_API": sandbox,
        "ATTACHE_DATABASE": f"sqlite:///{database}",
        "ATTACHE_LISTEN": "127.0.0.1:0",
        "ATTACHE_OPEN": "true",
    }
    with Program(tmp_path / "bot.log", "run", settings=settings) as program:
        yield program


async def answers(desk: Desk, number: int) -> list[str]:
    """What the bot has written, once it has written so much; each look is one round."""
    async with asyncio.timeout(PATIENCE):
        while len(told := [each["text"] for each in await desk.chat() if each["from"]["id"] != desk.person]) < number:
            pass
    return told


async def say(session: aiohttp.ClientSession, desk: Desk, text: str) -> None:
    message = {"chat": desk.person, "from": desk.person, "text": text}
    async with session.post(f"{desk.base}/sim/message", json=message) as said:
        assert said.status == 200


@pytest.mark.usefixtures("bot")
async def test_a_locked_database_is_told_of_and_loses_nothing(
    sandbox: str, database: Path, session: aiohttp.ClientSession
) -> None:
    desk = await Desk.open(session, sandbox)
    await until(session, sandbox, polling=True)
    lock = sqlite3.connect(database, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    await say(session, desk, "Консультации 3 марта 2051 года, Анкара")
    [waiting] = await answers(desk, 1)
    lock.execute("ROLLBACK")
    lock.close()
    told = await answers(desk, 2)
    assert "занята" in waiting
    assert "3 марта 2051 года" in told[1]
    assert len(told) == 2
