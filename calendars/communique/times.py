"""Times of day in the text: 10:30, 15.30 - 16.15, 16h30, "saat 17'de", "at 3 p.m."."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache

from calendars.communique.openings import Openings

_HOUR = r"(?:[01]?\d|2[0-3])"
_CLEAR = rf"{_HOUR} ?: ?[0-5]\d|{_HOUR}h[0-5]\d"
_DOTTED = rf"{_HOUR}[.\-][0-5]\d"
_TIME = re.compile(
    rf"(?<![\d.,:/№-])(?:(?P<start>{_CLEAR})|(?P<dotted>{_DOTTED}))(?![\d%]|[.,:]\d| ?[ap]\.?m\b)"
    rf"(?:\s?(?:[-–—]|до|по|to|until)\s?(?P<end>{_CLEAR}|{_DOTTED})(?![\d%]|[.,:]\d))?"
    rf"|(?<![\d.,:/№-])(?P<twelve>(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?)"
    rf"(?: ?(?:[-–—]|to|until) ?(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?)? ?(?P<half>[ap])\.?m\b\.?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|\n|[(|;—–•*]"
    r"|\b(?:в|с|к|на|at|from|by|saat|saati|сағат|сағ\.|около|примерно|ориентировочно|начало"
    r"|about|around|approx\.)) ?[-–—]? ?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?:['’](?:d[ea]|t[ea]|ya|ye|den|dan)|-(?:де|да|те|та)\b| ?(?:ч\b|час|hours|hrs|:\s|  +|\||$|\n))")
_LISTED = re.compile(r"(?m)^\W{0,4}\d{1,2}\.(?:00|1[3-9]|[2-5]\d)\b")
_SAID = re.compile(r"\b(?:в|с|к|до|на|at|from|by|saat|сағат) ?$", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\d\.(?:0[1-9]|1[0-2])\s?[-–—]\s?$")
_ABOUT = re.compile(
    r"(?:около|примерно|ориентировочно|about|around|approximately|шамамен|yaklaşık)[\s(]*(?:в |saat |сағат )?$",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])(?: ?(?:[-–—]|до|по) ?(?:[01]?\d|2[0-3]))? ?"
    r"(?:час(?:ов|а)?\b|ч\b\.?|h\b)(?! ?(?:назад|работы|лет))",
    re.IGNORECASE,
)
_FOUR = re.compile(
    r"(?:(?m:^)[ \t\[(]*(?:c\. ?)?|(?<=at )|(?<=from )|(?<=, ))(?P<hour>[01]\d|2[0-3])(?P<minutes>[0-5]\d)"
    r"(?P<sure> ?(?:hours|hrs|h\b)| ?[-–—] ?(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:hours|hrs|h\b|  |[–—:|] ?\D|- \D))"
    r"|(?= {2,}\S|\t| [–—-] | ?\|| ?: \D))"
)
_BARE = re.compile(
    r"\b(?:saat|сағат|сағ\.) ?(?P<hour>[01]?\d|2[0-3])(?P<minutes>[.:][0-5]\d)?"
    r"(?=['’ -]?(?:d[ea]|t[ea]|де|да|те|та|ге|ден)\b)",
    re.IGNORECASE,
)


_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_AT = re.compile("[sSſсС][aAаА][aAғҒ]")
_MAYBE_FOUR = re.compile(r"\d{4}(?: ?(?:hours|hrs|h\b)| ?[-–—] ?\d{4}| {2,}\S|\t| [–—-] | ?\|| ?: \D)")
_NOON = 12
_LIKE_YEARS = ("19", "20")


@dataclass(frozen=True, slots=True)
class Said:
    """A way to say a time, from its group `at` on if it has one.

    Groups: `hour` (a word of `hours`; without it noon), `late` (p.m.) and `soon` (a.m.).

    `minutes` are added to the hour. An hour before `early` with no part of the day is meant in the afternoon.
    """

    pattern: re.Pattern[str]
    hours: Mapping[str, int]
    minutes: int
    early: int = 8


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in the clean text, with its end when the text gives one."""

    first: int
    last: int
    start: time
    end: time | None
    about: bool


