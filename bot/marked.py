"""Marked: whether an update brings words that must not be here, in itself or in what it replies to or quotes."""

import re
from collections.abc import Iterator

from aiogram.types import Message, Update

from calendars.errors import MarkedPaper
from calendars.markings import ensure_name_unmarked, ensure_unmarked

_COMMAND = re.compile(r"^/\w+(?:@\w+)?\s+")


def bears_marking(update: Update) -> bool:
    """Whether a message, the message it replies to, what it quotes of that, or a file's name bears a marking."""
    message = update.message
    if message is None:
        return False
    replied = message.reply_to_message
    said = [*_words(message), *(_words(replied) if replied else ()), *([message.quote.text] if message.quote else ())]
    named = [each.document.file_name or "" for each in (message, replied) if each and each.document]
    return _is_marked(said, named)


def _words(message: Message) -> Iterator[str]:
    """What it says, without the command that stands before a paper."""
    yield from (_COMMAND.sub("", said) for said in (message.text, message.caption) if said)


def _is_marked(said: list[str], named: list[str]) -> bool:
    try:
        for words in said:
            ensure_unmarked(words)
        for name in named:
            ensure_name_unmarked(name)
    except MarkedPaper:
        return True
    return False
