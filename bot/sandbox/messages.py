"""Messages of one chat, the newest kept in memory."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.entities import Entity
from bot.sandbox.keyboards import Markup

KEPT_PER_CHAT = 5_000


@dataclass(slots=True)
class Message:
    """What a chat shows. `content` holds Bot API fields of its kind (document, photo, location...), `service`
    those of a service message; `sender` is a user id, None in channels; `reaction` is the bot's emoji.
    Dates are Unix seconds."""

    id: int
    chat: int
    sender: int | None
    date: int
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    content: dict[str, Any] = field(default_factory=dict)
    service: dict[str, Any] = field(default_factory=dict)
    markup: Markup | None = None
    reply_to: "Message | None" = None
    quote: str = ""
    thread: int | None = None
    forward: dict[str, Any] | None = None
    edited: int | None = None
    album: str = ""
    reaction: str = ""
    extras: dict[str, Any] = field(default_factory=dict)

    @property
    def is_text(self) -> bool:
        """A plain text message, which editMessageText may edit."""
        return not self.content and not self.service

    @property
    def has_caption(self) -> bool:
        """May it carry a caption?"""
        return any(kind in self.content for kind in ("document", "photo", "video", "audio", "voice", "animation"))


class History:
    """The messages of one chat by id, oldest first; at most KEPT_PER_CHAT, older ones are forgotten."""

    def __init__(self) -> None:
        self._messages: OrderedDict[int, Message] = OrderedDict()
        self.last_id = 0

    def __iter__(self) -> Iterator[Message]:
        return iter(list(self._messages.values()))

    def __len__(self) -> int:
        return len(self._messages)

    def get(self, message_id: int) -> Message | None:
        """The message, unless it never was, was deleted, or is too old to be remembered."""
        return self._messages.get(message_id)

    def add(self, message: Message) -> None:
        """Remember a new message."""
        # A chain of replies would otherwise keep forgotten messages alive for ever.
        if message.reply_to is not None and message.reply_to.reply_to is not None:
            message.reply_to = _without_reply(message.reply_to)
        self._messages[message.id] = message
        self.last_id = message.id
        if len(self._messages) > KEPT_PER_CHAT:
            self._messages.popitem(last=False)

    def remove(self, message_id: int) -> Message | None:
        """Delete it; None when it was not there."""
        return self._messages.pop(message_id, None)

    def after(self, message_id: int) -> list[Message]:
        """The messages with a greater id, oldest first."""
        newer = []
        for message in reversed(self._messages.values()):
            if message.id <= message_id:
                break
            newer.append(message)
        return newer[::-1]

    def last(self) -> Message | None:
        """The newest message."""
        return next(reversed(self._messages.values()), None)

    def clear(self) -> None:
        """Forget all; ids go on from where they were."""
        self._messages.clear()


def _without_reply(message: Message) -> Message:
    names = [name for name in Message.__dataclass_fields__ if name != "reply_to"]
    return Message(**{name: getattr(message, name) for name in names})
