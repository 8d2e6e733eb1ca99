"""The buttons of the settings: languages by their own names, a few zones."""

from aiogram.types import InlineKeyboardMarkup

from bot.callbacks import LanguageButton, ZoneButton
from bot.keyboards.buttons import button, in_rows
from bot.texts.names import LANGUAGE_NAMES
from bot.texts.settings import ZONES, zone_name
from calendars.people import Chat


def settings_keyboard(chat: Chat) -> InlineKeyboardMarkup:
    languages = [
        button(_ticked(name, language == chat.language), LanguageButton(language=language))
        for language, name in LANGUAGE_NAMES.items()
    ]
    zones = [
        button(_ticked(zone_name(zone, chat.language), zone == chat.zone), ZoneButton(zone=zone)) for zone in ZONES
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*in_rows(languages, 2), *in_rows(zones, 2)])


def _ticked(label: str, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label
