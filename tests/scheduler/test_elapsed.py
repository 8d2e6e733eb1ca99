"""The seconds of pacing run on whatever happens to the clock."""

from datetime import timedelta

from scheduler.elapsed import Elapsed
from tests.conftest import TestClock


def test_a_leap_forward_counts_as_time_gone_by(clock: TestClock) -> None:
    seconds = Elapsed(clock.now, lambda: 100.0)
    assert seconds() == 100.0
    clock.move(days=7)
    assert seconds() == 100.0 + timedelta(days=7).total_seconds()


def test_a_clock_set_back_stops_nothing(clock: TestClock) -> None:
    ticking = iter(range(100, 200))
    seconds = Elapsed(clock.now, lambda: float(next(ticking)))
    before = seconds()
    clock.move(hours=-1)
    assert 0 < seconds() - before < 10
