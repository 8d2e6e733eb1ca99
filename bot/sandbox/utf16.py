"""Offsets as Telegram counts them: in UTF-16 code units."""

from bisect import bisect_left
from itertools import accumulate


def length(text: str) -> int:
    """How many UTF-16 code units the text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Ruler:
    """Turns places in a Python string into UTF-16 offsets and back."""

    def __init__(self, text: str) -> None:
        self._marks: list[int] | None = None
        if max(text, default="") > "\uffff":
            self._marks = [0, *accumulate(1 + (character > "\uffff") for character in text)]

    def offset(self, index: int) -> int:
        """The UTF-16 offset of the character at this index."""
        return index if self._marks is None else self._marks[min(index, len(self._marks) - 1)]

    def index(self, offset: int) -> int:
        """The index of the character at this offset; inside a surrogate pair, of the next one."""
        return offset if self._marks is None else bisect_left(self._marks, offset)
