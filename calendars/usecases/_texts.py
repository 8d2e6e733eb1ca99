"""Texts: what may be read and kept of what people send, and who reads it."""

from collections.abc import Awaitable, Callable
from datetime import date

from calendars.errors import EmptyPaper, HugePaper
from calendars.paper import LIMIT
from calendars.proposal import Reading

Reader = Callable[[str, date], Awaitable[Reading]]
"""Reads a text against a day, off the event loop."""


def ensure_readable(text: str) -> None:
    """Raise EmptyPaper or HugePaper for a text that is not for the reader."""
    if not text.strip():
        raise EmptyPaper()
    if len(text) > LIMIT:
        raise HugePaper(length=len(text), limit=LIMIT)


def storable(text: str) -> str:
    """The text with U+FFFD for what no database keeps: NUL, which PostgreSQL refuses, and halves of surrogate pairs."""
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
