"""The Bot API client."""

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer


def make_bot(token: str, api: str) -> Bot:
    """A client of the Bot API server at `api`: HTML by default, no link previews."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    return Bot(token, session, default=DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True))
