"""The child that reads one file: `python -m calendars.files [NAME]`, bytes on stdin, JSON on stdout.

Answers {"text": ...} or {"refused": key, "params": {...}}. It limits itself before it looks at a single byte.
"""

import json
import resource
import sys

CPU_SECONDS = 20
MEMORY = 512 * 2**20
"""Address space. Measured in docs/decisions/0040-files.md."""


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _answer(content: bytes, name: str | None) -> dict[str, object]:
    from calendars.errors import BombPaper, Refusal
    from calendars.files import text_of

    try:
        return {"text": text_of(content, name=name)}
    except Refusal as refusal:
        return {"refused": refusal.key, "params": dict(refusal.params)}
    except (MemoryError, RecursionError):
        return {"refused": BombPaper.key, "params": {}}


if __name__ == "__main__":
    _limit()
    told = _answer(sys.stdin.buffer.read(), sys.argv[1] if len(sys.argv) > 1 else None)
    sys.stdout.buffer.write(json.dumps(told).encode())
