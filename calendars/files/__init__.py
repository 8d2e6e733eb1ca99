"""Papers as files: bytes in, text out. Pure, and as dangerous as the files are: see bot/unpacking.py."""

from calendars.decoding import decode
from calendars.errors import HugeFile, HugePaper
from calendars.files.form import Form, form_of
from calendars.files.package import MEGABYTE
from calendars.paper import LIMIT

FILE_LIMIT = 50
"""Megabytes; nothing bigger is looked at."""

_LONGEST_LETTER = 4
"""Bytes, in UTF-8 and UTF-16."""


def text_of(content: bytes, *, name: str | None = None) -> str:
    """The text of a .docx, .pdf, .html or .txt file. What the bytes are decides, then what the name says.

    Raises HugeFile, UnknownFile, BinaryPaper, DamagedPaper, LockedPaper, ScannedPaper, BombPaper, HugePaper, and
    MarkedPaper for a marking that is not in the text itself.
    """
    if len(content) > FILE_LIMIT * MEGABYTE:
        raise HugeFile(limit=FILE_LIMIT)
    match form_of(content, name):
        # What reads one form is loaded for that form alone.
        case Form.PDF:
            from calendars.files.pdf import text_of_pdf

            return text_of_pdf(content)
        case Form.DOCX:
            from calendars.files.docx import text_of_docx

            return text_of_docx(content, name=name)
        case Form.HTML:
            from calendars.files.html import text_of_html

            return text_of_html(content, name=name)
        case Form.TEXT:
            ensure_no_longer(content)
            return decode(content, name=name)


def ensure_no_longer(content: bytes) -> None:
    """Raise HugePaper for a plain text that has more letters than are read, whatever its encoding."""
    if len(content) > _LONGEST_LETTER * LIMIT:
        raise HugePaper(length=len(content) // _LONGEST_LETTER, limit=LIMIT)
