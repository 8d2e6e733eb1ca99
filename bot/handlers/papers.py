"""Papers: any text that is forwarded, pasted or written, and captions of pictures."""

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import InlineKeyboardMarkup, Message, Update

from bot.handlers import parts
from bot.keyboards.proposals import proposals_keyboard
from bot.telling import redraw_at
from bot.texts.proposals import proposals_text
from calendars.people import Chat
from calendars.usecases.take_communique import ReadProposals, TakeCommunique, Taken


def router() -> Router:
    router = Router(name="papers")
    router.message.register(take_text, F.text.as_("text"))
    router.message.register(take_whole, F.caption.as_("text"))
    return router


async def take_text(
    message: Message,
    text: str,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    take_communique: TakeCommunique,
    read_proposals: ReadProposals,
    following: Update | None = None,
) -> None:
    before = await parts.part_before(state, message)
    if before and before.refused:
        await parts.keep_refused(state, message)
        return
    if before:
        so_far = (await read_proposals(person, before.paper)).paper.text
        text = before.with_next(so_far, message, text)
    taken = await take_communique(person, chat.id, message.message_id, text)
    part = parts.Part.of(message, message.text or text, taken.paper.id, before.answer if before else None)
    if part.answer:
        await redraw_at(bot, chat.id, part.answer, *_shown(taken, chat))
    elif not parts.goes_on(part, following):
        part = part.answered((await show_taken(message, taken, chat)).message_id)
    if before or part.length >= parts.LONG:
        await parts.keep(state, part)


async def take_whole(message: Message, text: str, person: int, chat: Chat, take_communique: TakeCommunique) -> None:
    await show_taken(message, await take_communique(person, chat.id, message.message_id, text), chat)


async def show_taken(message: Message, taken: Taken, chat: Chat) -> Message:
    """Answers a paper with what it proposes."""
    text, keyboard = _shown(taken, chat)
    return await message.answer(text, reply_markup=keyboard)


def _shown(taken: Taken, chat: Chat) -> tuple[str, InlineKeyboardMarkup | None]:
    text = proposals_text(taken.paper, taken.proposals, chat, offers=taken.offers, known=taken.known)
    return text, proposals_keyboard(taken.paper, taken.proposals, chat.language, offers=taken.offers)
