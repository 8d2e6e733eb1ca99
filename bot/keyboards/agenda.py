"""The buttons under lists of events: cards, pages, and the stretches of days before and after."""

from collections.abc import Sequence
from datetime import date, timedelta

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import LONGEST, AgendaButton, ListButton, View
from bot.keyboards.buttons import CARDS_IN_A_ROW, button, card_button, in_rows
from bot.texts import labels
from bot.texts.agenda import Row, on_page, pages, rows
from calendars.agenda import Agenda, Span


def agenda_keyboard(agenda: Agenda, span: Span, language: str, page: int = 0) -> InlineKeyboardMarkup:
    """Cards of the page; earlier and later go on into the neighbouring stretch of days."""
    found = rows(agenda)
    turning = []
    if back := _before(agenda, span, page):
        turning.append(button(labels.earlier(language), back))
    if on := _after(agenda, span, page, pages(found)):
        turning.append(button(labels.later(language), on))
    return _keyboard(found, page, language, turning)


def list_keyboard(
    found: Sequence[Row], view: View, language: str, page: int = 0, words: str = ""
) -> InlineKeyboardMarkup:
    """Cards of the page; pages as long as the words that were looked for fit into a button."""
    turning = []
    for turn, label in ((page - 1, labels.earlier(language)), (page + 1, labels.later(language))):
        if 0 <= turn < pages(found) and fits_a_button(words):
            turning.append(button(label, ListButton(view=view, page=turn, words=as_carried(words))))
    return _keyboard(found, page, language, turning)


def fits_a_button(words: str) -> bool:
    """Whether a page button can carry the words."""
    room = LONGEST - len(ListButton(view=View.UNDATED, page=999).pack().encode())
    return len(as_carried(words).encode()) <= room


def as_carried(words: str) -> str:
    """The words without the sign that separates the parts of a button's data; the search folds it away anyhow."""
    return " ".join(words.replace(":", " ").split())


def _keyboard(
    found: Sequence[Row], page: int, language: str, turning: list[InlineKeyboardButton]
) -> InlineKeyboardMarkup:
    numbered = {row.number: row.event.id for row in on_page(found, page)}
    cards = [card_button(event_id, language, number) for number, event_id in numbered.items()]
    return InlineKeyboardMarkup(inline_keyboard=[*in_rows(cards, CARDS_IN_A_ROW), *([turning] if turning else [])])


def _before(agenda: Agenda, span: Span, page: int) -> AgendaButton | None:
    if page > 0:
        return AgendaButton(span=span, page=page - 1, on=agenda.first.toordinal())
    if agenda.first == date.min:
        return None
    return AgendaButton(span=span, page=-1, on=(agenda.first - timedelta(days=1)).toordinal())


def _after(agenda: Agenda, span: Span, page: int, of: int) -> AgendaButton | None:
    if page < of - 1:
        return AgendaButton(span=span, page=page + 1, on=agenda.first.toordinal())
    if agenda.last == date.max:
        return None
    return AgendaButton(span=span, page=0, on=(agenda.last + timedelta(days=1)).toordinal())
