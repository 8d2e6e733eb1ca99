"""Owing: what a change of an event or of a chat means for the reminders, written in the same unit of work."""

from datetime import datetime, timedelta

from calendars.event import Event
from calendars.people import Follower
from calendars.ports import Work
from calendars.reminders import owed
from calendars.today import today

_ALL = 1_000_000


async def owe(work: Work, event: Event, now: datetime) -> None:
    """Makes what is owed for the event what it should be now, for every chat that follows its calendar."""
    followers = await work.chats.followers(event.calendar_id)
    rows = [row for follower in followers for row in owed(event, follower, now)]
    await work.deliveries.replace(event.id, rows, now)


async def owe_chat(work: Work, follower: Follower, now: datetime) -> None:
    """Makes what is owed to a chat for one calendar what it should be now: other leads, another zone."""
    chat = follower.chat
    # A day early: a timed event may have begun yesterday where it is and still be ahead on the chat's clock.
    since = today(now, chat.zone) - timedelta(days=1)
    events = await work.events.from_day(follower.calendar_id, since, _ALL)
    rows = [row for event in events for row in owed(event, follower, now)]
    await work.deliveries.replace_chat(chat.id, follower.calendar_id, rows, now)
