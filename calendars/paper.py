"""A paper: what a date rests on."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime

LIMIT = 200_000
"""The longest text the reader takes, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A text somebody forwarded, pasted, sent as a file or typed, kept with the date it was read against.

    `about` is the paper that the text was typed in reply to. `picture` is what Telegram knows a file by
    (file_unique_id) that holds no text and is kept all the same: what is typed in reply rests on it.
    """

    id: str
    calendar_id: str
    chat_id: int
    message_id: int | None
    person_id: int
    name: str | None
    text: str
    language: str
    published: date
    received_at: datetime
    about: str | None = None
    picture: str | None = None

    @property
    def digest(self) -> str:
        return digest(self.text, about=self.about, picture=self.picture)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The sentence of a paper that an event rests on, apart from the paper's text."""

    evidence: str
    published: date
    name: str | None = None


def digest(text: str, *, about: str | None = None, picture: str | None = None) -> str:
    """The same for two copies of a paper that differ only in white space: how a paper is known again."""
    told = " ".join(part for part in (about, picture, text) if part)
    return hashlib.sha256(re.sub(r"\s+", " ", told).strip().encode("utf-8", "surrogatepass")).hexdigest()
