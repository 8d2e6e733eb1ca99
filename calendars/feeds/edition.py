"""An edition: what a feed's address stands for just now, known without looking at a single event."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Self

from calendars.feed import Feed, FeedState
from calendars.ics import RENDERER, RENDERER_SINCE, FeedOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A feed as of one state of its calendar.

    Two editions with the same `etag` have the same bytes; `last_modified` (whole seconds, UTC) never falls. `key`
    names what an older edition of the same thing shares with it: the calendar and the options. `floor` is the moment
    before which nothing of the feed can have been fetched as it is now, whatever its events.
    """

    feed_id: str
    calendar_id: str
    options: FeedOptions
    state: FeedState
    year: int
    floor: datetime
    etag: str = field(init=False)
    last_modified: datetime = field(init=False)
    key: tuple[str, str] = field(init=False)

    def __post_init__(self) -> None:
        changed_at = self.state.changed_at.astimezone(UTC).replace(microsecond=0)
        object.__setattr__(self, "etag", self._etag(int(changed_at.timestamp())))
        object.__setattr__(self, "last_modified", max(changed_at, self.floor))
        object.__setattr__(self, "key", (self.calendar_id, self.options.key))

    @classmethod
    def of(cls, feed: Feed, options: FeedOptions, state: FeedState, now: datetime) -> Self:
        """The edition that the feed stands for at a moment. Anniversaries are laid out around its year."""
        return cls(
            feed_id=feed.id,
            calendar_id=feed.calendar_id,
            options=options,
            state=state,
            year=now.year,
            floor=max(at for at in (datetime(now.year, 1, 1, tzinfo=UTC), RENDERER_SINCE) if at <= now),
        )

    def at(self, state: FeedState) -> Self:
        """The same feed as of another state."""
        return self if state == self.state else replace(self, state=state)

    def _etag(self, changed: int) -> str:
        """The moment of the change stands beside the version, since a restored backup counts its versions again."""
        version = f"{self.state.version:x}-{changed:x}-{RENDERER}"
        return f"{self.calendar_id[:12]}-{version}-{self.year}-{self.options.key}"
