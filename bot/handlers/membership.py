"""People block the bot, and let it in again."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import ChatMemberUpdated

from calendars.usecases.welcome import SetReachable

_GONE = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)


def router() -> Router:
    router = Router(name="membership")
    router.my_chat_member.register(note, F.chat.type == ChatType.PRIVATE)
    return router


async def note(event: ChatMemberUpdated, set_reachable: SetReachable) -> None:
    await set_reachable(event.chat.id, event.new_chat_member.status not in _GONE)
