"""The questions asked all day go through an index, however many rows there are."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy import event as hooks

from calendars.errors import NothingFound
from calendars.ports import Work
from storage.engine import Database
from storage.store import SqlStore
from tests.conftest import TestClock
from tests.storage.making import LEASE, START

WEEK = date(2022, 3, 7)
Question = Callable[[Work], Awaitable[Any]]

QUESTIONS: dict[str, tuple[Question, str]] = {
    "week": (lambda work: work.events.between("desk", WEEK, WEEK + timedelta(6)), "ix_events_calendar_id_latest"),
    "yearly": (lambda work: work.events.yearly("desk"), "ix_events_calendar_id_yearly"),
    "numbered": (lambda work: work.events.numbered("desk", {4}), "ix_events_calendar_id_ordinal"),
    "stamps": (lambda work: work.feeds.stamps("desk"), "COVERING INDEX ix_events_calendar_id_revision"),
    "state": (lambda work: work.feeds.state("desk"), "sqlite_autoindex_calendars_1"),
    "feed": (lambda work: work.feeds.by_token_hash("hash"), "sqlite_autoindex_feeds"),
    "quotes": (lambda work: work.feeds.quotes(["council"]), "ix_proposals_event_id"),
    "due chats": (lambda work: work.deliveries.due_chats(START), "COVERING INDEX ix_deliveries_ready (ready_at<?)"),
    "next due": (lambda work: work.deliveries.next_due(START), "COVERING INDEX ix_deliveries_ready (ready_at>?)"),
    "first due": (lambda work: work.deliveries.next_due(), "COVERING INDEX ix_deliveries_ready"),
    "claim": (
        lambda work: work.deliveries.claim(7, now=START, owner="me", lease_until=START + LEASE, limit=5),
        "ix_deliveries_chat_ready (chat_id=? AND ready_at<?)",
    ),
    "reclaim": (lambda work: work.deliveries.reclaim(now=START, everything=True), "ix_deliveries_lease"),
    "lapsed": (lambda work: work.deliveries.reclaim(now=START, everything=False), "ix_deliveries_lease"),
    "of event": (lambda work: work.deliveries.of_event("council"), "sqlite_autoindex_deliveries_1 (event_id=?)"),
    "replace": (lambda work: work.deliveries.replace("council", [], START), "sqlite_autoindex_deliveries_1"),
    "replace chat": (lambda work: work.deliveries.replace_chat(7, "desk", [], START), "ix_deliveries_chat "),
}


@pytest.fixture
async def database(migrated_file: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{migrated_file}")
    yield database
    await database.dispose()


@pytest.mark.parametrize("name", QUESTIONS)
async def test_a_question_asked_all_day_uses_its_index(database: Database, clock: TestClock, name: str) -> None:
    question, index = QUESTIONS[name]
    plans: list[str] = []

    def explain(_conn: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "UPDATE")):
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans.extend(row[3] for row in cursor.fetchall())

    async with SqlStore(database, clock.now).writing() as work:
        hooks.listen(Engine, "before_cursor_execute", explain)
        try:
            with suppress(NothingFound):
                await question(work)
        finally:
            hooks.remove(Engine, "before_cursor_execute", explain)
    assert any(index in plan for plan in plans), plans
    assert not [plan for plan in plans if plan.startswith("SCAN") and "USING" not in plan], plans
