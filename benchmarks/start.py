"""How long the program takes to start, against the time of importing its libraries."""

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from benchmarks import Row

ATTACHE = Path(sys.executable).with_name("attache")
LIBRARIES = ", ".join(
    (
        "aiogram",
        "aiohttp",
        "alembic.command",
        "apscheduler.schedulers.asyncio",
        "babel",
        "icalendar",
        "segno",
        "sqlalchemy.ext.asyncio",
    )
)
ROUNDS = 5


def rows() -> Iterable[Row]:
    """`--help` in seconds; the demo's first line over a bare import of the same libraries."""
    helped = median(_finished([str(ATTACHE), "--help"]) for _ in range(ROUNDS))
    yield Row("attache --help", "< 0.5 s", f"{helped:.2f} s", helped < 0.5)
    imported, ready = [], []
    for _ in range(ROUNDS):  # interleaved, so that both see the same machine
        imported.append(_finished([sys.executable, "-c", f"import {LIBRARIES}"]))
        ready.append(_said_ready())
    ratio = median(ready) / median(imported)
    told = f"{ratio:.2f}x ({median(ready):.2f} s against {median(imported):.2f} s)"
    yield Row("ready to serve, against importing the libraries", "<= 1.3x", told, ratio <= 1.3)


def _finished(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def _said_ready() -> float:
    started = time.perf_counter()
    with subprocess.Popen([str(ATTACHE), "demo", "--port", "0"], stdout=subprocess.PIPE) as demo:
        assert demo.stdout is not None
        line = demo.stdout.readline()
        took = time.perf_counter() - started
        demo.terminate()
    assert line.startswith("Attaché demo".encode()), line
    return took
