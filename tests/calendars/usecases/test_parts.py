"""What a paper tells to be within another of its events is so in the calendar, whichever is added first."""

import pytest

from calendars.kinds import Kind
from calendars.usecases.read_agenda import ShowEvent
from tests.calendars.events import found
from tests.calendars.usecases.conftest import OFFICER, Desk

VISIT = found("Официальный визит", "2022-10-11/2022-10-12", kind=Kind.VISIT)
COUNCIL = found("4-е заседание Совета", "2022-10-12", kind=Kind.COUNCIL, part_of=2)
RECALLED = found("3-е заседание Совета", "2020-10-12", kind=Kind.COUNCIL, recalled=True)


async def parts(desk: Desk) -> dict[str, str | None]:
    """The titles of all events, each with the title of what it is within."""
    events = {event.id: event for event in await desk.events()}
    return {event.title: event.part_of and events[event.part_of].title for event in events.values()}


@pytest.mark.parametrize("first", [0, 1])
async def test_a_part_joins_its_whole_whichever_is_added_first(desk: Desk, first: int) -> None:
    desk.finds = (COUNCIL, VISIT)
    taken = await desk.take()
    await desk.answer(OFFICER, taken.proposals[first].id, True)
    assert not any((await parts(desk)).values())
    await desk.answer(OFFICER, taken.proposals[1 - first].id, True)
    assert await parts(desk) == {COUNCIL.title: VISIT.title, VISIT.title: None}


async def test_adding_all_at_once_joins_them_too(desk: Desk) -> None:
    await desk.add(COUNCIL, VISIT)
    assert (await parts(desk))[COUNCIL.title] == VISIT.title


async def test_dropping_the_whole_leaves_the_part(desk: Desk) -> None:
    desk.finds = (COUNCIL, VISIT)
    taken = await desk.take()
    await desk.answer(OFFICER, taken.proposals[1].id, False)
    await desk.answer(OFFICER, taken.proposals[0].id, True)
    assert await parts(desk) == {COUNCIL.title: None}


async def test_a_part_finds_its_whole_when_recalled_events_change_the_numbers(desk: Desk) -> None:
    desk.finds = (RECALLED, VISIT, found("Бизнес-форум", "2022-10-12", part_of=2))
    taken = await desk.take()
    assert [(each.title, each.part_of) for each in taken.proposals] == [
        (VISIT.title, None),
        ("Бизнес-форум", 1),
        (RECALLED.title, None),
    ]


async def test_a_part_of_a_new_paper_joins_a_whole_that_is_known_already(desk: Desk) -> None:
    await desk.add(VISIT)
    await desk.add(COUNCIL, VISIT)
    assert (await parts(desk))[COUNCIL.title] == VISIT.title


async def test_joining_is_no_change_that_chats_or_feeds_hear_of(desk: Desk) -> None:
    await desk.add(COUNCIL, VISIT)
    council = next(event for event in await desk.events() if event.title == COUNCIL.title)
    assert council.revision == 0
    assert [step.changes for step in await desk.history(council)] == [()]


async def test_the_card_of_a_part_names_its_whole(desk: Desk) -> None:
    await desk.add(COUNCIL, VISIT)
    show = ShowEvent(store=desk.store, now=desk.clock.now)
    cards = {event.title: await show(OFFICER, OFFICER, event.id) for event in await desk.events()}
    assert cards[COUNCIL.title].whole == VISIT.title
    assert cards[VISIT.title].whole is None
