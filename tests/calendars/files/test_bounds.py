"""Nothing that a file holds makes its reader unpack more than a paper is."""

import struct

import pytest

from calendars.errors import BombPaper, DamagedPaper, HugeFile, LockedPaper, Refusal, UnknownFile
from calendars.files import text_of
from calendars.files.package import MEGABYTE
from tests.calendars.files.making import LINE, package, paragraph, run, word_document, word_markup

OPEN, CLOSE = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">', b"</w:document>"


def with_size(content: bytes, size: int) -> bytes:
    """The package with another size written for its only part."""
    directory = content.rindex(b"PK\x01\x02")
    changed = bytearray(content)
    struct.pack_into("<I", changed, directory + 24, size)
    struct.pack_into("<I", changed, 22, size)
    return bytes(changed)


def test_a_part_that_unpacks_to_very_much_is_a_bomb() -> None:
    with pytest.raises(BombPaper):
        text_of(package({"word/document.xml": b" " * (49 * MEGABYTE)}))


def test_a_part_that_was_packed_too_well_is_a_bomb() -> None:
    with pytest.raises(BombPaper):
        text_of(package({"word/document.xml": OPEN + b" " * (2 * MEGABYTE) + CLOSE}))


def test_a_part_that_lies_about_its_size_does_not_get_more_room() -> None:
    bomb = package({"word/document.xml": b" " * (60 * MEGABYTE)})
    with pytest.raises((BombPaper, DamagedPaper)):
        text_of(with_size(bomb, 1000))


def test_a_package_of_a_thousand_parts_is_a_bomb() -> None:
    parts = {f"word/media/{number}.png": b"" for number in range(5001)}
    with pytest.raises(BombPaper):
        text_of(package({"word/document.xml": OPEN + CLOSE, **parts}))


def test_pictures_are_not_unpacked() -> None:
    picture = b"\0" * (100 * MEGABYTE)
    assert text_of(word_markup(paragraph(run(LINE)), word__media__a_png=picture)) == LINE


def test_a_package_within_a_package_is_not_opened() -> None:
    bomb = package({"word/document.xml": b" " * (49 * MEGABYTE)})
    with pytest.raises(UnknownFile):
        text_of(package({"inner.docx": bomb}))
    assert text_of(word_markup(paragraph(run(LINE)), word__embeddings__inner_docx=bomb)) == LINE


def test_markup_without_end_is_a_bomb() -> None:
    with pytest.raises(BombPaper):
        text_of(package({"word/document.xml": OPEN + b"<w:p>" * 1000 + b"</w:p>" * 1000 + CLOSE}))


def test_tables_within_tables_without_end_are_a_bomb() -> None:
    with pytest.raises(BombPaper):
        text_of(b"<html>" + b"<table><tr><td>" * 1000, name="page.html")


def test_entities_do_not_multiply() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%b">' % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 10)
    )
    with pytest.raises(DamagedPaper):
        text_of(package({"word/document.xml": laughs + b"]><a>&j;</a>"}))


def test_a_file_of_more_than_fifty_megabytes_is_not_looked_at() -> None:
    with pytest.raises(HugeFile) as refused:
        text_of(b"%PDF-" + bytes(50 * MEGABYTE))
    assert refused.value.params == {"limit": 50}


def test_a_package_behind_a_password_is_locked() -> None:
    changed = bytearray(word_markup(paragraph(run(LINE))))
    changed[changed.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(LockedPaper):
        text_of(bytes(changed))


def test_any_change_of_a_single_byte_is_read_or_refused() -> None:
    whole = word_document(LINE)
    for place in range(0, len(whole), 211):
        changed = bytearray(whole)
        changed[place] ^= 0x55
        try:
            assert isinstance(text_of(bytes(changed), name="paper.docx"), str)
        except Refusal:
            continue
