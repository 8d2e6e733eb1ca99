"""Moving everything from one database to another, such as from SQLite to PostgreSQL."""

from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from storage.engine import parse_url
from storage.errors import CannotOpenError
from storage.migrate import connected, migrate
from storage.tables import Table

_AT_ONCE = 500
_EVENTS = Table.metadata.tables["events"]


def move(source: str, target: str) -> dict[str, int]:
    """Copies every row and says how many by table. Writers of the source wait; a failure leaves the target empty.

    Raises CannotOpenError when either cannot be opened or the target holds something already.
    """
    if parse_url(source) == parse_url(target):
        raise CannotOpenError("The two databases are the same.")
    migrate(source)
    migrate(target)
    with connected(source) as old, connected(target) as new:
        _ensure_empty(new)
        copied = {table.name: _copy(old, new, table) for table in Table.metadata.sorted_tables}
        _join_parts(old, new)
        _continue_numbers(new)
    return copied


def _ensure_empty(new: Connection) -> None:
    for table in Table.metadata.sorted_tables:
        if new.execute(select(table).limit(1)).first():
            raise CannotOpenError("The database to move to is not empty.")


def _copy(old: Connection, new: Connection, table: Any) -> int:
    copied = 0
    for rows in old.execute(select(table)).mappings().partitions(_AT_ONCE):
        new.execute(insert(table), [_alone(dict(row)) for row in rows])
        copied += len(rows)
    return copied


def _alone(row: dict[str, Any]) -> dict[str, Any]:
    """A part may come before its whole: they are joined when all are there."""
    return {**row, "part_of": None} if "part_of" in row else row


def _join_parts(old: Connection, new: Connection) -> None:
    parts = old.execute(select(_EVENTS.c.id, _EVENTS.c.part_of).where(_EVENTS.c.part_of.is_not(None))).all()
    join = update(_EVENTS).where(_EVENTS.c.id == bindparam("part")).values(part_of=bindparam("whole"))
    if parts:
        new.execute(join, [{"part": part, "whole": whole} for part, whole in parts])


def _continue_numbers(new: Connection) -> None:
    """PostgreSQL's own counter does not see the ids that were written."""
    last = new.execute(select(func.max(Table.metadata.tables["deliveries"].c.id))).scalar()
    if last and new.dialect.name == "postgresql":
        new.execute(text("SELECT setval(pg_get_serial_sequence('deliveries', 'id'), :last)"), {"last": last})
