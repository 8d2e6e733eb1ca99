"""The real program with its real storage; only the clock and the post are the test's."""

from collections.abc import Callable

import pytest

from bot.app import App, Config
from calendars.access import Gate
from calendars.usecases.welcome import Defaults
from storage import Opened
from tests.bot.talking.post import Post
from tests.bot.talking.talk import OFFICER, Talk
from tests.conftest import TestClock

Begin = Callable[..., Talk]


@pytest.fixture
async def post() -> Post:
    return Post()


@pytest.fixture
async def begin(opened: Opened, clock: TestClock, post: Post) -> Begin:
    """begin(person, language="ru", gate=...) sits down at the same program as somebody."""
    apps: dict[Gate, App] = {}

    def begun(person: int = OFFICER, language: str = "ru", gate: Gate | None = None) -> Talk:
        gate = gate or Gate(open=True)
        app = apps.get(gate) or apps.setdefault(gate, App(config(gate), clock, opened))
        app.bot.session = post
        return Talk(app.bot, app.intake._dispatcher, post, person, language)

    return begun


def config(gate: Gate) -> Config:
    return Config(
        token="2022:test",
        api="http://127.0.0.1:1",
        feed_base="https://calendar.example",
        gate=gate,
        defaults=Defaults(language="en", zone="Asia/Almaty"),
    )


@pytest.fixture
def talk(begin: Begin) -> Talk:
    """A Russian-speaking officer at an open bot."""
    return begin()
