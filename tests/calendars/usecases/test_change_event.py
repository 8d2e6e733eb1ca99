"""An event changes in one step: itself, its history, its feed and its reminders."""

from collections.abc import Callable
from datetime import date, time

import pytest

from calendars.errors import BadWhen, NotAllowed, NothingFound, NotMovable
from calendars.event import Change, Event
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.usecases.change_event import (
    CancelEvent,
    ConfirmEvent,
    HoldEvent,
    MoveEvent,
    PostponeEvent,
    ReopenEvent,
    may_be_held,
)
from calendars.when import When
from tests.calendars.events import event as make_event
from tests.calendars.events import found
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, STRANGER, Desk

ALMATY = "Asia/Almaty"
StatusChange = ConfirmEvent | HoldEvent | PostponeEvent | CancelEvent
CHANGES: tuple[Callable[..., StatusChange], ...] = (ConfirmEvent, HoldEvent, PostponeEvent, CancelEvent)


async def council(desk: Desk, status: Status = Status.PLANNED) -> Event:
    (event,) = await desk.add(
        found("Заседание Совета", "2022-03-03/2022-03-04", kind=Kind.COUNCIL, ordinal=4, status=status)
    )
    return event


async def anniversary(desk: Desk) -> Event:
    (event,) = await desk.add(STATEMENT[2])
    return event


def move(desk: Desk) -> MoveEvent:
    return MoveEvent(store=desk.store, now=desk.clock.now, reader=desk.reader)


async def kept(desk: Desk, event: Event) -> Event:
    (found_,) = [each for each in await desk.events() if each.id == event.id]
    return found_


async def version(desk: Desk, event: Event) -> int:
    async with desk.store.reading() as work:
        return (await work.feeds.state(event.calendar_id)).version


