"""Times of day in the text: 10:30, 15.30 - 16.15, 16h30, "saat 17'de", "at 3 p.m."."""

import re
from collections.abc import Callable, Sequence
from datetime import time

from calendars.communique.dates.spoken import NOON, Clock, Said, is_about, spoken, starting_at

_HOUR = r"(?:[01]?\d|2[0-3])"
_CLEAR = rf"{_HOUR} ?: ?[0-5]\d|{_HOUR}h[0-5]\d"
_DOTTED = rf"{_HOUR}[.\-][0-5]\d"
_TWELVE = r"(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?"
_UNTIL = (
    r"(?:['’-]?(?:[дт][ае]н|[dt][ae]n)\s|\s?(?:[-–—]|до|по|to|until)\s?|\s(?:ile|и|and|мен|пен|бен)\s"
    r"(?=\S+ (?:aras|арал)))"
)
_TIME = re.compile(
    rf"(?<![\d.,:/№-])(?P<twelve>{_TWELVE}) ?(?:(?P<half>[ap])\.?m\b\.?)?"
    rf"(?: ?(?:[-–—]|to|until) ?(?P<close>{_TWELVE}) ?(?P<late>[ap])\.?m\b\.?|(?<=m)|(?<=m\.))"
    rf"|(?<![\d.,:/№-])(?:(?P<start>{_CLEAR})|(?P<dotted>{_DOTTED}))(?![\d%]|[.,:]\d| ?[ap]\.?m\b)"
    rf"(?:{_UNTIL}(?P<end>{_CLEAR}|{_DOTTED})(?![\d%]|[.,:]\d))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|\n|[(|;—–•*]"
    r"|\b(?:в|с|к|на|at|from|by|saat|saati|сағат|сағ\.|около|примерно|ориентировочно|начало"
    r"|about|around|approx\.)) ?[-–—]? ?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:['’](?:d[ea]|t[ea]|ya|ye|den|dan)|-(?:де|да|те|та)\b| ?(?:ч\b|час|hours|hrs|:\s|  +|\||$|\n))")
_QUARTER = re.compile(r"(?:0?[7-9]|1\d|2[0-3])\.(?:00|15|30|45)(?: (?=[A-ZА-ЯЁӘҒҚҢӨҰҮІÇĞİÖŞÜ][^\W\d_]{3})|\))")
_LISTED = re.compile(r"(?m)^\W{0,4}\d{1,2}\.(?:00|1[3-9]|[2-5]\d)\b")
_SAID = re.compile(r"\b(?:в|с|к|до|на|at|from|by|saat|сағат) ?$", re.IGNORECASE)
_FOR_A_DAY = re.compile(r"\b(?:на|с|к|до|by) ?$", re.IGNORECASE)
"""Words that lead to a day as well as to a time, where a number with a point may be either."""
_DAY_BEFORE = re.compile(r"\d\.(?:0[1-9]|1[0-2])\s?[-–—]\s?$")
_HOURS = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])(?: ?(?:[-–—]|до|по) ?(?P<close>[01]?\d|2[0-3]))? ?"
    r"(?:час(?:ов|а)?\b|ч\b\.?|h\b)(?: ?(?P<minutes>[0-5]?\d) ?мин\w*\.?)?(?! ?(?:назад|работы|лет))",
    re.IGNORECASE,
)
_FOUR = re.compile(
    r"(?:(?m:^)[ \t\[(]*(?:c\. ?)?|(?<=at )|(?<=from )|(?<=, )|(?<=between ))"
    r"(?P<hour>[01]\d|2[0-3])(?P<minutes>[0-5]\d)"
    r"(?P<sure> ?(?:hours|hrs|h\b)| ?[-–—] ?(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:hours|hrs|h\b|  |[–—:|] ?\D|- \D))"
    r"|(?= {2,}\S|\t| [–—-] | ?\|| ?: \D"
    r"| (?:GMT|UTC|C?E?S?T)\b| \([A-Z]{3,4}\)|, [A-Z]| and (?:[01]\d|2[0-3])[0-5]\d))"
)
_BARE = re.compile(
    r"\b(?:saat|сағат|сағ\.) ?(?P<hour>[01]?\d|2[0-3])(?P<minutes>[.:][0-5]\d)?"
    r"(?=['’ -]?(?:d[ea]|t[ea]|де|да|те|та|ге|ден)\b)",
    re.IGNORECASE,
)


