"""Documents: a paper as a file."""

from aiogram import Bot, F, Router
from aiogram.types import Document, Message

from bot.handlers.papers import show_taken
from bot.texts.help import what_i_read
from bot.unpacking import Unpacker
from calendars.errors import HugeFile
from calendars.files.package import MEGABYTE
from calendars.markings import ensure_unmarked
from calendars.people import Chat
from calendars.usecases.take_communique import TakeCommunique

_LIMIT = 20
"""Megabytes; bots are given nothing bigger (Bot API, getFile)."""


def router() -> Router:
    router = Router(name="documents")
    router.message.register(say_what_i_read, F.document.mime_type.regexp(r"^(?:image|video|audio)/"))
    router.message.register(take_document, F.document.as_("document"))
    return router


async def take_document(
    message: Message,
    document: Document,
    bot: Bot,
    person: int,
    chat: Chat,
    unpack: Unpacker,
    take_communique: TakeCommunique,
) -> None:
    ensure_unmarked(message.caption or "")
    if (document.file_size or 0) > _LIMIT * MEGABYTE:
        raise HugeFile(limit=_LIMIT)

    async def fetch() -> bytes:
        content = await bot.download(document)
        return content.read() if content else b""

    text = await unpack(fetch, document.file_name)
    taken = await take_communique(person, chat.id, message.message_id, text, document.file_name)
    await show_taken(message, taken, chat)


async def say_what_i_read(message: Message, chat: Chat) -> None:
    await message.answer(what_i_read(chat.language))
