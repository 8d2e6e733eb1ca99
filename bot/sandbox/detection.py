"""Pieces Telegram finds by itself in any text: commands, mentions, tags, addresses (TDLib `find_entities`)."""

import re

from bot.sandbox.entities import Entity
from bot.sandbox.utf16 import Ruler

_GENERIC = (
    "academy agency app art asia bank bar best biz blog bot business cafe center chat city click cloud club codes com "
    "company consulting coop design dev digital edu education email energy events expert finance foundation fun global "
    "gov group guide guru help host house info int international ist istanbul jobs land law legal life link live ltd "
    "media mil mobi moscow museum name net network new news ngo one online org page partners photo plus post press pro "
    "school science services shop site social solutions space store studio support systems team tech today tools top "
    "travel university video vip watch website wiki work works world xyz zone бг дети қаз католик москва онлайн орг "
    "рус рф сайт срб укр"
)
_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd "
    "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd "
    "ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg "
    "kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv "
    "mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa "
    "sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug "
    "uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_COMMON_TOP = frozenset(f"{_GENERIC} {_COUNTRIES}".split())
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_IPV4 = re.compile(rf"{_OCTET}(?:\.{_OCTET}){{3}}")
_DOMAIN = r"[\w~-]+(?:\.[\w~-]+)+"
_PATH = r"(?:[/?#][^\s<>\"«»]*)?"
_URL = re.compile(
    rf"(?:(?P<scheme>https?|ftp)://(?:[^\s/\[\](){{}}'`<>\"@«»]+@)?|(?<![\w@/#.:~-]))"
    rf"(?P<domain>{_DOMAIN})(?![\w@])(?P<port>:\d{{1,5}})?(?P<path>{_PATH})",
    re.IGNORECASE,
)
_TG_URL = re.compile(rf"(?:tg|ton)://[a-z0-9_-]{{1,253}}{_PATH}", re.IGNORECASE)
_BAD_ENDS = ".:;,('?!`"
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_EMAIL = re.compile(
    r"(?<![\w.+@-])(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}"
    r"@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}(?![\w-])",
    re.IGNORECASE,
)
_FINDERS = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}|(?!@))(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w\u200c\u00b7])#(?=[\d_]*[^\W\d_])[\w\u200c\u00b7]{1,256}(?![\w\u200c\u00b7]*#)")),
    ("cashtag", re.compile(r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])")),
)


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
    spans = [("email", *found.span()) for found in _EMAIL.finditer(text)] if "@" in text else []
    spans += [("url", found.start(), _end(found.start(), found.group())) for found in _TG_URL.finditer(text)]
    if "." in text:
        spans += [span for found in _URL.finditer(text) if (span := _link(found)) is not None]
    for kind, pattern in _FINDERS:
        spans += [(kind, *found.span()) for found in pattern.finditer(text)]
    return spans


def _link(found: re.Match[str]) -> tuple[str, int, int] | None:
    domain = found["domain"]
    top = domain.rsplit(".", 1)[1]
    if not _IPV4.fullmatch(domain):
        if len(top) < 2 or not (top.isalpha() or top.lower().startswith("xn--")):
            return None
        if not found["scheme"] and (top.lower() not in _COMMON_TOP or _is_a_sentence(top)):
            return None
    return ("url", found.start(), _end(found.start(), found.group()))


def _is_a_sentence(top: str) -> bool:
    """`Astana.It was` is a missing space, not a link."""
    return top[0].isupper() and top[1:].islower()


def _end(begin: int, link: str) -> int:
    """Where the link ends: before a bracket it did not open, and before the sentence's own punctuation."""
    opened: list[str] = []
    size = len(link)
    for place, character in enumerate(link):
        if character in "([{":
            opened.append(character)
        elif character in _CLOSERS and (not opened or opened.pop() != _CLOSERS[character]):
            size = place
            break
    return begin + len(link[:size].rstrip(_BAD_ENDS))
