"""Kills the sending process at random and at the worst instants, and compares what was owed with what arrived."""

import json
import multiprocessing
import random
import re
import signal
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tests.flows.kills.load import Load
from tests.flows.kills.sender import Mutant, send

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.flows.kills.sender"])

REPEAT = "Possibly a repeat"


@dataclass(slots=True)
class Arrived:
    """One time that one reminder reached Telegram."""

    at: datetime
    marked_repeat: bool


@dataclass(slots=True)
class Report:
    """What happened. `exposed` counts reminders that Telegram had and the table had not marked, over all kills."""

    kills: int = 0
    exposed: int = 0
    arrived: dict[tuple[int, str], list[Arrived]] = field(default_factory=dict)
    states: dict[tuple[int, str], str] = field(default_factory=dict)

    def lost(self, load: Load) -> set[tuple[int, str]]:
        """Neither at Telegram nor given up with an alert."""
        return {name for name in load.due if name not in self.arrived and self.states.get(name) != "uncertain"}

    def early(self, load: Load) -> set[tuple[int, str]]:
        """At Telegram before it was due."""
        return {name for name, times in self.arrived.items() if min(each.at for each in times) < load.due[name]}

    @property
    def repeats(self) -> int:
        """How many times something came once more."""
        return sum(len(times) - 1 for times in self.arrived.values())


@dataclass(slots=True)
class Harness:
    """One database, one Telegram, and processes between them that do not live long."""

    database: Path
    telegram: str
    ledger: Path
    load: Load
    mutant: Mutant = "none"
    settled_within: float = 90.0

    def run(self, kills: int, chance: random.Random) -> Report:
        """Kills so many times, then lets the last process finish."""
        report = Report()
        while report.kills < kills and self._waiting():
            process = self._start()
            self._until_it_sends(process)
            _wait_for_the_worst(chance, self._ledger_size)
            process.kill()
            process.join()
            report.kills += 1
            states = self._states()
            report.exposed += sum(states[name] != "sent" for name in self._arrived())
        self._finish()
        report.arrived, report.states = self._arrived(), self._states()
        return report

    def run_to(self, point: str) -> Report:
        """Lets a process get to the point where it kills itself, then another one finish."""
        report = Report()
        process = self._start(point)
        process.join(self.settled_within)
        assert process.exitcode == -signal.SIGKILL, f"it did not die {point}"
        report.kills += 1
        self._finish()
        report.arrived, report.states = self._arrived(), self._states()
        return report

    def _start(self, point: str = "") -> multiprocessing.process.BaseProcess:
        process = _FORKS.Process(target=send, args=(f"sqlite:///{self.database}", self.telegram, self.mutant, point))
        process.start()
        return process

    def _until_it_sends(self, process: multiprocessing.process.BaseProcess) -> None:
        size = self._ledger_size()
        deadline = time.monotonic() + 5
        while self._ledger_size() == size and time.monotonic() < deadline:
            assert process.is_alive(), "the sending process ended by itself"
            time.sleep(0.002)

    def _finish(self) -> None:
        process = self._start()
        deadline = time.monotonic() + self.settled_within
        while self._waiting() and time.monotonic() < deadline:
            time.sleep(0.2)
        process.kill()
        process.join()

    def _ledger_size(self) -> int:
        return self.ledger.stat().st_size if self.ledger.exists() else 0

    def _waiting(self) -> int:
        with closing(self._open()) as database:
            return int(
                database.execute("SELECT count(*) FROM deliveries WHERE state IN ('owed', 'sending')").fetchone()[0]
            )

    def _states(self) -> dict[tuple[int, str], str]:
        query = "SELECT chat_id, events.title, deliveries.state FROM deliveries JOIN events ON events.id = event_id"
        with closing(self._open()) as database:
            return {(chat, title): state for chat, title, state in database.execute(query)}

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=10)

    def _arrived(self) -> dict[tuple[int, str], list[Arrived]]:
        arrived: dict[tuple[int, str], list[Arrived]] = defaultdict(list)
        for line in self.ledger.read_text("utf-8").splitlines() if self.ledger.exists() else []:
            message = json.loads(line)
            seen = Arrived(datetime.fromisoformat(message["at"]), REPEAT in message["text"])
            for title in re.findall(r"Event-\d{4}", message["text"]):
                arrived[message["chat_id"], title].append(seen)
        return dict(arrived)


def _wait_for_the_worst(chance: random.Random, ledger_size: Callable[[], int]) -> None:
    """Half of the kills come at random, half right after Telegram took a message, before its reply is marked."""
    time.sleep(chance.uniform(0.0, 1.0))
    if chance.random() < 0.5:
        return
    size, deadline = ledger_size(), time.monotonic() + 2
    while ledger_size() == size and time.monotonic() < deadline:
        time.sleep(0.0005)
    time.sleep(chance.uniform(0.0, 0.004))
