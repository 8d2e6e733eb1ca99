"""Documents: a paper as a .txt file."""

import asyncio

from aiogram import Bot, F, Router
from aiogram.types import Document, Message

from bot.handlers.papers import show_taken
from bot.texts.help import what_i_read
from calendars.decoding import decode
from calendars.errors import BinaryPaper, HugePaper
from calendars.paper import LIMIT
from calendars.people import Chat
from calendars.usecases.take_communique import TakeCommunique

_BYTES = 4 * LIMIT
"""No encoding takes more for a character."""


def router() -> Router:
    router = Router(name="documents")
    router.message.register(take_document, F.document.as_("document"), is_text)
    router.message.register(say_what_i_read, F.document)
    return router


def is_text(message: Message) -> bool:
    """Whether the file says of itself that it is plain text."""
    document = message.document
    return document is not None and (
        (document.file_name or "").lower().endswith(".txt") or document.mime_type == "text/plain"
    )


async def take_document(
    message: Message, document: Document, bot: Bot, person: int, chat: Chat, take_communique: TakeCommunique
) -> None:
    if (document.file_size or 0) > _BYTES:
        raise HugePaper(length=document.file_size, limit=LIMIT)
    content = await bot.download(document)
    if content is None:
        raise BinaryPaper(name=document.file_name)
    text = await asyncio.to_thread(decode, content.read(), name=document.file_name)
    taken = await take_communique(person, chat.id, message.message_id, text, document.file_name)
    await show_taken(message, taken, chat)


async def say_what_i_read(message: Message, chat: Chat) -> None:
    await message.answer(what_i_read(chat.language))
