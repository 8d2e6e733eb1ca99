"""An anniversary's title, carried on from one year's number to another's."""

import re

from calendars.wording.anniversary_marks import MARKS, Marks, NewNumber
from calendars.wording.languages import tongue


def retitle(title: str, old_number: int, new_number: int, language: str) -> str:
    """The title of another occurrence: «30-летие установления ...» of 31 is «31-летие установления ...».

    The number is found by the words around it, those of `language` first, then of the other three, for a title keeps
    its paper's language; a day, a year or a session number is never taken for it. A title without the number gets it
    behind, in `language`: «День единства (31-я годовщина)». Raises BadLanguage.
    """
    tongue(language)
    if old_number == new_number:
        return title
    for code in sorted(MARKS, key=lambda code: code != language):
        if (carried := _carried(MARKS[code], title, old_number, new_number)) is not None:
            return carried
    return f"{title} ({MARKS[language].label(new_number)})"


def _carried(marks: Marks, title: str, old: int, new: int) -> str | None:
    for mark, renumber in marks.digits:
        carried = _replaced(r"(?<![\d.,'’-])" + mark.format(n=old), renumber, title, new)
        if carried is not None:
            return carried
    if old not in marks.spelled:
        return None
    return _replaced(rf"\b{marks.spelled[old]}{marks.after_spelled}", marks.from_spelled, title, new)


def _replaced(pattern: str, renumber: NewNumber, title: str, new: int) -> str | None:
    carried, times = re.subn(pattern, lambda found: renumber(found, new), title, flags=re.IGNORECASE)
    return carried if times else None
