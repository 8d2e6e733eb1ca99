"""The post of a test: takes what the bot sends as strictly as Telegram, and shows what a chat then looks like."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageText,
    GetFile,
    SendMessage,
    SendPhoto,
    SetMyCommands,
    TelegramMethod,
)
from aiogram.types import Chat, File, ForceReply, InlineKeyboardMarkup, Message

from bot.sandbox.formatting import fixed_caption, fixed_text, parsed

SENT = datetime(2022, 2, 24, 4, tzinfo=UTC)


class Post(BaseSession):
    """`calls` are all that came; `failures` are raised by the next calls, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[TelegramMethod[Any]] = []
        self.failures: list[type[Exception] | BaseException | None] = []
        self.texts: dict[int, str] = {}
        self.keyboards: dict[int, InlineKeyboardMarkup | ForceReply | None] = {}
        self.answers: list[AnswerCallbackQuery] = []
        self.file = b""
        self.files: dict[str, bytes] = {}
        self.last_id = 0

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram calls it so
        self.calls.append(method)
        if self.failures and (failure := self.failures.pop(0)):
            raise failure
        match method:
            case SendMessage():
                return self._kept(int(method.chat_id), self.next_id(), method.text, method.reply_markup)
            case SendPhoto():
                assert len(fixed_caption(parsed(method.caption or "", "HTML", None), 0).text) > 0
                return self._message(int(method.chat_id), self.next_id(), "")
            case EditMessageText():
                return self._edited(method)
            case AnswerCallbackQuery():
                assert len(method.text or "") <= 200
                self.answers.append(method)
                return True
            case GetFile():
                return File(file_id=method.file_id, file_unique_id="u", file_path=method.file_id)
            case SetMyCommands():
                return True
        raise AssertionError(f"the bot has no business calling {method.__api_method__}")

    async def stream_content(self, url: str, *args: Any, **kwargs: Any) -> AsyncGenerator[bytes, None]:
        yield self.files.get(url.rpartition("/")[2], self.file)

    async def close(self) -> None:
        """Nothing to close."""

    def _edited(self, method: EditMessageText) -> Message:
        place = int(method.message_id or 0)
        if place not in self.texts:
            raise TelegramBadRequest(method, "Bad Request: message to edit not found")
        keyboard = method.reply_markup
        if _shown(method.text) == self.texts[place] and keyboard == self.keyboards[place]:
            raise TelegramBadRequest(method, "Bad Request: message is not modified: it is the same")
        return self._kept(int(method.chat_id or 0), place, method.text, keyboard)

    def _kept(self, chat_id: int, message_id: int, text: str, keyboard: Any) -> Message:
        self.texts[message_id] = _shown(text)
        self.keyboards[message_id] = keyboard
        for row in keyboard.inline_keyboard if isinstance(keyboard, InlineKeyboardMarkup) else ():
            assert 0 < len(row) <= 8
            for button in row:
                assert len((button.callback_data or "").encode()) <= 64
                assert button.url is None or button.url.startswith(("http://", "https://"))
                assert button.copy_text is None or len(button.copy_text.text) <= 256
        return self._message(chat_id, message_id, self.texts[message_id])

    def _message(self, chat_id: int, message_id: int, text: str) -> Message:
        return Message(message_id=message_id, date=SENT, chat=Chat(id=chat_id, type="private"), text=text)


def _shown(text: str) -> str:
    return fixed_text(parsed(text, "HTML", None), 0).text
