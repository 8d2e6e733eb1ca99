"""Word documents: the final version's text in the order of the page, and nothing that is not on it."""

import pytest

from calendars.errors import DamagedPaper, MarkedPaper, ScannedPaper
from calendars.files import text_of
from tests.calendars.files.making import LINE, package, paragraph, run, word_document, word_markup

DELETED = '<w:del w:id="1"><w:r><w:delText>прочь</w:delText></w:r></w:del>'
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' + run("3 марта")
BOX = f"<w:txbxContent>{paragraph(run('В рамке'))}</w:txbxContent>"
TWICE = (
    f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_paragraphs_and_tables_come_in_order() -> None:
    content = word_document("ГРАФИК", LINE, table=[["№", "Визит", "Срок"], ["1", "Министр", "3 марта"]])
    assert text_of(content, name="paper.docx") == f"ГРАФИК\n{LINE}\n№ | Визит | Срок\n1 | Министр | 3 марта"


def test_page_headers_and_footers_are_left_out() -> None:
    assert text_of(word_document(LINE, header="Министерство", footer="стр. 1")) == LINE


@pytest.mark.parametrize("marking", [{"header": "Для служебного пользования"}, {"footer": "ДСП"}])
def test_a_marking_in_a_page_header_or_footer_counts(marking: dict[str, str]) -> None:
    with pytest.raises(MarkedPaper):
        text_of(word_document(LINE, **marking))


def test_a_watermark_counts() -> None:
    shape = '<w:r><w:pict><v:shape id="a"><v:textpath style="x" string="ҚҰПИЯ"/></v:shape></w:pict></w:r>'
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    header = f'<w:hdr xmlns:w="{space}" xmlns:v="urn:schemas-microsoft-com:vml">{paragraph(shape)}</w:hdr>'
    with pytest.raises(MarkedPaper):
        text_of(word_markup(paragraph(run(LINE)), word__header1_xml=header.encode()))


def test_pictures_without_a_word_are_a_scan() -> None:
    with pytest.raises(ScannedPaper):
        text_of(word_markup(paragraph(), word__media__image1_png=b"a picture"))


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        (run("Заседание ") + f'<w:ins w:id="1">{run("3 марта")}</w:ins>', "Заседание 3 марта"),
        (run("Заседание ") + DELETED + run("3 марта"), "Заседание 3 марта"),
        (f"<w:moveFrom>{run('откуда')}</w:moveFrom><w:moveTo>{run('куда')}</w:moveTo>", "куда"),
        (f"<w:sdt><w:sdtContent>{run('3 марта')}</w:sdtContent></w:sdt>", "3 марта"),
        (f"<w:hyperlink>{run('ссылка')}</w:hyperlink>", "ссылка"),
        (FIELD, "3 марта"),
        (run("видно") + run(" тайно", "<w:vanish/>"), "видно"),
        (run("видно", '<w:vanish w:val="0"/>'), "видно"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t></w:r>", "а\tб"),
        ("<w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r>", "а\nб"),
        ("<w:r><w:t>пресс</w:t><w:noBreakHyphen/><w:t>тур</w:t></w:r>", "пресс-тур"),
        (TWICE + run("После"), "В рамке\nПосле"),
    ],
)
def test_what_the_final_version_shows_is_read_once(inner: str, told: str) -> None:
    assert text_of(word_markup(paragraph(inner))) == told


def test_a_day_that_reaches_over_several_rows_is_said_in_each() -> None:
    first = cell("3 марта", '<w:vMerge w:val="restart"/>') + cell("10:00") + cell("Встреча")
    second = cell("", "<w:vMerge/>") + cell("12:00") + cell("Обед")
    assert text_of(word_markup(table(first, second))) == "3 марта | 10:00 | Встреча\n3 марта | 12:00 | Обед"


def test_a_cell_that_is_several_columns_wide_is_said_once() -> None:
    first = cell("Программа", '<w:gridSpan w:val="2"/>') + cell("Зал", '<w:vMerge w:val="restart"/>')
    second = cell("10:00") + cell("Встреча") + cell("", "<w:vMerge/>")
    assert text_of(word_markup(table(first, second))) == "Программа | Зал\n10:00 | Встреча | Зал"


def test_a_paper_in_two_columns_is_read_column_by_column() -> None:
    left, right = "Мемлекеттер басшылары келісті. " * 12, "Главы государств договорились. " * 12
    assert text_of(word_markup(table(cell(left) + cell(right)))).splitlines() == [left.strip() + " ", right.strip()]


def test_a_table_within_a_cell_keeps_its_text() -> None:
    inner = f"<w:tc>{paragraph(run('Повестка'))}{table(cell('3 марта') + cell('Визит'))}{paragraph()}</w:tc>"
    assert text_of(word_markup(table(inner))) == "Повестка\n3 марта | Визит"


def test_footnotes_come_last() -> None:
    notes = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote><w:p><w:r>'
    notes += "<w:t>По согласованию.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    body = word_markup(paragraph(run(LINE)), word__footnotes_xml=notes.encode())
    assert text_of(body) == f"{LINE}\nПо согласованию."


def test_a_document_may_call_its_main_part_otherwise() -> None:
    markup = word_markup(paragraph(run(LINE)))
    relations = (
        b'<Relationships><Relationship Type="http://x/officeDocument" Target="/word/other.xml"/></Relationships>'
    )
    from calendars.files.package import Package

    renamed = package({"word/other.xml": Package(markup).part("word/document.xml"), "_rels/.rels": relations})
    assert text_of(renamed) == LINE


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<w:document",
        b"<a></b>",
        b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
        b"\xff\xfe\x00" * 10,
        b'<?xml version="1.0" encoding="no-such"?><a/>',
    ],
)
def test_broken_markup_is_damage(document: bytes) -> None:
    with pytest.raises(DamagedPaper):
        text_of(package({"word/document.xml": document}))


@pytest.mark.parametrize("cut", [40, 400, 4000])
def test_a_document_that_was_cut_short_is_damaged(cut: int) -> None:
    with pytest.raises(DamagedPaper):
        text_of(word_document(LINE)[:-cut])
