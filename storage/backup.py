"""Backing up an SQLite database while it is in use, and putting a backup back."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.engine import parse_url, sqlite_path
from storage.errors import CannotOpenError
from storage.lock import only_process
from storage.migrate import migrate


def backup(url: str, to: Path) -> None:
    """Writes one consistent copy to a new file, whoever writes meanwhile; it is on the disk when this returns.

    Raises CannotOpenError when the file exists, the database does not, or it is not SQLite.
    """
    path = _path(url)
    if to.exists():
        raise CannotOpenError(f"The file {to} exists already; a backup replaces nothing.")
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    with _clearly(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(part),))
    _flush(part)
    part.replace(to)
    _flush(to.parent)


def restore(url: str, backed_up: Path) -> None:
    """Replaces the database by a backup and brings it to today's tables. Nothing else may have it open.

    What was sent after the backup is owed again: some reminders may come twice. Raises CannotOpenError when the backup
    is damaged or not ours, or the database is in use; then nothing is changed.
    """
    path = _path(url)
    _ensure_whole(backed_up)
    with only_process(url):
        part = path.with_name(f"{path.name}.part")
        shutil.copyfile(backed_up, part)
        _flush(part)
        # a log of the old database beside the new one would be played into it
        for log in ("-wal", "-shm"):
            path.with_name(path.name + log).unlink(missing_ok=True)
        part.replace(path)
        _flush(path.parent)
        migrate(url)


def _path(url: str) -> Path:
    path = sqlite_path(parse_url(url)) if parse_url(url).get_backend_name() == "sqlite" else None
    if path is None:
        raise CannotOpenError("Only an SQLite database is backed up here; for PostgreSQL use pg_dump and pg_restore.")
    return path


def _ensure_whole(path: Path) -> None:
    with _clearly(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ours = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if not (whole and ours):
        raise CannotOpenError(f"The file {path} is not a whole backup of an Attaché database.")


@contextmanager
def _clearly(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise CannotOpenError(f"The database {path} cannot be copied: {error}.") from error


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
