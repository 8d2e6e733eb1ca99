"""The paper desk: all that a paper goes through on its way in, in one hand for the handlers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from calendars.usecases.find_paper import FindPaper, NoteAnswer
from calendars.usecases.forget_paper import ForgetPaper
from calendars.usecases.take_communique import ReadProposals, TakeCommunique


@dataclass(frozen=True, slots=True)
class PaperDesk:
    """The use cases of papers; `erase` makes the inbox forget an answered update (by its id), down to the files."""

    take: TakeCommunique
    read: ReadProposals
    find: FindPaper
    note: NoteAnswer
    forget: ForgetPaper
    erase: Callable[[int], Awaitable[None]]