def times(text: str, said: Sequence[Said] = ()) -> list[Clock]:
    """All times of day, in order; numbers with a point count only where a time is likely.

    `said` are the language's ways to say a time in words.
    """
    numbers = [run.start() for run in _NUMBER.finditer(text)]
    listed = len(_LISTED.findall(text)) > 1
    found = [clock for match in _from(_TIME, text, numbers) if (clock := _clock(text, match, listed))]
    found += [_spoken(text, match, each) for match, each in _all_said(text, said)]
    taken = {clock.first for clock in found}
    bare = _BARE.finditer(text) if _AT.search(text) else ()
    for match in (*bare, *_from(_HOURS, text, numbers), *_four(text)):
        place = match.start("hour")
        if place not in taken:
            taken.add(place)
            minutes = int((match.groupdict().get("minutes") or "00").lstrip(".:"))
            found.append(Clock(place, match.end(), time(int(match["hour"]), minutes), None, False))
    return sorted(found, key=lambda clock: (clock.first, clock.last))


def _from(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds, of a pattern that can only begin at one of the places."""
    done = 0
    for at in starts:
        if at >= done and (match := pattern.match(text, at)):
            done = match.end()
            yield match


def _all_said(text: str, said: Sequence[Said]) -> Iterator[tuple[re.Match[str], Said]]:
    """The matches of each way to say a time, in the order of the ways; they begin where words do."""
    possible = _openings(tuple(each.pattern for each in said))
    starts: list[list[int]] = [[] for _ in said]
    for word in _WORD.finditer(text):
        for number in possible.at(text, word.start()):
            starts[number].append(word.start())
    for each, places in zip(said, starts, strict=True):
        for match in _from(each.pattern, text, places):
            yield match, each


@cache
def _openings(patterns: tuple[re.Pattern[str], ...]) -> Openings[int]:
    return Openings((pattern.pattern, number) for number, pattern in enumerate(patterns))


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


def _spoken(text: str, match: re.Match[str], said: Said) -> Clock:
    """ "Half past nine in the morning": the hour, so many minutes on or back, in its part of the day."""
    parts = match.groupdict()
    hour = said.hours[parts["hour"].lower()] if parts.get("hour") else 12
    late = parts.get("late") or ((hour < said.early or hour == _NOON) and not parts.get("soon"))
    full = hour > _NOON or not parts.get("hour")
    minutes = (hour if full else hour % _NOON + _NOON * bool(late)) * 60 + said.minutes
    about = bool(_ABOUT.search(text[max(0, match.start() - 24) : match.start()]))
    return Clock(
        match.start("at") if "at" in parts else match.start(),
        match.end(),
        time(minutes // 60 % 24, minutes % 60),
        None,
        about,
    )


def _clock(text: str, match: re.Match[str], listed: bool) -> Clock | None:
    before = text[max(0, match.start() - 24) : match.start()]
    if match["twelve"]:
        start = _twelve(match["twelve"], match["half"])
    elif match["start"]:
        start = _read(match["start"])
    elif ("-" in match["dotted"] and not _SAID.search(before)) or _DAY_BEFORE.search(before):
        return None
    elif match["end"] or _BEFORE.search(before) or _AFTER.match(text, match.end()):
        if re.match(r"\d{1,2}\.(?:0[1-9]|1[0-2])$", match["dotted"]) and not (
            match["end"] or listed or _SAID.search(before)
        ):
            return None
        start = _read(match["dotted"])
    else:
        return None
    end = _read(match["end"]) if match["end"] else None
    return Clock(match.start(), match.end(), start, end, bool(_ABOUT.search(before)))


def _read(text: str) -> time:
    hour, minute = re.split(r"[^\d]+", text)
    return time(int(hour), int(minute))


def _twelve(text: str, half: str) -> time:
    hour, _, minute = text.replace(".", ":").partition(":")
    return time(int(hour) % 12 + 12 * (half.lower() == "p"), int(minute or 0))
