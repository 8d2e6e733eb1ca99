"""The settings of a chat: its language and its zone."""

from bot.texts.catalogue import words
from bot.texts.html import bold, code, plain
from bot.texts.names import LANGUAGE_NAMES
from calendars.people import Chat
from calendars.wording import city_of

ZONES = (
    "Asia/Almaty",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Asia/Tashkent",
    "Europe/London",
    "Europe/Brussels",
    "America/New_York",
    "Asia/Tokyo",
)
"""Offered as buttons; every other can be typed."""


def settings_text(chat: Chat) -> str:
    _ = words(chat.language)
    lines = [
        bold(_("Settings")),
        _("Language: {name}").format(name=LANGUAGE_NAMES[chat.language]),
        _("Time zone: {city}, {zone}").format(city=plain(zone_name(chat.zone, chat.language)), zone=code(chat.zone)),
        "",
        _("Another zone can be typed: {example}").format(example=code("/settings zone Europe/Istanbul")),
    ]
    return "\n".join(lines)


def zone_name(zone: str, language: str) -> str:
    """The city a zone is named after."""
    return city_of(zone, language)


def changed(language: str) -> str:
    _ = words(language)
    return _("Done")


def how_to_set(language: str) -> str:
    _ = words(language)
    return _("I know {zone} and {language}.").format(
        zone=code("/settings zone Europe/Istanbul"), language=code("/settings language tr")
    )
