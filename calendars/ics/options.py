"""What a reader may ask of a feed by its address: `?lang=`, `?undated=`, `?cancelled=`, `?alarm=`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from calendars.errors import BadLead
from calendars.lead import Lead
from calendars.people import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOptions:
    """How a feed is to be written.

    A value that is not understood is left out and its parameter named in `ignored`; the feed's description says so.
    It is never an error: calendar programs take a refused address for a broken or dead calendar and stop asking.
    """

    language: str
    undated: bool = True
    cancelled: bool = True
    alarm: Lead | None = None
    ignored: tuple[str, ...] = ()

    @classmethod
    def parse(cls, query: Mapping[str, str], language: str) -> Self:
        """From an address's query; `language` is the feed's own. Parameters of other names are not looked at."""
        lang = query.get("lang", language)
        alarm = _lead(query.get("alarm"))
        fine = {
            "lang": lang in LANGUAGES,
            "undated": query.get("undated") in (None, "marker", "hide"),
            "cancelled": query.get("cancelled") in (None, "keep", "drop"),
            "alarm": alarm is not None or "alarm" not in query,
        }
        return cls(
            language=lang if fine["lang"] else language,
            undated=query.get("undated") != "hide",
            cancelled=query.get("cancelled") != "drop",
            alarm=alarm,
            ignored=tuple(name for name, understood in fine.items() if not understood),
        )

    @property
    def key(self) -> str:
        """A short name of everything that shapes the bytes, for an ETag: ASCII, no quotes."""
        flags = "".join(flag for flag, on in (("u", not self.undated), ("c", not self.cancelled)) if on)
        return ".".join((self.language, flags, str(self.alarm or ""), "".join(name[0] for name in self.ignored)))


def _lead(text: str | None) -> Lead | None:
    try:
        return None if text is None else Lead.parse(text)
    except BadLead:
        return None
