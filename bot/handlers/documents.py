"""Documents: a paper as a file, as a picture, or as an album of either."""

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update

from bot.handlers.papers import Talk, arrive
from bot.handlers.pieces import piece_of
from bot.paper_desk import PaperDesk
from bot.texts.help import what_i_read
from bot.unpacking import Unpacker
from calendars.people import Chat


def router() -> Router:
    router = Router(name="documents")
    router.message.register(say_what_i_read, F.document.mime_type.regexp(r"^(?:video|audio)/"))
    router.message.register(take_piece, F.document | F.photo | F.caption)
    return router


async def take_piece(
    message: Message,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    unpack: Unpacker,
    papers: PaperDesk,
    following: Update | None = None,
) -> None:
    piece = await piece_of(message, bot, unpack)
    await arrive(message, piece, Talk(bot, person, chat, state, papers, following))


async def say_what_i_read(message: Message, chat: Chat) -> None:
    await message.answer(what_i_read(chat.language))
