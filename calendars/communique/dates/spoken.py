"""Times in words: "half past nine in the morning", "в полдень", "öğleden sonra 3'te"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache

from calendars.communique.text.openings import Openings

NOON = 12
_ABOUT = re.compile(
    r"(?:около|примерно|ориентировочно|about|around|approximately|шамамен|yaklaşık)[\s(]*(?:в |saat |сағат )?$",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(r"['’-]?\w{0,4} (?:civarında|sularında|gibi|шамасында|шамасы)(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"\w+")


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
    zone: str | None = None


def spoken(text: str, said: Sequence[Said]) -> list[Clock]:
    """The times told in words, by the ways of a language to tell them."""
    return [_clock(text, match, each) for match, each in _all_said(text, said)]


def starting_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
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
        for match in starting_at(each.pattern, text, places):
            yield match, each


@cache
def _openings(patterns: tuple[re.Pattern[str], ...]) -> Openings[int]:
    return Openings((pattern.pattern, number) for number, pattern in enumerate(patterns))


def _clock(text: str, match: re.Match[str], said: Said) -> Clock:
    """ "Half past nine in the morning": the hour, so many minutes on or back, in its part of the day."""
    parts = match.groupdict()
    hour = said.hours[parts["hour"].lower()] if parts.get("hour") else 12
    late = parts.get("late") or ((hour < said.early or hour == NOON) and not parts.get("soon"))
    full = hour > NOON or not parts.get("hour")
    minutes = (hour if full else hour % NOON + NOON * bool(late)) * 60 + said.minutes
    return Clock(
        match.start("at") if "at" in parts else match.start(),
        match.end(),
        time(minutes // 60 % 24, minutes % 60),
        None,
        is_about(text, match),
    )


def is_about(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a time say that it is meant roughly."""
    before = _ABOUT.search(text[max(0, match.start() - 24) : match.start()])
    return bool(before or _ABOUT_AFTER.match(text, match.end()))
