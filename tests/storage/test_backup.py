"""A backup is one whole state, and replaces a database without a trace of the old one."""

import shutil
from pathlib import Path

import pytest

from storage import CannotOpenError, Opened, open_store
from storage.backup import backup, restore
from tests.conftest import TestClock
from tests.storage.making import Maker, event, revision


@pytest.fixture
def database_url(tmp_path: Path, migrated_file: Path) -> str:
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'attache.db')}"


async def names(url: str, clock: TestClock) -> list[str]:
    async with open_store(url, now=clock.now) as opened, opened.store.reading() as work:
        return [each.id for each in await work.events.all("desk")]


async def test_a_backup_taken_while_the_bot_runs_holds_all_that_was_committed(
    opened: Opened, make: Maker, database_url: str, tmp_path: Path, clock: TestClock
) -> None:
    await make.calendar()
    await make.events(event("kept"))
    async with opened.store.writing() as work:
        await work.events.add(event("not committed"), revision(event("not committed")))
        backup(database_url, tmp_path / "backup.db")
    await make.events(event("later"))
    assert await names(f"sqlite:///{tmp_path / 'backup.db'}", clock) == ["kept"]


async def test_a_restored_database_is_the_backup_and_nothing_of_the_old_one(
    database_url: str, tmp_path: Path, clock: TestClock
) -> None:
    saved = tmp_path / "backup.db"
    async with open_store(database_url, now=clock.now) as opened:
        make = Maker(opened.store, clock)
        await make.calendar()
        await make.events(event("old"))
        backup(database_url, saved)
        await make.events(event("new"))
        with pytest.raises(CannotOpenError, match="in use"):
            restore(database_url, saved)
    for log in ("-wal", "-shm"):
        (tmp_path / f"attache.db{log}").write_bytes(b"left over" * 1000)
    restore(database_url, saved)
    assert await names(database_url, clock) == ["old"]


def test_a_backup_never_replaces_a_file(database_url: str, tmp_path: Path) -> None:
    (tmp_path / "backup.db").write_text("mine")
    with pytest.raises(CannotOpenError, match="exists already"):
        backup(database_url, tmp_path / "backup.db")
    assert (tmp_path / "backup.db").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 300])
def test_a_damaged_backup_changes_nothing(database_url: str, tmp_path: Path, content: bytes) -> None:
    before = (tmp_path / "attache.db").read_bytes()
    (tmp_path / "bad.db").write_bytes(content)
    with pytest.raises(CannotOpenError):
        restore(database_url, tmp_path / "bad.db")
    assert (tmp_path / "attache.db").read_bytes() == before


def test_what_is_not_there_cannot_be_backed_up(tmp_path: Path) -> None:
    with pytest.raises(CannotOpenError, match="cannot be copied"):
        backup(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "backup.db")
    with pytest.raises(CannotOpenError, match="pg_dump"):
        backup("postgresql://host/name", tmp_path / "backup.db")
    assert not list(tmp_path.iterdir())
