"""What a file is, its bytes tell; its name only helps."""

import pytest

from calendars.errors import BinaryPaper, DamagedPaper, LockedPaper, OldFile, UnknownFile
from calendars.files import text_of
from tests.calendars.files.making import LINE, Said, package, pdf, word_document

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize("name", [None, "paper.docx", "paper.txt", "paper", "paper.pdf"])
def test_a_word_document_is_one_under_any_name(name: str | None) -> None:
    assert text_of(word_document(LINE), name=name) == LINE


@pytest.mark.parametrize("name", [None, "paper.pdf", "paper.docx", "paper.html"])
@pytest.mark.parametrize("before", [b"", b"\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_pdf_is_one_under_any_name(name: str | None, before: bytes) -> None:
    assert text_of(before + pdf([Said(LINE, 50, 700)]), name=name) == LINE


@pytest.mark.parametrize("name", [None, "paper.txt", "paper.md", "ЗАПИСКА.TXT"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_plain_text_is_read_in_its_encoding(name: str | None, encoding: str) -> None:
    assert text_of(LINE.encode(encoding), name=name) == LINE


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\n <HTML>", '<?xml version="1.0"?><html>'])
def test_a_page_is_known_without_its_name(start: str) -> None:
    assert text_of(f"{start}<body><p>{LINE}</p>".encode(), name="paper.txt") == LINE


def test_a_text_that_begins_with_a_bracket_is_no_page() -> None:
    assert text_of(b"<draft> 3 March", name="paper.txt") == "<draft> 3 March"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        b"\xff\xd8\xff\xe0" + bytes(99),
        b"Rar!\x1a\x07",
        package({"xl/workbook.xml": b"<workbook/>"}),
        package({}),
        COMPOUND,
    ],
)
def test_other_forms_are_refused_by_name(content: bytes) -> None:
    with pytest.raises(UnknownFile) as refused:
        text_of(content, name="other.bin")
    assert refused.value.params == {"name": "other.bin"}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"{\\rtf1\\ansi}", "paper.doc"),
        (b"{\\rtf1\\ansi}", None),
        (COMPOUND, "paper.DOC"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), None),
    ],
)
def test_old_word_files_are_refused_as_what_they_are(content: bytes, name: str | None) -> None:
    with pytest.raises(OldFile) as refused:
        text_of(content, name=name)
    assert refused.value.params == {"name": name}


def test_a_word_document_behind_a_password_is_locked() -> None:
    with pytest.raises(LockedPaper):
        text_of(COMPOUND + "EncryptedPackage".encode("utf-16-le"), name="paper.docx")


@pytest.mark.parametrize("name", ["paper.docx", "paper.pdf"])
def test_a_file_that_is_not_what_its_name_promises_is_damaged(name: str) -> None:
    with pytest.raises(DamagedPaper):
        text_of(b"nothing of the kind", name=name)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BinaryPaper):
        text_of(bytes(range(256)) * 8, name="paper.txt")
