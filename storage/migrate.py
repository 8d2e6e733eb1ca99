"""Bringing a database to today's tables (Alembic, in code: there is no alembic.ini to look for)."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage.engine import parse_url, prepare_sqlite, sqlite_path
from storage.errors import CannotOpenError

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(url: str, revision: str = "head") -> None:
    """Walks the database up (or down) to a revision; a missing SQLite file is made. Raises CannotOpenError.

    All of it happens in one transaction, on both databases: a kill leaves the old tables.
    """
    with connected(url) as connection:
        _ensure_known(connection)
        walk(connection, revision)


def walk(connection: Connection, revision: str = "head") -> None:
    """The same on a connection that is inside a transaction already."""
    config = config_for(connection)
    if revision == "base" or revision.startswith("-"):
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)


def config_for(connection: Connection) -> Config:
    """Alembic's configuration for a connection."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection fit for changing tables, in a transaction that is committed at the end."""
    address = parse_url(url)
    is_sqlite = address.get_backend_name() == "sqlite"
    engine = _sqlite_engine(address) if is_sqlite else _postgres_engine(address)
    try:
        with _opened(engine) as connection:
            yield connection
            if is_sqlite:
                _ensure_whole(connection)
    finally:
        engine.dispose()


@contextmanager
def _opened(engine: Engine) -> Iterator[Connection]:
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(engine.begin())
        except (DBAPIError, sqlite3.Error) as error:
            name = engine.url.render_as_string(hide_password=True)
            reason = error.orig if isinstance(error, DBAPIError) else error
            first_line = str(reason).partition("\n")[0]
            raise CannotOpenError(f"The database {name} cannot be opened: {first_line}.") from error
        yield connection


def _sqlite_engine(address: URL) -> Engine:
    path = sqlite_path(address)
    if path is not None:
        _make_folder(path)
    engine = create_engine(address.set(drivername="sqlite"), poolclass=NullPool)
    event.listen(engine, "connect", lambda connection, _record: _prepare(connection))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _postgres_engine(address: URL) -> Engine:
    engine = create_engine(address.set(drivername="postgresql+psycopg"), poolclass=NullPool)
    # two programs that start at once migrate one after the other; the number is ours alone
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4803)"))
    return engine


def _prepare(connection: object) -> None:
    """Foreign keys are off while tables are rebuilt: dropping a parent would delete its children."""
    prepare_sqlite(connection, foreign_keys=False)


def _ensure_known(connection: Connection) -> None:
    """A newer program may have written what this one does not understand."""
    ours = {step.revision for step in ScriptDirectory.from_config(config_for(connection)).walk_revisions()}
    if not set(MigrationContext.configure(connection).get_current_heads()) <= ours:
        raise CannotOpenError("The database was made by a newer Attaché; use that one, or a backup from before.")


def _ensure_whole(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise CannotOpenError(f"The migration would leave {len(broken)} broken references; nothing was changed.")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotOpenError(f"The folder {path.parent} cannot be made: {error.strerror}.") from None
