"""The buttons under a paper's proposals."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import AddAllButton, PaperButton, ProposalAct, ProposalButton
from bot.keyboards.buttons import CARDS_IN_A_ROW, Row, button, card_button, in_rows
from bot.texts import labels
from bot.texts.proposals import goes_with_all, offered, on_page, pages
from calendars.kinds import Status
from calendars.offer import NO_OFFERS, Offer, Offers
from calendars.paper import Paper
from calendars.proposal import Answer, Proposal


def proposals_keyboard(
    paper: Paper, proposals: Sequence[Proposal], language: str, *, offers: Offers = NO_OFFERS, page: int = 0
) -> InlineKeyboardMarkup | None:
    """A row for each proposal of the page, the pages, and "Add all" as long as it has something to add."""
    shown = on_page(proposals, page)
    rows = [_acts(each, language, offers.get(each.id)) for each in shown if each.answer is Answer.WAITING]
    rows += in_rows([card for each in shown if (card := _card(each, language))], CARDS_IN_A_ROW)
    if pages(proposals) > 1:
        rows.append(_turning(paper.id, page, pages(proposals), language))
    if any(goes_with_all(each, offers) for each in offered(proposals)):
        rows.append([button(f"✅ {labels.label('add_all', language)}", AddAllButton(paper=paper.id))])
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def fixed_keyboard(proposal: Proposal, language: str, offers: Offers) -> InlineKeyboardMarkup | None:
    """Under the answer to a corrected date: the same buttons at hand again, where something still waits."""
    if proposal.answer is not Answer.WAITING:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[_acts(proposal, language, offers.get(proposal.id))])


def _acts(proposal: Proposal, language: str, offer: Offer | None = None) -> Row:
    """To add or to change, to correct the date where there is one to tell, to leave it."""

    def act(said: str, what: ProposalAct) -> InlineKeyboardButton:
        return button(said, ProposalButton(act=what, proposal=proposal.id))

    number = proposal.number
    fix = act(labels.label("fix", language, number), ProposalAct.FIX)
    skip = act(labels.label("skip", language, number), ProposalAct.SKIP)
    if offer is None:
        return [act(labels.label("add", language, number), ProposalAct.ADD), fix, skip]
    new = {change.field: change.new for change in offer.changes}
    return [act(_change_label(new, language, number), ProposalAct.CHANGE), *([fix] if "when" in new else []), skip]


def _change_label(new: Mapping[str, Any], language: str, number: int) -> str:
    """By what matters most among the new values."""
    status = new.get("status")
    if status in (Status.HELD, Status.CANCELLED):
        return labels.label("hold" if status is Status.HELD else "cancel", language, number)
    if "when" in new:
        return labels.label("move", language, number)
    if status is Status.POSTPONED:
        return labels.label("postpone", language, number)
    return labels.update(language, number)


def _card(proposal: Proposal, language: str) -> InlineKeyboardButton | None:
    """Of the event that the proposal made, changed or found."""
    return card_button(proposal.event_id, language, proposal.number) if proposal.event_id else None


def _turning(paper_id: str, page: int, of: int, language: str) -> Row:
    row = []
    if page > 0:
        row.append(button(labels.earlier(language), PaperButton(paper=paper_id, page=page - 1)))
    if page < of - 1:
        row.append(button(labels.later(language), PaperButton(paper=paper_id, page=page + 1)))
    return row
