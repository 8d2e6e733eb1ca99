"""Pacing keeps Telegram's limits and comes near the bound that no order of sending can beat."""

import itertools
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.pacing import Pace, Turns, least_seconds


def sent_times(letters: dict[int, int]) -> list[tuple[float, int]]:
    """Plays a delivery of instant replies: when each message goes, and to whom."""
    pace = Pace()
    turns = Turns(pace)
    turns.refill(letters, 0.0)
    at, told = 0.0, []
    while (when := turns.next_at()) is not None:
        at = max(at, when)
        taken = turns.take(at)
        if taken is None:
            continue
        chat, count = taken
        pace.sent(chat, at)
        told.append((at, chat))
        turns.put_back(chat, count - 1)
    return told


LOADS = {
    "2,000 people and 10 groups of 30": dict.fromkeys(range(1, 2001), 1) | {-n: 30 for n in range(1, 11)},
    "3,000 people, one of them 90 times": dict.fromkeys(range(1, 3001), 1) | {5000: 90},
    "3,000 people and a group of 60": dict.fromkeys(range(1, 3001), 1) | {-1: 60},
}


@pytest.mark.parametrize("load", LOADS.values(), ids=LOADS)
def test_everybody_is_told_within_a_twentieth_of_the_least_time(load: dict[int, int]) -> None:
    times = sent_times(load)
    assert Counter(chat for _, chat in times) == load
    assert times[-1][0] <= 1.05 * least_seconds(load)


@given(st.dictionaries(st.integers(-5, 40).filter(bool), st.integers(1, 45), max_size=20))
def test_no_second_and_no_chat_gets_more_than_telegram_takes(load: dict[int, int]) -> None:
    times = [at for at, _ in sent_times(load)]
    by_chat: dict[int, list[float]] = defaultdict(list)
    for at, chat in sent_times(load):
        by_chat[chat].append(at)
    assert all(later - first >= 1 - 1e-6 for first, later in zip(times, times[30:], strict=False))
    for chat, told in by_chat.items():
        assert len(told) == load[chat]
        assert all(later - first >= 1 - 1e-6 for first, later in itertools.pairwise(told))
        if chat < 0:
            assert all(later - first >= 60 - 1e-6 for first, later in zip(told, told[20:], strict=False))


@given(st.lists(st.floats(0, 0.2), min_size=40, max_size=200))
def test_waking_late_never_lets_more_than_thirty_through_in_a_second(delays: list[float]) -> None:
    pace = Pace()
    at, times = 0.0, []
    for chat, delay in enumerate(delays):
        at = max(at, pace.all_ready_at) + delay
        pace.sent(chat, at)
        times.append(at)
    assert all(later - first >= 1 - 1e-6 for first, later in zip(times, times[30:], strict=False))


def test_an_answer_to_a_person_makes_the_reminders_wait() -> None:
    pace = Pace()
    turns = Turns(pace)
    turns.refill({7: 1}, 0.0)
    pace.sent(7, 0.0)
    assert turns.take(0.5) is None
    assert turns.take(1.0) == (7, 1)


def test_a_chat_told_to_wait_holds_up_nobody_else() -> None:
    pace = Pace()
    turns = Turns(pace)
    pace.pause(7, 30.0)
    turns.refill({7: 5, 8: 1}, 0.0)
    assert turns.take(0.0) == (8, 1)
    assert turns.take(29.0) is None
    assert turns.take(30.0) == (7, 5)


def test_when_everybody_is_told_to_wait_everybody_waits() -> None:
    pace = Pace()
    turns = Turns(pace)
    turns.refill({7: 1}, 0.0)
    pace.pause_all(5.0)
    assert turns.take(4.9) is None
    assert turns.next_at() == 5.0
