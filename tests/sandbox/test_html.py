"""Telegram's HTML, its ten complaints and its entities."""

from typing import Any

import pytest

from bot.sandbox.entities import to_json
from bot.sandbox.formatting import fixed, parsed
from bot.sandbox.refusals import Refused

ERRORS = [
    ("<b", "Unclosed start tag at byte offset 0"),
    ("ab <b", "Unclosed start tag at byte offset 3"),
    ("Да <b", "Unclosed start tag at byte offset 5"),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("<>", 'Unsupported start tag "" at byte offset 0'),
    ("<br>", 'Unsupported start tag "br" at byte offset 0'),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ("<P>x</P>", 'Unsupported start tag "p" at byte offset 0'),
    ("<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
    ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ('<a href="x" "y">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<b/ >x</b>", 'Unsupported start tag "b/" at byte offset 0'),
    ("<b />x</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
    ("<a href = ", 'Unclosed start tag "a" at byte offset 0'),
    ('<a href="x"', "Unclosed start tag at byte offset 0"),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<a href=http://x.kz>y</a>", "Unexpected end of name token at byte offset 8"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<span class="big">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("</", "Unexpected end tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<b>🇰🇿</i>", 'Unmatched end tag at byte offset 11, expected "</b>", found "</i>"'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
]

ENTITIES: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("<b>Да</b>", "Да", [{"type": "bold", "offset": 0, "length": 2}]),
    ("🇰🇿 <b>x</b>", "🇰🇿 x", [{"type": "bold", "offset": 5, "length": 1}]),
    ("<STRONG>x</STRONG>", "x", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<b>x</>", "x", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<b></b>x", "x", []),
    ("&lt;&gt;&amp;&quot;&nbsp;", '<>&"&nbsp;', []),
    ("&lt &#8212;&#x2014", "< ——", []),
    ("a &amp b & c", "a & b & c", []),
    ("<em>a</em><ins>b</ins><del>c</del>", "abc", [
        {"type": "italic", "offset": 0, "length": 1}, {"type": "underline", "offset": 1, "length": 1},
        {"type": "strikethrough", "offset": 2, "length": 1}]),
    ("<b>a</b><b>b</b>", "ab", [{"type": "bold", "offset": 0, "length": 2}]),
    ("<b>a<i>b</i></b>", "ab", [
        {"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 1}]),
    ("<code><b>x</b></code>", "x", [{"type": "code", "offset": 0, "length": 1}]),
    ('<pre><code class="language-python">x</code></pre>', "x", [
        {"type": "pre", "offset": 0, "length": 1, "language": "python"}]),
    ('<a href="https://Example.com">x</a>', "x", [
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.com/"}]),
    ('<a href="example.com/a b">x</a>', "x", [
        {"type": "text_link", "offset": 0, "length": 1, "url": "http://example.com/a%20b"}]),
    ('<a href="http://localhost/x">x</a>', "x", []),
    ('<a href="webcal://example.com/x">x</a>', "x", []),
    ('<a href="x?a=1&amp;b=2">y</a>', "y", []),
    ('<span class="tg-spoiler">x</span>', "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("<tg-spoiler>x</tg-spoiler>", "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("<blockquote>x</blockquote>", "x", [{"type": "blockquote", "offset": 0, "length": 1}]),
    ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ('<tg-time unix="1645675200" format="wDT">24 February</tg-time>', "24 February", [
        {"type": "date_time", "offset": 0, "length": 11, "unix_time": 1645675200, "date_time_format": "wDT"}]),
    ("  <b> x </b>  ", "x", [{"type": "bold", "offset": 0, "length": 1}]),
    ("a<b> \n b </b>c", "a \n b c", [{"type": "bold", "offset": 4, "length": 2}]),
    ("<b>see a.kz</b>/x", "see a.kz/x", [
        {"type": "bold", "offset": 0, "length": 4}, {"type": "url", "offset": 4, "length": 6},
        {"type": "bold", "offset": 4, "length": 4}]),
    ("a\t\r\n<b>b</b>", "a \nb", [{"type": "bold", "offset": 3, "length": 1}]),
    ("<blockquote>a <b>b</b> a.kz</blockquote>", "a b a.kz", [
        {"type": "blockquote", "offset": 0, "length": 8}, {"type": "bold", "offset": 2, "length": 1},
        {"type": "url", "offset": 4, "length": 4}]),
    ("\n  x", "x", []),
    ("<b> </b>x", "x", []),
    ("<b>пойдём на kapital.kz</b>", "пойдём на kapital.kz", [
        {"type": "bold", "offset": 0, "length": 20}, {"type": "url", "offset": 10, "length": 10}]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "complaint"), ERRORS)
def test_bad_html_is_refused_with_telegrams_words(source: str, complaint: str) -> None:
    with pytest.raises(Refused) as refused:
        parsed(source, "HTML", None)
    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(("source", "text", "entities"), ENTITIES)
def test_good_html_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    made = fixed(parsed(source, "html", None))
    assert made.text == text
    assert [to_json(one) for one in made.entities] == entities


@pytest.mark.parametrize("style", ["r", "", "wDT", "dt", "D", "T", "wd"])
def test_every_time_format_of_telegram_is_taken(style: str) -> None:
    parsed(f'<tg-time unix="1" format="{style}">x</tg-time>', "html", None)


@pytest.mark.parametrize("style", ["x", "rD", "TD", "ww"])
def test_other_time_formats_are_refused(style: str) -> None:
    with pytest.raises(Refused, match="can't parse entities"):
        parsed(f'<tg-time unix="1" format="{style}">x</tg-time>', "html", None)
