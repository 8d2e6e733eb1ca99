"""The reader in a process of its own: the same answer as here, languages as they are needed, little memory."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from calendars.communique import read
from tests.calendars.communique.labelled import TEXTS

TODAY = date(2024, 2, 29)
ROOT = Path(__file__).parents[3]


READ_ALL = """
import hashlib, sys
from datetime import date
from calendars.communique import read
from tests.calendars.communique.labelled import TEXTS
readings = [repr(read(text, today=date(2024, 2, 29))) for text in TEXTS[:: int(sys.argv[1])]]
print(hashlib.sha256("".join(readings).encode()).hexdigest())
"""
EVERY = 16


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_another_process_reads_the_same_whatever_the_order_of_its_sets(seed: str) -> None:
    ours = "".join(repr(read(text, today=TODAY)) for text in TEXTS[::EVERY])
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", READ_ALL, str(EVERY)]
    told = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.strip() == hashlib.sha256(ours.encode()).hexdigest()


LOADED = """
import sys
from datetime import date
from calendars.communique import read
loaded = lambda: {name.split(".")[3] for name in sys.modules if name.startswith("calendars.communique.languages.")}
before = loaded()
read("The talks will be held on 3 May 2025.", today=date(2024, 2, 29))
print(sorted(before & {'en', 'kk', 'ru', 'tr'}), sorted(loaded() & {'en', 'kk', 'ru', 'tr'}))
"""


def test_a_language_is_loaded_when_a_paper_in_it_comes() -> None:
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[] ['en']"


MEASURED = """
from datetime import date
from pathlib import Path
from calendars.communique import read
from calendars.communique.languages import CODES
from tests.calendars.communique.labelled import TEXTS
for text in TEXTS:
    read(text, today=date(2024, 2, 29))
for code in CODES:
    towns = "В Астане, in Lyon, İzmir'de, Алматыда: 3.05.2025 визит, visit, ziyaret, сапар"
    read(towns, language=code, today=date(2024, 2, 29))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(int(status["VmHWM"].split()[0]) // 1024)
"""
MEGABYTES = 300


def test_all_languages_and_the_towns_of_the_world_fit_into_little_memory() -> None:
    told = subprocess.run([sys.executable, "-c", MEASURED], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert int(told) < MEGABYTES