_AT = re.compile(r"(?<!\w)(?:в|к|с|at|from|saat|сағат|сағ\.) ?$", re.IGNORECASE)
_LONE_HOUR = re.compile(
    r"(?<![\d.,:/№-])(?P<hour>[01]?\d|2[0-3])(?: ?(?:до|по|to|until|[-–—]) ?(?P<close>[01]?\d|2[0-3]))?"
    r"(?![\w%:°]|[.,-]\d|\s?[-–—]\s?\d)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?P<word>[^\W\d_]{2,})\.?(?: günü| күні)?|(?P<date>\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d))"
    r"(?:,? \d{4})?(?: ?(?:г|ж)\.| года?| жылы)?,?"
    r"(?: (?:утром|дн[её]м|вечером|ночью|(?:in the )?morning|afternoon|evening|кешке|таңертең|sabah|akşam)\w*)? $"
)
_HOUR_ENDS = re.compile(r"\s*(?:$|[\n;)]|,(?! ?\d)|\.(?!\d)| (?:у|в|на|с|со|in|on|with|at)\s(?!\d))")
_ENDING = re.compile(r" (?:[дт][ае]|[dt][ae])(?!\w)", re.IGNORECASE)
_ON = re.compile(r" (?:(?:on|во?|this|next|бу|осы|bu) )?([^\W\d_]+)")
_CRAMMED = re.compile(r"(?<=[\d\w] )(?P<hour>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?= [^\W\d_])")
_APART = re.compile(r"[^\W\d_)]\)?, $")
_ROUND = re.compile(r"(?:0?[7-9]|1\d|2[0-2])\.(?:00|15|30|45)")
_NEXT_WORD = re.compile(r" ?([^\W\d_]+)")
_SHORT = 160
_COUNTED = re.compile(
    r" ?(?:\w+(?:ах|ях|ов|ев|ей|ам|ям)\b|(?:ч|час|мин|утра|дня|вечера|ночи|h|hour|o['’]clock|[ap]\.?m)\b"
    r"|[^\W\d_a-zа-яёәғқңөұүһіçğıöşü]|\d)"
)
_NUMBER = re.compile(r"\d+")
_SAAT = re.compile("[sSſсС][aAаА][aAғҒ]")
_MAYBE_FOUR = re.compile(
    r"\d{4}(?: ?(?:hours|hrs|h\b)| ?[-–—] ?\d{4}| {2,}\S|\t| [–—-] | ?\|| ?: \D| \(?[A-Z]{3}|, [A-Z]| and \d{4})"
)
_EARLY = 8
_WITHIN = 36
_MORNING = re.compile(r"(?:утром|morning|таңертең|sabah)\w* \S* ?$", re.IGNORECASE)
_LIKE_YEARS = ("19", "20")


def times(text: str, said: Sequence[Said] = (), tag: Callable[[str], str] = lambda word: "w") -> list[Clock]:
    """All times of day, in order; numbers with a point count only where a time is likely.

    `said` are the language's ways to say a time in words, `tag` gives the tag of a word (see grammar.py).
    """
    numbers = [run.start() for run in _NUMBER.finditer(text)]
    listed = len(_LISTED.findall(text)) > 1
    found = [clock for match in starting_at(_TIME, text, numbers) if (clock := _clock(text, match, listed, tag))]
    found += [clock for match in starting_at(_LONE_HOUR, text, numbers) if (clock := _after_day(text, match, tag))]
    found += spoken(text, said)
    taken = {clock.first for clock in found}
    bare = _BARE.finditer(text) if _SAAT.search(text) else ()
    crammed = [match for match in starting_at(_CRAMMED, text, numbers) if len(text) <= _SHORT]
    crammed = [m for m in crammed if m["hour"] not in _LIKE_YEARS and _is_after_day(text, m.start(), tag)]
    for match in (*bare, *starting_at(_HOURS, text, numbers), *_four(text), *crammed):
        place = match.start("hour")
        if place not in taken:
            taken.add(place)
            minutes = int((match.groupdict().get("minutes") or "00").lstrip(".:"))
            found.append(Clock(place, match.end(), time(int(match["hour"]), minutes), _close(match), False))
    return sorted(found, key=lambda clock: (clock.first, clock.last))


def _close(match: re.Match[str]) -> time | None:
    """The end of bare hours, where it comes after their start."""
    close = match.groupdict().get("close")
    return time(int(close)) if close and int(close) > int(match["hour"]) else None


def _four(text: str) -> list[re.Match[str]]:
    """Times such as 0930; one that may be a year counts only beside others that cannot."""
    if not _MAYBE_FOUR.search(text):
        return []
    found = list(_FOUR.finditer(text))
    sure = any(match["hour"] not in _LIKE_YEARS for match in found)
    return [
        match
        for match in found
        if match["sure"] or match["hour"] not in _LIKE_YEARS or (sure and text[match.end() : match.end() + 2].isspace())
    ]


