"""Dates, hours and anniversaries in the words of official usage, in Russian, English, Kazakh and Turkish."""

from calendars.wording.anniversaries import retitle
from calendars.wording.dates import name, say, to_be_agreed, weekday
from calendars.wording.hours import city_of, say_clock, say_hours
from calendars.wording.languages import LANGUAGES
from calendars.wording.ordinals import ordinal_title

__all__ = [
    "LANGUAGES",
    "city_of",
    "name",
    "ordinal_title",
    "retitle",
    "say",
    "say_clock",
    "say_hours",
    "to_be_agreed",
    "weekday",
]
