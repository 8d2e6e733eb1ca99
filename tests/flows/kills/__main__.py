"""Runs the kill test with larger numbers and prints the counts: `python -m tests.flows.kills 100`."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.flows.kills.run import run


def main() -> None:
    """Exit status 1 when anything was lost, early, or repeated without saying so."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    with tempfile.TemporaryDirectory() as folder:
        load, report = run(Path(folder), kills=kills, seconds=kills * 1.4, seed=7)
    lost, early = len(report.lost(load)), len(report.early(load))
    unsaid = sum(not each.marked_repeat for times in report.arrived.values() for each in times[1:])
    told = [
        f"{report.kills} kills, {len(load.due)} reminders: lost {lost}, early {early}, repeats {report.repeats}",
        f"repeats not said to be: {unsaid}; cut off between Telegram and the table: {report.exposed}",
        f"most often one reminder came: {max(map(len, report.arrived.values()))}",
        f"ended as: {dict(Counter(report.states.values()))}",
        f"lost per kill, 95% upper bound: {3 / report.kills:.3f}",
    ]
    sys.stdout.write("\n".join(told) + "\n")
    sys.exit(1 if lost or early or unsaid else 0)


if __name__ == "__main__":
    main()
