"""The house stands as drawn: each rule of who imports whom holds, and notices when it is broken."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "calendars", "scheduler", "storage")
PLANTED = [
    ("bot above scheduler and storage", "storage/planted.py", "import bot.settings"),
    ("bot above scheduler and storage", "scheduler/planted.py", "import storage"),
    ("calendars reaches no framework", "calendars/planted.py", "import aiohttp"),
    ("handlers, texts and keyboards reach no storage", "bot/keyboards/planted.py", "import storage"),
    ("the sandbox imports nothing of ours", "bot/sandbox/planted.py", "import calendars"),
    ("only the command line imports the sandbox", "bot/planted.py", "import bot.sandbox.html"),
]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the packages and their rules."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_rule_of_the_house_holds(house: Path) -> None:
    checked = lint(house)
    assert checked.returncode == 0, checked.stdout
    assert "0 broken" in checked.stdout


@pytest.mark.parametrize(("rule", "file", "line"), PLANTED)
def test_a_planted_violation_is_noticed(rule: str, file: str, line: str, house: Path) -> None:
    (house / file).write_text(f"{line}\n")
    checked = lint(house)
    assert checked.returncode == 1
    broken = [said for said in checked.stdout.splitlines() if said.rstrip().endswith("BROKEN")]
    assert len(broken) == 1
    assert rule in broken[0]
