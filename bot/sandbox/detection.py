"""Pieces Telegram finds by itself in any text: commands, mentions, tags, addresses."""

import re

from bot.sandbox.entities import Entity
from bot.sandbox.links import BadLinkError, checked
from bot.sandbox.utf16 import Ruler

_COMMON_TOP = (
    "com|org|net|edu|gov|int|mil|info|biz|io|me|app|dev|ai|kz|tr|ru|uz|kg|tj|tm|az|am|ge|cn|jp|kr|in|mn|"
    "uk|us|de|fr|it|es|ch|at|be|nl|se|no|fi|pl|cz|eu|ua|by|asia|su|ist|istanbul|рф|қаз"
)
_HOST = r"(?:[\w](?:[\w-]{0,62})\.)+"
_URL = re.compile(
    rf"(?<![\w@.])(?:(?:https?|ftp|tg|ton)://(?:[^\s/?#\"<>@]+@)?(?:{_HOST}\w{{2,}}|\d{{1,3}}(?:\.\d{{1,3}}){{3}}|\[[\da-f:]+\])"
    rf"|{_HOST}(?:{_COMMON_TOP})(?![\w-]))(?::\d{{1,5}})?(?:[/?#][^\s\"<>]*)?",
    re.IGNORECASE,
)
_FINDERS = (
    ("email", re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,24}(?![\w-])")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<![\w/@.])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w/#])#(?=\d*[^\W\d])\w{1,256}(?:@[A-Za-z0-9_]{3,32})?(?![\w#])")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?![\w$])")),
)
_TRAILING = ".,:;!?'\"»”…)]}"


def found_in(text: str, taken: list[Entity]) -> list[Entity]:
    """Entities Telegram would add to this text, none of them crossing a link or monospace piece in `taken`."""
    ruler = Ruler(text)
    blocked = [one for one in taken if one.type in ("code", "pre", "text_link", "text_mention", "date_time")]
    found: list[Entity] = []
    for kind, begin, end in _spans(text):
        start = ruler.offset(begin)
        one = Entity(kind, start, ruler.offset(end) - start)
        if not any(one.crosses(other) for other in blocked):
            found.append(one)
            blocked.append(one)
    return found


def _spans(text: str) -> list[tuple[str, int, int]]:
    spans: list[tuple[str, int, int]] = []
    if "." in text:
        spans += [("url", *_trimmed(text, *match.span())) for match in _URL.finditer(text) if _is_link(match.group())]
    for kind, pattern in _FINDERS:
        spans += [(kind, *match.span()) for match in pattern.finditer(text)]
    emails = [(begin, end) for kind, begin, end in spans if kind == "email"]
    return [
        (kind, begin, end)
        for kind, begin, end in spans
        if kind == "email" or not any(begin < last and first < end for first, last in emails)
    ]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    while end > begin and text[end - 1] in _TRAILING:
        if text[end - 1] == ")" and "(" in text[begin:end]:
            break
        end -= 1
    return begin, end


def _is_link(text: str) -> bool:
    try:
        checked(text.rstrip(_TRAILING))
    except BadLinkError:
        return text.lower().startswith("ftp://")
    return True
