"""The main labels are exactly those agreed; an emoji before and a number after are all that is added."""

from datetime import date

import pytest

from bot.keyboards.card import card_keyboard
from bot.keyboards.proposals import proposals_keyboard
from bot.sandbox.controls.pressing import plain
from bot.texts.labels import label
from calendars.kinds import Status
from tests.bot.texts.makings import PAPER, proposal
from tests.calendars.events import event

TABLE = """
add_all | Добавить все | Add all | Барлығын қосу | Tümünü ekle
add | Добавить | Add | Қосу | Ekle
fix | Исправить | Fix | Түзету | Düzelt
skip | Не добавлять | Skip | Қоспау | Ekleme
move | Перенести | Move | Мерзімін ауыстыру | Tarihini değiştir
confirm | Подтвердить | Confirm | Растау | Teyit et
postpone | Отложить | Postpone | Кейінге қалдыру | Ertele
hold | Состоялось | Held | Өтті | Gerçekleşti
cancel | Отменить мероприятие | Cancel event | Іс-шараны болдырмау | Etkinliği iptal et
history | История | History | Тарихы | Geçmiş
reminders | Напоминания | Reminders | Еске салулар | Hatırlatmalar
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_main_labels_are_as_agreed(row: list[str]) -> None:
    assert [label(row[0], language) for language in ("ru", "en", "kk", "tr")] == row[1:]


@pytest.mark.parametrize(("column", "language"), [(1, "ru"), (2, "en"), (3, "kk"), (4, "tr")])
def test_keyboards_carry_them_whatever_stands_around(column: int, language: str) -> None:
    papers = proposals_keyboard(PAPER, [proposal(1), proposal(2)], language)
    card = card_keyboard(event("Совет", "2022-03-03", status=Status.PLANNED), date(2022, 3, 3), language)
    assert papers
    shown = {plain(button.text) for board in (papers, card) for row in board.inline_keyboard for button in row}
    assert {row[column].casefold() for row in ROWS} <= shown
