"""Only a tap puts an event into the calendar, and only once."""

from dataclasses import replace

import pytest

from calendars.errors import NotAllowed, NothingFound, StaleProposal
from calendars.kinds import Kind, Status
from calendars.ports import Revision
from calendars.proposal import Answer
from tests.calendars.events import found
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, STRANGER, Desk


async def test_one_tap_adds_all_four_and_leaves_out_what_is_only_recalled(desk: Desk) -> None:
    taken = await desk.take()
    added = await desk.add_all(OFFICER, taken.paper.id)
    assert [event.title for event in added.added] == [STATEMENT[number].title for number in (0, 2, 3, 4)]
    assert [each.answer for each in added.proposals] == [Answer.ADDED] * 4 + [Answer.WAITING]
    assert {event.title for event in await desk.events()} == {event.title for event in added.added}


async def test_an_added_event_is_what_the_paper_said_with_its_history_and_its_paper(desk: Desk) -> None:
    taken = await desk.take()
    answered = await desk.answer(OFFICER, taken.proposals[2].id, True)
    event, proposal = answered.event, answered.proposal
    assert event
    assert proposal == replace(taken.proposals[2], answer=Answer.ADDED, event_id=event.id)
    assert (event.when, event.kind, event.ordinal, event.country, event.participants, event.responsible) == (
        proposal.when,
        Kind.COUNCIL,
        4,
        "KZ",
        STATEMENT[3].participants,
        OFFICER,
    )
    assert event.uid == event.id
    async with desk.store.reading() as work:
        assert await work.events.history(event.id) == [
            Revision(
                event_id=event.id,
                number=0,
                at=desk.clock.now(),
                person_id=OFFICER,
                changes=(),
                proposal_id=proposal.id,
            )
        ]
        assert await work.papers.of_event(event.id) == [(taken.paper, proposal)]


async def test_an_added_event_owes_its_reminders_at_once_in_the_chats_zone(desk: Desk) -> None:
    taken = await desk.take()
    anniversary = (await desk.answer(OFFICER, taken.proposals[1].id, True)).event
    assert anniversary
    owed = await desk.owed(anniversary)
    assert owed["2022-03-02 1d"] == "2022-03-01T02:00"
    assert owed["2022-03-02 0d"] == "2022-03-02T02:00"
    assert owed["2023-03-02 0d"] == "2023-03-02T02:00"
    assert "2022-03-02 30d" not in owed


@pytest.mark.parametrize("add", [True, False])
async def test_the_same_answer_again_gives_the_same_and_changes_nothing(desk: Desk, add: bool) -> None:
    taken = await desk.take()
    first = await desk.answer(OFFICER, taken.proposals[0].id, add)
    assert await desk.answer(OFFICER, taken.proposals[0].id, add) == first
    assert len(await desk.events()) == add


async def test_adding_all_twice_adds_once_and_says_the_same(desk: Desk) -> None:
    taken = await desk.take()
    first = await desk.add_all(OFFICER, taken.paper.id)
    assert await desk.add_all(OFFICER, taken.paper.id) == first
    assert len(await desk.events()) == 4


@pytest.mark.parametrize("add", [True, False])
async def test_the_other_answer_comes_too_late(desk: Desk, add: bool) -> None:
    taken = await desk.take()
    await desk.answer(OFFICER, taken.proposals[0].id, add)
    with pytest.raises(StaleProposal):
        await desk.answer(OFFICER, taken.proposals[0].id, not add)
    assert len(await desk.events()) == add


async def test_add_all_respects_what_was_skipped(desk: Desk) -> None:
    taken = await desk.take()
    await desk.answer(OFFICER, taken.proposals[0].id, False)
    added = await desk.add_all(OFFICER, taken.paper.id)
    assert len(added.added) == 3
    assert added.proposals[0].answer is Answer.SKIPPED


async def test_what_is_recalled_can_still_be_added_by_its_own_tap(desk: Desk) -> None:
    taken = await desk.take()
    answered = await desk.answer(OFFICER, taken.proposals[4].id, True)
    assert answered.event
    assert answered.event.status is Status.HELD


async def test_two_papers_on_one_event_make_one_event(desk: Desk) -> None:
    first, second = await desk.take("Заявление А"), await desk.take("Заявление Б")
    council = (await desk.answer(OFFICER, first.proposals[2].id, True)).event
    again = await desk.answer(OFFICER, second.proposals[2].id, True)
    assert (again.proposal.answer, again.event) == (Answer.KNOWN, council)
    assert await desk.answer(OFFICER, second.proposals[2].id, True) == again
    assert len(await desk.events()) == 1


async def test_two_events_alike_in_one_paper_are_two(desk: Desk) -> None:
    visit = found("Визит министра торговли", "2022-05", kind=Kind.VISIT)
    added = await desk.add(visit, visit)
    assert len(added) == 2


async def test_nobody_answers_for_others(desk: Desk) -> None:
    taken = await desk.take()
    await desk.come_in(STRANGER)
    with pytest.raises(NotAllowed):
        await desk.answer(STRANGER, taken.proposals[0].id, True)
    with pytest.raises(NotAllowed):
        await desk.add_all(STRANGER, taken.paper.id)
    assert await desk.events() == []


async def test_an_unknown_proposal_or_paper_is_not_found(desk: Desk) -> None:
    with pytest.raises(NothingFound):
        await desk.answer(OFFICER, "0" * 32, True)
    with pytest.raises(NothingFound):
        await desk.add_all(OFFICER, "0" * 32)
