"""Bytes of a text file -> text, in the encodings that desks really use."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from calendars.errors import BinaryPaper

_ENCODINGS = (
    *("cp1251", "cp1254", "koi8_r", "cp866", "mac_cyrillic", "kz1048", "iso8859_5", "cp857"),
    *("utf_16_le", "utf_16_be"),
)
"""Of two that give the same, the first."""
_SAMPLE = 16_384
_HIGH = re.compile(rb"[\x80-\xff]")

_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя" + "әғқңөұүһі")
_TURKISH = frozenset("çğıöşüâîû")
_WESTERN = frozenset("áàãäåæéèêëíïñóòôõøúßšž")
_MARKS = frozenset("«»“”„‘’–—…№§•·°\u00a0\u00ad\ufeff")
_JOINED = (
    "стнинапоенпрретаанраовроноготоетоскоордеерелтеваисодсоеддаесинлиитотатвеартимилельтрнезаонвомерикала"
    "омсесколтвалмаастькиамавчеиеогныдоиялосяобииойикемцивислбрийекегряруспилжедунтпеаяннвытсындыкеқатынд"
    "ғарылығыыңайсатілдақбаыржыаукідіадағықрісілінішырдқы"
)
_PAIRS = frozenset(_JOINED[place : place + 2] for place in range(0, len(_JOINED), 2))
"""Letters that follow each other often in Russian and Kazakh: they tell ПРОТОКОЛ from опнрнйнк."""
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_MOST_UNSEEN = 50
"""One in so many characters may be a control character or no character at all; in a picture, one in ten is."""
_MOST_BROKEN = 20
"""One in so many characters beyond ASCII may be broken in a text that is UTF-8 all the same, one cut short, say."""


def decode(content: bytes, *, name: str | None = None) -> str:
    """The text of a .txt file in UTF-8, UTF-16, Windows, KOI8-R, DOS, Macintosh or Kazakh code pages.

    With plain line ends. Raises BinaryPaper when it is no text.
    """
    text = _decoded(content, name).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text or len(_UNSEEN.findall(text)) * _MOST_UNSEEN > len(text):
        raise BinaryPaper(name=name)
    return text


def _decoded(content: bytes, name: str | None) -> str:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if b"\0" not in content:
        text = content.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        if broken * _MOST_BROKEN <= len(text) - sum(map(str.isascii, text)):
            return text
    return content.decode(_likeliest(content, name), "replace")


def _likeliest(content: bytes, name: str | None) -> str:
    """The encoding in which the first words beyond ASCII look most like words of ours."""
    first = _HIGH.search(content)
    start = max(0, first.start() - 100) if first else 0
    sample = content[start - start % 2 :][:_SAMPLE]
    likeness = {encoding: _likeness(sample.decode(encoding, "replace")) for encoding in _ENCODINGS}
    best = max(_ENCODINGS, key=lambda encoding: likeness[encoding])
    if likeness[best] * _MOST_UNSEEN < -len(sample):
        raise BinaryPaper(name=name)
    return best


def _likeness(text: str) -> float:
    round_each = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return sum(_fit(before, letter, after) for before, letter, after in round_each if not " " <= letter <= "~")


def _fit(before: str, letter: str, after: str) -> float:
    small = letter.lower()
    if small in _CYRILLIC:
        alphabet, worth = _CYRILLIC, 1.5
    elif small in _TURKISH or letter == "İ":
        alphabet, worth = _TURKISH, 2.0
    elif small in _WESTERN:
        alphabet, worth = _WESTERN, 1.0
    elif letter in _MARKS or letter in "\t\n\r\f\v":
        return 0.5 if letter in _MARKS else 0
    else:
        return -20 if letter < " " else -3
    beside = [each for each in (before, after) if each.isalpha()]
    if not beside:
        return 0.3 if alphabet is _CYRILLIC else -1
    if any(each.lower() not in alphabet and each.isascii() is (alphabet is _CYRILLIC) for each in beside):
        return -2  # a word in two scripts
    if letter != small:
        worth = -2 if before.islower() else 1
    return worth + (2 if (before + letter).lower() in _PAIRS else 0)
