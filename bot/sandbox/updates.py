"""The queue of updates and the long poll that empties it."""

import asyncio
import json
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.sandbox.refusals import Refused

KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result",
    "callback_query", "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member", "chat_member",
    "chat_join_request", "message_reaction", "message_reaction_count", "chat_boost", "removed_chat_boost",
    "business_connection", "business_message", "edited_business_message", "deleted_business_messages",
    "purchased_paid_media",
)  # fmt: skip
OFF_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT = frozenset(KINDS) - OFF_BY_DEFAULT
KEPT = 100_000
LONGEST_POLL = 50
_OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = "Conflict: terminated by setWebhook request"
_CONFLICT_PAUSE = 3.0


@dataclass(slots=True)
class Update:
    """A waiting update; `key` is the chat or person whose updates must stay in order."""

    id: int
    kind: str
    payload: dict[str, Any]
    key: int

    def to_json(self) -> dict[str, Any]:
        """The Update object."""
        return {"update_id": self.id, self.kind: self.payload}


IDS_A_SECOND = 16
"""By how much the first id grows with the real time. More would leave the 32 bits of getUpdates' offset too soon."""


class Updates:
    """Updates not yet confirmed, at most KEPT, oldest dropped first.

    Ids grow from a start taken from the real time, so that a bot with a memory never meets one twice
    across restarts of the sandbox, unless a run brought more than IDS_A_SECOND over its whole length.
    """

    def __init__(self) -> None:
        self._queue: OrderedDict[int, Update] = OrderedDict()
        self._next_id = int((time.time() - 1_790_000_000) * IDS_A_SECOND)
        self._waiter: asyncio.Future[None] | None = None
        self._alive: Callable[[], bool] = lambda: False
        self._previous: tuple[int, float] = (-1, float("-inf"))
        self._next_conflict = float("-inf")
        self.allowed: frozenset[str] = DEFAULT
        self.listener: Callable[[], None] | None = None
        self.asked_for = asyncio.Event()

    def push(self, kind: str, payload: dict[str, Any], key: int) -> int | None:
        """Queue an update; its id, or None when the bot does not want this kind."""
        if kind not in self.allowed:
            return None
        update = Update(self._next_id, kind, payload, key)
        self._next_id += 1
        self._queue[update.id] = update
        if len(self._queue) > KEPT:
            self._queue.popitem(last=False)
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
        if self.listener is not None:
            self.listener()
        return update.id

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._queue)

    @property
    def polling(self) -> bool:
        """Is a long poll open, its client still there?"""
        return self._waiter is not None and not self._waiter.done() and self._alive()

    def waiting(self) -> list[Update]:
        """The unconfirmed updates in order."""
        return list(self._queue.values())

    def confirm(self, update_id: int) -> None:
        """Forget one update, as a webhook's 2xx does."""
        self._queue.pop(update_id, None)

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self._queue.clear()

    def allow(self, text: str) -> bool:
        """Set the wanted kinds from `allowed_updates`; was anything changed? Missing or broken JSON keeps them."""
        try:
            names = json.loads(text)
        except ValueError:
            return False
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            return False
        before = self.allowed
        self.allowed = frozenset(name.lower() for name in names) & frozenset(KINDS) or DEFAULT
        return self.allowed != before

    async def poll(self, offset: int, limit: int, timeout: int, alive: Callable[[], bool]) -> list[Update]:  # noqa: ASYNC109 - the Bot API's own parameter
        """getUpdates after its checks; waits up to `timeout` seconds when nothing is there. 409 when pushed out."""
        self.asked_for.set()
        limit, timeout = self._slowed(offset, limit, timeout)
        self._forget(offset)
        if self._queue or not timeout:
            return self._first(limit)
        self.abort(_OTHER)
        waiter = self._waiter = asyncio.get_running_loop().create_future()
        self._alive = alive
        try:
            async with asyncio.timeout(timeout):
                await waiter
        except TimeoutError:
            return []
        except _Pushed as pushed:
            await asyncio.sleep(pushed.pause)
            raise Refused(409, str(pushed)) from None
        finally:
            if self._waiter is waiter:
                self._waiter = None
        return self._first(limit)

    def abort(self, reason: str = _WEBHOOK) -> None:
        """End the open poll with 409; repeated conflicts are told 3 seconds late, as Telegram does."""
        if self._waiter is None or self._waiter.done():
            return
        moment = time.monotonic()
        pause = 0.0 if moment >= self._next_conflict else _CONFLICT_PAUSE
        if not pause:
            self._next_conflict = moment + _CONFLICT_PAUSE
        self._waiter.set_exception(_Pushed(reason, pause))
        self._waiter.exception()  # the poller may be gone: then nobody else would look at it

    def _slowed(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        moment = time.monotonic()
        same, age = offset == self._previous[0], moment - self._previous[1]
        self._previous = (offset, moment)
        if same and timeout < 3 and age < 3.0:
            timeout = 3
        return (1 if same and age < 0.5 else limit), timeout

    def _forget(self, offset: int) -> None:
        if offset < 0:
            while len(self._queue) > -offset:
                self._queue.popitem(last=False)
        elif offset <= self._next_id:  # a future offset is read as none at all
            while self._queue and next(iter(self._queue)) < offset:
                self._queue.popitem(last=False)

    def _first(self, limit: int) -> list[Update]:
        return list(islice(self._queue.values(), limit))


class _Pushed(Exception):
    def __init__(self, reason: str, pause: float) -> None:
        super().__init__(reason)
        self.pause = pause
