"""One kill test from beginning to end."""

import asyncio
import random
from datetime import timedelta
from pathlib import Path

from storage import migrate
from tests.flows.kills.harness import Harness, Report
from tests.flows.kills.load import Load, make_chats, owe
from tests.flows.kills.sender import Mutant
from tests.journeys.programs import Program


def run(folder: Path, *, kills: int, seconds: float, seed: int) -> tuple[Load, Report]:
    """Owes a reminder every fifth of a second to 16 people and 4 groups for so long, and kills the sender meanwhile."""
    with Program(folder / "sandbox.log", "sandbox", "--port", "0", "--ledger", str(folder / "ledger")) as sandbox:
        telegram = sandbox.address()
        harness = _harness(folder, telegram, make_chats(telegram, people=16, groups=4), int(seconds * 5), seconds)
        harness.settled_within = 60 + 3 * seconds  # a group takes 20 messages a minute
        return harness.load, harness.run(kills, random.Random(seed))


def run_to(folder: Path, point: str, mutant: Mutant = "none") -> tuple[Load, Report]:
    """Owes one reminder, and lets the sender kill itself at the point."""
    with Program(folder / "sandbox.log", "sandbox", "--port", "0", "--ledger", str(folder / "ledger")) as sandbox:
        telegram = sandbox.address()
        harness = _harness(folder, telegram, make_chats(telegram, people=1, groups=0), 1, 1)
        harness.mutant, harness.settled_within = mutant, 5
        return harness.load, harness.run_to(point)


def _harness(folder: Path, telegram: str, chats: list[int], events: int, seconds: float) -> Harness:
    database = folder / "attache.db"
    migrate(f"sqlite:///{database}")
    load = asyncio.run(owe(f"sqlite:///{database}", chats, events, timedelta(seconds=seconds)))
    return Harness(database, telegram, folder / "ledger", load)
