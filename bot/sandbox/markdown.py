"""Telegram's MarkdownV2 and its older Markdown, as TDLib reads them (`parse_markdown_v2`, `parse_markdown`)."""

import re
from dataclasses import dataclass
from typing import NoReturn

from bot.sandbox import links
from bot.sandbox.entities import Entity
from bot.sandbox.refusals import bad_request
from bot.sandbox.utf16 import length

_RESERVED = "_*[]()~`>#+-=|{}.!"
_NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler", "code": "Code", "pre": "Pre", "text_link": "TextUrl", "blockquote": "BlockQuote",
}  # fmt: skip
_MARKS = (
    ("__", "underline"), ("_", "italic"), ("*", "bold"), ("~", "strikethrough"), ("||", "spoiler"),
    ("```", "pre"), ("`", "code"), ("[", "text_link"),
)  # fmt: skip
_CLOSERS = {kind: mark for mark, kind in _MARKS} | {"text_link": "]"}
_LANGUAGE = re.compile(r"([^\s`]*)\n")


def parse(source: str, version: int) -> tuple[str, list[Entity]]:
    """The plain text and its entities, or 400 `can't parse entities: ...`; version 1 is the older Markdown."""
    reader = _Second(source) if version == 2 else _First(source)
    reader.read()
    return "".join(reader.out), reader.entities


@dataclass(slots=True)
class _Open:
    kind: str
    offset: int
    byte: int
    language: str = ""


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> None:
        while self.at < len(self.source):
            self.step()

    def step(self) -> None:
        raise NotImplementedError

    def byte(self, at: int | None = None) -> int:
        return len(self.source[: self.at if at is None else at].encode())

    def sees(self, mark: str) -> bool:
        return self.source.startswith(mark, self.at)

    def emit(self, character: str) -> None:
        self.out.append(character)
        self.offset += length(character)
        self.at += 1

    def add(self, opened: _Open, url: str = "") -> None:
        if self.offset == opened.offset:
            return
        made = Entity(opened.kind, opened.offset, self.offset - opened.offset, language=opened.language)
        if opened.kind == "text_link":
            if (user := links.mentioned_user(url)) is not None:
                made.type, made.user = "text_mention", user
            else:
                try:
                    made.url = links.checked(url)
                except links.BadLinkError:
                    return
        self.entities.append(made)

    def url(self) -> str:
        """The address in the brackets that follow a closed `[text]`; empty when there are none."""
        if not self.sees("("):
            return ""
        begin = self.at
        self.at += 1
        made = ""
        while self.at < len(self.source) and not self.sees(")"):
            self.at += self.sees("\\") and self.at + 1 < len(self.source)
            made += self.source[self.at]
            self.at += 1
        if self.at >= len(self.source):
            fail(f"Can't find end of a URL at byte offset {self.byte(begin)}")
        self.at += 1
        return made

    def language(self) -> str:
        found = _LANGUAGE.match(self.source, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found.group(1)


class _Second(_Reader):
    def read(self) -> None:
        super().read()
        while self.open and self.open[-1].kind == "blockquote":
            self.add(self.open.pop())
        if self.open:
            last = self.open[-1]
            fail(f"Can't find end of {_NAMES[last.kind]} entity at byte offset {last.byte}")

    def step(self) -> None:
        character = self.source[self.at]
        if character == "\\" and self.at + 1 < len(self.source) and "\0" < self.source[self.at + 1] < "\x7f":
            self.at += 1
            self.emit(self.source[self.at])
            return
        inside = self.open[-1].kind if self.open else ""
        special = "`" if inside in ("code", "pre") else _RESERVED
        if character == "\n" and inside == "blockquote" and not self.source.startswith("\n>", self.at):
            self.add(self.open.pop())
        if character not in special:
            self.emit(character)
        elif inside and self._closes(inside):
            self.close()
        else:
            self.start(character, inside)

    def _closes(self, inside: str) -> bool:
        if inside == "blockquote":
            return False
        if inside == "italic":
            return self.sees("_") and not self.sees("__")
        return self.sees(_CLOSERS[inside])

    def close(self) -> None:
        opened = self.open.pop()
        self.at += len(_CLOSERS[opened.kind])
        self.add(opened, self.url() if opened.kind == "text_link" else "")

    def start(self, character: str, inside: str) -> None:
        at_line_start = self.at == 0 or self.source[self.at - 1] == "\n"
        if character == ">" and at_line_start:
            if inside != "blockquote":
                self.open.append(_Open("blockquote", self.offset, self.byte()))
            self.at += 1
            return
        for mark, kind in _MARKS:
            if self.sees(mark) and inside not in ("code", "pre"):
                opened = _Open(kind, self.offset, self.byte())
                self.at += len(mark)
                opened.language = self.language() if kind == "pre" else ""
                self.open.append(opened)
                return
        if inside in ("code", "pre"):
            self.emit(character)
            return
        fail(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")


class _First(_Reader):
    """No nesting: each mark runs to the next of its kind."""

    def step(self) -> None:
        character = self.source[self.at]
        if character == "\\" and self.source[self.at + 1 : self.at + 2] in tuple("_*`["):
            self.at += 1
            self.emit(self.source[self.at])
        elif character not in "_*`[":
            self.emit(character)
        else:
            self.span(character)

    def span(self, character: str) -> None:
        begin = self.at
        mark = "```" if self.sees("```") else character
        kind = {"_": "italic", "*": "bold", "`": "code", "[": "text_link", "```": "pre"}[mark]
        closer = "]" if mark == "[" else mark
        opened = _Open(kind, self.offset, self.byte())
        self.at += len(mark)
        opened.language = self.language() if kind == "pre" else ""
        while self.at < len(self.source) and not self.sees(closer):
            self.emit(self.source[self.at])
        if self.at >= len(self.source):
            fail(f"Can't find end of the entity starting at byte offset {self.byte(begin)}")
        self.at += len(closer)
        self.add(opened, self.url() if kind == "text_link" else "")


def fail(message: str) -> NoReturn:
    raise bad_request(f"Can't parse entities: {message}")
