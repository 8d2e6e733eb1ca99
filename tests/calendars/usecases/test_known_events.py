"""What a paper says of an event that the calendar has changes that event, by a tap, and never makes another."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import pytest

from calendars.errors import NotAllowed, StaleProposal
from calendars.event import Change, Event, Participant
from calendars.kinds import Kind, Status
from calendars.proposal import Answer
from calendars.usecases.change_event import CancelEvent
from calendars.usecases.fix_proposal import FixProposal
from calendars.usecases.take_communique import ReadProposals, Taken
from calendars.when import When
from tests.calendars.events import found
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, STRANGER, Desk

COUNCIL = STATEMENT[3]
NUMBERED: dict[str, Any] = {"kind": Kind.COUNCIL, "ordinal": 4}
MOVED = found(COUNCIL.title, "2022-10-12", place="Астана", country="KZ", **NUMBERED)
COMMISSION = "Заседание межправительственной комиссии"
IN_ENGLISH = found(
    "4th session of the High-Level Strategic Cooperation Council",
    "2022-03-03/2022-03-04",
    country="KZ",
    participants=(Participant(name="Kassym-Jomart Tokayev", post="President of the Republic of Kazakhstan"),),
    **NUMBERED,
)


def changed(taken: Taken) -> list[dict[str, tuple[object, object]]]:
    """What each proposal would change or has changed, old and new by field."""
    told = [taken.offers[each.id].changes for each in taken.proposals if each.id in taken.offers]
    return [{change.field: (change.old, change.new) for change in changes} for changes in told]


async def council(desk: Desk) -> Event:
    (event,) = await desk.add(COUNCIL)
    return event


async def test_a_move_is_offered_and_waits_for_its_tap(desk: Desk) -> None:
    event = await council(desk)
    taken = await desk.told(MOVED)
    assert [(each.answer, each.event_id) for each in taken.proposals] == [(Answer.WAITING, event.id)]
    assert changed(taken) == [
        {"when": (COUNCIL.when, MOVED.when), "place": ("Казахстан", "Астана")},
    ]
    assert await desk.events() == [event]


async def test_taking_a_move_rewrites_the_event_its_history_and_its_reminders(desk: Desk) -> None:
    event = await council(desk)
    taken = await desk.told(MOVED)
    answered = await desk.accept(OFFICER, taken.proposals[0].id)
    (kept,) = await desk.events()
    assert (answered.proposal.answer, answered.event) == (Answer.CHANGED, kept)
    assert (kept.id, kept.uid, kept.revision, kept.when, kept.place) == (event.id, event.uid, 1, MOVED.when, "Астана")
    step = (await desk.history(event))[-1]
    assert (step.proposal_id, step.person_id) == (taken.proposals[0].id, OFFICER)
    assert step.changes == (Change("when", COUNCIL.when, MOVED.when), Change("place", "Казахстан", "Астана"))
    assert {when.split()[0] for when in await desk.owed(kept)} == {"2022-10-12"}
    async with desk.store.reading() as work:
        assert [paper.id for paper, _ in await work.papers.of_event(event.id)][-1] == taken.paper.id


async def test_the_same_tap_again_changes_nothing_and_gives_the_same(desk: Desk) -> None:
    await council(desk)
    taken = await desk.told(MOVED)
    first = await desk.accept(OFFICER, taken.proposals[0].id)
    assert await desk.accept(OFFICER, taken.proposals[0].id) == first
    assert await desk.answer(OFFICER, taken.proposals[0].id, True) == first
    assert len(await desk.events()) == 1


async def test_two_taps_at_once_make_one_step(desk: Desk) -> None:
    event = await council(desk)
    first, second = await desk.told(MOVED), await desk.told(MOVED)
    await asyncio.gather(*(desk.accept(OFFICER, taken.proposals[0].id) for taken in (first, second)))
    assert len(await desk.history(event)) == 2
    answers = {(await desk.proposal(taken.proposals[0].id)).answer for taken in (first, second)}
    assert answers == {Answer.CHANGED, Answer.KNOWN}


async def test_what_was_taken_is_still_told_old_and_new(desk: Desk) -> None:
    await council(desk)
    taken = await desk.told(MOVED)
    await desk.accept(OFFICER, taken.proposals[0].id)
    again = await ReadProposals(store=desk.store)(OFFICER, taken.paper.id)
    assert changed(again) == changed(taken)


async def test_a_change_not_taken_leaves_the_event_and_gives_it_no_paper(desk: Desk) -> None:
    event = await council(desk)
    taken = await desk.told(MOVED)
    skipped = await desk.answer(OFFICER, taken.proposals[0].id, False)
    assert skipped.proposal.answer is Answer.SKIPPED
    assert await desk.events() == [event]
    async with desk.store.reading() as work:
        assert len(await work.papers.of_event(event.id)) == 1
    with pytest.raises(StaleProposal):
        await desk.accept(OFFICER, taken.proposals[0].id)


@pytest.mark.parametrize("status", [Status.POSTPONED, Status.CANCELLED])
async def test_adding_all_neither_moves_nor_postpones_nor_cancels(desk: Desk, status: Status) -> None:
    event = await council(desk)
    off = found(COUNCIL.title, COUNCIL.when.edtf, status=status, **NUMBERED)
    new = found("5-е заседание Совета", "2023", kind=Kind.COUNCIL, ordinal=5)
    for told in (MOVED, off):
        taken = await desk.told(told, new)
        await desk.add_all(OFFICER, taken.paper.id)
        assert (await desk.proposal(taken.proposals[0].id)).answer is Answer.WAITING
    assert event in await desk.events()
    answered = await desk.accept(OFFICER, taken.proposals[0].id)
    assert answered.event
    assert answered.event.status is status
    assert await desk.owed(answered.event) == {}


async def test_adding_all_gives_a_vague_event_its_day_and_what_was_missing(desk: Desk) -> None:
    (event,) = await desk.add(found(COMMISSION, "2022", kind=Kind.COMMISSION, country="KZ"))
    people = (Participant(name="Алихан Смаилов", post="Премьер-Министр"), Participant(name="Фуат Октай"))
    dated = found(
        f"12-е {COMMISSION.lower()}",
        "2022-10-12",
        kind=Kind.COMMISSION,
        ordinal=12,
        place="Астана",
        participants=people,
    )
    taken = await desk.told(dated)
    assert changed(taken) == [
        {
            "title": (COMMISSION, dated.title),
            "when": (When.of_year(2022), dated.when),
            "ordinal": (None, 12),
            "participants": ((), people),
        }
    ]
    added = await desk.add_all(OFFICER, taken.paper.id)
    assert [(each.id, each.when, each.ordinal) for each in added.added] == [(event.id, dated.when, 12)]
    assert [each.answer for each in added.proposals] == [Answer.CHANGED]
    assert "2022-10-12 1d" in await desk.owed(added.added[0])


async def test_a_paper_that_only_recalls_a_planned_event_offers_that_it_was_held(desk: Desk) -> None:
    await council(desk)
    desk.clock.set(datetime(2022, 3, 10, 4, tzinfo=UTC))
    cited = found(COUNCIL.title, "2022-03", status=Status.HELD, recalled=True, **NUMBERED)
    taken = await desk.told(cited)
    assert changed(taken) == [{"status": (Status.PLANNED, Status.HELD)}]
    assert not taken.proposals[0].recalled
    await desk.add_all(OFFICER, taken.paper.id)
    again = await desk.told(cited)
    assert [(each.answer, each.recalled) for each in again.proposals] == [(Answer.KNOWN, True)]


async def test_a_postponed_event_is_planned_again_by_the_paper_that_dates_it(desk: Desk) -> None:
    visit: dict[str, Any] = {"kind": Kind.VISIT, "country": "KZ"}
    await desk.add(found("Визит Президента Турции", "2022-05-05", **visit))
    off = await desk.told(found("Визит Президента Турции", "2022-05-05", status=Status.POSTPONED, **visit))
    await desk.accept(OFFICER, off.proposals[0].id)
    taken = await desk.told(found("Визит Президента Турции", "2022-10-12", **visit))
    answered = await desk.accept(OFFICER, taken.proposals[0].id)
    assert answered.event
    assert (answered.event.status, answered.event.when.edtf) == (Status.PLANNED, "2022-10-12")
    assert len(await desk.events()) == 1


async def test_an_older_paper_does_not_move_back_what_a_newer_one_moved(desk: Desk) -> None:
    await council(desk)
    newer = await desk.told(MOVED, published=date(2022, 9, 1))
    await desk.accept(OFFICER, newer.proposals[0].id)
    older = await desk.told(COUNCIL, published=date(2022, 2, 20))
    assert ([each.answer for each in older.proposals], older.offers) == ([Answer.KNOWN], {})


async def test_what_somebody_else_did_meanwhile_is_known_and_not_done_twice(desk: Desk) -> None:
    event = await council(desk)
    first, second = await desk.told(MOVED), await desk.told(MOVED)
    await desk.accept(OFFICER, first.proposals[0].id)
    shown = await ReadProposals(store=desk.store)(OFFICER, second.paper.id)
    assert ([each.answer for each in shown.proposals], shown.offers) == ([Answer.KNOWN], {})
    assert (await desk.accept(OFFICER, second.proposals[0].id)).proposal.answer is Answer.KNOWN
    assert len(await desk.history(event)) == 2


async def test_a_tap_to_add_what_is_known_otherwise_by_now_shows_the_change_first(desk: Desk) -> None:
    first, second = await desk.told(COUNCIL), await desk.told(MOVED)
    await desk.answer(OFFICER, first.proposals[0].id, True)
    answered = await desk.answer(OFFICER, second.proposals[0].id, True)
    assert answered.proposal.answer is Answer.WAITING
    assert [event.when for event in await desk.events()] == [COUNCIL.when]
    shown = await ReadProposals(store=desk.store)(OFFICER, second.paper.id)
    assert changed(shown)[0]["when"] == (COUNCIL.when, MOVED.when)
    await desk.accept(OFFICER, second.proposals[0].id)
    assert [event.when for event in await desk.events()] == [MOVED.when]


async def test_of_an_event_called_off_meanwhile_there_is_nothing_to_change(desk: Desk) -> None:
    event = await council(desk)
    taken = await desk.told(MOVED)
    await CancelEvent(store=desk.store, now=desk.clock.now)(OFFICER, event.id)
    with pytest.raises(StaleProposal):
        await desk.accept(OFFICER, taken.proposals[0].id)
    shown = await ReadProposals(store=desk.store)(OFFICER, taken.paper.id)
    assert [(each.answer, each.event_id) for each in shown.proposals] == [(Answer.WAITING, None)]
    await desk.answer(OFFICER, taken.proposals[0].id, True)
    assert sorted(each.status for each in await desk.events()) == [Status.CANCELLED, Status.PLANNED]


async def test_a_misread_date_is_fixed_before_it_moves_anything(desk: Desk) -> None:
    await council(desk)
    taken = await desk.told(MOVED)
    fix = FixProposal(store=desk.store, now=desk.clock.now, reader=desk.reader)
    await fix(OFFICER, OFFICER, taken.proposals[0].id, "2022-10-13")
    answered = await desk.accept(OFFICER, taken.proposals[0].id)
    assert answered.event
    assert answered.event.when.edtf == "2022-10-13"


async def test_two_visits_of_one_paper_do_not_both_become_the_one_that_was_vague(desk: Desk) -> None:
    visit: dict[str, Any] = {"kind": Kind.VISIT, "country": "KZ"}
    title = "Визит министра торговли Турции"
    await desk.add(found(title, "2022-05", **visit))
    taken = await desk.told(found(title, "2022-05-10", **visit), found(title, "2022-05-20", **visit))
    assert [bool(each.event_id) for each in taken.proposals] == [True, False]
    await desk.add_all(OFFICER, taken.paper.id)
    assert [event.when.edtf for event in await desk.events()] == ["2022-05-10", "2022-05-20"]


async def test_the_same_paper_in_another_language_gives_second_titles_and_no_event(desk: Desk) -> None:
    event = await council(desk)
    taken = await desk.told(IN_ENGLISH, language="en")
    assert changed(taken) == [{"second_titles": ((), (("en", IN_ENGLISH.title),))}]
    await desk.add_all(OFFICER, taken.paper.id)
    (kept,) = await desk.events()
    assert (kept.id, kept.title) == (event.id, COUNCIL.title)
    assert [kept.title_in(language) for language in ("ru", "en", "tr")] == [
        COUNCIL.title,
        IN_ENGLISH.title,
        COUNCIL.title,
    ]
    async with desk.store.reading() as work:
        for word in ("стратегическ", "strategic"):
            assert await work.events.search(kept.calendar_id, [word], 9) == [kept]


async def test_a_second_title_makes_the_next_paper_of_its_language_easy(desk: Desk) -> None:
    await council(desk)
    translated = await desk.told(IN_ENGLISH, language="en")
    await desk.add_all(OFFICER, translated.paper.id)
    taken = await desk.told(found(IN_ENGLISH.title, "2022-10-12", **NUMBERED), language="en")
    assert changed(taken) == [{"when": (COUNCIL.when, MOVED.when)}]


async def test_nobody_changes_what_is_others(desk: Desk) -> None:
    event = await council(desk)
    taken = await desk.told(MOVED)
    await desk.come_in(STRANGER)
    with pytest.raises(NotAllowed):
        await desk.accept(STRANGER, taken.proposals[0].id)
    assert await desk.events() == [event]


SCHEDULE = tuple(
    found(title, when, kind=kind)
    for title, when, kind in (
        ("Консультации с МИД Узбекистана", "2022-03-03", Kind.CONSULTATIONS),
        ("Встреча с послом Германии", "2022-04-07", Kind.MEETING),
        ("Визит делегации парламента Монголии", "2022-03-22/2022-03-23", Kind.VISIT),
    )
)
LATER = found(SCHEDULE[2].title, "2022-05-29", kind=Kind.VISIT)


async def test_a_schedule_that_comes_again_moves_what_stands_on_another_day(desk: Desk) -> None:
    events = await desk.add(*SCHEDULE)
    taken = await desk.told(*SCHEDULE[:2], LATER)
    assert [each.answer for each in taken.proposals] == [Answer.KNOWN, Answer.KNOWN, Answer.WAITING]
    assert changed(taken) == [{"when": (SCHEDULE[2].when, LATER.when)}]
    await desk.accept(OFFICER, taken.proposals[2].id)
    assert sorted(event.id for event in await desk.events()) == sorted(event.id for event in events)


async def test_a_paper_of_its_own_moves_nothing_of_a_schedule(desk: Desk) -> None:
    await desk.add(*SCHEDULE)
    assert changed(await desk.told(LATER)) == []
    assert changed(await desk.told(SCHEDULE[0], LATER)) == []
    other = found("Визит делегации парламента Японии", "2022-05-29", kind=Kind.VISIT)
    assert changed(await desk.told(*SCHEDULE[:2], other)) == []


async def test_a_schedule_that_lists_both_days_has_two_events(desk: Desk) -> None:
    await desk.add(*SCHEDULE)
    taken = await desk.told(*SCHEDULE, LATER)
    assert changed(taken) == []
    assert [each.event_id for each in taken.proposals if each.answer is Answer.WAITING] == [None]


async def test_a_weekly_meeting_of_a_schedule_moves_nothing(desk: Desk) -> None:
    weekly = [
        found("Аппаратное совещание у министра", f"2022-03-{day:02}", kind=Kind.MEETING) for day in (1, 8, 15, 22)
    ]
    await desk.add(*SCHEDULE, *weekly[:3])
    taken = await desk.told(*SCHEDULE, *weekly[1:])
    assert changed(taken) == []


async def test_what_is_over_is_moved_by_no_schedule(desk: Desk) -> None:
    await desk.add(*SCHEDULE)
    assert changed(await desk.told(*SCHEDULE[:2], LATER, published=date(2022, 4, 1))) == []
