"""Reads papers off the event loop."""

import asyncio
import logging
from datetime import date

from calendars.proposal import Reading

log = logging.getLogger(__name__)


async def read_aside(text: str, today: date) -> Reading:
    """The reader port of the use cases: the paper's own date counts, else `today`."""
    return await asyncio.to_thread(_read, text, today)


async def warm_up() -> None:
    """Loads the reader's languages, so that the first paper is answered as fast as the next. Never fails."""
    try:
        await read_aside("Встреча министров пройдёт 3 марта 2022 года в Астане.", date(2022, 2, 24))
    except Exception:
        log.exception("the reader could not be warmed up", extra={"action": "warm_up_failed"})


def _read(text: str, today: date) -> Reading:
    from calendars.communique import read  # the languages load on first use, not with the bot

    return read(text, today=today)
