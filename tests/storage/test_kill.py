"""A writer that is killed leaves all it committed and nothing else."""

import signal
import subprocess
import sys

from calendars.ports import Store
from tests.storage.making import Maker

WRITER = """
import asyncio, sys
from datetime import UTC, datetime
from storage import open_store
from tests.conftest import TestClock
from tests.storage.making import Maker, event, revision

async def write(url):
    clock = TestClock()
    async with open_store(url, now=clock.now, alone=False) as opened:
        make = Maker(opened.store, clock)
        await make.calendar()
        await opened.inbox.record([(1, "{}")])
        async with opened.store.writing() as work:
            for number in range(50):
                each = event(f"event {number}")
                await work.events.add(each, revision(each))
            print("in the middle", flush=True)
            sys.stdin.read()

asyncio.run(write(sys.argv[1]))
"""


def kill_in_the_middle(url: str) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"in the middle\n"
        writer.send_signal(signal.SIGKILL)


async def test_a_killed_writer_leaves_all_it_committed_and_nothing_else(
    database_url: str, store: Store, make: Maker
) -> None:
    kill_in_the_middle(database_url)
    async with store.reading() as work:
        assert [each.id for each in await work.calendars.all()] == ["desk"]
        assert await work.events.all("desk") == []
    await make.calendar("another")
