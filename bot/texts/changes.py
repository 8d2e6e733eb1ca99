"""Changes of an event in words: which field, what it was and what it is."""

from typing import Any

from bot.texts.catalogue import words
from bot.texts.details import people_said
from bot.texts.html import plain, shortened
from bot.texts.names import LANGUAGE_NAMES, kind_name, status_name
from calendars.country import country_name
from calendars.event import Change
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.when import When
from calendars.wording import say, say_clock

LONGEST_VALUE = 120
"""Of what a field was or is, in code points."""


def change_said(change: Change, language: str, longest: int = LONGEST_VALUE) -> str:
    """One field, old and new, in HTML."""
    if change.field == "second_titles":
        return _new_titles(change, language, longest)
    old, new = (_value(value, language, longest) for value in (change.old, change.new))
    return f"{_field_name(change.field, language)}: {plain(old)} → {plain(new)}"


def _new_titles(change: Change, language: str, longest: int) -> str:
    _ = words(language)
    known, said = dict(change.old), _("Title ({language}): {title}")
    return "\n".join(
        said.format(language=LANGUAGE_NAMES[spoken], title=plain(shortened(title, longest)))
        for spoken, title in change.new
        if known.get(spoken) != title
    )


def _value(value: Any, language: str, longest: int) -> str:
    """A field's value as people say it."""
    _ = words(language)
    match value:
        case None | "" | ():
            return "-"
        case When():
            return say(value, language)
        case Hours():
            return say_clock(value, language)
        case Status():
            return status_name(value, language)
        case Kind():
            return kind_name(value, language)
        case bool():
            return _("yes") if value else _("no")
        case tuple():
            return shortened(people_said(value, language), longest)
        case str() if len(value) == 2 and value.isupper():
            return country_name(value, language)
        case _:
            return shortened(str(value), longest)


def _field_name(field: str, language: str) -> str:
    _ = words(language)
    return {
        "title": _("Title"),
        "kind": _("Kind"),
        "when": _("Date"),
        "hours": _("Time"),
        "status": _("Status"),
        "place": _("Place"),
        "country": _("Country"),
        "body": _("Body"),
        "ordinal": _("Number"),
        "yearly": _("Every year"),
        "participants": _("Participants"),
    }.get(field, field)
