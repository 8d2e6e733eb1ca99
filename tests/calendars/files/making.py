"""Files for tests, made when they are needed: Word documents, packages and small PDFs."""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from pypdf import PdfReader, PdfWriter

LINE = "Заседание Совета пройдёт 3-4 марта 2022 года в Астане."
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word_document(
    *paragraphs: str, table: Iterable[Iterable[str]] = (), header: str = "", footer: str = "", picture: bytes = b""
) -> bytes:
    """A .docx as Word programs write it: paragraphs, then a table, then a picture."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    rows = [list(row) for row in table]
    if rows:
        grid = document.add_table(len(rows), len(rows[0]))
        for cells, row in zip(grid.rows, rows, strict=True):
            for cell, text in zip(cells.cells, row, strict=True):
                cell.text = text
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    if picture:
        document.add_picture(BytesIO(picture))
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def word_markup(body: str, **parts: bytes) -> bytes:
    """A .docx with this markup as its body; other parts by name, with __ for a slash and _ for a point."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_SPACES}><w:body>{body}</w:body></w:document>'
    named = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    return package({"word/document.xml": document.encode(), **named})


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def package(parts: Mapping[str, bytes]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return written.getvalue()


@dataclass(frozen=True)
class Said:
    """A text on a PDF page, with its left end and base line in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float = 10
    is_latin: bool = False
    """In a font that every program has: ours has no shapes, which is enough for lines that lie flat."""


ADVANCE = 0.5
"""How wide each letter of our PDFs is, in its size."""


def pdf(*pages: Iterable[Said], strokes: str = "", turned: bool = False) -> bytes:
    """A PDF that draws the texts in this order. `strokes` are path operators; `turned` pages lie on their side."""
    content = [_content(said, strokes, turned=turned) for said in pages]
    return raw_pdf([_stream(zlib.compress(each.encode()), "/Filter/FlateDecode") for each in content], turned=turned)


def raw_pdf(contents: list[bytes], *, turned: bool = False, more: Iterable[bytes] = (), resources: str = "") -> bytes:
    """A PDF with these content streams as its pages. Objects 1 to 6 are fixed, pages and `more` follow."""
    first = 7
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/Ours/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Ours/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/FontDescriptor 5 0 R/DW {int(1000 * ADVANCE)}>>".encode(),
        b"<</Type/FontDescriptor/FontName/Ours/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800/Descent -200"
        b"/CapHeight 700/StemV 80>>",
        _stream(_TO_UNICODE),
    ]
    for index, content in enumerate(contents):
        rotation = "/Rotate 90" if turned else ""
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{rotation}/Contents {first + 2 * index + 1} 0 R"
            f"/Resources<</Font<</F 3 0 R/H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>{resources}>>>>".encode()
        )
        objects.append(content)
    return _written([*objects, *more])


def compressed(content: bytes, extra: str = "") -> bytes:
    return _stream(zlib.compress(content, 9), f"/Filter/FlateDecode{extra}")


def locked_pdf(content: bytes) -> bytes:
    """The same behind a password."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.encrypt("open sesame", algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Ours def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""


def _content(texts: Iterable[Said], strokes: str, *, turned: bool) -> str:
    said = "\n".join(
        f"/{'H' if each.is_latin else 'F'} {each.size} Tf {_matrix(each, turned=turned)} Tm <{_codes(each)}> Tj"
        for each in texts
    )
    return f"{strokes}\nBT\n{said}\nET"


def _codes(said: Said) -> str:
    return said.text.encode("ascii" if said.is_latin else "utf-16-be").hex()


def _matrix(said: Said, *, turned: bool) -> str:
    return f"0 1 -1 0 {595 - said.y} {said.x}" if turned else f"1 0 0 1 {said.x} {said.y}"


def _stream(content: bytes, extra: str = "") -> bytes:
    return f"<</Length {len(content)}{extra}>>\nstream\n".encode() + content + b"\nendstream"


def _written(objects: list[bytes]) -> bytes:
    written = BytesIO()
    written.write(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(written.tell())
        written.write(b"%d 0 obj\n%b\nendobj\n" % (number, each))
    table = written.tell()
    written.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    written.writelines(b"%010d 00000 n \n" % place for place in places)
    written.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return written.getvalue()
