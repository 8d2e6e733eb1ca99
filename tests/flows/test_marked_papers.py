"""Of a paper that must not be here nothing is left: not in the database's files, not in the log."""

import asyncio
import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.calendars.files.making import pdf, word_document
from tests.flows.desk import Desk
from tests.flows.waiting import until
from tests.journeys.programs import Program

REFUSED = "На документе гриф"
PLAIN = "Заседание Совета сотрудничества состоится 3 марта 2051 года в Астане."
SECRET = "Переговоры о ромашках"
PATIENCE = 30
LONG = "Стороны обсудили сотрудничество в этой области и условились продолжать. " * 50


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    with Program(tmp_path / "sandbox.log", "sandbox", "--port", "0") as program:
        yield program.address()


@pytest.fixture
def folder(sandbox: str, tmp_path: Path) -> Iterator[Path]:
    """The folder of a bot that is running."""
    folder = tmp_path / "bot"
    folder.mkdir()
    settings = {
        "ATTACHE_TOKEN": "2022:marked",
        "ATTACHE_API": sandbox,
        "ATTACHE_DATABASE": f"sqlite:///{folder / 'calendar.sqlite'}",
        "ATTACHE_LISTEN": "127.0.0.1:0",
        "ATTACHE_OPEN": "true",
    }
    with Program(folder / "log", "run", settings=settings):
        yield folder


def document(name: str, content: bytes, caption: str = "") -> dict[str, Any]:
    return {"document": {"name": name, "base64": base64.b64encode(content).decode()}, "text": caption}


def files_with(folder: Path, words: str) -> list[str]:
    """The files that hold the words, as text or within JSON."""
    forms = (words.encode(), json.dumps(words)[1:-1].encode(), words.encode("utf-16-le"))
    return [file.name for file in folder.iterdir() if any(form in file.read_bytes() for form in forms)]


async def answered(desk: Desk, count: int) -> str:
    """The bot's newest words, once it has answered so many times; each question is one round."""
    async with asyncio.timeout(PATIENCE):
        while len(told := [each for each in await desk.chat() if each["from"]["id"] != desk.person]) < count:
            pass
    return str(told[-1]["text"])


async def clean(desk: Desk, folder: Path, words: str) -> None:
    """Returns when no file holds the words any more; the bot tidies up right after its answer."""
    async with asyncio.timeout(PATIENCE):
        while files_with(folder, words):
            await desk.chat()


async def test_nothing_of_a_marked_paper_is_in_any_file(
    sandbox: str, folder: Path, session: aiohttp.ClientSession
) -> None:
    await until(session, sandbox, polling=True)
    desk = await Desk.open(session, sandbox)
    await desk.say("/start")
    await desk.say(f"{PLAIN} Сверка")
    await answered(desk, 2)
    assert files_with(folder, "Сверка"), "these are not the files that papers are kept in"
    marked: list[dict[str, Any]] = [
        {"text": f"Для служебного пользования\n{SECRET}. {PLAIN}"},
        {"text": f"/new Секретно\n{SECRET}. {PLAIN}"},
        {"text": f"{SECRET}. {PLAIN}\n{LONG}\n{LONG}\n{SECRET} снова.\n\nИсп. Иванов\nДСП"},
        document("нота.docx", word_document(f"{SECRET}. {PLAIN}", header="ҚБПҮ")),
        {"text": f"Для служебного пользования\n{PLAIN}\n{LONG}\n{LONG}\n{SECRET}."},
        document("нота.docx", word_document(f"{SECRET}. {PLAIN}"), f"Секретно\n{SECRET}"),
        document(f"{SECRET} (ДСП).docx", word_document(PLAIN)),
        document("нота.pdf", pdf([]), f"{SECRET}\n\nHizmete özel"),
    ]
    for number, said in enumerate(marked, start=3):
        await desk.say(**said)
        assert (await answered(desk, number)).startswith(REFUSED)
        await clean(desk, folder, "ромашк")
    await desk.say("/find ромашк")
    assert SECRET not in await answered(desk, len(marked) + 3)


async def test_nothing_of_a_marked_paper_stays_of_a_reply_to_it_or_of_an_answer_with_it(
    sandbox: str, folder: Path, session: aiohttp.ClientSession
) -> None:
    await until(session, sandbox, polling=True)
    desk = await Desk.open(session, sandbox)
    await desk.say("/start")
    await desk.say(PLAIN)
    await desk.say(f"Для служебного пользования\n{SECRET}. {PLAIN}")
    told = await answered(desk, 3)
    assert told.startswith(REFUSED)
    await clean(desk, folder, "ромашк")
    marked = next(each for each in reversed(await desk.chat()) if SECRET in each.get("text", ""))
    await desk.say("Почему?", reply_to=marked["message_id"])
    await answered(desk, 4)
    await clean(desk, folder, "ромашк")
    await desk.say(f"/find Для служебного пользования\n{SECRET}")
    await answered(desk, 5)
    await clean(desk, folder, "ромашк")
