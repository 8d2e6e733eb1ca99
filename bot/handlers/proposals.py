"""A person answers what a paper proposes: adds, changes, adds all, skips, turns the page, or wants to fix a date."""

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.callbacks import AddAllButton, PaperButton, ProposalAct, ProposalButton
from bot.handlers.states import Asking
from bot.keyboards.asking import ask_date_keyboard
from bot.keyboards.proposals import proposals_keyboard
from bot.telling import answer_press, redraw
from bot.texts.asking import ask_right_date
from bot.texts.proposals import all_added, answered, page_of, pages, proposals_text
from calendars.people import Chat
from calendars.usecases.answer_proposal import AcceptChange, AddAll, AnswerProposal
from calendars.usecases.fix_proposal import ReadProposal
from calendars.usecases.take_communique import ReadProposals, Taken


def router() -> Router:
    router = Router(name="proposals")
    router.callback_query.register(answer, ProposalButton.filter(F.act.in_({ProposalAct.ADD, ProposalAct.SKIP})))
    router.callback_query.register(change, ProposalButton.filter(F.act == ProposalAct.CHANGE))
    router.callback_query.register(ask_for_date, ProposalButton.filter(F.act == ProposalAct.FIX))
    router.callback_query.register(add_everything, AddAllButton.filter())
    router.callback_query.register(turn_page, PaperButton.filter())
    return router


async def answer(
    query: CallbackQuery,
    callback_data: ProposalButton,
    person: int,
    chat: Chat,
    answer_proposal: AnswerProposal,
    read_proposals: ReadProposals,
) -> None:
    done = await answer_proposal(person, callback_data.proposal, callback_data.act is ProposalAct.ADD)
    taken = await read_proposals(person, done.paper.id)
    await _redraw(query, taken, chat, page_of(taken.proposals, done.proposal.id))
    await answer_press(query, answered(done.proposal.answer, chat.language))


async def change(
    query: CallbackQuery,
    callback_data: ProposalButton,
    person: int,
    chat: Chat,
    accept_change: AcceptChange,
    read_proposals: ReadProposals,
) -> None:
    done = await accept_change(person, callback_data.proposal)
    taken = await read_proposals(person, done.paper.id)
    await _redraw(query, taken, chat, page_of(taken.proposals, done.proposal.id))
    await answer_press(query, answered(done.proposal.answer, chat.language))


async def add_everything(
    query: CallbackQuery,
    callback_data: AddAllButton,
    person: int,
    chat: Chat,
    add_all: AddAll,
    read_proposals: ReadProposals,
) -> None:
    result = await add_all(person, callback_data.paper)
    taken = await read_proposals(person, result.paper.id)
    await _redraw(query, taken, chat, 0)
    await answer_press(query, all_added(len(result.added), chat.language))


async def turn_page(
    query: CallbackQuery, callback_data: PaperButton, person: int, chat: Chat, read_proposals: ReadProposals
) -> None:
    taken = await read_proposals(person, callback_data.paper)
    await _redraw(query, taken, chat, max(0, min(callback_data.page, pages(taken.proposals) - 1)))
    await answer_press(query)


async def ask_for_date(
    query: CallbackQuery,
    callback_data: ProposalButton,
    bot: Bot,
    person: int,
    chat: Chat,
    state: FSMContext,
    read_proposal: ReadProposal,
) -> None:
    proposal = await read_proposal(person, callback_data.proposal)
    await state.set_data({"proposal": proposal.id, "message": query.message and query.message.message_id})
    await state.set_state(Asking.proposal_date)
    await bot.send_message(
        chat.id, ask_right_date(proposal, chat.language), reply_markup=ask_date_keyboard(chat.language)
    )
    await answer_press(query)


async def _redraw(query: CallbackQuery, taken: Taken, chat: Chat, page: int) -> None:
    await redraw(
        query,
        proposals_text(taken.paper, taken.proposals, chat, offers=taken.offers, page=page),
        proposals_keyboard(taken.paper, taken.proposals, chat.language, offers=taken.offers, page=page),
    )
