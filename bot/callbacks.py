"""What buttons carry: identifiers only, at most 64 bytes, good after a restart and months later."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from calendars.agenda import Span

LONGEST = 64
"""Bytes that Telegram takes (Bot API, InlineKeyboardButton.callback_data)."""


class ProposalAct(StrEnum):
    """What a person does with one proposal."""

    ADD = "a"
    CHANGE = "c"
    FIX = "f"
    SKIP = "s"


class ProposalButton(CallbackData, prefix="p"):
    """Under a paper's proposals."""

    act: ProposalAct
    proposal: str


class AddAllButton(CallbackData, prefix="all"):
    """Adds every waiting proposal of a paper that is not merely recalled."""

    paper: str


class PaperButton(CallbackData, prefix="pp"):
    """Turns the pages of a paper's proposals."""

    paper: str
    page: int


class EventAct(StrEnum):
    """What a person does with an event, from its card."""

    SHOW = "o"
    CONFIRM = "c"
    MOVE = "m"
    POSTPONE = "p"
    HOLD = "h"
    CANCEL = "x"
    CANCEL_SURELY = "xx"
    REOPEN = "u"
    HISTORY = "l"
    REMINDERS = "r"


class EventButton(CallbackData, prefix="e"):
    """On an event's card; `new` asks for the card as a new message rather than in place."""

    act: EventAct
    event: str
    new: bool = False


class AgendaButton(CallbackData, prefix="d"):
    """Shows another page of a day's, week's or month's agenda, or the stretch before or after it, in place.

    `on` is a day of the stretch (date.toordinal); page -1 is the last.
    """

    span: Span
    page: int
    on: Annotated[int, Field(ge=1, le=date.max.toordinal())]


class View(StrEnum):
    """The other lists that have pages."""

    NEXT = "next"
    UNDATED = "undated"
    FIND = "find"


class ListButton(CallbackData, prefix="g"):
    """Turns a list's page in place; `words` are those that were looked for."""

    view: View
    page: int
    words: str = ""


class FeedAct(StrEnum):
    """What a person does with a feed."""

    NEW = "n"
    ROTATE = "r"
    REVOKE = "x"
    REVOKE_SURELY = "xx"
    LIST = "l"


class FeedButton(CallbackData, prefix="f"):
    """Under the list of feeds; `feed` is empty for a new one."""

    act: FeedAct
    feed: str = ""


class LanguageButton(CallbackData, prefix="l"):
    """Chooses the chat's language."""

    language: str


class ZoneButton(CallbackData, prefix="z"):
    """Chooses the chat's zone (an IANA name)."""

    zone: str
