"""Telegram's two Markdowns."""

import pytest

from bot.sandbox.entities import to_json
from bot.sandbox.formatting import fixed, parsed
from bot.sandbox.refusals import Refused


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("*a* _b_ __c__ ~d~ ||e|| `f`", "a b c d e f",
         ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]),
        ("*a _b_*", "a b", ["bold", "italic"]),
        (r"1\. \*x\*", "1. *x*", []),
        ("[x](https://a.kz/b)", "x", ["text_link"]),
        ("```python\nx = 1\n```", "x = 1", ["pre"]),
        (">a\n>b\nc", "a\nb\nc", ["blockquote"]),
    ],
)  # fmt: skip
def test_the_second_markdown_is_read(source: str, text: str, kinds: list[str]) -> None:
    made = fixed(parsed(source, "MarkdownV2", None))
    assert made.text == text
    assert [to_json(one)["type"] for one in made.entities] == kinds


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("1.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("да *x", "Can't find end of Bold entity at byte offset 5"),
        ("_x", "Can't find end of Italic entity at byte offset 0"),
        ("[x](a", "Can't find end of a URL at byte offset 3"),
    ],
)
def test_bad_markdown_is_refused(source: str, complaint: str) -> None:
    with pytest.raises(Refused) as refused:
        parsed(source, "MarkdownV2", None)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_the_older_markdown_is_read_and_refused() -> None:
    made = fixed(parsed("*a* _b_ `c` [d](a.kz) 1.", "Markdown", None))
    assert made.text == "a b c d 1."
    assert [one.type for one in made.entities] == ["bold", "italic", "code", "text_link"]
    with pytest.raises(Refused, match="find end of the entity starting at byte offset 2"):
        parsed("a *b", "Markdown", None)
