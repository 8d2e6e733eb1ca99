"""Reminders arrive when the clock gets there: once, in the chat's own morning, with the number of the year."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.flows.desk import Desk
from tests.journeys.programs import Program

FORWARDED = {"from": "МИД РК", "date": "2022-02-24T09:00:00+06:00"}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo of its own: this one's clock is moved."""
    with Program(tmp_path_factory.mktemp("push") / "log", "demo", "--port", "0") as program:
        yield program.address()


async def test_each_reminder_comes_once_in_its_own_morning_this_year_and_the_next(desk: Desk, statement: str) -> None:
    [answer] = await desk.say(statement, forward=FORWARDED)
    await desk.press(answer, "Добавить все")
    before = len(await desk.chat())
    moved = await desk.move_clock(now="2022-03-05T00:00:00+06:00")
    told = (await desk.chat())[before:]
    assert moved["delivered"] == len(told) == 3
    assert [said(message) for message in told] == [
        "2022-03-01 08:00 Завтра 30 лет",
        "2022-03-02 08:00 1. Сегодня 30 лет",
        "2022-03-03 08:00 Сегодня",
    ]
    # the second letter holds both the anniversary's morning and the council's eve
    assert "4-е заседание Совета" in told[1]["text"]
    before = len(await desk.chat())
    await desk.move_clock(advance="P1Y")
    told = (await desk.chat())[before:]
    assert "2023-03-02 08:00 Сегодня 31 год" in [said(message) for message in told]
    assert len({message["text"] for message in told}) == len(told)


async def test_the_clock_never_goes_back(desk: Desk) -> None:
    assert "error" in await desk.move_clock(now="2022-01-01T00:00:00+06:00")


def said(message: dict[str, Any]) -> str:
    """When it came, by the clock of Almaty, and its first line without the bell."""
    came = datetime.fromtimestamp(message["date"], ZoneInfo("Asia/Almaty"))
    return f"{came:%Y-%m-%d %H:%M} {message['text'].splitlines()[0].removeprefix('🔔 ')}"
