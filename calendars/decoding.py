"""Bytes of a text file -> text, in the encodings that desks really use."""

from charset_normalizer import from_bytes

from calendars.errors import BinaryPaper

_ENCODINGS = ["utf_8", "utf_16", "utf_16_le", "utf_16_be", "cp1251", "koi8_r", "cp866", "cp1254", "kz1048"]
_KAZAKH_AS_CP1251 = frozenset("ЈЎўҐЄєЇїЅѕІі")
"""Letters of Ukrainian, Belarusian and Serbian, where KZ-1048 has Kazakh ones; none of the three is our language."""


def decode(content: bytes, *, name: str | None = None) -> str:
    """The text of a .txt file in UTF-8, UTF-16, Windows, KOI8-R, DOS or Kazakh code pages, with plain line ends.

    Raises BinaryPaper when it is no text.
    """
    return _decoded(content, name).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes, name: str | None) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = _guessed(content, name)
    if "\0" in text and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = _guessed(content, name)
    if "\0" in text:
        raise BinaryPaper(name=name)
    return text


def _guessed(content: bytes, name: str | None) -> str:
    best = from_bytes(content, cp_isolation=_ENCODINGS, enable_fallback=False).best()
    if best is None:
        raise BinaryPaper(name=name)
    text = str(best)
    if best.encoding == "cp1251" and _KAZAKH_AS_CP1251.intersection(text):
        return content.decode("kz1048", "replace")
    return text
