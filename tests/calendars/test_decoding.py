"""A text file is read in whatever encoding a desk's computers saved it."""

import pytest

from calendars.decoding import decode
from calendars.errors import BinaryPaper

RUSSIAN = "Четвёртое заседание Совета состоится 3-4 марта 2022 года в г. Нур-Султан.\nСтороны подтвердили готовность."
KAZAKH = "Кеңестің төртінші отырысы 2022 жылғы 3-4 наурызда Нұр-Сұлтан қаласында өтеді, деп хабарлады ұйымдастырушылар."
TURKISH = "Konseyin dördüncü toplantısı 3-4 Mart 2022 tarihlerinde düzenlenecek; görüşmelerde ilişkiler ele alınacak."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866"])
def test_a_russian_file_reads_the_same_in_every_encoding(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_a_kazakh_file_keeps_its_own_letters(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding)) == KAZAKH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1254"])
def test_a_turkish_file_keeps_its_own_letters(encoding: str) -> None:
    assert decode(TURKISH.encode(encoding)) == TURKISH


def test_line_ends_of_every_system_become_plain_ones() -> None:
    assert decode(b"a\r\nb\rc\nd") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(200), b"PK\x03\x04" + bytes(range(255, 0, -1))]
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(BinaryPaper):
        decode(content, name="picture.png")
