"""What is owed is told: once, in time, to the right chat; and what becomes of it when Telegram does not say yes."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from calendars.delivery import DeliveryState
from calendars.kinds import Kind, Status
from calendars.post_errors import MayHaveArrived, Moved, NotSent, Refused, TryLater, Unreachable
from calendars.when import When
from scheduler import Deliverer
from tests.conftest import TestClock
from tests.scheduler.conftest import Desk, Letterbox, in_almaty

COUNCIL = When.days(date(2022, 3, 3), date(2022, 3, 4))


async def test_a_reminder_is_told_when_it_is_due_and_not_a_second_before(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    assert await deliverer.next_due() == in_almaty("2022-03-02T08:00")
    clock.set(in_almaty("2022-03-02T08:00") - timedelta(seconds=1))
    assert await deliverer.deliver_due() == 0
    assert await deliverer.idle()
    clock.move(seconds=1)
    assert not await deliverer.idle()
    assert await deliverer.deliver_due() == 1
    assert letterbox.told == [(7, "council", "1d")]
    assert await deliverer.idle()


async def test_a_reminder_that_was_told_is_not_told_again(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    council = await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:00"))
    await deliverer.deliver_due()
    await desk.change(council, status=Status.CONFIRMED)
    assert await deliverer.deliver_due() == 0
    assert (await desk.deliveries("council"))["1d"].state is DeliveryState.SENT


async def test_reminders_of_one_chat_due_together_become_one_message(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_follower(8)
    await desk.add_event("council", COUNCIL)
    await desk.add_event("talks", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await deliverer.deliver_due() == 2
    assert [(letter.chat.id, len(letter.reminders)) for letter in letterbox.letters] == [(7, 2), (8, 2)]


async def test_a_change_of_the_event_loses_nothing_that_is_overdue(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    council = await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:05"))
    await desk.change(council, place="Нур-Султан")
    assert await deliverer.deliver_due() == 1
    assert letterbox.told == [(7, "council", "1d")]


async def test_leads_gone_by_before_the_event_was_added_are_not_told(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    clock.set(in_almaty("2022-03-02T09:00"))
    await desk.add_event("council", COUNCIL)
    assert await deliverer.deliver_due() == 0
    assert await deliverer.next_due() == in_almaty("2022-03-03T08:00")


async def test_after_a_long_silence_only_the_latest_reminder_of_an_event_is_told(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-03T13:00"))
    assert await deliverer.deliver_due() == 1
    assert letterbox.told == [(7, "council", "0d")]
    assert (await desk.deliveries("council"))["1d"].state is DeliveryState.DROPPED


async def test_a_reminder_of_what_is_over_is_dropped_for_the_history_to_show(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-05T00:00"))
    assert await deliverer.deliver_due() == 0
    assert letterbox.letters == []
    assert {each.state for each in (await desk.deliveries("council")).values()} == {DeliveryState.DROPPED}


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.POSTPONED, Status.HELD])
async def test_nothing_is_told_of_what_will_not_happen(
    status: Status, desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    council = await desk.add_event("council", COUNCIL)
    await desk.change(council, status=status)
    clock.set(in_almaty("2022-03-03T09:00"))
    assert await deliverer.deliver_due() == 0
    assert await desk.deliveries("council") == {}


async def test_an_ambiguous_reminder_is_repeated_once_and_says_so(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [MayHaveArrived("time-out")]
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await deliverer.deliver_due() == 0
    clock.move(seconds=5)
    assert await deliverer.deliver_due() == 1
    assert [letter.maybe_repeat for letter in letterbox.letters] == [False, True]


async def test_after_a_second_ambiguous_try_somebody_is_told_and_it_is_not_sent_again(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [MayHaveArrived("time-out"), MayHaveArrived("time-out")]
    clock.set(in_almaty("2022-03-02T08:00"))
    await deliverer.deliver_due()
    for _ in range(3):
        clock.move(minutes=10)
        assert await deliverer.deliver_due() == 0
    assert len(letterbox.letters) == 2
    assert (await desk.deliveries("council"))["1d"].state is DeliveryState.UNCERTAIN
    assert [record.levelname for record in caplog.records if record.name.startswith("calendars")][-1] == "ERROR"


async def test_while_telegram_is_out_of_reach_tries_are_free_and_not_marked_as_repeats(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [NotSent("refused")] * 5
    clock.set(in_almaty("2022-03-02T08:00"))
    delivered = 0
    while not delivered:
        delivered = await deliverer.deliver_due()
        clock.move(seconds=16)
    assert len(letterbox.letters) == 6
    assert not any(letter.maybe_repeat for letter in letterbox.letters)


async def test_a_chat_that_must_wait_is_left_alone_that_long(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [TryLater(timedelta(seconds=1))]
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await deliverer.deliver_due() == 0
    assert await deliverer.next_due() == in_almaty("2022-03-02T08:00:01")
    clock.move(seconds=1)
    assert await deliverer.deliver_due() == 1
    assert not letterbox.letters[-1].maybe_repeat


async def test_the_reminders_of_who_blocked_the_bot_wait_for_a_return(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [Unreachable("blocked")]
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await deliverer.deliver_due() == 0
    assert await deliverer.idle()
    async with desk.store.writing() as work:
        chat = await work.chats.get(7)
        assert chat is not None
        assert not chat.reachable
        await work.chats.save(replace(chat, reachable=True))
        await work.commit()
    clock.move(minutes=30)
    assert await deliverer.deliver_due() == 1


async def test_a_group_that_became_a_supergroup_is_told_under_its_new_id(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [Moved(-1007)]
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await deliverer.deliver_due() == 1
    assert [letter.chat.id for letter in letterbox.letters] == [7, -1007]


async def test_a_letter_telegram_will_never_take_is_not_tried_again_and_somebody_is_told(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [Refused("can't parse entities")]
    clock.set(in_almaty("2022-03-02T08:00"))
    assert await deliverer.deliver_due() == 0
    clock.move(minutes=30)
    assert await deliverer.deliver_due() == 0
    assert (await desk.deliveries("council"))["1d"].state is DeliveryState.DROPPED
    assert "ERROR" in {record.levelname for record in caplog.records}


async def test_a_defect_of_ours_counts_as_perhaps_sent_so_that_nobody_is_flooded(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    letterbox.answers = [KeyError("a defect")] * 9
    clock.set(in_almaty("2022-03-02T08:00"))
    for _ in range(5):
        await deliverer.deliver_due()
        clock.move(minutes=1)
    assert len(letterbox.letters) == 2


async def test_what_a_kill_left_in_the_middle_is_told_as_a_possible_repeat(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:00"))
    async with desk.store.writing() as work:
        claimed = await work.deliveries.claim(
            7, now=clock.now(), owner="a former life", lease_until=clock.now() + timedelta(minutes=1), limit=8
        )
        await work.commit()
    assert len(claimed) == 1
    assert await deliverer.deliver_due() == 1
    assert letterbox.letters[0].maybe_repeat


async def test_an_event_cancelled_between_claim_and_repeat_is_not_told(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    council = await desk.add_event("council", COUNCIL)
    letterbox.answers = [MayHaveArrived("time-out")]
    clock.set(in_almaty("2022-03-02T08:00"))
    await deliverer.deliver_due()
    await desk.change(council, status=Status.CANCELLED)
    clock.move(minutes=1)
    assert await deliverer.deliver_due() == 0
    assert len(letterbox.letters) == 1


async def test_an_anniversary_is_told_with_this_years_number(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    await desk.add_event("relations", date(2022, 3, 2), kind=Kind.ANNIVERSARY, ordinal=30, yearly=True)
    clock.set(in_almaty("2022-03-02T08:00"))
    await deliverer.deliver_due()
    assert letterbox.letters[-1].reminders[0].delivery.occurrence == date(2022, 3, 2)


async def test_two_callers_at_once_deliver_once_and_both_hear_the_whole_count(
    desk: Desk, clock: TestClock, letterbox: Letterbox, deliverer: Deliverer
) -> None:
    for chat in range(8, 20):
        await desk.add_follower(chat)
    await desk.add_event("council", COUNCIL)
    clock.set(in_almaty("2022-03-02T08:00"))
    counts = await asyncio.gather(deliverer.deliver_due(), deliverer.deliver_due())
    assert counts == [13, 13]
    assert len(letterbox.letters) == 13
