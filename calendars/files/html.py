"""HTML pages: what a browser would show, a line for each block, "a | b | c" for a table's row."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping

from calendars.decoding import decode
from calendars.files.html_page import Page

_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_HEAD = 4096
"""Where a page has to declare its encoding (the HTML standard says 1024; old pages are late)."""
_AS_BROWSERS_DO: Mapping[str, str] = {"iso-8859-1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254"}
"""Encodings that browsers take for larger ones (WHATWG Encoding, 4.2)."""


def text_of_html(content: bytes, *, name: str | None = None) -> str:
    """Raises BinaryPaper when the bytes are no text."""
    page = Page()
    page.feed(_decoded(content, name))
    page.close()
    return page.text


def _decoded(content: bytes, name: str | None) -> str:
    declared = _DECLARED.search(content, 0, _HEAD)
    if declared and not content.startswith((BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = declared.group(1).decode("ascii").lower()
        try:
            return content.decode(_AS_BROWSERS_DO.get(encoding, encoding))
        except (LookupError, ValueError):
            pass  # a page may declare what it is not
    return decode(content, name=name)
