"""Pacing: which chat may be written to next, and when (DELIVERY.md, "Pacing"). Pure: monotonic seconds are arguments.

Telegram takes about 30 messages a second overall, one a second in a chat and 20 a minute in a group. Among the chats
that may be written to now, the one whose backlog will take longest goes first: that ends within 1.01 times the bound.
"""

import heapq
from collections import deque
from collections.abc import Mapping
from math import ceil

SPACING = 1 / 29
"""Seconds between two messages. Limiters that allow 30 in any second let 59 through in the worst one."""

GROUP_LIMIT = 20
GROUP_WINDOW = 60.0
CHAT_SPACING = 1.0


def is_group(chat_id: int) -> bool:
    """Whether the chat is a group, supergroup or channel: their ids are negative in the Bot API."""
    return chat_id < 0


def backlog_seconds(chat_id: int, letters: int) -> int:
    """The least time between the first and the last of so many letters to one chat."""
    after = letters - 1
    if not is_group(chat_id):
        return after
    return int(GROUP_WINDOW) * (after // GROUP_LIMIT) + after % GROUP_LIMIT


def least_seconds(letters: Mapping[int, int]) -> int:
    """The bound that no order of sending can beat, for letters by chat."""
    if not letters:
        return 0
    return max(ceil(sum(letters.values()) / 30) - 1, *(backlog_seconds(*each) for each in letters.items()))


class Pace:
    """When each chat, and all of them together, may be written to again."""

    def __init__(self) -> None:
        self._all = float("-inf")
        self._chats: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    def ready_at(self, chat_id: int) -> float:
        """The instant from which the chat's own limits allow a message."""
        return self._chats.get(chat_id, float("-inf"))

    @property
    def all_ready_at(self) -> float:
        """The instant from which the overall limit allows one."""
        return self._all

    def sent(self, chat_id: int, at: float) -> None:
        """Counts a message: of ours, or an answer to a person, which never waits but is felt by what follows."""
        # who wakes a little late catches up by one message at most: still no more than 30 in any second
        self._all = max(self._all, at - SPACING) + SPACING
        ready = at + CHAT_SPACING
        if is_group(chat_id):
            recent = self._groups.setdefault(chat_id, deque(maxlen=GROUP_LIMIT))
            recent.append(at)
            if len(recent) == GROUP_LIMIT:
                ready = max(ready, recent[0] + GROUP_WINDOW)
        self.pause(chat_id, ready)

    def pause(self, chat_id: int, until: float) -> None:
        """Leaves the chat alone until then."""
        self._chats[chat_id] = max(until, self.ready_at(chat_id))

    def pause_all(self, until: float) -> None:
        """Leaves everybody alone until then."""
        self._all = max(self._all, until)

    def forget(self, at: float) -> None:
        """Lets go of chats whose limits are long past."""
        self._chats = {chat: ready for chat, ready in self._chats.items() if ready > at}
        self._groups = {chat: last for chat, last in self._groups.items() if last[-1] > at - GROUP_WINDOW}


class Turns:
    """Whose turn it is among the chats that have letters waiting."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._ready: list[tuple[int, int, int]] = []
        self._later: list[tuple[float, int, int]] = []

    def refill(self, letters: Mapping[int, int], at: float) -> None:
        """Starts afresh from how many letters wait by chat; chats being written to are left out by the caller."""
        self._pace.forget(at)
        self._ready = []
        self._later = [(self._pace.ready_at(chat), chat, count) for chat, count in letters.items() if count]
        heapq.heapify(self._later)

    def put_back(self, chat_id: int, letters: int) -> None:
        """The chat has still so many letters waiting."""
        if letters > 0:
            heapq.heappush(self._later, (self._pace.ready_at(chat_id), chat_id, letters))

    def take(self, at: float) -> tuple[int, int] | None:
        """The chat to write to now, with its number of letters; None when nobody may be written to yet."""
        if at < self._pace.all_ready_at:
            return None
        while self._later and self._later[0][0] <= at:
            _, chat, count = heapq.heappop(self._later)
            heapq.heappush(self._ready, (-backlog_seconds(chat, count), chat, count))
        while self._ready:
            _, chat, count = heapq.heappop(self._ready)
            if self._pace.ready_at(chat) <= at:
                return chat, count
            self.put_back(chat, count)
        return None

    def next_at(self) -> float | None:
        """The instant at which `take` is worth asking again; None when nothing waits."""
        if self._ready:
            return self._pace.all_ready_at
        return max(self._pace.all_ready_at, self._later[0][0]) if self._later else None
