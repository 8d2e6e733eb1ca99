"""Text made safe for calendar programs; escaping and folding are icalendar's."""

import re

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
