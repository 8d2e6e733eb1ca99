"""A talk with the bot: a person says and presses, and looks at what the chat shows."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update

from tests.bot.talking.post import SENT, Post

OFFICER, STRANGER = 1001, 2002
_UPDATES = count(1)


class Talk:
    """One person's private chat. `at` is when the next message is sent."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, post: Post, person: int, language: str) -> None:
        self.bot = bot
        self.dispatcher = dispatcher
        self.post = post
        self.person = person
        self.language = language
        self.chat: dict[str, Any] = {"id": person, "type": "private", "first_name": "Айгуль"}
        self.at: datetime = SENT

    async def say(self, text: str | None = None, **more: Any) -> str:
        """Says something and returns the newest message of the bot."""
        self.at += timedelta(minutes=1)
        return await self.send(self.said(text, **more))

    async def say_in_parts(self, *parts: str, **more: Any) -> str:
        """What a client makes of a long paper: every part is here when the first is read."""
        self.at += timedelta(minutes=1)
        said = [self.said(part, **more) for part in parts]
        for part, following in zip(said, [*said[1:], None], strict=True):
            await self.send(part, following=following)
        return self.last

    async def say_one_by_one(self, *parts: str, **more: Any) -> str:
        """The same, over a slow line: each part comes when the one before has been answered."""
        self.at += timedelta(minutes=1)
        for part in parts:
            await self.send(self.said(part, **more))
        return self.last

    async def press(self, label: str, message_id: int | None = None) -> str:
        """Presses the newest button with this label and returns what its message shows then."""
        place = message_id or next(
            place for place in sorted(self.post.keyboards, reverse=True) if label in self.labels(place)
        )
        data = next(button.callback_data for button in self.buttons(place) if button.text == label)
        await self.press_data(data or "", place)
        return self.post.texts[place]

    async def press_data(self, data: str, message_id: int | None = None, **by: Any) -> str | None:
        """Presses a button that carries `data`; returns the toast or alert."""
        message = {"message_id": message_id or max(self.post.texts), "date": int(SENT.timestamp()), "chat": self.chat}
        query = {"id": "1", "from": self._me() | by, "chat_instance": "1", "data": data, "message": message}
        before = len(self.post.answers)
        await self.send({"callback_query": query | {"message": message | {"text": "shown"}}})
        assert len(self.post.answers) > before, "a press stays unanswered"
        return self.post.answers[-1].text

    async def send(
        self, what: dict[str, Any], update_id: int | None = None, following: dict[str, Any] | None = None
    ) -> str:
        """Feeds an update, perhaps one that came before; `following` is the one that waits behind it."""
        number = update_id or next(_UPDATES)
        waiting = self._update(following, number + 1) if following else None
        await self.dispatcher.feed_update(self.bot, self._update(what, number), request=str(number), following=waiting)
        return self.last

    def _update(self, what: dict[str, Any], number: int) -> Update:
        return Update.model_validate({"update_id": number, **what}, context={"bot": self.bot})

    def said(self, text: str | None, **more: Any) -> dict[str, Any]:
        """The update of a message."""
        message = {
            "message_id": self.post.next_id(),
            "date": int(self.at.timestamp()),
            "chat": self.chat,
            "from": self._me(),
        }
        return {"message": message | ({"text": text} if text is not None else {}) | more}

    async def say_album(self, *items: dict[str, Any], one_by_one: bool = False) -> str:
        """An album of `document` or `photo` messages, as `file_of` and `photo_of` make them, in the order they come."""
        self.at += timedelta(minutes=1)
        album = str(next(_UPDATES))
        said = [self.said(None, media_group_id=album, **item) for item in items]
        for each, following in zip(said, [*said[1:], None], strict=True):
            await self.send(each, following=None if one_by_one else following)
        return self.last

    def file_of(self, name: str, content: bytes, caption: str | None = None) -> dict[str, Any]:
        number = f"f{len(self.post.files)}"
        self.post.files[number] = content
        file = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": len(content)}
        return {"document": file} | ({"caption": caption} if caption else {})

    def photo_of(self, unique: str, caption: str | None = None) -> dict[str, Any]:
        photo = [{"file_id": unique, "file_unique_id": unique, "width": 90, "height": 90}]
        return {"photo": photo} | ({"caption": caption} if caption else {})

    async def say_file(self, name: str, content: bytes, mime: str = "text/plain") -> str:
        self.post.file = content
        size = len(content)
        file = {"file_id": "f", "file_unique_id": "u", "file_name": name, "mime_type": mime, "file_size": size}
        return await self.say(document=file)

    @property
    def last(self) -> str:
        """The bot's newest message, as it is now."""
        return self.post.texts[max(self.post.texts)] if self.post.texts else ""

    def buttons(self, message_id: int) -> list[InlineKeyboardButton]:
        keyboard = self.post.keyboards[message_id]
        rows = keyboard.inline_keyboard if isinstance(keyboard, InlineKeyboardMarkup) else []
        return [button for row in rows for button in row]

    def labels(self, message_id: int | None = None) -> list[str]:
        return [button.text for button in self.buttons(message_id or max(self.post.texts))]

    def _me(self) -> dict[str, Any]:
        return {"id": self.person, "is_bot": False, "first_name": "Айгуль", "language_code": self.language}
