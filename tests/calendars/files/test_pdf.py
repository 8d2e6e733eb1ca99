"""PDFs: letters find back to the lines, rows and pages that a reader sees."""

import pytest

from calendars.errors import DamagedPaper, HugePaper, LockedPaper, ScannedPaper
from calendars.files import text_of
from tests.calendars.files.making import LINE, Said, compressed, locked_pdf, pdf, raw_pdf

KAZAKH = "Кеңестің төртінші отырысы Нұр-Сұлтан қаласында өтеді."
TURKISH = "Konseyin dördüncü toplantısı 3-4 Mart 2022’de İstanbul’da düzenlenecek."


@pytest.mark.parametrize("line", [LINE, KAZAKH, TURKISH, "The 4th session is on 3-4 March 2022."])
def test_a_line_is_read_in_every_language(line: str) -> None:
    assert text_of(pdf([Said(line, 50, 700)])) == line


def test_pages_follow_one_another() -> None:
    assert text_of(pdf([Said("Первая", 50, 700)], [], [Said("Третья", 50, 700)])) == "Первая\n\nТретья"


def test_lines_of_a_paragraph_stay_together_and_paragraphs_apart() -> None:
    lines = [Said("Первая строка", 50, 700), Said("вторая строка", 50, 686), Said("Другой абзац", 50, 650)]
    assert text_of(pdf(lines)) == "Первая строка\nвторая строка\n\nДругой абзац"


def test_letters_that_come_from_another_font_return_to_their_words() -> None:
    # As LibreOffice draws a line for whose Kazakh letters the font has none: the line with holes, then the letters.
    line = "Сыртқы істер министрінің шақыруы"
    kazakh = "".join(letter if letter in "қң" else " " for letter in line)
    holes = [(0, "Сырт"), (5, "ы істер министріні"), (25, "ша"), (28, "ыруы")]
    rest = [Said(text, 50 + 5 * place, 700) for place, text in holes]
    assert text_of(pdf([*rest, Said(kazakh, 50, 700)])) == line


def test_a_line_stretched_to_the_margin_is_one_line_though_no_blank_is_drawn() -> None:
    words = [Said("Четвёртое", 50, 700), Said("заседание", 115, 700), Said("Совета", 180, 700)]
    assert text_of(pdf(words)) == "Четвёртое заседание Совета"


def test_the_cells_of_a_row_are_told_side_by_side_however_many_lines_they_have() -> None:
    rows = [
        *(Said("Мероприятие", 50, 700), Said("Срок", 150, 700), Said("Место", 195, 700)),
        *(Said("Консультации с", 50, 680), Said("Португалией", 50, 668), Said("3 марта", 150, 680)),
        Said("Лиссабон", 195, 680),
    ]
    rules = " ".join(f"{x} 660 m {x} 715 l S" for x in (45, 145, 190, 240))
    assert (
        text_of(pdf(rows, strokes=rules))
        == "Мероприятие | Срок | Место\nКонсультации с Португалией | 3 марта | Лиссабон"
    )


def test_cells_that_touch_their_rule_do_not_run_into_each_other() -> None:
    row = [Said("Заседание", 50, 700), Said("3 марта", 97, 700)]
    assert text_of(pdf(row, strokes="96 690 m 96 715 l S")) == "Заседание | 3 марта"


def test_a_raised_ending_stays_with_its_number() -> None:
    assert (
        text_of(pdf([Said("The 7", 50, 700), Said("th", 75, 703.5, 6), Said(" session", 81, 700)])) == "The 7th session"
    )


def test_small_type_that_is_enlarged_is_as_big_as_it_looks() -> None:
    content = b"BT /H 1 Tf 10 0 0 10 50 700 Tm (The first) Tj 10 0 0 10 105 700 Tm (line) Tj ET"
    assert text_of(raw_pdf([compressed(content)])) == "The first line"


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown() -> None:
    lines = [Said("The first line", 50, 500, is_latin=True), Said("and the second", 50, 486, is_latin=True)]
    assert text_of(pdf(lines, turned=True)) == "The first line\nand the second"


def test_a_scanned_page_has_no_text() -> None:
    with pytest.raises(ScannedPaper):
        text_of(pdf([], []))


def test_a_password_keeps_the_paper_shut() -> None:
    with pytest.raises(LockedPaper):
        text_of(locked_pdf(pdf([Said(LINE, 50, 700)])))


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4 " + bytes(range(256)) * 40])
def test_a_damaged_file_is_told_from_a_scanned_one(content: bytes) -> None:
    with pytest.raises(DamagedPaper):
        text_of(content)


def test_a_file_that_is_cut_short_gives_what_is_left_or_is_damaged() -> None:
    whole = pdf([Said(LINE, 50, 700)])
    assert text_of(whole[:-20]) == LINE
    with pytest.raises(DamagedPaper):
        text_of(whole[:300])


def test_a_page_that_cannot_be_read_does_not_hide_the_others() -> None:
    assert text_of(raw_pdf([b"<</Length 9", _text(LINE)])).endswith(LINE)


def test_a_book_is_refused_as_soon_as_it_is_too_long() -> None:
    page = [Said("я" * 100, 10, 800 - 8 * row, 1) for row in range(100)]
    with pytest.raises(HugePaper):
        text_of(pdf(*[page] * 21))


def _text(line: str) -> bytes:
    content = f"BT /F 10 Tf 1 0 0 1 50 700 Tm <{line.encode('utf-16-be').hex()}> Tj ET".encode()
    return b"<</Length %d>>\nstream\n%b\nendstream" % (len(content), content)
