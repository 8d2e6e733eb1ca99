"""Ordinal numbers in digits, as a session or an anniversary carries them."""

from calendars.wording.languages import tongue

_ENGLISH = {1: "st", 2: "nd", 3: "rd"}


def ordinal_title(number: int, language: str) -> str:
    """The number before its noun: «7-е» (заседание), «7-» (отырыс, with no space), "7." (Toplantı), "7th" (session).

    Raises BadLanguage.
    """
    tongue(language)
    return {"ru": f"{number}-е", "kk": f"{number}-", "tr": f"{number}.", "en": english(number)}[language]


def english(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 21st, 112th."""
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else _ENGLISH.get(number % 10, 'th')}"
