"""Every promise of the ports is kept twice: on an SQLite file and on a real PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from calendars.ports import Store
from tests.conftest import TestClock
from tests.postgres import Server
from tests.storage.making import Maker


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of each kind, of this test's own."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("migrated_file")
        yield f"sqlite:///{shutil.copy(template, tmp_path / 'attache.db')}"
    else:
        server: Server = request.getfixturevalue("postgres")
        with server.fresh_database() as url:
            yield url


@pytest.fixture
def on_sqlite(database_url: str) -> bool:
    return database_url.startswith("sqlite")


@pytest.fixture
def make(store: Store, clock: TestClock) -> Maker:
    return Maker(store, clock)
