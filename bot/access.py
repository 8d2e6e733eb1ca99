"""Who is speaking: gives every handler the chat with its language and zone, and the person's id."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import BaseMiddleware
from aiogram.filters import Filter
from aiogram.types import Chat as TelegramChat
from aiogram.types import ErrorEvent, TelegramObject, User

from calendars.errors import Busy
from calendars.people import LANGUAGES, Chat, ChatKind
from calendars.usecases.welcome import Speaker, spoken

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class WhoSpeaks(BaseMiddleware):
    """Adds `chat` (calendars.people.Chat), `person` (Telegram user id), `own_language` and `known` to handlers' data.

    Where the bot lets everybody in, a private chat that it does not know is welcomed on its first word.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        person: User | None = data.get("event_from_user")
        if person is None:
            return await handler(event, data)
        place: TelegramChat = data.get("event_chat") or TelegramChat(id=person.id, type=ChatKind.PRIVATE)
        try:
            speaker = await _speaker(data, person, place)
        except Busy:
            if not isinstance(event, ErrorEvent):
                raise
            chat = _unasked(person, place)
            speaker = Speaker(chat=chat, known=False, language=chat.language)
        told = {"chat": speaker.chat, "person": person.id, "known": speaker.known, "own_language": speaker.language}
        return await handler(event, data | told)


class IsStranger(Filter):
    """Passes what somebody says whom the bot neither knows nor lets in."""

    async def __call__(self, event: TelegramObject, known: bool, lets_in: bool) -> bool:
        return not (known or lets_in)


async def _speaker(data: dict[str, Any], person: User, place: TelegramChat) -> Speaker:
    speaker: Speaker = await data["who_is_speaking"](person.id, place.id, place.type, person.language_code)
    if speaker.known or not data["lets_in"] or speaker.chat.kind is not ChatKind.PRIVATE:
        return speaker
    welcomed = await data["welcome"](person.id, person.full_name, place.id, person.language_code)
    return replace(speaker, chat=welcomed.chat, known=True)


def _unasked(person: User, place: TelegramChat) -> Chat:
    """The chat as far as the update itself tells, for saying that the database does not answer."""
    language = spoken(person.language_code) or LANGUAGES[0]
    return Chat(id=place.id, kind=ChatKind(place.type), language=language, zone="UTC")
