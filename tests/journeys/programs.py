"""The product's programs as a person starts them: a process, its address, its end."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import Self

READY_WITHIN = 60
END_WITHIN = 15


class Program:
    """`attache ...`, running. Its log is kept in a file, to be read when something went wrong."""

    def __init__(self, log: Path, *words: str, settings: Mapping[str, str] | None = None) -> None:
        self.log = log
        environment = {name: value for name, value in os.environ.items() if not name.startswith("ATTACHE_")}
        with log.open("ab") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", *words],
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=log.parent,
                env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])} | dict(settings or {}),
                text=True,
            )

    def address(self) -> str:
        """The address it says it serves at, without the last slash, once it says so."""
        assert self._process.stdout is not None
        watchdog = Timer(READY_WITHIN, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stdout:
                if said := re.search(r"http://127\.0\.0\.1:\d+", line):
                    return said.group()
        finally:
            watchdog.cancel()
        raise AssertionError(f"it never got ready:\n{self.log.read_text('utf-8')}")

    def stop(self) -> None:
        """Ends it as a service manager does."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it as a power cut does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process.poll() is None:
            self._process.send_signal(how)
            try:
                self._process.wait(END_WITHIN)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, failure: BaseException | None, trace: object) -> None:
        self.stop()
        if failure is not None:
            failure.add_note(f"{self.log.name} ends with:\n{self.log.read_text('utf-8')[-3000:]}")
