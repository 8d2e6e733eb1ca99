"""Telegram's rate limits as an option: token buckets that answer 429 with `retry_after`.

Numbers: Telegram's FAQ (about 1 message a second in a chat with short bursts, 20 a minute in a group, 30 a second
overall). Edits count like messages, answers to callback queries do not (tdlib/telegram-bot-api issue 648).
"""

import math
import time
from collections import OrderedDict, deque
from dataclasses import dataclass, field

from bot.sandbox.refusals import too_many_requests

PROFILES = ("off", "telegram", "harsh")
_CHATS_REMEMBERED = 10_000
_COUNTED = ("send", "edit", "copy", "forward", "stop")
_FREE = ("sendchataction",)


@dataclass(frozen=True, slots=True)
class Profile:
    """How much a bot may send."""

    overall_per_second: float
    chat_per_second: float
    chat_burst: int
    group_per_minute: int


_NUMBERS = {"telegram": Profile(30, 1, 5, 20), "harsh": Profile(10, 0.5, 1, 6)}


@dataclass(slots=True)
class _Bucket:
    rate: float
    size: float
    level: float = 0.0
    moment: float = field(default_factory=time.monotonic)

    def wait(self, moment: float) -> float:
        """Seconds until one token is there."""
        self.level = min(self.size, self.level + max(0.0, moment - self.moment) * self.rate)
        self.moment = moment
        return max(0.0, (1 - self.level) / self.rate)


class Limits:
    """Refuses what is too much; a refused call costs nothing. Counts in real seconds, whatever the clock shows."""

    def __init__(self, profile: str) -> None:
        if profile not in PROFILES:
            raise ValueError(f"limits are {', '.join(PROFILES)}, not {profile}")
        self._profile = _NUMBERS.get(profile)
        self._overall = _Bucket(30, 30, 30)
        if self._profile is not None:
            rate = self._profile.overall_per_second
            self._overall = _Bucket(rate, rate, rate)
        self._chats: OrderedDict[int, _Bucket] = OrderedDict()
        self._groups: dict[int, deque[float]] = {}

    def spend(self, method: str, chat: int) -> None:
        """Count one call to a chat, or 429."""
        profile = self._profile
        if profile is None or not chat or method in _FREE or not method.startswith(_COUNTED):
            return
        moment = time.monotonic()
        bucket = self._bucket(chat, profile)
        recent = self._recent(chat, moment)
        waits = [self._overall.wait(moment), bucket.wait(moment)]
        if len(recent) >= profile.group_per_minute:
            waits.append(recent[-profile.group_per_minute] + 60 - moment)
        if (longest := max(waits)) > 0:
            raise too_many_requests(max(1, math.ceil(longest)))
        self._overall.level -= 1
        bucket.level -= 1
        if chat < 0:
            recent.append(moment)

    def _bucket(self, chat: int, profile: Profile) -> _Bucket:
        if chat not in self._chats:
            burst = profile.chat_burst
            self._chats[chat] = _Bucket(profile.chat_per_second, burst, burst)
        self._chats.move_to_end(chat)
        if len(self._chats) > _CHATS_REMEMBERED:
            forgotten, _ = self._chats.popitem(last=False)
            self._groups.pop(forgotten, None)
        return self._chats[chat]

    def _recent(self, chat: int, moment: float) -> deque[float]:
        if chat > 0:
            return deque()
        recent = self._groups.setdefault(chat, deque())
        while recent and recent[0] <= moment - 60:
            recent.popleft()
        return recent
