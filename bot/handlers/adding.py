"""/new: with a line, in reply to a message, with a line in reply to a paper, or alone."""

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.handlers.papers import Talk, arrive, sent_in, take_line
from bot.handlers.pieces import piece_of
from bot.paper_desk import PaperDesk
from bot.texts.help import new_text
from bot.unpacking import Unpacker
from calendars.paper import Paper
from calendars.people import Chat

_IS_PAPER = F.text | F.caption | F.document | F.photo


def router() -> Router:
    router = Router(name="adding")
    new = Command("new", ignore_case=True)
    router.message.register(take_new_line, new, F.text.regexp(r"^/\S+\s+\S"))
    router.message.register(take_replied, new, F.reply_to_message.func(_IS_PAPER.resolve))
    router.message.register(ask, new)
    return router


async def take_new_line(
    message: Message,
    command: CommandObject,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    unpack: Unpacker,
    papers: PaperDesk,
) -> None:
    talk, replied, about = Talk(bot, person, chat, state, papers), message.reply_to_message, None
    if replied:
        about = await papers.find(person, chat.id, replied.message_id)
    if replied and about is None and (replied.document or replied.photo):
        about = await _kept(replied, unpack, talk)
    await take_line(message, command.args or "", about, talk)


async def _kept(replied: Message, unpack: Unpacker, talk: Talk) -> Paper:
    """The file that a line is about, when it has not come to the bot before."""
    piece = await piece_of(replied, talk.bot, unpack)
    sent = sent_in(talk.chat.id, replied.message_id, piece)
    return (await talk.papers.take(talk.person, sent)).paper


async def take_replied(
    message: Message, bot: Bot, person: int, chat: Chat, state: FSMContext, unpack: Unpacker, papers: PaperDesk
) -> None:
    replied = message.reply_to_message
    assert replied is not None  # noqa: S101 - the filter says so
    await arrive(message, await piece_of(replied, bot, unpack), Talk(bot, person, chat, state, papers), whole=True)


async def ask(message: Message, chat: Chat) -> None:
    await message.answer(new_text(chat.language))
