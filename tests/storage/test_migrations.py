"""Migrations make exactly the tables of the models, walk both ways, and lose no rows on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from storage import CannotOpenError, migrate
from storage.migrate import config_for, connected, walk
from storage.tables import Table
from tests.postgres import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new folder' / '100% empty.db'}"
    else:
        server: Server = request.getfixturevalue("postgres")
        with server.fresh_database("template0") as url:
            yield url


BEFORE_LANGUAGES = [
    "INSERT INTO calendars (id, title, zone, version, changed_at) VALUES ('c', 'c', 'UTC', 0, '2022-02-24')",
    "INSERT INTO papers (id, calendar_id, chat_id, person_id, text, language, published, received_at, digest)"
    " VALUES ('paper', 'c', 1, 1, '', 'kk', '2022-02-24', '2022-02-24', '')",
    *(
        "INSERT INTO events (id, uid, calendar_id, responsible, revision, created_at, changed_at, notes, exact, search,"
        " title, kind, edtf, status, yearly, participants) VALUES"
        f" ('{event}', '{event}', 'c', 1, 0, '2022-02-24', '2022-02-24', '', FALSE, '', '', 'other', 'XXXX', 'planned',"
        " FALSE, '[]')"
        for event in ("brought", "imported")
    ),
    "INSERT INTO proposals (id, paper_id, number, evidence, span_start, span_end, recalled, why, answer, event_id,"
    " title, kind, edtf, status, yearly, participants) VALUES ('p', 'paper', 1, '', 0, 0, FALSE, '[]', 'added',"
    " 'brought', '', 'other', 'XXXX', 'planned', FALSE, '[]')",
    *(
        "INSERT INTO revisions (event_id, number, at, person_id, changes, proposal_id)"
        f" VALUES ('{event}', 0, '2022-02-24', 1, '[]', {proposal})"
        for event, proposal in (("brought", "'p'"), ("imported", "NULL"))
    ),
]
"""Rows as the first version wrote them."""


def table_names(url: str) -> set[str]:
    with connected(url) as connection:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_the_models_are_what_the_migrations_make(empty_url: str) -> None:
    migrate(empty_url)
    with connected(empty_url) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_every_step_goes_up_down_and_up_again(empty_url: str) -> None:
    with connected(empty_url) as connection:
        scripts = ScriptDirectory.from_config(config_for(connection))
        for step in reversed(list(scripts.walk_revisions())):
            walk(connection, step.revision)
            walk(connection, "-1")
            walk(connection, step.revision)
    assert table_names(empty_url) == set(Table.metadata.tables)
    migrate(empty_url, "base")
    assert table_names(empty_url) == set()


def test_events_from_before_speak_the_language_of_the_paper_that_brought_them(empty_url: str) -> None:
    with connected(empty_url) as connection:
        walk(connection, "0001")
        for statement in BEFORE_LANGUAGES:
            connection.exec_driver_sql(statement)
        walk(connection)
        rows = connection.exec_driver_sql("SELECT id, language, second_titles FROM events ORDER BY id").all()
    assert [tuple(row) for row in rows] == [("brought", "kk", "[]"), ("imported", None, "[]")]


def test_migrating_what_is_migrated_changes_nothing(empty_url: str) -> None:
    migrate(empty_url)
    migrate(empty_url)
    assert table_names(empty_url) == set(Table.metadata.tables)


def test_a_migration_that_fails_leaves_the_old_tables(empty_url: str) -> None:
    def fail() -> None:
        with connected(empty_url) as connection:
            walk(connection)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert table_names(empty_url) == set()


def test_a_database_of_a_newer_program_is_left_alone(empty_url: str) -> None:
    migrate(empty_url)
    with connected(empty_url) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CannotOpenError, match="newer"):
        migrate(empty_url)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:////proc/none/attache.db", "The folder /proc/none cannot be made"),
        ("sqlite:////proc", "The database sqlite:////proc cannot be opened"),
        ("sqlite://", "ATTACHE_DATABASE needs a file"),
        ("postgresql://me:secret@127.0.0.1:1/none", "cannot be opened: connection"),
        ("mysql://localhost/attache", "only sqlite and postgresql"),
        ("attache.db", "not a database address"),
    ],
)
def test_a_database_that_cannot_be_opened_is_one_clear_sentence(url: str, said: str) -> None:
    with pytest.raises(CannotOpenError) as refused:
        migrate(url)
    sentence = str(refused.value)
    assert said in sentence
    assert "\n" not in sentence
    assert "secret" not in sentence


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database " * 100)
    with pytest.raises(CannotOpenError, match="not a database"):
        migrate(f"sqlite:///{path}")
    assert path.read_text() == "not a database " * 100
