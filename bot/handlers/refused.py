"""What goes on from a paper that was refused: refused too, without a word and unread, and nothing of it stays."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update

from bot.handlers import parts
from bot.paper_desk import PaperDesk


def router() -> Router:
    router = Router(name="refused")
    router.message.register(pass_over, goes_on_from_refused)
    return router


async def goes_on_from_refused(message: Message, state: FSMContext) -> bool:
    before = await parts.part_before(state, message)
    return before is not None and before.refused


async def pass_over(message: Message, state: FSMContext, papers: PaperDesk, event_update: Update) -> None:
    await parts.keep_refused(state, message)
    await papers.erase(event_update.update_id)
