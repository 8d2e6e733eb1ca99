"""Everything moves from SQLite to PostgreSQL and back, row by row the same."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from storage import CannotOpenError, open_store
from storage.migrate import connected
from storage.move import move
from storage.tables import Table
from tests.conftest import TestClock
from tests.postgres import Server
from tests.storage.making import Maker, event, feed, owed, paper, proposal
from tests.storage.test_conversation import KEY


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    with postgres.fresh_database() as url:
        yield url


def rows(url: str) -> dict[str, list[Any]]:
    with connected(url) as connection:
        tables = Table.metadata.sorted_tables
        return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in tables}


async def fill(url: str, clock: TestClock) -> None:
    """At least one row in every table."""
    async with open_store(url, now=clock.now) as opened:
        make = Maker(opened.store, clock)
        await make.council()
        await make.events(event("a part", part_of="council"))
        await make.owe(owed("7d"), owed("1d"))
        await opened.inbox.record([(1, "{}")])
        await opened.conversation.set_state(KEY, "asked")
        async with opened.store.writing() as work:
            await work.papers.add(paper("paper"), [proposal("proposal", event_id="council")])
            await work.papers.note("paper", 7, [1])
            await work.feeds.add(feed("feed"))
            await work.feeds.keep_fragments("desk", "ru", {"council": (0, b"\x00\xff")})
            await work.commit()


async def test_everything_moves_there_and_back(tmp_path: Path, postgres_url: str, clock: TestClock) -> None:
    first, last = f"sqlite:///{tmp_path / 'first.db'}", f"sqlite:///{tmp_path / 'last.db'}"
    migrated = move(first, f"sqlite:///{tmp_path / 'empty.db'}")
    assert set(migrated.values()) == {0}
    await fill(first, clock)
    copied = move(first, postgres_url)
    assert min(copied.values()) >= 1
    move(postgres_url, last)
    assert rows(first) == rows(postgres_url) == rows(last)
    async with open_store(postgres_url, now=clock.now) as opened:
        make = Maker(opened.store, clock)
        await make.owe(owed("0d"))
        assert await make.rules() == [("0d", "owed")]


async def test_nothing_is_moved_over_what_is_there(tmp_path: Path, clock: TestClock) -> None:
    first, other = f"sqlite:///{tmp_path / 'first.db'}", f"sqlite:///{tmp_path / 'other.db'}"
    move(first, other)
    await fill(other, clock)
    await fill(first, clock)
    with pytest.raises(CannotOpenError, match="not empty"):
        move(first, other)
    with pytest.raises(CannotOpenError, match="the same"):
        move(first, first)
