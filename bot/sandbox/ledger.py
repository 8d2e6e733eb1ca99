"""Every call the bot made, in order: the newest in memory, all of them on disk when a file is given."""

import json
from collections import deque
from pathlib import Path
from typing import Any, TextIO

KEPT_CALLS = 20_000


class Ledger:
    """`FILE` gets one JSON line per accepted message, `FILE.calls` one per call (but not for an empty poll),
    each flushed before the bot is answered. Memory holds the last KEPT_CALLS."""

    def __init__(self, path: Path | None) -> None:
        self._calls: deque[dict[str, Any]] = deque(maxlen=KEPT_CALLS)
        self._count = 0
        self._messages: TextIO | None = None
        self._all: TextIO | None = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._messages = path.open("a", encoding="utf-8")
            self._all = path.with_name(path.name + ".calls").open("a", encoding="utf-8")

    def record(self, call: dict[str, Any], messages: list[dict[str, Any]], *, dull: bool) -> None:
        """Keep one call and the messages it made; an empty poll is `dull`."""
        self._count += 1
        entry = {"n": self._count} | call
        self._calls.append(entry)
        if self._all is not None and not dull:
            _write(self._all, entry)
        if self._messages is not None:
            for message in messages:
                _write(self._messages, {"n": self._count, "at": call["at"], "method": call["method"]} | message)

    def calls(self, after: int, method: str) -> list[dict[str, Any]]:
        """The calls numbered above `after`, perhaps of one method only."""
        wanted = method.lower()
        return [call for call in self._calls if call["n"] > after and (not wanted or call["method"].lower() == wanted)]

    def clear(self) -> None:
        """Forget the calls in memory; numbers go on."""
        self._calls.clear()

    def close(self) -> None:
        """Close the files."""
        for file in (self._messages, self._all):
            if file is not None:
                file.close()


def _write(file: TextIO, entry: dict[str, Any]) -> None:
    file.write(json.dumps(entry, ensure_ascii=False) + "\n")
    file.flush()
