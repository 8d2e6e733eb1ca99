"""Papers: any text that is forwarded, pasted or written, and what arrives of a paper in pieces."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import ForceReply, InlineKeyboardMarkup, Message, Update

from bot.handlers import parts
from bot.handlers.pieces import Piece, said_at
from bot.keyboards.asking import ask_line_keyboard
from bot.keyboards.proposals import proposals_keyboard
from bot.paper_desk import PaperDesk
from bot.telling import redraw_at
from bot.texts.papers import picture_kept, trouble_said
from bot.texts.proposals import proposals_text
from calendars.paper import Paper
from calendars.people import Chat
from calendars.usecases.take_communique import Sent, Taken

LONGEST_LINE = 500
"""Code points of what is typed about another paper; whatever is longer is a paper."""

_ASKED = "asked about"
_ASKED_FOR = timedelta(minutes=10)
"""How long the next line is taken for the answer to what the bot asked about a picture."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Who says something where, and all that is needed to take it."""

    bot: Bot
    person: int
    chat: Chat
    state: FSMContext
    papers: PaperDesk
    following: Update | None = None


def router() -> Router:
    router = Router(name="papers")
    router.message.register(take_text, F.text.as_("text"))
    return router


async def take_text(
    message: Message,
    text: str,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    papers: PaperDesk,
    following: Update | None = None,
) -> None:
    talk = Talk(bot, person, chat, state, papers, following)
    about = await _meant(message, text, talk)
    if about:
        await take_line(message, text, about, talk)
        await state.update_data({_ASKED: None})
    else:
        await arrive(message, Piece(text, said_at(message)), talk)


async def take_line(message: Message, line: str, about: Paper | None, talk: Talk) -> None:
    """Takes what is typed about a paper, or about none."""
    rests_on = (about.about or about.id) if about else None
    sent = Sent(chat_id=talk.chat.id, messages=(message.message_id,), text=line, about=rests_on)
    await _answer(message, await talk.papers.take(talk.person, sent), talk)


async def arrive(message: Message, piece: Piece, talk: Talk, *, whole: bool = False) -> None:
    """Takes a piece together with what it goes on from; `whole` goes on from nothing."""
    before, so_far = (None, None) if whole else await _before(message, piece, talk)
    taken = await _taken(message, piece, before, so_far, talk)
    part = parts.Part.of(message, piece.text, taken.paper.id, before)
    if piece.trouble:
        await _say_trouble(message, piece, taken.paper, talk)
    if part.answer:
        await redraw_at(talk.bot, talk.chat.id, part.answer, *_shown(taken, talk.chat))
    elif not parts.goes_on(part, talk.following) and (not piece.trouble or taken.proposals):
        part = part.answered(await _answer(message, taken, talk))
    if not whole and part.may_go_on:
        await parts.keep(talk.state, part)


async def _say_trouble(message: Message, piece: Piece, paper: Paper, talk: Talk) -> None:
    """Says why a file could not be read. What is typed in reply rests on the file all the same."""
    assert piece.trouble is not None  # noqa: S101 - whoever calls has looked
    name = piece.name if message.media_group_id else None
    told = await message.answer(trouble_said(piece.trouble, name, talk.chat.language))
    await talk.papers.note(paper.id, talk.chat.id, told.message_id)


async def _before(message: Message, piece: Piece, talk: Talk) -> tuple[parts.Part | None, Paper | None]:
    """What the piece goes on from, and the paper so far; what says the same again is a paper of its own."""
    before = await parts.part_before(talk.state, message)
    if before is None:
        return None, None
    so_far = await talk.papers.find(talk.person, talk.chat.id, before.message)
    is_again = before.length < parts.LONG and not before.album and before.message != message.message_id
    if is_again and so_far and piece.text.strip() in so_far.text:
        return None, None
    return before, so_far


async def _taken(message: Message, piece: Piece, before: parts.Part | None, so_far: Paper | None, talk: Talk) -> Taken:
    """The paper with this piece, also when the message was taken before."""
    papers, chat_id = talk.papers, talk.chat.id
    again = await papers.find(talk.person, chat_id, message.message_id)
    if again and piece.text.strip() in again.text and (piece.picture or "") in (again.picture or ""):
        return replace(await papers.read(talk.person, again.id), known=False)
    sent = sent_in(chat_id, message.message_id, piece)
    if before and so_far:
        sent = _joined(sent, so_far, before, message)
    return await papers.take(talk.person, sent)


def sent_in(chat_id: int, message_id: int, piece: Piece) -> Sent:
    """A piece as a paper of its own."""
    return Sent(
        chat_id=chat_id,
        messages=(message_id,),
        text=piece.text,
        name=piece.name,
        picture=piece.picture,
        written=piece.written,
    )


def _joined(sent: Sent, so_far: Paper, before: parts.Part, message: Message) -> Sent:
    return replace(
        sent,
        messages=(*before.messages, message.message_id),
        text=before.with_next(so_far.text, message, sent.text),
        name=so_far.name or sent.name,
        picture=" ".join(filter(None, (so_far.picture, sent.picture))) or None,
        instead_of=so_far.id,
    )


async def _answer(message: Message, taken: Taken, talk: Talk) -> int:
    """Answers a paper with what it proposes, or asks what a picture says; the number of the answer."""
    text, keyboard = _shown(taken, talk.chat)
    asks = _is_picture(taken)
    field: InlineKeyboardMarkup | ForceReply | None = ask_line_keyboard(talk.chat.language) if asks else keyboard
    answer = await message.answer(text, reply_markup=field)
    await talk.papers.note(taken.paper.id, talk.chat.id, answer.message_id)
    if asks:
        await talk.state.update_data({_ASKED: [answer.message_id, message.date.timestamp()]})
    return answer.message_id


def _shown(taken: Taken, chat: Chat) -> tuple[str, InlineKeyboardMarkup | None]:
    if _is_picture(taken):
        return picture_kept(chat.language, known=taken.known), None
    text = proposals_text(taken.paper, taken.proposals, chat, offers=taken.offers, known=taken.known)
    return text, proposals_keyboard(taken.paper, taken.proposals, chat.language, offers=taken.offers)


def _is_picture(taken: Taken) -> bool:
    return bool(taken.paper.picture) and not taken.proposals


async def _meant(message: Message, text: str, talk: Talk) -> Paper | None:
    """The paper that the text is typed about: the one replied to, or the picture that the bot has just asked about."""
    if message.forward_origin or len(text) > LONGEST_LINE:
        return None
    if message.reply_to_message:
        return await talk.papers.find(talk.person, talk.chat.id, message.reply_to_message.message_id)
    asked = (await talk.state.get_data()).get(_ASKED)
    if not asked:
        return None
    answer, at = asked
    is_soon = message.date - datetime.fromtimestamp(at, message.date.tzinfo) <= _ASKED_FOR
    return await talk.papers.find(talk.person, talk.chat.id, answer) if is_soon else None