async def steps(desk: Desk, event: Event) -> list[tuple[int, tuple[Change, ...]]]:
    async with desk.store.reading() as work:
        return [(step.number, step.changes) for step in await work.events.history(event.id)]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (ConfirmEvent, Status.CONFIRMED),
        (HoldEvent, Status.HELD),
        (PostponeEvent, Status.POSTPONED),
        (CancelEvent, Status.CANCELLED),
    ],
)
async def test_a_change_is_kept_told_and_written_into_history(
    desk: Desk, change: Callable[..., StatusChange], status: Status
) -> None:
    event = await council(desk)
    before = await version(desk, event)
    desk.clock.move(hours=1)
    changed = await change(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    assert changed.changes == (Change("status", Status.PLANNED, status),)
    assert changed.event == await kept(desk, event)
    assert (changed.event.revision, changed.event.changed_at, changed.event.uid) == (1, desk.clock.now(), event.uid)
    assert await steps(desk, event) == [(0, ()), (1, changed.changes)]
    assert await version(desk, event) > before


@pytest.mark.parametrize("change", CHANGES)
async def test_the_same_change_again_is_no_new_revision(desk: Desk, change: Callable[..., StatusChange]) -> None:
    event = await council(desk)
    use_case = change(store=desk.store, now=desk.clock.now)
    first = await use_case(OFFICER, event.id)
    before = await version(desk, event)
    again = await use_case(OFFICER, event.id)
    assert (again.event, again.changes) == (first.event, ())
    assert await version(desk, event) == before
    assert len(await steps(desk, event)) == 2


@pytest.mark.parametrize("change", [HoldEvent, PostponeEvent, CancelEvent])
async def test_what_is_no_longer_ahead_owes_no_reminder(desk: Desk, change: Callable[..., StatusChange]) -> None:
    event = await council(desk)
    assert await desk.owed(event)
    await change(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    assert await desk.owed(event) == {}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (ConfirmEvent, Status.HELD),
        (ConfirmEvent, Status.CANCELLED),
        (ConfirmEvent, Status.POSTPONED),
        (HoldEvent, Status.CANCELLED),
        (HoldEvent, Status.POSTPONED),
        (PostponeEvent, Status.HELD),
        (PostponeEvent, Status.CANCELLED),
        (CancelEvent, Status.HELD),
    ],
)
async def test_a_change_that_makes_no_sense_is_refused(
    desk: Desk, change: Callable[..., StatusChange], status: Status
) -> None:
    event = await council(desk, status)
    with pytest.raises(NotMovable) as refused:
        await change(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    assert refused.value.params == {"status": status}
    assert await kept(desk, event) == event


@pytest.mark.parametrize("change", [HoldEvent, PostponeEvent])
async def test_an_anniversary_is_never_over_and_never_put_off(desk: Desk, change: Callable[..., StatusChange]) -> None:
    event = await anniversary(desk)
    with pytest.raises(NotMovable):
        await change(store=desk.store, now=desk.clock.now)(OFFICER, event.id)


async def test_a_moved_event_keeps_its_id_and_says_old_and_new_and_its_reminders_move_along(desk: Desk) -> None:
    event = await council(desk)
    moved = await move(desk)(OFFICER, OFFICER, event.id, "12 октября 2022 года")
    assert moved.changes == (Change("when", event.when, When.parse("2022-10-12")),)
    assert (moved.event.id, moved.event.uid) == (event.id, event.uid)
    owed = await desk.owed(event)
    assert {key.partition(" ")[0] for key in owed} == {"2022-10-12"}
    assert owed["2022-10-12 0d"] == "2022-10-12T02:00"


async def test_a_postponed_event_that_gets_a_date_is_planned_again(desk: Desk) -> None:
    event = await council(desk)
    await PostponeEvent(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    assert (await kept(desk, event)).when == event.when
    moved = await move(desk)(OFFICER, OFFICER, event.id, "2022-10-12")
    assert [change.field for change in moved.changes] == ["when", "status"]
    assert moved.event.status is Status.PLANNED
    assert [number for number, _ in await steps(desk, event)] == [0, 1, 2]


async def test_a_postponed_event_may_get_its_old_date_back(desk: Desk) -> None:
    event = await council(desk)
    await PostponeEvent(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    moved = await move(desk)(OFFICER, OFFICER, event.id, event.when.edtf)
    assert [change.field for change in moved.changes] == ["status"]


async def test_moving_to_where_it_is_changes_nothing(desk: Desk) -> None:
    event = await council(desk)
    assert (await move(desk)(OFFICER, OFFICER, event.id, event.when.edtf)).changes == ()


async def test_a_time_goes_along_to_another_day_but_not_to_a_month(desk: Desk) -> None:
    (event,) = await desk.add(found("Приём", "2022-03-18", kind=Kind.RECEPTION, hours=Hours(time(18))))
    assert (await move(desk)(OFFICER, OFFICER, event.id, "2022-03-19")).event.hours == Hours(time(18), zone=ALMATY)
    later = await move(desk)(OFFICER, OFFICER, event.id, "2022-03-19 19:00")
    assert later.event.hours == Hours(time(19), zone=ALMATY)
    assert (await move(desk)(OFFICER, OFFICER, event.id, "2022-04")).event.hours is None


@pytest.mark.parametrize(
    ("said", "country", "zone"),
    [
        (None, None, ALMATY),
        (None, "KZ", ALMATY),
        (None, "TR", "Europe/Istanbul"),
        ("Asia/Tokyo", "TR", "Asia/Tokyo"),
    ],
)
async def test_a_time_is_by_its_own_zone_else_its_countrys_else_the_calendars(
    desk: Desk, said: str | None, country: str | None, zone: str
) -> None:
    (event,) = await desk.add(found("Приём", "2022-03-18", country=country, hours=Hours(time(18), zone=said)))
    assert event.hours == Hours(time(18), zone=zone)


async def test_a_moved_anniversary_keeps_its_count(desk: Desk) -> None:
    event = await anniversary(desk)
    moved = await move(desk)(OFFICER, OFFICER, event.id, "2023-03-03")
    assert (moved.event.when.edtf, moved.event.ordinal) == ("2022-03-03", 30)
    with pytest.raises(BadWhen):
        await move(desk)(OFFICER, OFFICER, event.id, "2022-03")


@pytest.mark.parametrize("status", [Status.HELD, Status.CANCELLED])
async def test_what_is_over_or_called_off_is_not_moved(desk: Desk, status: Status) -> None:
    event = await council(desk, status)
    with pytest.raises(NotMovable):
        await move(desk)(OFFICER, OFFICER, event.id, "2022-10-12")


async def test_a_wrong_date_changes_nothing(desk: Desk) -> None:
    event = await council(desk)
    with pytest.raises(BadWhen):
        await move(desk)(OFFICER, OFFICER, event.id, "2022-99-99")
    assert await kept(desk, event) == event


async def test_nobody_changes_what_is_not_theirs(desk: Desk) -> None:
    event = await council(desk)
    await desk.come_in(STRANGER)
    with pytest.raises(NotAllowed):
        await CancelEvent(store=desk.store, now=desk.clock.now)(STRANGER, event.id)
    with pytest.raises(NotAllowed):
        await move(desk)(STRANGER, STRANGER, event.id, "2022-10-12")
    with pytest.raises(NothingFound):
        await CancelEvent(store=desk.store, now=desk.clock.now)(OFFICER, "0" * 32)
    assert await kept(desk, event) == event


@pytest.mark.parametrize("status", [Status.HELD, Status.CANCELLED])
async def test_what_was_held_or_cancelled_by_mistake_is_planned_again(desk: Desk, status: Status) -> None:
    event = await council(desk, status)
    use_case = ReopenEvent(store=desk.store, now=desk.clock.now)
    reopened = await use_case(OFFICER, event.id)
    assert reopened.changes == (Change("status", status, Status.PLANNED),)
    assert (await kept(desk, event)).status is Status.PLANNED
    assert (await use_case(OFFICER, event.id)).changes == ()
    assert (await move(desk)(OFFICER, OFFICER, event.id, "2022-10-12")).event.when.edtf == "2022-10-12"


async def test_what_comes_again_is_reminded_of_again(desk: Desk) -> None:
    event = await council(desk)
    before = await desk.owed(event)
    assert before
    await CancelEvent(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    assert await desk.owed(event) == {}
    await ReopenEvent(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    assert await desk.owed(event) == before


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.POSTPONED])
async def test_only_what_is_over_or_called_off_is_reopened(desk: Desk, status: Status) -> None:
    event = await council(desk, status)
    with pytest.raises(NotMovable):
        await ReopenEvent(store=desk.store, now=desk.clock.now)(OFFICER, event.id)


@pytest.mark.parametrize(
    ("when", "held"),
    [
        ("2022-02-24", True),
        ("2022-02-23/2022-02-25", True),
        ("2022-02-25", False),
        ("2022-02", True),
        ("2022", True),
        ("2022-03", False),
        ("[..2022-03-15]", True),
        ("XXXX", False),
    ],
)
def test_an_event_may_have_been_held_once_its_first_day_has_come(when: str, held: bool) -> None:
    today = date(2022, 2, 24)
    assert may_be_held(make_event("Совет", when), today) is held
    assert not may_be_held(make_event("Совет", when, status=Status.HELD), today)
    assert not may_be_held(make_event("Совет", when, yearly=True), today)
