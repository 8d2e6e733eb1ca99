"""Runs every benchmark, or those named, and prints one table: `python -m benchmarks [feed reader ...]`.

Below it stands what the reader finds in labelled papers, by language and genre.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from benchmarks import Row
from calendars.zones import use_packaged_zones

_VERDICTS = {True: "ok", False: "MISSED", None: ""}


def main(names: list[str]) -> int:
    """1 when a target is missed."""
    use_packaged_zones()
    print(f"{'what':66} {'target':26} {'measured':44}")
    missed = False
    for row in _rows(names or _all()):
        print(f"{row.what:66} {row.target:26} {row.measured:44} {_VERDICTS[row.ok]}", flush=True)
        missed |= row.ok is False
    for line in _tables(names or _all()):
        print(line, flush=True)
    return int(missed)


def _all() -> list[str]:
    return sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))


def _rows(names: list[str]) -> Iterator[Row]:
    for name in names:
        module = import_module(f"benchmarks.{name}")
        if hasattr(module, "rows"):
            yield from module.rows()


def _tables(names: list[str]) -> Iterator[str]:
    for name in names:
        yield from getattr(import_module(f"benchmarks.{name}"), "table", tuple)()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
