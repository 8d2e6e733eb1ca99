"""The demo's clock stops at every instant at which something is owed, and never goes back."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import DemoClock

START = datetime(2022, 2, 24, 4, tzinfo=UTC)
MOMENT = timedelta(minutes=1)


class Owing:
    """Something is due at each of some instants; what cannot go out stays due."""

    def __init__(self, *instants: datetime, stuck: bool = False) -> None:
        self.instants = sorted(instants)
        self.stuck = stuck
        self.seen: list[datetime] = []
        self.told = 0

    def watch(self, clock: DemoClock) -> "Owing":
        self.clock = clock
        clock.attach(self, self.moved)
        return self

    async def next_due(self) -> datetime | None:
        return self.instants[0] if self.instants else None

    async def deliver_due(self) -> int:
        due = [instant for instant in self.instants if instant <= self.clock.now()]
        self.seen += [self.clock.now()] * bool(due)
        if self.stuck:
            return 0
        self.instants = self.instants[len(due) :]
        return len(due)

    async def moved(self) -> None:
        self.told += 1


async def test_moving_forward_stops_at_every_due_instant() -> None:
    clock = DemoClock(START)
    due = [START + timedelta(days=day) for day in (1, 3, 9)]
    owing = Owing(*due).watch(clock)
    assert await clock.move_to(START + timedelta(days=4)) == 2
    assert [seen - instant < MOMENT for seen, instant in zip(owing.seen, due, strict=False)] == [True, True]
    assert START + timedelta(days=4) <= clock.now() < START + timedelta(days=4) + MOMENT
    assert owing.told == 1


async def test_a_jump_delivers_only_on_arrival() -> None:
    clock = DemoClock(START)
    owing = Owing(START + timedelta(days=1), START + timedelta(days=3)).watch(clock)
    assert await clock.move_to(START + timedelta(days=4), jump=True) == 2
    assert len(owing.seen) == 1


async def test_what_cannot_go_out_does_not_hold_the_clock() -> None:
    clock = DemoClock(START)
    Owing(START + timedelta(days=1), stuck=True).watch(clock)
    assert await clock.move_to(START + timedelta(days=4)) == 0
    assert clock.now() >= START + timedelta(days=4)


async def test_the_clock_never_goes_back() -> None:
    clock = DemoClock(START)
    with pytest.raises(ValueError, match="forward"):
        await clock.move_to(START - timedelta(seconds=1))
    assert clock.now() >= START


async def test_released_it_shows_the_machines_time() -> None:
    clock = DemoClock(START)
    await clock.release()
    assert clock.now().year >= 2026
