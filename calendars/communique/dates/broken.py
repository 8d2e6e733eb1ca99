"""Broken dates: a day at a line's end whose month begins the next line, as text copied from a page has them."""

import re

_MONTHS = (
    "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
    "|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"
    "|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
)
_MONTH = re.compile(rf"\n(?=[ \t]*(?:{_MONTHS})(?:['’]?[^\W\d_]{{0,5}})\b(?!\s+\d{{1,2}}\b))", re.IGNORECASE)
_DAY = re.compile(r"(?:^|[\s(–—-])\d{1,2}[ \t]*$")
_HEADING = re.compile(r"\n[ \t]*[^\W\d_]+(?:[ \t]+\d{4})?[ \t]*(?:\n|$)")
_ONLY_DAYS = re.compile(r"(?<=[^\s.!?:;|])[ \t]*\n[ \t]*\d{1,2}(?:[^\d\n]{1,5}\d{1,2})?[ \t]*$")
_YEAR = re.compile(r"(?<=жылғы)[ \t]*\n(?=[ \t]*\d{1,2}\b(?![.:]))")


def mended(text: str) -> str:
    """The text with a blank for every line's end within a date; nothing else moves."""
    breaks = [at for found in _MONTH.finditer(text) for at in _within(text, found.start())]
    breaks += [found.end() - 1 for found in _YEAR.finditer(text)]
    if not breaks:
        return text
    letters = list(text)
    for at in breaks:
        letters[at] = " "
    return "".join(letters)


def _within(text: str, at: int) -> list[int]:
    """The line's end where a day stands before it and the month below heads no list; that before the day, if alone."""
    start = max(0, at - 24)
    before = text[start:at]
    if not _DAY.search(before):
        return []
    alone = _ONLY_DAYS.search(before)
    if alone:
        return [start + before.index("\n", alone.start()), at]
    return [] if _HEADING.match(text, at) else [at]
