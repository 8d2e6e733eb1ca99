"""How Alembic runs our migrations: on the connection it is given, in that connection's transaction."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.columns import Json, UtcDateTime, Words
from storage.tables import Table


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Migrations name plain column types: they must not change when ours do."""
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return "sa.Text()" if isinstance(item, Words | Json) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite cannot alter a table: it is rebuilt
    render_item=render_item,
)
context.run_migrations()
