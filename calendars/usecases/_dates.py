"""Dates: a date as a person types it, in EDTF or in words, perhaps with a time."""

import re
from datetime import date

from calendars.errors import BadHours, BadWhen
from calendars.hours import Hours
from calendars.proposal import Found
from calendars.rung import Rung
from calendars.usecases._texts import Reader, storable
from calendars.when import When

LONGEST = 300
"""More than that, in code points, is no date."""

_CLOCK = re.compile(r"\s+(\d{1,2}):(\d{2})(?:\s*[-–—]\s*(\d{1,2}):(\d{2}))?$", re.ASCII)
_MEANT_AS_EDTF = re.compile(r"(?:\[|\d{4}[-~/])[\d\s\[\],.:/~-]*", re.ASCII)
_WORD = re.compile(r"\d+|[^\W\d_]+")

# The reader reads papers: it wants an event beside a date. A language whose words are strange to it gives nothing.
_SENTENCES = (
    "Заседание состоится {}.",
    "The meeting will be held on {}.",
    "The meeting will be held {}.",
    "Отырыс {} өтеді.",
    "Toplantı {} yapılacak.",
)

_LIGHT = frozenset({"the"})
"""Words beside those of one or two letters that a date may be read without."""

_OF_THE_CLOCK = frozenset(
    {"час", "часа", "часов", "утра", "дня", "вечера", "сағат", "saat", "a", "p", "am", "pm", "clock"}
)


async def parse_when(text: str, today: date, reader: Reader) -> tuple[When, Hours | None]:
    """What a person means by a date, read against `today`.

    Raises BadWhen when there is none in it, when there are several, and when a word of it was not understood: better
    asked again than half a date.
    """
    text = storable(text).strip()
    if not text or len(text) > LONGEST:
        raise BadWhen(text=text[:LONGEST])
    if bare := await bare_when(text, today, reader):
        return bare
    if _MEANT_AS_EDTF.fullmatch(text):
        raise BadWhen(text=text)
    return _only_date(text, (await reader(text, today)).found)


async def bare_when(text: str, today: date, reader: Reader) -> tuple[When, Hours | None] | None:
    """The date that is all there is in the text; None where there is more or less."""
    text = storable(text).strip()
    if exact := _edtf(text):
        return exact
    if not text or len(text) > LONGEST or _MEANT_AS_EDTF.fullmatch(text):
        return None
    for sentence in _SENTENCES:
        dated = [found for found in (await reader(sentence.format(text), today)).found if _says_all(found, text)]
        if len(dated) == 1:
            return dated[0].when, dated[0].hours
    return None


def _only_date(text: str, found: tuple[Found, ...]) -> tuple[When, Hours | None]:
    """The date of a whole sentence with its own event: "перенесена на 12 октября из-за визита"."""
    named = (each for each in found if "kind" in dict(each.why))
    dated = {(each.when, each.hours) for each in named if each.when.rung is not Rung.OPEN}
    if len(dated) != 1:
        raise BadWhen(text=text)
    return dated.pop()


def _says_all(found: Found, text: str) -> bool:
    """Whether the date took in every number and every word of the text that is longer than a preposition."""
    if found.when.rung is Rung.OPEN:
        return False
    understood = set(_words(dict(found.why).get("when", "")))
    if found.hours:
        clocks = [clock for clock in (found.hours.start, found.hours.end) if clock]
        understood |= _OF_THE_CLOCK | {str(number) for clock in clocks for number in (clock.hour, clock.minute)}
    return all(word in understood or word in _LIGHT or (word.isalpha() and len(word) <= 2) for word in _words(text))


def _words(text: str) -> list[str]:
    return [str(int(word)) if word.isdecimal() else word for word in _WORD.findall(text.casefold())]


def _edtf(text: str) -> tuple[When, Hours | None] | None:
    clock = _CLOCK.search(text)
    try:
        if clock is None:
            return When.parse(text), None
        start, end = clock[1] + ":" + clock[2], clock[3] and clock[3] + ":" + clock[4]
        return When.parse(text[: clock.start()]), Hours.parse(start.zfill(5), end and end.zfill(5))
    except (BadWhen, BadHours):
        return None
