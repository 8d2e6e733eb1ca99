"""Dates: a date as a person types it, in EDTF or in words, perhaps with a time."""

import re
from datetime import date

from calendars.errors import BadHours, BadWhen
from calendars.hours import Hours
from calendars.rung import Rung
from calendars.usecases.take_communique import Reader, storable
from calendars.when import When

LONGEST = 300
"""More than that, in code points, is no date."""

_CLOCK = re.compile(r"\s+(\d{1,2}):(\d{2})(?:\s*[-–—]\s*(\d{1,2}):(\d{2}))?$", re.ASCII)

# The reader reads papers: it wants an event beside a date. A language whose words are strange to it gives nothing.
_SENTENCES = (
    "Заседание состоится {}.",
    "The meeting will be held on {}.",
    "The meeting will be held {}.",
    "Отырыс {} өтеді.",
    "Toplantı {} yapılacak.",
)


async def parse_when(text: str, today: date, reader: Reader) -> tuple[When, Hours | None]:
    """What a person means by a date, read against `today`. Raises BadWhen when it is not clear that there is one."""
    text = storable(text).strip()
    if not text or len(text) > LONGEST:
        raise BadWhen(text=text[:LONGEST])
    if exact := _edtf(text):
        return exact
    for said in (text, *(sentence.format(text) for sentence in _SENTENCES)):
        for found in (await reader(said, today)).found:
            if found.when.rung is not Rung.OPEN:
                return found.when, found.hours
    raise BadWhen(text=text)


def _edtf(text: str) -> tuple[When, Hours | None] | None:
    clock = _CLOCK.search(text)
    try:
        if clock is None:
            return When.parse(text), None
        start, end = clock[1] + ":" + clock[2], clock[3] and clock[3] + ":" + clock[4]
        return When.parse(text[: clock.start()]), Hours.parse(start.zfill(5), end and end.zfill(5))
    except (BadWhen, BadHours):
        return None
