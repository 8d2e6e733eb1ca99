"""PDF: the text layer, page by page."""

import ctypes
from collections.abc import Callable, Iterator, Mapping
from itertools import islice, pairwise
from math import hypot
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from calendars.errors import DamagedPaper, HugePaper, LockedPaper, ScannedPaper
from calendars.files.pdf_lines import Letter, Rule, text_of_page
from calendars.markings import ensure_unmarked
from calendars.paper import LIMIT

_SHORTEST_RULE = 6
"""Points; shorter strokes are letters drawn as pictures."""
_MOST_STROKES = 20_000
"""On a page; a map has more, a table never."""

_Turn = Callable[[float, float], tuple[float, float]]
_UPRIGHT: Mapping[int, _Turn] = {
    0: lambda x, y: (x, y),
    90: lambda x, y: (y, -x),
    180: lambda x, y: (-x, -y),
    270: lambda x, y: (-y, x),
}
"""By a page's rotation, clockwise in degrees (ISO 32000-1, table 30): a place as the reader of the page sees it."""


def text_of_pdf(content: bytes) -> str:
    """Pages are parted by an empty line. Words that a line's end broke keep their hyphen: the reader joins them.

    Raises LockedPaper, DamagedPaper, ScannedPaper, MarkedPaper by its first page and, as soon as that shows, HugePaper.
    """
    document = _opened(content)
    pages: list[str] = []
    length = 0
    for number in range(len(document)):
        pages.append(_text_of(document, number))
        length += len(pages[-1])
        if length > LIMIT:
            raise HugePaper(length=length, limit=LIMIT)
    ensure_unmarked(pages[0] if pages else "")  # its foot is no foot of the text
    text = "\n\n".join(page for page in pages if page)
    if not text:
        raise ScannedPaper() if pages else DamagedPaper()
    return text


def _opened(content: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as failure:
        if failure.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise LockedPaper() from None
        raise DamagedPaper() from None


def _text_of(document: Any, number: int) -> str:
    """The page's text; none when the page is damaged, since the others may hold what matters."""
    try:
        page = document[number]
        turn = _UPRIGHT[page.get_rotation()]
        return text_of_page(_letters(page.get_textpage(), turn), _rules(page, turn))
    except pypdfium2.PdfiumError:
        return ""


def _letters(page: Any, turn: _Turn) -> Iterator[Letter]:
    """What is drawn, in the order it is drawn; blanks only as a mark on the letter after them."""
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    spaced = False
    for index in range(pdfium.FPDFText_CountChars(page)):
        if pdfium.FPDFText_IsGenerated(page, index) == 1:
            continue
        text = _letter(page, index)
        if text.isspace() or not text.isprintable():
            spaced = True
            continue
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        left, right = sorted((turn(box.left, box.bottom)[0], turn(box.right, box.top)[0]))
        base = turn(x.value, y.value)[1]
        yield Letter(text, left, right, base, _size(page, index), spaced)
        spaced = False


def _letter(page: Any, index: int) -> str:
    """PDFium hides the hyphen of a broken word behind a control character."""
    return "-" if pdfium.FPDFText_IsHyphen(page, index) == 1 else chr(pdfium.FPDFText_GetUnicode(page, index))


def _size(page: Any, index: int) -> float:
    """As it is seen: programs are free to set small type and to enlarge it."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page, index, matrix)
    return float(pdfium.FPDFText_GetFontSize(page, index) * hypot(matrix.c, matrix.d))


def _rules(page: Any, turn: _Turn) -> Iterator[Rule]:
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)
    for (_, before), (is_drawn, place) in pairwise(islice(_strokes(paths), _MOST_STROKES)):
        (from_x, from_y), (x, y) = turn(*before), turn(*place)
        if is_drawn and abs(x - from_x) < 1 and abs(y - from_y) > _SHORTEST_RULE:
            yield Rule(x, min(y, from_y), max(y, from_y))


def _strokes(paths: Any) -> Iterator[tuple[bool, tuple[float, float]]]:
    """Where the pen goes, and whether it draws a straight line on its way there."""
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in paths:
        matrix = path.get_matrix()
        for index in range(pdfium.FPDFPath_CountSegments(path)):
            segment = pdfium.FPDFPath_GetPathSegment(path, index)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            is_drawn = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
            yield is_drawn, matrix.on_point(x.value, y.value)
