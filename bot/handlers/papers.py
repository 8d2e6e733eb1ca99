"""Papers: any text that is forwarded, pasted or written, and captions of pictures."""

from aiogram import F, Router
from aiogram.types import Message

from bot.keyboards.proposals import proposals_keyboard
from bot.texts.proposals import proposals_text
from calendars.people import Chat
from calendars.usecases.take_communique import TakeCommunique, Taken


def router() -> Router:
    router = Router(name="papers")
    router.message.register(take_text, F.text.as_("text"))
    router.message.register(take_text, F.caption.as_("text"))
    return router


async def take_text(message: Message, text: str, person: int, chat: Chat, take_communique: TakeCommunique) -> None:
    taken = await take_communique(person, chat.id, message.message_id, text)
    await show_taken(message, taken, chat)


async def show_taken(message: Message, taken: Taken, chat: Chat) -> None:
    """Answers a paper with what it proposes."""
    await message.answer(
        proposals_text(taken.paper, taken.proposals, chat, known=taken.known),
        reply_markup=proposals_keyboard(taken.paper, taken.proposals, chat.language),
    )
