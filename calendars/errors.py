"""Refusals: every reason why the product says no, one class per reason.

A refusal carries a stable key and the values its sentence needs; its words are found at the edge.
"""

from collections.abc import Mapping
from typing import ClassVar


class Refusal(Exception):
    """A request that cannot be granted. Subclasses name the reason in `key`."""

    key: ClassVar[str] = "refused"

    def __init__(self, **params: object) -> None:
        super().__init__(self.key, params)
        self.params: Mapping[str, object] = params

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.key}({told})"


class BadWhen(Refusal):
    """The text is not a rung of the date ladder: wrong EDTF, an impossible date, a reversed interval. Params: text."""

    key = "bad-when"


class BadZone(Refusal):
    """The name is not an IANA time zone. Params: zone."""

    key = "bad-zone"


class BadHours(Refusal):
    """The text is not a time of day. Params: text."""

    key = "bad-hours"


class BadLead(Refusal):
    """The text is not a lead such as 30d, 1d, 0d or 15m. Params: text."""

    key = "bad-lead"


class BadLanguage(Refusal):
    """The language is not one of ours. Params: language."""

    key = "bad-language"


class NotAllowed(Refusal):
    """The person is not a member of the calendar, or the role does not suffice."""

    key = "not-allowed"


class Stranger(Refusal):
    """The bot is closed and the person is not known to it."""

    key = "stranger"


class WrongCode(Refusal):
    """The one-time code that claims the bot is wrong or used."""

    key = "wrong-code"


class EmptyPaper(Refusal):
    """The paper holds no text."""

    key = "empty-paper"


class HugePaper(Refusal):
    """The paper is longer than the reader takes. Params: length, limit (code points)."""

    key = "huge-paper"


class BinaryPaper(Refusal):
    """The file is not a text in any known encoding. Params: name."""

    key = "binary-paper"


class UnknownFile(Refusal):
    """The file is of a kind that is not read: a picture, an archive, an old .doc. Params: name."""

    key = "unknown-file"


class ScannedPaper(Refusal):
    """The .pdf or .docx holds pictures of pages and no text."""

    key = "scanned-paper"


class LockedPaper(Refusal):
    """The file is protected with a password."""

    key = "locked-paper"


class DamagedPaper(Refusal):
    """The file is of a kind that is read, but cannot be: cut short, or never well made."""

    key = "damaged-paper"


class HugeFile(Refusal):
    """The file is bigger than is taken. Params: limit (megabytes)."""

    key = "huge-file"


class UnfetchedFile(Refusal):
    """The file is bigger than what Telegram hands to bots. Params: limit (megabytes)."""

    key = "unfetched-file"


class OldFile(Refusal):
    """The file is of an old form (.doc, .rtf) that is not read, though it is a text's. Params: name."""

    key = "old-file"


class BombPaper(Refusal):
    """The file unpacks to far more than a paper would, or takes too much time or memory to read."""

    key = "bomb-paper"


class MarkedPaper(Refusal):
    """The paper bears a marking of secrecy or limited use: it is neither read nor kept. Params: marking."""

    key = "marked-paper"


class NothingFound(Refusal):
    """Something that was asked for by id is not there (any more)."""

    key = "nothing-found"


class StaleProposal(Refusal):
    """The proposal was answered already."""

    key = "stale-proposal"


class NotMovable(Refusal):
    """The event's status does not allow the change. Params: status."""

    key = "not-movable"


class Busy(Refusal):
    """The database is locked or unreachable: nothing was changed, try again."""

    key = "busy"
