"""Countries by their ISO 3166 codes: CLDR's names, with a short list of what protocol calls otherwise."""

from functools import lru_cache

from babel import Locale

_LOCALES = {"ru": "ru", "en": "en_GB", "kk": "kk", "tr": "tr"}

_PROTOCOL = {
    ("KG", "ru"): "Кыргызстан",
    ("TR", "en"): "Türkiye",
    ("US", "ru"): "США",
    ("US", "kk"): "АҚШ",
    ("US", "tr"): "ABD",
}


@lru_cache(maxsize=2048)
def country_name(code: str, language: str) -> str:
    """The country in one of our languages; the code itself when it is nobody's."""
    return _PROTOCOL.get((code, language)) or Locale.parse(_LOCALES[language]).territories.get(code, code)


@lru_cache(maxsize=512)
def country_names(code: str) -> frozenset[str]:
    """What the country is called in all our languages, case folded."""
    return frozenset(country_name(code, language).casefold() for language in _LOCALES)
