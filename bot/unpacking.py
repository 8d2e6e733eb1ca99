"""Papers as files become text away from the bot: in a child process that can be stopped and is held to limits."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import PurePath

from calendars import errors
from calendars.decoding import decode
from calendars.errors import BinaryPaper, BombPaper, DamagedPaper, HugeFile, Refusal
from calendars.files import FILE_LIMIT, ensure_no_longer
from calendars.files.form import Form, form_of
from calendars.files.package import MEGABYTE

SECONDS = 20
"""On the wall; the child's own limits are in calendars/files/__main__.py."""
AT_ONCE = 2
_CHILD = ("-m", "calendars.files")
_OUT_OF_BOUNDS = (-signal.SIGABRT, -signal.SIGXCPU, -signal.SIGKILL)
"""How a child ends that asks for more than it may have; the first is what PDFium does without memory."""
_REASONS = {each.key: each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Refusal)}


async def unpacked(
    content: bytes, name: str | None = None, *, child: tuple[str, ...] = _CHILD, seconds: float = SECONDS
) -> str:
    """The text of a file, as calendars.files.text_of gives it, and with the same refusals.

    A file that takes too long or too much memory is refused as BombPaper, one that kills its reader as DamagedPaper.
    """
    if len(content) > FILE_LIMIT * MEGABYTE:
        raise HugeFile(limit=FILE_LIMIT)
    if form_of(content, name) is Form.TEXT:
        ensure_no_longer(content)
        if (text := _if_utf8(content)) is not None:
            return text
    process = await asyncio.create_subprocess_exec(
        sys.executable, *child, _safe(name), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment()
    )
    try:
        async with asyncio.timeout(seconds):
            told, _ = await process.communicate(content)
    except TimeoutError:
        raise BombPaper() from None
    finally:
        await _stop(process)
    return _text(told, process.returncode, name)


class Unpacker:
    """Unpacks a few files at once; the others are fetched when their turn comes, so that they fill no memory."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._turns = asyncio.Semaphore(at_once)

    async def __call__(self, fetch: Callable[[], Awaitable[bytes]], name: str | None) -> str:
        """The text of the file that `fetch` brings."""
        async with self._turns:
            return await unpacked(await fetch(), name)


def _if_utf8(content: bytes) -> str | None:
    """The text of what needs no guessing, and so no child."""
    try:
        content.decode("utf-8")
        return None if b"\0" in content else decode(content)
    except (UnicodeDecodeError, BinaryPaper):
        return None


async def _stop(process: Process) -> None:
    """Nothing is left behind, however the wait for the child ended."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _environment() -> dict[str, str]:
    """The child reads what strangers made: it gets none of our secrets."""
    return {name: value for name, value in os.environ.items() if not name.startswith("ATTACHE_")}


def _safe(name: str | None) -> str:
    """What of a file's name may stand on a command line."""
    suffix = PurePath(name or "").suffix
    return f"paper{suffix}" if suffix[1:].isalnum() and suffix.isascii() else "paper"


def _text(told: bytes, status: int | None, name: str | None) -> str:
    if status != 0:
        raise BombPaper() if status in _OUT_OF_BOUNDS else DamagedPaper()
    answer = json.loads(told)
    if "refused" in answer:
        named = {"name": name} if "name" in answer["params"] else {}
        raise _REASONS[answer["refused"]](**answer["params"] | named)
    return str(answer["text"])
