"""Pieces: what a message brings of a paper, be it text, a caption, a file or a picture."""

from dataclasses import dataclass
from datetime import datetime

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Document, Message

from bot.unpacking import Unpacker
from calendars.errors import (
    BinaryPaper,
    BombPaper,
    DamagedPaper,
    EmptyPaper,
    HugeFile,
    HugePaper,
    LockedPaper,
    OldFile,
    Refusal,
    ScannedPaper,
    UnfetchedFile,
    UnknownFile,
)
from calendars.files.package import MEGABYTE
from calendars.markings import ensure_name_unmarked, ensure_unmarked

MOST_FETCHED = 20
"""Megabytes; bots are given nothing bigger (Bot API, getFile)."""

_UNREADABLE = (
    *(BinaryPaper, BombPaper, DamagedPaper, EmptyPaper, HugeFile, HugePaper),
    *(LockedPaper, OldFile, UnfetchedFile, UnknownFile),
)
_TOO_BIG = "file is too big"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text, with the file's name where it is a file's, and when it was first said.

    `picture` names a file whose text nobody could read (file_unique_id), `trouble` says why where it is no picture;
    the text is the caption then.
    """

    text: str
    written: datetime
    name: str | None = None
    picture: str | None = None
    trouble: Refusal | None = None


async def piece_of(message: Message, bot: Bot, unpack: Unpacker) -> Piece:
    """Raises MarkedPaper, before anything is fetched where the caption or the name tells."""
    caption = message.text or message.caption or ""
    ensure_unmarked(caption)
    written = said_at(message)
    if message.photo:
        return Piece(caption, written, picture=message.photo[-1].file_unique_id)
    if message.document is None:
        return Piece(caption, written)
    name, picture = message.document.file_name, message.document.file_unique_id
    ensure_name_unmarked(name or "")
    if (message.document.mime_type or "").startswith("image/"):
        return Piece(caption, written, name, picture)
    try:
        text = await _text_of(message.document, bot, unpack)
    except ScannedPaper:
        return Piece(caption, written, name, picture)
    except _UNREADABLE as trouble:
        return Piece(caption, written, name, picture, trouble)
    return Piece("\n\n".join(filter(None, (text, caption))), written, name)


def said_at(message: Message) -> datetime:
    """When the words of a message were first said, wherever it was forwarded from."""
    return message.forward_origin.date if message.forward_origin else message.date


async def _text_of(document: Document, bot: Bot, unpack: Unpacker) -> str:
    if (document.file_size or 0) > MOST_FETCHED * MEGABYTE:
        raise UnfetchedFile(limit=MOST_FETCHED)

    async def fetch() -> bytes:
        try:
            content = await bot.download(document)
        except TelegramBadRequest as refused:  # one class for all of these; only the words tell them apart
            if _TOO_BIG in refused.message:
                raise UnfetchedFile(limit=MOST_FETCHED) from None
            raise
        return content.read() if content else b""

    text = await unpack(fetch, document.file_name)
    if not text.strip():
        raise EmptyPaper()
    ensure_unmarked(text)  # by itself: as a part of an album its head is no head
    return text