def _after_day(text: str, match: re.Match[str], tag: Callable[[str], str]) -> Clock | None:
    """ "Wednesday at 11", "3 Dec from 9 to 11": bare hours count right after a day."""
    at = _AT.search(text, max(0, match.start() - 7), match.start())
    ending = _ENDING.match(text, match.end()) if at is None else None
    after = _NEXT_WORD.match(text, match.end())
    if at is None and ending is None:
        return None
    if not _is_after_day(text, at.start() if at else match.start(), tag) and not _leads_to_day(text, match, tag):
        return None
    short = len(text) <= _SHORT and not _COUNTED.match(text, match.end()) and not (after and tag(after[1]) in "MD")
    if not short and not _HOUR_ENDS.match(text, match.end()):
        return None
    hour, close = int(match["hour"]), int(match["close"]) if match["close"] else None
    early = _MORNING.search(text[max(0, match.start() - _WITHIN) : match.start()])
    later = NOON if hour < _EARLY and not early and (close is None or close < NOON) else 0
    end = time(close + later) if close is not None and hour < close + later < 24 else None
    return Clock(match.start("hour"), match.end(), time(hour + later), end, False)


def _leads_to_day(text: str, match: re.Match[str], tag: Callable[[str], str]) -> bool:
    """ "At 4 tomorrow", and bare hours that a short line ends with."""
    if len(text) > _SHORT:
        return False
    on = _ON.match(text, match.end())
    return not text[match.end() :].strip(" .") or bool(on and tag(on[1]) in ("A", "W"))


def _is_after_day(text: str, at: int, tag: Callable[[str], str]) -> str | None:
    """The tag of the word of a day that stands right before: a month, a weekday, "tomorrow"; "d" for a date."""
    before = _DAY.search(text[max(0, at - _WITHIN) : at])
    if before is None:
        return None
    return "d" if before["date"] else next((name for name in (tag(before["word"]),) if name in ("M", "W", "A")), None)


def _clock(text: str, match: re.Match[str], listed: bool, tag: Callable[[str], str]) -> Clock | None:
    if match["twelve"]:
        return Clock(match.start(), match.end(), *_twelve(match), is_about(text, match))
    if match["dotted"] and not _is_likely(text, match, listed, tag):
        return None
    start = _read(match["start"] or match["dotted"])
    end = _read(match["end"]) if match["end"] else None
    return Clock(match.start(), match.end(), start, end, is_about(text, match))


def _is_likely(text: str, match: re.Match[str], listed: bool, tag: Callable[[str], str]) -> bool:
    """Whether a number with a point is a time: something says so, or a day stands right before it."""
    before = text[max(0, match.start() - 24) : match.start()]
    said = bool(_SAID.search(before))
    after = _NEXT_WORD.match(text, match.end()) if "-" in match["dotted"] else None
    dashed = "-" in match["dotted"] and _is_after_day(text, match.start(), tag) != "d"
    if (dashed and not said) or _DAY_BEFORE.search(before) or (after and tag(after[1]) == "M"):
        return False
    like_date = re.match(r"\d{1,2}\.(?:0[1-9]|1[0-2])$", match["dotted"])
    if match["end"] or (said and not (like_date and _FOR_A_DAY.search(before))):
        return True
    if _APART.search(before) and _ROUND.fullmatch(match["dotted"]):
        return True
    day = _is_after_day(text, match.start(), tag)
    if like_date:
        return (listed and bool(_BEFORE.search(before) or _AFTER.match(text, match.end()))) or day in ("M", "A")
    sure = _BEFORE.search(before) or _AFTER.match(text, match.end()) or _QUARTER.match(text, match.start())
    return bool(sure or day)


def _read(text: str) -> time:
    hour, minute = re.split(r"[^\d]+", text)
    return time(int(hour), int(minute))


def _twelve(match: re.Match[str]) -> tuple[time, time | None]:
    """Start and end of "6.30-8.30 pm", "9 am - 1 pm": an hour without its half of the day has that of the end."""
    if not match["close"]:
        return _of_half(match["twelve"], match["half"]), None
    end = _of_half(match["close"], match["late"])
    start = _of_half(match["twelve"], match["half"] or match["late"])
    return (_of_half(match["twelve"], "a") if start > end and not match["half"] else start), end


def _of_half(text: str, half: str) -> time:
    hour, _, minute = text.replace(".", ":").partition(":")
    return time(int(hour) % NOON + NOON * (half.lower() == "p"), int(minute or 0))
