"""What buttons carry: identifiers only, at most 64 bytes, good after a restart and months later."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class ProposalAct(StrEnum):
    """What a person does with one proposal."""

    ADD = "a"
    FIX = "f"
    SKIP = "s"


class ProposalButton(CallbackData, prefix="p"):
    """Under a paper's proposals."""

    act: ProposalAct
    proposal: str


class AddAllButton(CallbackData, prefix="all"):
    """Adds every waiting proposal of a paper that is not merely recalled."""

    paper: str


class EventAct(StrEnum):
    """What a person does with an event, from its card."""

    SHOW = "o"
    CONFIRM = "c"
    MOVE = "m"
    POSTPONE = "p"
    HOLD = "h"
    CANCEL = "x"
    CANCEL_SURELY = "xx"
    HISTORY = "l"
    REMINDERS = "r"


class EventButton(CallbackData, prefix="e"):
    """On an event's card; `new` asks for the card as a new message rather than in place."""

    act: EventAct
    event: str
    new: bool = False


class PageButton(CallbackData, prefix="g"):
    """Turns a list's page in place. `view` names the list, `on` its first day (YYYYMMDD) or the words looked for."""

    view: str
    page: int
    on: str = ""


class FeedAct(StrEnum):
    """What a person does with a feed."""

    NEW = "n"
    ROTATE = "r"
    REVOKE = "x"
    QR = "q"


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
