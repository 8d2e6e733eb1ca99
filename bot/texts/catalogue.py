"""The message catalogues: our words in each language, English where one is missing."""

import gettext as _gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent.parent / "locales"
DOMAIN = "attache"


Plural = Callable[[str, str, int], str]


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, LOCALES, [language], fallback=language == "en")


def words(language: str) -> Callable[[str], str]:
    """The language's gettext: an English sentence in, ours out. Bind it to `_`: extraction looks for that."""
    return _catalogue(language).gettext


def plurals(language: str) -> Plural:
    """The language's ngettext. Bind it to `ngettext_`."""
    return _catalogue(language).ngettext
