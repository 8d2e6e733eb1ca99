"""The answer to a question for a date. A paper that comes instead is a paper, and the question is left."""

from typing import TypedDict, cast

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update

from bot.handlers.papers import take_text
from bot.handlers.states import Asking
from bot.keyboards.card import card_keyboard, open_card_keyboard
from bot.keyboards.proposals import fixed_keyboard, proposals_keyboard
from bot.paper_desk import PaperDesk
from bot.telling import redraw_at
from bot.texts.card import card_text, moved_text
from bot.texts.proposals import fixed, page_of, proposals_text
from calendars.people import Chat
from calendars.usecases.change_event import MoveEvent
from calendars.usecases.fix_proposal import FixProposal
from calendars.usecases.read_agenda import ShowEvent
from calendars.usecases.take_communique import ReadProposals

_LONGEST_DATE = 200
"""Code points; whatever is longer is a paper."""


class Asked(TypedDict):
    """What is kept with the question; `message` is the one to redraw."""

    proposal: str
    event: str
    message: int | None


def router() -> Router:
    router = Router(name="asking")
    is_paper = or_f(F.forward_origin, F.text.len() > _LONGEST_DATE)
    router.message.register(
        take_paper_instead,
        StateFilter(Asking),
        is_paper,
        F.text.as_("text"),
    )
    router.message.register(fix_date, Asking.proposal_date, F.text.as_("text"))
    router.message.register(move, Asking.event_date, F.text.as_("text"))
    return router


async def take_paper_instead(
    message: Message,
    text: str,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    papers: PaperDesk,
    following: Update | None = None,
) -> None:
    await state.clear()
    await take_text(message, text, bot, person, chat, state, papers, following)


async def fix_date(
    message: Message,
    text: str,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    fix_proposal: FixProposal,
    read_proposals: ReadProposals,
) -> None:
    asked = cast("Asked", await state.get_data())
    answered = await fix_proposal(person, chat.id, asked["proposal"], text)
    taken = await read_proposals(person, answered.paper.id)
    page = page_of(taken.proposals, answered.proposal.id)
    shown = proposals_text(taken.paper, taken.proposals, chat, offers=taken.offers, page=page)
    keyboard = proposals_keyboard(taken.paper, taken.proposals, chat.language, offers=taken.offers, page=page)
    if asked["message"]:
        await redraw_at(bot, chat.id, asked["message"], shown, keyboard)
    proposal = next(each for each in taken.proposals if each.id == answered.proposal.id)
    buttons = fixed_keyboard(proposal, chat.language, taken.offers)
    await message.answer(fixed(proposal, chat.language), reply_markup=buttons)
    await state.clear()


async def move(
    message: Message,
    text: str,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    move_event: MoveEvent,
    show_event: ShowEvent,
) -> None:
    asked = cast("Asked", await state.get_data())
    changed = await move_event(person, chat.id, asked["event"], text)
    card = await show_event(person, chat.id, changed.event.id)
    if asked["message"]:
        await redraw_at(
            bot, chat.id, asked["message"], card_text(card, chat), card_keyboard(card.event, card.today, chat.language)
        )
    told = moved_text(changed, card.today, chat.language)
    await message.answer(told, reply_markup=open_card_keyboard(card.event, chat.language))
    await state.clear()
