"""Elapsed: the seconds that pacing counts in."""

import time
from collections.abc import Callable

from calendars.ports import Now

_LEAP = 0.5


class Elapsed:
    """Seconds that never go back, whatever happens to the clock.

    A leap forward of the program's clock counts as time gone by: whoever moves a demo on by a week, or wakes a
    machine up, does not wait for limits of last week.
    """

    def __init__(self, now: Now, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._monotonic = monotonic
        self._leaps = 0.0
        self._ahead = self._offset()

    def __call__(self) -> float:
        ahead = self._offset()
        if ahead > self._ahead + _LEAP:
            self._leaps += ahead - self._ahead
        self._ahead = ahead
        return self._monotonic() + self._leaps

    def _offset(self) -> float:
        return self._now().timestamp() - self._monotonic()
