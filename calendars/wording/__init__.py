"""Dates, hours and anniversaries in the words of official usage, in Russian, English, Kazakh and Turkish."""

from calendars.wording.dates import name, say, to_be_agreed, weekday
from calendars.wording.languages import LANGUAGES

__all__ = ["LANGUAGES", "name", "say", "to_be_agreed", "weekday"]
