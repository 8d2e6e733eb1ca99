"""Telegram's HTML: the few tags we use, and lengths as Telegram counts them."""

import html
import re
from collections.abc import Iterable

LONGEST = 4096
"""Code points of a message after its entities are parsed (Bot API, sendMessage)."""

LONGEST_ALERT = 200
"""Of the answer to a press (Bot API, answerCallbackQuery)."""

_TAG = re.compile(r"<[^>]*>")


def plain(text: str) -> str:
    """Safe inside HTML."""
    return html.escape(text, quote=False)


def bold(text: str) -> str:
    return f"<b>{plain(text)}</b>"


def italic(text: str) -> str:
    return f"<i>{plain(text)}</i>"


def struck(text: str) -> str:
    return f"<s>{plain(text)}</s>"


def code(text: str) -> str:
    return f"<code>{plain(text)}</code>"


def quoted(text: str, longest: int) -> str:
    """A block that folds itself when long, on one line, cut at a word with an ellipsis past `longest` code points."""
    return f"<blockquote expandable>{plain(shortened(' '.join(text.split()), longest))}</blockquote>"


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a word's end and an ellipsis: at most `longest` code points."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut).rstrip(" ,;:") + "…"


def visible_length(text: str) -> int:
    """The code points that remain when the tags are parsed away."""
    return len(html.unescape(_TAG.sub("", text)))


def fits(text: str) -> bool:
    """Whether Telegram takes it as one message."""
    return visible_length(text) <= LONGEST


def first_that_fits(versions: Iterable[str]) -> str:
    """The fullest of ever shorter versions that is one message; the last one when none is."""
    text = ""
    for text in versions:
        if fits(text):
            break
    return text
