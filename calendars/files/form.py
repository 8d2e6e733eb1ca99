"""Which form a file has: its first bytes tell, its name only helps."""

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import PurePath

from calendars.errors import DamagedPaper, LockedPaper, OldFile, Refusal, UnknownFile


class Form(Enum):
    """The forms of a paper that are read."""

    PDF = auto()
    DOCX = auto()
    HTML = auto()
    TEXT = auto()


_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""A compound file: an old .doc, or a .docx behind a password (MS-OFFCRYPTO 2.3)."""
_LOCK = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_RTF = b"{\\rtf"
_FOREIGN = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*"),
    *(b"Rar!\x1a", b"7z\xbc\xaf", b"\x1f\x8b", b"\xfd7zXZ", b"\x7fELF", b"AT&TFORM", b"%!PS-", b"BEGIN:VCALENDAR"),
)
_PDF = b"%PDF-"
_PDF_HEAD = 1024
"""Readers take a PDF with so many bytes before its mark (ISO 32000-1, note 13 of annex H)."""
_PAGES = (b"<!doctype html", b"<html", b"<head", b"<body")
_BY_NAME: Mapping[str, Form] = {".htm": Form.HTML, ".html": Form.HTML, ".xhtml": Form.HTML}
_NEVER_TEXT = (".docx", ".pdf")


def form_of(content: bytes, name: str | None) -> Form:
    """Raises UnknownFile and OldFile; DamagedPaper when the name promises what the bytes are not; LockedPaper."""
    head = content[:_PDF_HEAD]
    if _PDF in head:
        return Form.PDF
    if head.startswith(_ZIPS):
        return Form.DOCX
    if head.startswith(_COMPOUND):
        raise _refusal_of_compound(content, name)
    if head.startswith(_RTF):
        raise OldFile(name=name)
    if head.startswith(_FOREIGN):
        raise UnknownFile(name=name)
    suffix = PurePath(name or "").suffix.lower()
    if suffix in _NEVER_TEXT:
        raise DamagedPaper()
    return _BY_NAME.get(suffix, Form.HTML if _is_page(head) else Form.TEXT)


def _refusal_of_compound(content: bytes, name: str | None) -> Refusal:
    if _LOCK in content:
        return LockedPaper()
    is_word = _OLD_WORD in content or PurePath(name or "").suffix.lower() in (".doc", ".dot")
    return OldFile(name=name) if is_word else UnknownFile(name=name)


def _is_page(head: bytes) -> bool:
    begun = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b" \t\r\n\xff\xfe").lower()
    return begun.startswith(_PAGES) or (begun.startswith(b"<?xml") and b"<html" in begun)
