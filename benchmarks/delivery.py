"""How reminders keep time: makespan against the bound of Telegram's limits, lateness, and what waiting costs.

Telegram is a stand-in that answers after 50 ms; the store, the claims and the marks are real (SQLite on disk).
"""

import asyncio
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

from benchmarks import Row
from benchmarks._owing import fill, roll_nothing
from bot.clock import real_now
from calendars.ports import Letter
from calendars.usecases.deliver import Deliver
from scheduler import Clockwork, Deliverer
from scheduler.pacing import Pace, Turns, least_seconds
from storage import migrate, open_store

SIMULATED = {
    "2,000 people and 10 groups x 30": dict.fromkeys(range(1, 2001), 1) | {-n: 30 for n in range(1, 11)},
    "3,000 people, then one chat x 90": dict.fromkeys(range(1, 3001), 1) | {3001: 90},
    "3,000 people, then a group x 60": dict.fromkeys(range(1, 3001), 1) | {-1: 60},
}
BURST = 2_000
PENDING = 100_000


def rows() -> Iterable[Row]:
    """About two minutes, most of it Telegram's limit of messages a second."""
    for what, letters in SIMULATED.items():
        ratio = _played(letters) / least_seconds(letters)
        yield Row(f"makespan, simulated time: {what}", "<= 1.05x the bound", f"{ratio:.3f}x", ratio <= 1.05)
    told = asyncio.run(_delivered([(0.0, range(1, BURST + 1))]))
    took = max(each.at for each in told) - min(each.at for each in told)
    ratio = took / least_seconds(dict.fromkeys(range(BURST), 1))
    measured = f"{ratio:.3f}x ({took:.1f} s)"
    yield Row(f"makespan: {BURST:,} people at one instant", "<= 1.05x the bound", measured, ratio <= 1.05)
    told = asyncio.run(_delivered([(step / 2, range(step * 10 + 1, step * 10 + 11)) for step in range(30)]))
    p99 = quantiles([each.late for each in told], n=100)[98]
    measured = f"{p99:.2f} s (median {median(each.late for each in told):.2f} s)"
    yield Row("lateness p99: 10 people every half second", "<= 1 s beyond the bound", measured, p99 <= 1)
    added = (_waiting(PENDING // 100) - _waiting(0)) / 1024
    yield Row(f"{PENDING:,} pending deliveries, memory", "<= 10 MB", f"{added:.1f} MB", added <= 10)


@dataclass(frozen=True, slots=True)
class Told:
    """One reminder that was told: `late` by seconds, beyond what the limits allow for its place in the queue."""

    at: float
    late: float


@dataclass
class StandIn:
    """Answers yes after 50 ms and notes when it was asked."""

    expected: int
    told: list[Told] = field(default_factory=list)
    all_told: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, letter: Letter) -> int:
        now = real_now()
        for reminder in letter.reminders:
            self.told.append(Told(now.timestamp(), (now - reminder.delivery.due_at).total_seconds()))
        await asyncio.sleep(0.05)
        if len(self.told) >= self.expected:
            self.all_told.set()
        return len(self.told)


def _played(letters: dict[int, int]) -> float:
    pace = Pace()
    turns = Turns(pace)
    turns.refill(letters, 0.0)
    at = 0.0
    while (when := turns.next_at()) is not None:
        at = max(at, when)
        if (taken := turns.take(at)) is not None:
            pace.sent(taken[0], at)
            turns.put_back(taken[0], taken[1] - 1)
            last = at
    return last


async def _delivered(load: list[tuple[float, range]]) -> list[Told]:
    expected = sum(len(chats) for _, chats in load)
    post = StandIn(expected)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'attache.db'}"
        migrate(url)
        async with open_store(url, now=real_now) as opened:
            start = real_now() + timedelta(seconds=4)
            await fill(opened.store, [(start + timedelta(seconds=after), chats) for after, chats in load], real_now())
            deliverer = Deliverer(Deliver(store=opened.store, post=post, now=real_now), now=real_now)
            clockwork = Clockwork(deliverer, roll_nothing, now=real_now, real_now=real_now)
            await clockwork.start()
            await post.all_told.wait()
            await clockwork.stop()
    return _beyond_bound(post.told)


def _beyond_bound(told: list[Told]) -> list[Told]:
    """Takes off each lateness what its place costs: the k-th of those due together cannot go before (k - 1)/30 s."""
    assert min(each.late for each in told) >= 0, "something was early"
    places: dict[float, int] = {}
    beyond = []
    for each in sorted(told, key=lambda each: each.at):
        due = round(each.at - each.late, 3)
        places[due] = places.get(due, 0) + 1
        beyond.append(Told(each.at, each.late - (places[due] - 1) / 30))
    return beyond


def _waiting(events: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'attache.db'}"
        _python("benchmarks._owing", url, str(events), "100")
        return int(_python("benchmarks._waiting", url))


def _python(module: str, *words: str) -> str:
    return subprocess.run([sys.executable, "-m", module, *words], check=True, capture_output=True, text=True).stdout
