"""The buttons under a paper's proposals."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import AddAllButton, PaperButton, ProposalAct, ProposalButton
from bot.keyboards.buttons import CARDS_IN_A_ROW, Row, button, card_button, in_rows
from bot.texts import labels
from bot.texts.proposals import offered, on_page, pages
from calendars.paper import Paper
from calendars.proposal import Answer, Proposal


def proposals_keyboard(
    paper: Paper, proposals: Sequence[Proposal], language: str, *, page: int = 0
) -> InlineKeyboardMarkup | None:
    """A row for each proposal of the page, the pages, and "Add all" as long as something waits."""
    shown = on_page(proposals, page)
    rows = [_acts(each, language) for each in shown if each.answer is Answer.WAITING]
    rows += in_rows([card for each in shown if (card := _card(each, language))], CARDS_IN_A_ROW)
    if pages(proposals) > 1:
        rows.append(_turning(paper.id, page, pages(proposals), language))
    if any(each.answer is Answer.WAITING for each in offered(proposals)):
        rows.append([button(f"✅ {labels.label('add_all', language)}", AddAllButton(paper=paper.id))])
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def fixed_keyboard(proposal: Proposal, language: str) -> InlineKeyboardMarkup:
    """Under the answer to a corrected date: the same buttons at hand again."""
    return InlineKeyboardMarkup(inline_keyboard=[_acts(proposal, language)])


def _acts(proposal: Proposal, language: str) -> Row:
    acts = (("add", ProposalAct.ADD), ("fix", ProposalAct.FIX), ("skip", ProposalAct.SKIP))
    return [
        button(labels.label(name, language, proposal.number), ProposalButton(act=act, proposal=proposal.id))
        for name, act in acts
    ]


def _card(proposal: Proposal, language: str) -> InlineKeyboardButton | None:
    return card_button(proposal.event_id, language, proposal.number) if proposal.event_id else None


def _turning(paper_id: str, page: int, of: int, language: str) -> Row:
    row = []
    if page > 0:
        row.append(button(labels.earlier(language), PaperButton(paper=paper_id, page=page - 1)))
    if page < of - 1:
        row.append(button(labels.later(language), PaperButton(paper=paper_id, page=page + 1)))
    return row
