"""Lines: what a person types in reply to a paper, often no more than a date."""

import re
from datetime import date
from pathlib import PurePath

from calendars.paper import Paper
from calendars.proposal import Found, Reading
from calendars.usecases._dates import bare_when
from calendars.usecases._texts import Reader

_UNNAMED = {
    "ru": "Мероприятие по документу",
    "en": "Event from a paper",
    "kk": "Құжаттағы іс-шара",
    "tr": "Belgedeki etkinlik",
}
_MARKS = re.compile(r"[\W_]+")
_NAME = re.compile(r"[^\W\d_]{4,}")
_OF_A_MACHINE = re.compile(
    r"(?:adobe|camscanner|document|docs?|file|image|img|page|paper|photo|scan\w*|screenshot|telegram|whatsapp"
    r"|документ\w*|копия|скан\w*|снимок|страниц\w*|файл\w*|фото\w*|бет|құжат\w*|сурет\w*|belge|dosya|fotoğraf|görsel"
    r"|resim|tarama|taranan)",
    re.IGNORECASE,
)


async def read_line(line: str, about: Paper, today: date, reader: Reader) -> Reading:
    """The events of the line; of a bare date, the one that the paper is called after, when nobody could read it."""
    bare = await bare_when(line, today, reader) if about.picture else None
    if bare is None:
        return await reader(line, today)
    when, hours = bare
    evidence = line.strip()
    start = line.index(evidence)
    title = _called(about) or _UNNAMED[about.language]
    found = Found(title=title, when=when, hours=hours, evidence=evidence, span=(start, start + len(evidence)))
    return Reading(language=about.language, published=today, found=(found,))


def _called(paper: Paper) -> str | None:
    """What a person named the file; not what a scanner or telephone did."""
    words = _MARKS.sub(" ", PurePath(paper.name or "").stem).split()
    told = [word for word in words if not _OF_A_MACHINE.fullmatch(word)]
    return " ".join(told) if any(_NAME.fullmatch(word) for word in told) else None
