"""Content lines: text made safe, escaped and folded (RFC 5545 3.1, 3.3.11)."""

import re
from collections.abc import Iterable

WIDTH = 75
"""Octets of a physical line, without its CRLF."""

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffd-\uffff\ud800-\udfff]")
_RISKY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with nothing in it that a reader could take for the end of a line, and no lone surrogates.

    Every kind of line break becomes LF; other control characters, byte order marks and replacement characters go.
    Readers that split at U+2028 or VT would otherwise see properties of somebody else's making (FEEDS 1.1).
    """
    if not _RISKY.search(text):
        return text
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The cleaned text on one line, its white space single."""
    return " ".join(clean(text).split())


def escape(text: str) -> str:
    """A cleaned TEXT value (RFC 5545 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> bytes:
    """A content line in UTF-8 with its CRLF, no physical line over 75 octets, no code point divided."""
    octets = line.encode()
    if len(octets) <= WIDTH:
        return octets + b"\r\n"
    return b"\r\n ".join(_pieces(octets)) + b"\r\n"


def lines(texts: Iterable[str]) -> bytes:
    """Content lines, folded and strung together."""
    return b"".join(map(fold, texts))


def text_line(name: str, value: str) -> str:
    """A property whose value is a TEXT, not yet folded."""
    return f"{name}:{escape(clean(value))}"


def _pieces(octets: bytes) -> Iterable[bytes]:
    start, room = 0, WIDTH
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        yield octets[start:end]
        start, room = end, WIDTH - 1
    yield octets[start:]
