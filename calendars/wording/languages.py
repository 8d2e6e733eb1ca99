"""The four languages, by their ISO 639-1 codes."""

from calendars.errors import BadLanguage
from calendars.wording.english import English
from calendars.wording.kazakh import Kazakh
from calendars.wording.russian import Russian
from calendars.wording.tongue import Tongue
from calendars.wording.turkish import Turkish

_TONGUES: dict[str, Tongue] = {"ru": Russian(), "en": English(), "kk": Kazakh(), "tr": Turkish()}

LANGUAGES = tuple(_TONGUES)


def tongue(language: str) -> Tongue:
    """The language of a code. Raises BadLanguage for any but ours."""
    try:
        return _TONGUES[language]
    except KeyError:
        raise BadLanguage(language=language) from None
