"""HTML pages: what a browser shows, block by block."""

import pytest

from calendars.files import text_of
from tests.calendars.files.making import LINE


def told(page: str) -> str:
    return text_of(page.encode(), name="page.html")


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>Первый<p>Второй", "Первый\nВторой"),
        ("<div>а<div>б</div>в</div>", "а\nб\nв"),
        ("<h1>Заголовок</h1>текст<br>ещё", "Заголовок\nтекст\nещё"),
        ("<ul><li>один<li>два</ul>", "один\nдва"),
        ("<p>3-4&nbsp;марта\n  <b>2022</b> года &mdash; Астана", "3-4 марта 2022 года — Астана"),
        ("<p>Ас<wbr>та<b>на</b>", "Астана"),
        ("<pre>10:00 Встреча\n12:00 Обед</pre>", "10:00 Встреча\n12:00 Обед"),
        ("текст без всякой разметки", "текст без всякой разметки"),
        ("<p>a &lt;b&gt; &amp; &#1103;", "a <b> & я"),
    ],
)
def test_blocks_are_lines(page: str, lines: str) -> None:
    assert told(page) == lines


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var day = '3 марта';</script>",
        "<style>p { color: red }</style>",
        "<title>Новости</title>",
        "<!-- 3 марта -->",
        '<div style="display: none"><div>3 марта</div> и 4</div>',
        "<div hidden>3 марта</div>",
        "<template><p>3 марта</template>",
        "<svg><text>3 марта</text></svg>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(unseen: str) -> None:
    assert told(f"<p>До</p>{unseen}<p>После</p>") == "До\nПосле"


def test_the_cells_of_a_row_are_told_side_by_side() -> None:
    page = "<table><tr><th>Срок<th>Мероприятие<tr><td>3 марта<td><p>Визит</p><p>министра</p></table><p>Всё"
    assert told(page) == "Срок | Мероприятие\n3 марта | Визит министра\nВсё"


def test_a_day_that_reaches_over_several_rows_is_said_in_each() -> None:
    rows = "<tr><td rowspan=2>3 марта</td><td>10:00</td></tr><tr><td>12:00</td></tr><tr><td>4 марта</td></tr>"
    assert told(f"<table>{rows}</table>") == "3 марта | 10:00\n3 марта | 12:00\n4 марта"


def test_a_page_laid_out_in_a_table_is_no_row() -> None:
    page = f"<table><tr><td>Меню<td><h1>Новости</h1><p>{LINE * 8}<table><tr><td>3 марта<td>Визит</table></table>"
    assert told(page) == f"Меню\nНовости\n{LINE * 8}\n3 марта | Визит"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_declares(encoding: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><p>{LINE}</p>'
    assert text_of(page.encode(encoding)) == LINE


def test_a_turkish_page_is_read_as_browsers_read_it() -> None:
    page = '<html><meta charset="iso-8859-9"><p>Dışişleri Bakanı’nın ziyareti</p>'
    assert text_of(page.encode("cp1254")) == "Dışişleri Bakanı’nın ziyareti"


@pytest.mark.parametrize("declared", ["utf-8", "no-such-thing", "base64", "utf-7-of-a-kind"])
def test_a_page_that_declares_what_it_is_not_is_read_all_the_same(declared: str) -> None:
    page = f'<html><meta charset="{declared}"><p>{LINE}</p><p>{LINE}</p>'
    assert text_of(page.encode("cp1251")) == f"{LINE}\n{LINE}"
