"""Parts: Telegram cuts a long paper into several messages; each that follows is read together with those before it.

Nothing waits for a part that may never come. Where the next part is here already, the answer is left to it; where it
comes later, the answer is redrawn.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update

LONG = 2000
"""Clients cut at 4096 characters, or a good deal before, where a line ends; shorter messages are whole."""

SECONDS = 2
"""Parts are sent, and were first written, at most so far apart."""

_KEY = "part"
_CUT = 4096


@dataclass(frozen=True, slots=True)
class Part:
    """What came so far: the paper as read, the last message of it, and the bot's answer if there is one yet."""

    paper: str
    answer: int | None
    message: int
    at: float
    source: str
    written: float
    length: int

    @classmethod
    def of(cls, message: Message, text: str, paper: str, answer: int | None) -> Self:
        source, written = _source(message)
        return cls(paper, answer, message.message_id, message.date.timestamp(), source, written, len(text))

    def answered(self, answer: int) -> Self:
        return replace(self, answer=answer)

    @property
    def refused(self) -> bool:
        """Whether the paper was refused, with what goes on from it: that has been said."""
        return not self.paper

    def goes_on_in(self, message: Message) -> bool:
        """Whether the message is the next part, or the last one come again."""
        source, written = _source(message)
        near = abs(message.date.timestamp() - self.at) <= SECONDS and abs(written - self.written) <= SECONDS
        return near and source == self.source and (message.message_id == self.message or self.length >= LONG)

    def with_next(self, so_far: str, message: Message, text: str) -> str:
        """The whole text up to this message."""
        return so_far if message.message_id == self.message else so_far + _seam(so_far, text, self.length) + text


async def part_before(state: FSMContext, message: Message) -> Part | None:
    """What the message goes on from, if it does."""
    kept = (await state.get_data()).get(_KEY)
    part = Part(**kept) if kept else None
    return part if part and part.goes_on_in(message) else None


async def keep_refused(state: FSMContext, message: Message) -> None:
    """Keeps that the message was refused, for what goes on from it; nothing of what it says."""
    await keep(state, Part.of(message, message.text or "", "", None))


async def keep(state: FSMContext, part: Part) -> None:
    """Keeps the message as one that may go on."""
    await state.update_data({_KEY: asdict(part)})


def goes_on(part: Part, following: Update | None) -> bool:
    """Whether the update that waits behind this one is the paper's next part."""
    message = following.message if following else None
    return bool(message and message.text and part.goes_on_in(message))


def _source(message: Message) -> tuple[str, float]:
    """Who wrote a forwarded message, and when; of one's own words nothing, and now."""
    origin: Any = message.forward_origin
    if origin is None:
        return "", message.date.timestamp()
    author = (
        getattr(origin, "sender_user", None) or getattr(origin, "chat", None) or getattr(origin, "sender_chat", None)
    )
    name = author.id if author else getattr(origin, "sender_user_name", "")
    return f"{origin.type} {name}", origin.date.timestamp()


def _seam(before: str, after: str, length: int) -> str:
    """What the cut took away: nothing within a word, a blank between words, else the end of a line."""
    if length >= _CUT and before[-1:].isalnum() and after[:1].islower():
        return ""
    return " " if before[-1:].isalnum() or before[-1:] in ",-" else "\n"
