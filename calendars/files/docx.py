"""Word documents (.docx): paragraphs and tables in the order of the page, footnotes last.

The whole text as a reader of the final version sees it: what was inserted counts, what was deleted or hidden does
not (ECMA-376 part 1, 17.13.5 and 17.3.2.41). Page headers and footers are left out, but a marking in
them counts, a watermark's too.
"""

import posixpath
import re
from html import unescape
from xml.etree.ElementTree import ParseError, XMLParser

from calendars.errors import DamagedPaper, ScannedPaper, UnknownFile
from calendars.files.docx_story import Story
from calendars.files.package import Package
from calendars.markings import ensure_unmarked

_RELATIONS = "_rels/.rels"
_DOCUMENT = "word/document.xml"
_WATERMARK = re.compile(rb'<v:textpath\b[^>]{0,500}?\bstring="([^"]{1,100})"')


def text_of_docx(content: bytes, *, name: str | None = None) -> str:
    """Raises LockedPaper, DamagedPaper, BombPaper, MarkedPaper, ScannedPaper when there are pictures alone, and
    UnknownFile for another kind of package."""
    package = Package(content)
    document = _main_part(package, name)
    folder = posixpath.dirname(document)
    for margin in package.named(f"{folder}/header", f"{folder}/footer"):
        ensure_unmarked(_told(package, margin))
        for watermark in _WATERMARK.findall(package.part(margin)):
            ensure_unmarked(unescape(watermark.decode("utf-8", "replace")))
    body = _told(package, document)
    notes = f"{folder}/footnotes.xml"
    text = "\n".join(filter(None, (body, _told(package, notes) if notes in package else "")))
    if not text and any(package.named(f"{folder}/media/")):
        raise ScannedPaper()
    return text


def _main_part(package: Package, name: str | None) -> str:
    """Where the document is: nearly always in the same place (ECMA-376 part 2, 9.3 tells how to find it)."""
    if _DOCUMENT in package:
        return _DOCUMENT
    if _RELATIONS in package:
        finder = _Finder()
        _parse(package.part(_RELATIONS), finder)
        if finder.document.startswith("word/") and finder.document in package:
            return finder.document
    raise UnknownFile(name=name)


def _told(package: Package, part: str) -> str:
    story = Story()
    _parse(package.part(part), story)
    return story.text


def _parse(content: bytes, target: "Story | _Finder") -> None:
    # The standard library's parser is streamed, fetches nothing and (expat >= 2.4.1) refuses to be blown up by
    # entities; a document type, which no Word document has, is refused all the same.
    parser = XMLParser(target=target)  # noqa: S314 - see above
    try:
        parser.feed(content)
        parser.close()
    except (ParseError, ValueError, LookupError):
        raise DamagedPaper() from None


class _Finder:
    """Finds the main part among the package's relationships."""

    def __init__(self) -> None:
        self.document = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            self.document = attributes.get("Target", "").lstrip("/")

    def close(self) -> None: ...
