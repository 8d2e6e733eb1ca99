"""Reads papers off the event loop."""

import asyncio
from datetime import date

from calendars.proposal import Reading


async def read_aside(text: str, today: date) -> Reading:
    """The reader port of the use cases: the paper's own date counts, else `today`."""
    return await asyncio.to_thread(_read, text, today)


async def warm_up() -> None:
    """Loads the reader's languages, so that the first paper is answered as fast as the next."""
    await read_aside("Встреча министров пройдёт 3 марта 2022 года в Астане.", date(2022, 2, 24))


def _read(text: str, today: date) -> Reading:
    from calendars.communique import read  # the languages load on first use, not with the bot

    return read(text, today=today)
