"""Share a feed: a new private address for a calendar; later another one in its place, or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from calendars.access import calendar_of, ensure_member
from calendars.errors import NothingFound
from calendars.feed import Feed, new_token, token_hash
from calendars.people import Calendar
from calendars.ports import NewId, Now, Store, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A feed and its token, which nobody can show again: only its hash is kept."""

    feed: Feed
    token: str
    calendar: Calendar


@dataclass(frozen=True)
class ShareFeed:
    """Makes a feed of the chat's calendar, in the chat's language, named after the calendar unless a name is given."""

    store: Store
    now: Now
    new_id: NewId

    async def __call__(self, person: int, chat_id: int, request: str, name: str | None = None) -> Shared:
        """Repeating a request gives its feed another address rather than adding a feed. Raises Stranger, NotAllowed."""
        async with self.store.writing() as work:
            calendar = await calendar_of(work, person, chat_id)
            await ensure_member(work, calendar.id, person)
            chat = await work.chats.get(chat_id)

            feed = Feed(
                id=self.new_id(),
                calendar_id=calendar.id,
                person_id=person,
                name=name or calendar.title,
                language=chat.language if chat else "ru",
                token_hash="",
                request=request,
                created_at=self.now(),
            )
            shared = await _addressed(work, feed, calendar)

            await work.commit()
            return shared


@dataclass(frozen=True)
class RotateFeed:
    """Revokes an address and puts a new one in its place."""

    store: Store
    now: Now
    new_id: NewId

    async def __call__(self, person: int, feed_id: str, request: str) -> Shared:
        """Raises NothingFound for somebody else's feed or a revoked one, NotAllowed for a former member."""
        async with self.store.writing() as work:
            feed, calendar = await _own_feed(work, person, feed_id)
            if feed.revoked_at is None:
                await work.feeds.save(replace(feed, revoked_at=self.now()))
            elif await _of_request(work, feed, request) is None:
                raise NothingFound

            fresh = replace(
                feed, id=self.new_id(), request=request, created_at=self.now(), revoked_at=None, last_used_at=None
            )
            shared = await _addressed(work, fresh, calendar)

            await work.commit()
            return shared


@dataclass(frozen=True)
class RevokeFeed:
    """Ends an address for good; the second time it changes nothing."""

    store: Store
    now: Now

    async def __call__(self, person: int, feed_id: str) -> Feed:
        """The revoked feed. Raises NothingFound for somebody else's feed, NotAllowed for a former member."""
        async with self.store.writing() as work:
            feed, _ = await _own_feed(work, person, feed_id)
            if feed.revoked_at is not None:
                return feed

            revoked = replace(feed, revoked_at=self.now())
            await work.feeds.save(revoked)

            await work.commit()
            return revoked


@dataclass(frozen=True)
class ListFeeds:
    """The person's living feeds of the chat's calendar, oldest first, with their last use."""

    store: Store

    async def __call__(self, person: int, chat_id: int) -> Sequence[Feed]:
        """Raises Stranger."""
        async with self.store.reading() as work:
            calendar = await calendar_of(work, person, chat_id)
            feeds = await work.feeds.of_person(person, calendar.id)
            return sorted((feed for feed in feeds if feed.revoked_at is None), key=lambda feed: feed.created_at)


async def _addressed(work: Work, feed: Feed, calendar: Calendar) -> Shared:
    """The feed with a new token: added, or, when its request was answered before, in place of that answer's feed."""
    token = new_token()
    before = await _of_request(work, feed, feed.request)
    if before is None:
        feed = replace(feed, token_hash=token_hash(token))
        await work.feeds.add(feed)
    else:
        feed = replace(before, token_hash=token_hash(token))
        await work.feeds.save(feed)
    return Shared(feed=feed, token=token, calendar=calendar)


async def _of_request(work: Work, like: Feed, request: str) -> Feed | None:
    feeds = await work.feeds.of_person(like.person_id, like.calendar_id)
    return next((feed for feed in feeds if feed.request == request and feed.revoked_at is None), None)


async def _own_feed(work: Work, person: int, feed_id: str) -> tuple[Feed, Calendar]:
    feed = await work.feeds.get(feed_id)
    calendar = await work.calendars.get(feed.calendar_id) if feed else None
    if feed is None or calendar is None or feed.person_id != person:
        raise NothingFound
    await ensure_member(work, calendar.id, person)
    return feed, calendar
