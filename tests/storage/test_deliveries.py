"""What is owed: rewritten with its event, claimed once, marked only by whoever holds the claim."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from calendars.delivery import Delivery, DeliveryState
from calendars.ports import Store
from tests.conftest import TestClock
from tests.storage.making import LEASE, START, Maker, owed

SOON = START + timedelta(hours=1)
LATER = START + timedelta(days=6)


@pytest.fixture(autouse=True)
async def council(make: Maker) -> None:
    await make.council()


async def retry(store: Store, delivery: Delivery, not_before: datetime, *, ambiguous: bool) -> bool:
    async with store.writing() as work:
        marked = await work.deliveries.retry(delivery, not_before=not_before, ambiguous=ambiguous)
        await work.commit()
    return marked


async def sent(store: Store, delivery: Delivery) -> bool:
    async with store.writing() as work:
        marked = await work.deliveries.sent(delivery, at=START, message_id=2**40)
        await work.commit()
    return marked


async def reclaim(store: Store, now: datetime, *, everything: bool) -> list[tuple[str, str, bool]]:
    async with store.writing() as work:
        found = await work.deliveries.reclaim(now=now, everything=everything)
        await work.commit()
    return [(each.rule, each.state.value, each.ambiguous) for each in found]


async def test_an_event_owes_exactly_what_it_was_given_last(make: Maker) -> None:
    await make.owe(owed("7d", due_at=SOON), owed("1d", due_at=LATER))
    await make.owe(owed("1d", due_at=LATER), owed("0d", due_at=LATER + timedelta(days=1)))
    assert await make.rules() == [("1d", "owed"), ("0d", "owed")]


async def test_what_is_overdue_is_kept_where_it_waits_and_never_added(make: Maker, clock: TestClock) -> None:
    await make.owe(owed("7d", due_at=SOON))
    clock.set(SOON + timedelta(minutes=1))
    await make.owe(owed("7d", due_at=SOON), owed("30d", due_at=START), owed("1d", due_at=LATER))
    assert await make.rules() == [("7d", "owed"), ("1d", "owed")]
    await make.owe(owed("1d", due_at=LATER))
    assert await make.rules() == [("1d", "owed")]


async def test_what_was_sent_is_not_owed_again_when_the_event_comes_back(store: Store, make: Maker) -> None:
    await make.owe(owed("1d"))
    [claimed] = await make.claim()
    assert await sent(store, claimed)
    await make.owe()
    await make.owe(owed("1d", due_at=SOON))
    assert await make.rules() == [("1d", "sent")]


async def test_what_is_being_sent_is_left_alone(store: Store, make: Maker) -> None:
    await make.owe(owed("1d"))
    [claimed] = await make.claim()
    await make.owe()
    assert await make.rules() == [("1d", "sending")]
    assert await sent(store, claimed)


async def test_a_retry_keeps_its_turn_unless_the_reminder_itself_moves(store: Store, make: Maker) -> None:
    await make.owe(owed("1d"))
    [claimed] = await make.claim()
    assert await retry(store, claimed, SOON, ambiguous=False)
    await make.owe(owed("1d", zone="Asia/Oral"))
    async with store.reading() as work:
        assert await work.deliveries.next_due() == SOON
    await make.owe(owed("1d", due_at=LATER))
    async with store.reading() as work:
        assert await work.deliveries.next_due() == LATER


async def test_new_leads_of_one_chat_leave_the_others_alone(store: Store, make: Maker, clock: TestClock) -> None:
    await make.chat(8)
    await make.owe(owed("1d"), owed("1d", chat_id=8))
    async with store.writing() as work:
        await work.deliveries.replace_chat(8, "desk", [owed("2d", chat_id=8)], clock.now())
        await work.commit()
    async with store.reading() as work:
        kept = await work.deliveries.of_event("council")
        assert sorted((each.chat_id, each.rule) for each in kept) == [(7, "1d"), (8, "2d")]


async def test_nothing_is_claimed_before_it_is_due(make: Maker, clock: TestClock) -> None:
    await make.owe(owed(due_at=SOON))
    clock.set(SOON - timedelta(microseconds=1))
    assert not await make.claim()
    clock.set(SOON)
    assert len(await make.claim()) == 1


async def test_a_claim_takes_the_soonest_due_up_to_its_limit(make: Maker, clock: TestClock) -> None:
    await make.owe(*(owed(f"{days}d", due_at=START + timedelta(minutes=9 - days)) for days in range(5)))
    clock.set(SOON)
    assert [each.rule for each in await make.claim(limit=2)] == ["4d", "3d"]
    assert [each.rule for each in await make.claim(limit=9)] == ["2d", "1d", "0d"]


async def test_a_claimed_row_tells_who_has_it_and_for_how_long(store: Store, make: Maker) -> None:
    await make.owe(owed())
    [claimed] = await make.claim(owner="me")
    assert (claimed.state, claimed.owner, claimed.attempt) == (DeliveryState.SENDING, "me", 1)
    assert claimed.lease_until == START + LEASE
    assert (claimed.chat_id, claimed.rule, claimed.due_at) == (7, "1d", START)
    async with store.reading() as work:
        assert await work.deliveries.of_event("council") == [claimed]


async def test_possible_repeats_are_claimed_apart_and_first(store: Store, make: Maker) -> None:
    await make.owe(owed("7d"), owed("1d"))
    first = await make.claim(limit=1)
    assert await retry(store, first[0], START, ambiguous=True)
    again = await make.claim()
    assert [(each.rule, each.ambiguous, each.attempt) for each in again] == [(first[0].rule, True, 2)]
    assert [each.ambiguous for each in await make.claim()] == [False]


async def test_a_doubt_is_never_taken_back(store: Store, make: Maker) -> None:
    await make.owe(owed())
    for doubt in (True, False):
        [claimed] = await make.claim()
        assert await retry(store, claimed, START, ambiguous=doubt)
    [claimed] = await make.claim()
    assert claimed.ambiguous


async def test_due_chats_are_counted_and_the_unreachable_wait(store: Store, make: Maker, clock: TestClock) -> None:
    blocked = await make.chat(8)
    await make.chat(9, reachable=False)
    await make.owe(
        owed("1d"), owed("7d"), owed("0d", due_at=LATER), owed(chat_id=8, due_at=START), owed(chat_id=9, due_at=START)
    )
    async with store.reading() as work:
        assert await work.deliveries.due_chats(START) == {7: 2, 8: 1}
    await make.reachable(blocked, reachable=False)
    async with store.reading() as work:
        assert await work.deliveries.due_chats(START) == {7: 2}
        assert await work.deliveries.next_due(START) == LATER
    assert not await make.claim(8)
    await make.reachable(blocked, reachable=True)
    assert len(await make.claim(8)) == 1


async def test_a_chat_that_blocks_us_in_the_middle_is_owed_again_when_it_writes(store: Store, make: Maker) -> None:
    chat = await make.chat(8)
    await make.owe(owed(chat_id=8))
    [claimed] = await make.claim(8)
    await make.reachable(chat, reachable=False)
    assert await retry(store, claimed, START, ambiguous=False)
    async with store.reading() as work:
        assert await work.deliveries.next_due() is None
    await make.reachable(chat, reachable=True)
    assert len(await make.claim(8)) == 1


async def test_next_due_is_the_earliest_instant_past_the_one_given(store: Store, make: Maker) -> None:
    async with store.reading() as work:
        assert await work.deliveries.next_due() is None
    await make.owe(owed("1d", due_at=SOON), owed("0d", due_at=LATER))
    async with store.reading() as work:
        assert await work.deliveries.next_due() == SOON
        assert await work.deliveries.next_due(SOON) == LATER
        assert await work.deliveries.next_due(LATER) is None


async def test_a_claim_that_was_overtaken_marks_nothing(store: Store, make: Maker, clock: TestClock) -> None:
    await make.owe(owed())
    [frozen] = await make.claim(owner="frozen")
    clock.move(seconds=61)
    assert await reclaim(store, clock.now(), everything=False) == [("1d", "owed", True)]
    assert not await sent(store, frozen)
    [taken] = await make.claim(owner="other")
    assert not await sent(store, frozen)
    assert not await sent(store, replace(frozen, owner="other"))
    assert not await sent(store, replace(taken, owner="frozen"))
    assert not await retry(store, frozen, LATER, ambiguous=False)
    async with store.writing() as work:
        assert not await work.deliveries.close(frozen, state=DeliveryState.DROPPED, reason="late", at=START)
        await work.commit()
    assert await sent(store, taken)
    assert not await sent(store, taken)


async def test_a_reclaim_takes_only_what_is_past_its_lease_unless_told_everything(
    store: Store, make: Maker, clock: TestClock
) -> None:
    await make.owe(owed("7d"), owed("1d"))
    await make.claim(limit=1)
    clock.move(seconds=59)
    assert await reclaim(store, clock.now(), everything=False) == []
    assert len(await reclaim(store, clock.now(), everything=True)) == 1
    assert {state for _, state in await make.rules()} == {"owed"}


async def test_a_row_left_in_doubt_twice_ends_uncertain(store: Store, make: Maker) -> None:
    await make.owe(owed())
    await make.claim()
    assert await reclaim(store, START, everything=True) == [("1d", "owed", True)]
    await make.claim()
    assert await reclaim(store, START, everything=True) == [("1d", "uncertain", True)]
    assert not await make.claim()


async def test_what_is_closed_stays_closed(store: Store, make: Maker) -> None:
    await make.owe(owed())
    [claimed] = await make.claim()
    async with store.writing() as work:
        assert await work.deliveries.close(claimed, state=DeliveryState.DROPPED, reason="too late", at=START)
        await work.commit()
    await make.owe(owed(due_at=SOON))
    assert await make.rules() == [("1d", "dropped")]


async def test_instants_may_come_in_any_zone(store: Store, make: Maker, clock: TestClock) -> None:
    almaty = timezone(timedelta(hours=6))
    await make.owe(owed())
    [claimed] = await make.claim()
    assert await retry(store, claimed, SOON.astimezone(almaty), ambiguous=False)
    async with store.reading() as work:
        assert await work.deliveries.due_chats((SOON - timedelta(seconds=1)).astimezone(almaty)) == {}
        assert await work.deliveries.due_chats(SOON.astimezone(almaty)) == {7: 1}


async def test_ids_of_deliveries_are_never_used_again(store: Store, make: Maker) -> None:
    await make.owe(owed("7d"))
    async with store.reading() as work:
        [first] = await work.deliveries.of_event("council")
    await make.owe()
    await make.owe(owed("1d"))
    async with store.reading() as work:
        [second] = await work.deliveries.of_event("council")
    assert second.id > first.id
