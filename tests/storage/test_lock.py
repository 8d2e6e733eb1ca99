"""An SQLite file belongs to one process that delivers; PostgreSQL takes any number."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from storage import CannotOpenError, open_store
from storage.lock import only_process
from tests.conftest import TestClock

HOLDER = """
import sys
from storage.lock import only_process
with only_process(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_until_the_first_one_is_killed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'attache.db'}"
    with subprocess.Popen([sys.executable, "-c", HOLDER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(CannotOpenError, match="in use by another"), only_process(url):
            pass
        holder.kill()
        holder.wait()
    with only_process(url):
        pass


async def test_the_store_holds_the_lock_and_gives_it_back(
    tmp_path: Path, migrated_file: Path, clock: TestClock
) -> None:
    url = f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'attache.db')}"
    async with open_store(url, now=clock.now):
        with pytest.raises(CannotOpenError), only_process(url):
            pass
        async with open_store(url, now=clock.now, alone=False):
            pass
    with only_process(url):
        pass


def test_postgresql_needs_no_lock_file() -> None:
    with only_process("postgresql://host/name"), only_process("postgresql://host/name"):
        pass
