"""A wrong date is put right before anything is added."""

from datetime import time

import pytest

from calendars.errors import BadWhen, NotAllowed, StaleProposal
from calendars.hours import Hours
from calendars.proposal import Answer
from calendars.usecases.fix_proposal import FixProposal
from tests.calendars.usecases.conftest import OFFICER, STRANGER, Desk


def fix(desk: Desk) -> FixProposal:
    return FixProposal(store=desk.store, now=desk.clock.now, reader=desk.reader)


@pytest.mark.parametrize(
    ("text", "when", "hours"),
    [
        ("2022-10-12", "2022-10-12", None),
        ("  2022-05 ", "2022-05", None),
        ("[2022-09..2022-10]", "[2022-09..2022-10]", None),
        ("2022-10-12 10:00", "2022-10-12", Hours(time(10))),
        ("2022-10-12 9:30-11:00", "2022-10-12", Hours(time(9, 30), time(11))),
        ("12.10.2022", "2022-10-12", None),
        ("3-4 марта 2022 года", "2022-03-03/2022-03-04", None),
        ("3 марта 10:00", "2022-03-03", Hours(time(10))),
        ("в мае", "2022-05", None),
        ("во втором полугодии 2022 года", "2022-41", None),
        ("второе полугодие", "2022-41", None),
        ("12 октября в 15:30", "2022-10-12", Hours(time(15, 30))),
        ("3 or 10 March 2022", "[2022-03-03,2022-03-10]", None),
        ("in the second half of 2022", "2022-41", None),
        ("3-4 Mart 2022", "2022-03-03/2022-03-04", None),
        ("2022 жылғы 3-4 наурыз", "2022-03-03/2022-03-04", None),
    ],
)
async def test_a_date_may_be_written_as_people_write_it(desk: Desk, text: str, when: str, hours: Hours | None) -> None:
    taken = await desk.take()
    fixed = await fix(desk)(OFFICER, OFFICER, taken.proposals[2].id, text)
    assert (fixed.proposal.when.edtf, fixed.proposal.hours) == (when, hours)
    assert (fixed.proposal.answer, fixed.event) == (Answer.WAITING, None)
    assert await desk.proposal(fixed.proposal.id) == fixed.proposal


async def test_what_is_added_then_has_the_right_date(desk: Desk) -> None:
    taken = await desk.take()
    proposal = taken.proposals[2]
    await fix(desk)(OFFICER, OFFICER, proposal.id, "2022-10-12")
    event = (await desk.answer(OFFICER, proposal.id, True)).event
    assert event
    assert event.when.edtf == "2022-10-12"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "не знаю",
        "3 марта или как получится",
        "5-6 мая или 12 июня, уточним",
        "2022-13-45",
        "2022-03-04/2022-03-03",
        "?" * 5000,
        "\0",
    ],
)
async def test_what_is_no_date_is_refused_and_changes_nothing(desk: Desk, text: str) -> None:
    taken = await desk.take()
    with pytest.raises(BadWhen):
        await fix(desk)(OFFICER, OFFICER, taken.proposals[2].id, text)
    assert await desk.proposal(taken.proposals[2].id) == taken.proposals[2]


async def test_an_answered_proposal_is_past_fixing(desk: Desk) -> None:
    taken = await desk.take()
    await desk.answer(OFFICER, taken.proposals[2].id, True)
    with pytest.raises(StaleProposal):
        await fix(desk)(OFFICER, OFFICER, taken.proposals[2].id, "2022-05")


async def test_nobody_fixes_for_others(desk: Desk) -> None:
    taken = await desk.take()
    await desk.come_in(STRANGER)
    with pytest.raises(NotAllowed):
        await fix(desk)(STRANGER, STRANGER, taken.proposals[2].id, "2022-05")
