"""The languages of the reader, as data; each loads on first use."""

from functools import cache
from importlib import import_module

from calendars.communique.language import Language

CODES = ("ru", "en", "kk", "tr")


@cache
def language(code: str) -> Language:
    """The language of the code; loads its words once."""
    loaded = import_module(f"calendars.communique.languages.{code}").LANGUAGE
    assert isinstance(loaded, Language)  # noqa: S101 - tells mypy what the data module holds
    return loaded
