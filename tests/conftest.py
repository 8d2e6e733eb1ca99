"""What all tests share: today's zone data, a clock to set, and a fresh store."""

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from calendars.ports import Store
from calendars.zones import use_packaged_zones
from storage import Opened, migrate, open_store
from tests.chromium import CHROMIUM
from tests.postgres import TEMPLATE, Server, running_server

use_packaged_zones()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says when the browser journeys were left out, so that nobody believes they ran."""
    if not CHROMIUM:
        terminalreporter.write_line("journeys: left out, there is no Chromium (apt-get install chromium)")


class TestClock:
    """A clock that stands still until it is moved. Starts on the morning of the first scene (DESIGN 1), in UTC."""

    __test__ = False

    def __init__(self) -> None:
        self._now = datetime(2022, 2, 24, 4, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def move(self, **by: float) -> datetime:
        """Moves it by days=, hours=, minutes= or seconds=, and returns the new time."""
        self._now += timedelta(**by)
        return self._now

    def set(self, to: datetime) -> None:
        """Sets it to an aware instant."""
        self._now = to.astimezone(UTC)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with today's tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "attache.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A running PostgreSQL with a template that has today's tables; `fresh_database()` gives a copy."""
    with running_server() as server:
        server.run(f"CREATE DATABASE {TEMPLATE}")
        migrate(server.url(TEMPLATE))
        yield server


@pytest.fixture
def database_url(tmp_path: Path, migrated_file: Path) -> str:
    """The address of an empty database of this test's own."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'attache.db')}"


@pytest.fixture
async def opened(database_url: str, clock: TestClock) -> AsyncIterator[Opened]:
    async with open_store(database_url, now=clock.now) as opened:
        yield opened


@pytest.fixture
def store(opened: Opened) -> Store:
    return opened.store
