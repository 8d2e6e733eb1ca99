"""Papers: any text that is forwarded, pasted or written, and captions of pictures."""

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

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
) -> None:
    before = await parts.part_before(state, message)
    if before is None:
        taken = await take_communique(person, chat.id, message.message_id, text)
        answer = await show_taken(message, taken, chat)
        if parts.may_go_on(text):
            await parts.remember(state, message, text, taken.paper.id, answer.message_id)
        return
    so_far = (await read_proposals(person, before.paper)).paper.text
    whole = before.with_next(so_far, message, text)
    taken = await take_communique(person, chat.id, message.message_id, whole)
    keyboard = proposals_keyboard(taken.paper, taken.proposals, chat.language)
    shown = proposals_text(taken.paper, taken.proposals, chat, known=taken.known)
    await redraw_at(bot, chat.id, before.answer, shown, keyboard)
    await parts.remember(state, message, text, taken.paper.id, before.answer)


async def take_whole(message: Message, text: str, person: int, chat: Chat, take_communique: TakeCommunique) -> None:
    await show_taken(message, await take_communique(person, chat.id, message.message_id, text), chat)


async def show_taken(message: Message, taken: Taken, chat: Chat) -> Message:
    """Answers a paper with what it proposes."""
    return await message.answer(
        proposals_text(taken.paper, taken.proposals, chat, known=taken.known),
        reply_markup=proposals_keyboard(taken.paper, taken.proposals, chat.language),
    )
