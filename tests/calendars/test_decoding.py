"""A text file is read in whatever encoding a desk's computers saved it."""

import pytest

from calendars.decoding import decode
from calendars.errors import BinaryPaper

RUSSIAN = "Четвёртое заседание Совета состоится 3-4 марта 2022 года в г. Нур-Султан.\nСтороны подтвердили готовность."
KAZAKH = "Кеңестің төртінші отырысы 2022 жылғы 3-4 наурызда Нұр-Сұлтан қаласында өтеді, деп хабарлады ұйымдастырушылар."
TURKISH = "Konseyin dördüncü toplantısı 3-4 Mart 2022 tarihlerinde düzenlenecek; görüşmelerde ilişkiler ele alınacak."
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
RUSSIAN_ENCODINGS = [*UNICODE, "cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"]


@pytest.mark.parametrize("encoding", RUSSIAN_ENCODINGS)
def test_a_russian_file_reads_the_same_in_every_encoding(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", [*UNICODE, "kz1048"])
def test_a_kazakh_file_keeps_its_own_letters(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding)) == KAZAKH


@pytest.mark.parametrize("encoding", [*UNICODE, "cp1254", "iso8859-9", "cp857"])
def test_a_turkish_file_keeps_its_own_letters(encoding: str) -> None:
    assert decode(TURKISH.encode(encoding)) == TURKISH


@pytest.mark.parametrize("encoding", RUSSIAN_ENCODINGS)
@pytest.mark.parametrize(
    "line",
    [
        "приём 5 мая, 18:00",
        "ПРОТОКОЛ 6",
        "5 февраля 2026 г., 09:00, каб. 214",
        "Встреча 3 марта",
        "Сверка дат: Oslo, 5 мая",
        "ЦИРКУЛЯРНАЯ\u00a0НОТА\u00a03-11/902",
    ],
)
def test_a_line_is_enough(line: str, encoding: str) -> None:
    assert decode(line.encode(encoding)) == line


@pytest.mark.parametrize("line", ["Ankara, 25 Şubat 2022", "toplantı 10.30'da", "GÖRÜŞME, İstanbul", "6 Mayıs – kabul"])
@pytest.mark.parametrize("encoding", ["cp1254", *UNICODE])
def test_a_turkish_line_is_enough(line: str, encoding: str) -> None:
    assert decode(line.encode(encoding)) == line


@pytest.mark.parametrize("line", ["Tallinn, 7–8 May 2026", "Minister’s visit – 3 March", "Valparaíso, 11 November"])
@pytest.mark.parametrize("encoding", ["cp1252", *UNICODE])
def test_an_english_line_keeps_its_dashes(line: str, encoding: str) -> None:
    assert decode(line.encode(encoding)) == line


def test_a_file_cut_within_a_letter_loses_that_letter_alone() -> None:
    assert decode(RUSSIAN.encode() + "я".encode()[:1]) == f"{RUSSIAN}\ufffd"


def test_line_ends_of_every_system_become_plain_ones() -> None:
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(200), b"PK\x03\x04" + bytes(range(255, 0, -1))]
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(BinaryPaper):
        decode(content, name="picture.png")
