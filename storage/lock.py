"""One process per SQLite database: a lock file beside it. On PostgreSQL any number may run."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from storage.engine import parse_url, sqlite_path
from storage.errors import CannotOpenError


@contextmanager
def only_process(url: str) -> Iterator[None]:
    """Holds the lock file `<database>.lock` of an SQLite database. Raises CannotOpenError when another process has it.

    The kernel lets go of it when the process dies, however it dies; the file itself stays.
    """
    path = sqlite_path(parse_url(url)) if parse_url(url).get_backend_name() == "sqlite" else None
    if path is None:
        yield
        return
    try:
        descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CannotOpenError(f"The database {path} cannot be opened: {error.strerror}.") from None
    try:
        _take(descriptor, str(path))
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: str) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotOpenError(f"The database {path} is in use by another Attaché; stop that one first.") from None
