"""The inbox: an update is kept before Telegram is told, has one effect, and is forgotten late."""

from pathlib import Path

from storage import Opened, open_store
from tests.conftest import TestClock


async def test_an_update_is_new_once(opened: Opened) -> None:
    inbox = opened.inbox
    assert await inbox.record([(10, '{"a":1}'), (11, "{}")]) == {10, 11}
    assert await inbox.record([(11, "other"), (12, "{}"), (12, "{}")]) == {12}
    assert await inbox.record([]) == set()
    assert await inbox.pending() == [(10, '{"a":1}'), (11, "{}"), (12, "{}")]


async def test_what_is_done_waits_no_more(opened: Opened, clock: TestClock) -> None:
    await opened.inbox.record([(1, "{}"), (2, "{}")])
    await opened.inbox.done(1, clock.now())
    assert await opened.inbox.pending() == [(2, "{}")]
    assert await opened.inbox.record([(1, "{}")]) == set()


async def test_what_was_not_done_is_there_after_a_restart(opened: Opened, database_url: str, clock: TestClock) -> None:
    await opened.inbox.record([(1, "{}")])
    async with open_store(database_url, now=clock.now, alone=False) as again:
        assert await again.inbox.pending() == [(1, "{}")]
        assert await again.inbox.next_offset() == 2


async def test_the_next_offset_follows_the_newest_update(opened: Opened, clock: TestClock) -> None:
    assert await opened.inbox.next_offset() is None
    await opened.inbox.record([(900, "{}"), (901, "{}")])
    assert await opened.inbox.next_offset() == 902


async def test_after_a_quiet_week_telegram_may_count_anew_from_a_lower_number(opened: Opened, clock: TestClock) -> None:
    await opened.inbox.record([(900, "{}")])
    clock.move(days=7)
    assert await opened.inbox.next_offset() is None
    await opened.inbox.record([(5, "{}")])
    assert await opened.inbox.next_offset() == 6


async def test_pruning_forgets_the_old_and_done_but_never_the_newest(opened: Opened, clock: TestClock) -> None:
    inbox = opened.inbox
    await inbox.record([(1, "{}"), (2, "{}"), (3, "{}")])
    for update_id in (1, 3):
        await inbox.done(update_id, clock.now())
    await inbox.prune(clock.move(hours=1))
    assert await inbox.pending() == [(2, "{}")]
    assert await inbox.record([(1, "{}"), (3, "{}")]) == {1}


def files_with(said: str, folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if said.encode() in path.read_bytes()]


async def test_what_people_said_is_forgotten_as_soon_as_it_is_done(
    database_url: str, clock: TestClock, tmp_path: Path
) -> None:
    said = "the text of a paper that must not stay"
    async with open_store(database_url, now=clock.now) as opened:
        await opened.inbox.record([(1, said * 300), (2, said), (3, "{}")])
        for update_id in (1, 2):
            await opened.inbox.done(update_id, clock.now())
        assert await opened.inbox.record([(1, said)]) == set()
        assert await opened.inbox.pending() == [(3, "{}")]
    assert not files_with(said, tmp_path)
