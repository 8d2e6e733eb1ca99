"""A running demo, one for all the tests that only talk to it, each as a new person."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.flows.desk import Desk
from tests.journeys.programs import Program


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `attache demo`, started on the morning of 24 February 2022 in Almaty."""
    with Program(tmp_path_factory.mktemp("demo") / "log", "demo", "--port", "0") as program:
        yield program.address()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def desk(session: aiohttp.ClientSession, demo: str) -> Desk:
    """A Russian speaking officer who has pressed Start."""
    desk = await Desk.open(session, demo)
    await desk.say("/start")
    return desk


@pytest.fixture
async def english(session: aiohttp.ClientSession, demo: str) -> Desk:
    desk = await Desk.open(session, demo, "en")
    await desk.say("/start")
    return desk


@pytest.fixture(scope="session")
def statement() -> str:
    """The retelling of the founding paper."""
    return (Path(__file__).parents[2] / "bot" / "samples" / "joint-statement-ru.txt").read_text("utf-8")
