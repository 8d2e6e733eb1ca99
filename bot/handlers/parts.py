"""Parts: Telegram cuts a long paper into messages and sends an album as so many; each is read with those before it.

Nothing waits for a part that may never come. Where the next part is here already, the answer is left to it; where it
comes later, the answer is redrawn.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update

LONG = 2000
"""Clients cut at 4096 characters, or a good deal before, where a line ends; shorter messages are whole."""

SECONDS = 2
"""Parts are sent, and were first written, at most so far apart."""

LINES = 120
"""Seconds between lines that somebody wrote one after the other, and that are now forwarded at once."""

_KEY = "part"
_CUT = 4096
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """What came so far: the paper as read, the last message of it, and the bot's answer if there is one yet.

    `pieces` are the messages, each with the length of its text; those of an album stand in the order of their ids.
    """

    paper: str
    answer: int | None
    message: int
    at: float
    source: str
    written: float
    length: int
    album: str = ""
    pieces: Sequence[tuple[int, int]] = ()

    @classmethod
    def of(cls, message: Message, text: str, paper: str = "", before: "Part | None" = None) -> Self:
        source, written = _source(message)
        part = cls(
            paper,
            before.answer if before else None,
            message.message_id,
            message.date.timestamp(),
            source,
            written,
            len(text),
            message.media_group_id or "",
        )
        return replace(part, pieces=_with(before.pieces if before else (), message.message_id, len(text)))

    def answered(self, answer: int) -> Self:
        return replace(self, answer=answer)

    @property
    def refused(self) -> bool:
        """Whether the paper was refused, with what goes on from it: that has been said."""
        return not self.paper

    @property
    def messages(self) -> tuple[int, ...]:
        """Every message of it, the newest last."""
        return (*(number for number, _ in self.pieces if number != self.message), self.message)

    @property
    def may_go_on(self) -> bool:
        return bool(self.album or self.source) or self.length >= LONG or len(self.pieces) > 1

    def goes_on_in(self, message: Message) -> bool:
        """Whether the message is the next part, or the last one come again."""
        if self.album or message.media_group_id:
            return self.album == message.media_group_id
        source, written = _source(message)
        apart = abs(written - self.written)
        is_cut = self.length >= LONG and apart <= SECONDS
        is_line = bool(source) and not self.refused and 0 <= written - self.written <= LINES
        is_next = message.message_id == self.message or (message.text is not None and (is_cut or is_line))
        return source == self.source and abs(message.date.timestamp() - self.at) <= SECONDS and is_next

    def with_next(self, so_far: str, message: Message, text: str) -> str:
        """The whole text up to this message."""
        if self.album:
            return self._with_piece(so_far, message.message_id, text)
        return so_far if message.message_id == self.message else so_far + _seam(so_far, text, self.length) + text

    def _with_piece(self, so_far: str, number: int, text: str) -> str:
        texts, start = {}, 0
        for each, length in self.pieces:
            texts[each] = so_far[start : start + length]
            start += length + (len(_BETWEEN) if length else 0)
        texts[number] = text
        return _BETWEEN.join(texts[each] for each in sorted(texts) if texts[each])


async def part_before(state: FSMContext, message: Message) -> Part | None:
    """What the message goes on from, if it does."""
    kept = (await state.get_data()).get(_KEY)
    part = Part(**kept) if kept else None
    return part if part and part.goes_on_in(message) else None


async def keep_refused(state: FSMContext, message: Message) -> None:
    """Keeps that the message was refused, for what goes on from it; nothing of what it says."""
    await keep(state, Part.of(message, message.text or ""))


async def keep(state: FSMContext, part: Part) -> None:
    """Keeps the message as one that may go on."""
    await state.update_data({_KEY: asdict(part)})


def goes_on(part: Part, following: Update | None) -> bool:
    """Whether the update that waits behind this one is the paper's next part."""
    message = following.message if following else None
    return bool(message and (message.text or message.media_group_id) and part.goes_on_in(message))


def _with(pieces: Sequence[tuple[int, int]], number: int, length: int) -> Sequence[tuple[int, int]]:
    return sorted({**dict(pieces), number: length}.items())


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
