"""What can go wrong with a database, told apart: busy, or not ours to open."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from calendars.errors import Busy


class CannotOpenError(Exception):
    """The database cannot be used at all. The message is one sentence for the person who runs the program."""


_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_INTERRUPT,
}
_UNIQUE_VIOLATION = "23505"


@contextmanager
def busy_when_unavailable() -> Iterator[None]:
    """Turns what may pass (locks, lost connections, a full disk) into Busy. Defects of ours stay what they are."""
    try:
        yield
    except SQLAlchemyError as error:
        if not _may_pass(error):
            raise
        raise Busy from error


def _may_pass(error: SQLAlchemyError) -> bool:
    if isinstance(error, PoolTimeout):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    if isinstance(error.orig, sqlite3.Error):
        # the low byte is the primary result code (https://www.sqlite.org/rescode.html)
        return isinstance(error, OperationalError) and (error.orig.sqlite_errorcode & 0xFF) in _PASSING
    # PostgreSQL: two processes wrote the same key at once; SQLite lets one writer in and cannot come here
    raced = isinstance(error, IntegrityError) and getattr(error.orig, "sqlstate", None) == _UNIQUE_VIOLATION
    return raced or isinstance(error, OperationalError)
