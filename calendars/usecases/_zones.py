"""Zones: whose clock tells what today is."""

from calendars.errors import NothingFound
from calendars.ports import Work


async def zone_of(work: Work, chat_id: int, calendar_id: str) -> str:
    """The IANA zone of the chat; of the calendar where the chat is not kept."""
    if chat := await work.chats.get(chat_id):
        return chat.zone
    if calendar := await work.calendars.get(calendar_id):
        return calendar.zone
    raise NothingFound()
