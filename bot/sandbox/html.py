"""Telegram's HTML: not a browser's, but the small byte-counting reader of TDLib (`parse_html`), errors included."""

import re
from dataclasses import dataclass, field
from typing import NoReturn

from bot.sandbox import links, utf16
from bot.sandbox.entities import Entity
from bot.sandbox.refusals import bad_request

_ENTITY_OF = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*))")
_MEANINGFUL = re.compile(rb"[&<]")
_SPACE = frozenset(b" \t\r\n\0\v")
_NAME_TOKEN = re.compile(rb"[a-zA-Z0-9.\-]*")
_TIME_FORMAT = re.compile(r"|r|w?[dD]?[tT]?")


def parse(source: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities (UTF-16 offsets), or 400 `can't parse entities: ...` with a byte offset."""
    reader = _Reader(source.encode())
    reader.read()
    return reader.text(), reader.entities


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    out_begin: int
    attributes: dict[str, str] = field(default_factory=dict)


class _Reader:
    def __init__(self, source: bytes) -> None:
        self._size = len(source)
        self._source = source + b"\0"  # TDLib reads a C string and leans on its terminator
        self._at = 0
        self._out = bytearray()
        self._offset = 0
        self._open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> None:
        while self._at < self._size:
            byte = self._source[self._at]
            if byte == ord("&") and (character := self._reference()):
                self._write(character)
            elif byte == ord("<"):
                begin = self._at
                self._at += 1
                if self._source[self._at] == ord("/"):
                    self._close(begin)
                else:
                    self._start(begin)
            else:
                self._copy()
        if self._open:
            _fail(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')

    def text(self) -> str:
        try:
            return self._out.decode()
        except UnicodeDecodeError:
            raise bad_request(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ) from None

    def _write(self, character: str) -> None:
        self._out += character.encode("utf-8", "surrogatepass")
        self._offset += 1 + (character > "\uffff")

    def _copy(self) -> None:
        """Everything up to the next character that may mean something."""
        found = _MEANINGFUL.search(self._source, self._at + 1, self._size)
        run = self._source[self._at : found.start() if found else self._size]
        self._out += run
        self._offset += utf16.length(run.decode())
        self._at += len(run)

    def _reference(self) -> str:
        """The character a reference stands for, having moved past it; empty for what stays literal."""
        found = _matched(_REFERENCE, self._source, self._at)
        hexadecimal, decimal, name = found.groups()
        if name is not None:
            character = _NAMED.get(name, "")
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal or b"0")
            character = chr(code) if 0 < code < 0x10FFFF and len(found.group()) < 10 else ""
        if character:
            self._at = found.end() + (self._source[found.end()] == ord(";"))
        return character

    def _until(self, stops: bytes) -> bytes:
        begin = self._at
        while self._source[self._at] not in _SPACE and self._source[self._at] not in stops:
            self._at += 1
        return self._source[begin : self._at]

    def _skip_space(self) -> None:
        while self._at < self._size and self._source[self._at] in _SPACE:
            self._at += 1

    @property
    def _ended(self) -> bool:
        return self._at >= self._size

    def _start(self, begin: int) -> None:
        name = self._until(b">")
        if self._ended:
            _fail(f"Unclosed start tag at byte offset {begin}")
        tag = _lower(name)
        if tag not in _ENTITY_OF:
            _fail(f'Unsupported start tag "{tag}" at byte offset {begin}')
        opened = _Open(tag, self._offset, len(self._out))
        while True:
            self._skip_space()
            if self._source[self._at] == ord(">"):
                break
            self._attribute(opened, begin)
        self._at += 1
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            _fail(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append(opened)

    def _attribute(self, opened: _Open, begin: int) -> None:
        name = self._until(b"=>/\"'")
        if not name:
            _fail(f'Empty attribute name in the tag "{opened.tag}" at byte offset {begin}')
        self._skip_space()
        if self._source[self._at] != ord("="):
            if self._ended:
                _fail(f'Unclosed start tag "{opened.tag}" at byte offset {begin}')
            opened.attributes.setdefault(name.decode(), "")
            return
        self._at += 1
        self._skip_space()
        if self._ended:
            _fail(f'Unclosed start tag "{opened.tag}" at byte offset {begin}')
        opened.attributes[name.decode()] = self._value()
        if self._ended:
            _fail(f"Unclosed start tag at byte offset {begin}")

    def _value(self) -> str:
        quote = self._source[self._at]
        if quote in b"'\"":
            return self._quoted(quote)
        found = _matched(_NAME_TOKEN, self._source, self._at)
        self._at = found.end()
        if self._source[self._at] not in _SPACE and self._source[self._at] != ord(">"):
            _fail(f"Unexpected end of name token at byte offset {found.start()}")
        return _lower(found.group())

    def _quoted(self, quote: int) -> str:
        self._at += 1
        value = bytearray()
        while self._source[self._at] != quote and not self._ended:
            if self._source[self._at] == ord("&") and (character := self._reference()):
                value += character.encode("utf-8", "surrogatepass")
            else:
                value.append(self._source[self._at])
                self._at += 1
        self._at += self._source[self._at] == quote and not self._ended
        return value.decode(errors="replace")

    def _close(self, begin: int) -> None:
        if not self._open:
            _fail(f"Unexpected end tag at byte offset {begin}")
        self._at += 1
        name = _lower(self._until(b">"))
        self._skip_space()
        if self._source[self._at] != ord(">"):
            _fail(f"Unclosed end tag at byte offset {begin}")
        self._at += 1
        opened = self._open.pop()
        if name and name != opened.tag:
            _fail(f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{name}>"')
        if self._offset > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        length = self._offset - opened.offset
        made = Entity(_ENTITY_OF[opened.tag], opened.offset, length)
        last = self.entities[-1] if self.entities else None
        inner = last if last is not None and (last.offset, last.length) == (made.offset, length) else None
        match opened.tag:
            case "a":
                self._link(made, opened)
            case "pre" if inner is not None and inner.type == "code" and inner.language:
                inner.type = "pre"
            case "code":
                self._code(made, inner, opened.attributes.get("class", ""))
            case "blockquote" if "expandable" in opened.attributes:
                made.type = "expandable_blockquote"
                self.entities.append(made)
            case "tg-time":
                self._time(made, opened.attributes)
            case "tg-emoji":
                if not opened.attributes.get("emoji-id", "").isdigit():
                    _fail("Invalid custom emoji identifier specified")
            case _:
                self.entities.append(made)

    def _link(self, made: Entity, opened: _Open) -> None:
        url = opened.attributes.get("href") or self._out[opened.out_begin :].decode(errors="replace")
        if (user := links.mentioned_user(url)) is not None:
            made.type, made.user = "text_mention", user
        else:
            try:
                made.url = links.checked(url)
            except links.BadLinkError:
                return  # Telegram drops the link without a word and keeps its text
        self.entities.append(made)

    def _code(self, made: Entity, inner: Entity | None, css_class: str) -> None:
        language = css_class.removeprefix("language-") if css_class.startswith("language-") else ""
        if inner is not None and inner.type == "pre" and language:
            inner.language = language
        else:
            made.language = language
            self.entities.append(made)

    def _time(self, made: Entity, attributes: dict[str, str]) -> None:
        unix, style = attributes.get("unix", ""), attributes.get("format", "")
        if not unix.isdigit():
            _fail("Invalid Unix time specified")
        if not _TIME_FORMAT.fullmatch(style):
            _fail("Invalid date-time format specified")
        made.unix_time, made.date_time_format = int(unix), style
        self.entities.append(made)


def _matched(pattern: re.Pattern[bytes], source: bytes, at: int) -> re.Match[bytes]:
    found = pattern.match(source, at)
    if found is None:
        raise AssertionError("the pattern takes the empty text too")
    return found


def _lower(name: bytes) -> str:
    return name.decode(errors="replace").translate(_ASCII_LOWER)


_ASCII_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def _fail(message: str) -> NoReturn:
    raise bad_request(f"Can't parse entities: {message}")
