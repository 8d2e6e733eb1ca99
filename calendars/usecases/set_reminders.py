"""Set reminders: how long before events a chat wants to hear of them."""

from dataclasses import dataclass, replace

from calendars.access import calendar_of
from calendars.errors import BadLead, Stranger
from calendars.lead import Lead
from calendars.people import Follower
from calendars.ports import Now, Store, Work
from calendars.usecases._owing import owe_chat

MOST = 12
"""How many leads a chat may have."""

_OFF = frozenset({"", "off", "none", "0", "нет", "выкл", "выключить", "жоқ", "өшіру", "yok", "kapat", "kapalı"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReminders:
    """Gives a chat other leads and rewrites what it is owed."""

    store: Store
    now: Now

    async def __call__(self, person: int, chat_id: int, text: str) -> Follower:
        """`text` is leads apart by spaces or commas, "30d 7d 1d 0d 15m"; empty or "off" for none.

        Raises BadLead, naming what is no lead, and Stranger in a chat that follows nothing.
        """
        leads = parse_leads(text)
        async with self.store.writing() as work:
            follower = replace(await _follower(work, person, chat_id), leads=leads)
            await work.chats.follow(follower)
            await owe_chat(work, follower, self.now())
            await work.commit()
        return follower


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReminders:
    """Tells the leads a chat has."""

    store: Store

    async def __call__(self, person: int, chat_id: int) -> Follower:
        """Raises Stranger in a chat that follows nothing."""
        async with self.store.reading() as work:
            return await _follower(work, person, chat_id)


def parse_leads(text: str) -> tuple[Lead, ...]:
    """The leads, longest first, each once. Raises BadLead."""
    if text.strip().lower() in _OFF:
        return ()
    leads = {Lead.parse(word) for word in text.replace(",", " ").replace(";", " ").split()}
    if len(leads) > MOST:
        raise BadLead(text=text.strip())
    return tuple(sorted(leads, key=lambda lead: (lead.minutes, lead.unit), reverse=True))


async def _follower(work: Work, person: int, chat_id: int) -> Follower:
    calendar = await calendar_of(work, person, chat_id)
    for follower in await work.chats.following(chat_id):
        if follower.calendar_id == calendar.id:
            return follower
    raise Stranger()
