"""What is ahead, what is open, what a word finds, and all about one event."""

from datetime import UTC, date, datetime

import pytest

from calendars.agenda import Agenda
from calendars.anniversary import Occurrence
from calendars.errors import NotAllowed, NothingFound, Stranger
from calendars.kinds import Kind, Status
from calendars.usecases.change_event import ConfirmEvent, PostponeEvent
from calendars.usecases.read_agenda import FindEvents, ListUndated, NextEvents, ReadAgenda, ShowEvent
from tests.calendars.events import found
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, STRANGER, Desk


async def agenda(desk: Desk, span: str, person: int = OFFICER) -> Agenda:
    return await ReadAgenda(store=desk.store, now=desk.clock.now)(person, person, span)


async def coming(desk: Desk, limit: int = 10) -> Agenda:
    return await NextEvents(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER, limit)


async def find(desk: Desk, words: str) -> list[str]:
    return [each.title for each in await FindEvents(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER, words)]


def lines(read: Agenda) -> list[str]:
    return [f"{day.day:%m-%d} {entry.title}" for day in read.days for entry in day.entries]


async def test_the_week_of_the_paper_shows_the_session_and_the_next_one_the_council(desk: Desk) -> None:
    await desk.add(*STATEMENT)
    assert lines(await agenda(desk, "today")) == [f"02-24 {STATEMENT[0].title}"]
    assert lines(await agenda(desk, "week")) == [f"02-24 {STATEMENT[0].title}"]
    desk.clock.move(days=6)
    week = await agenda(desk, "week")
    assert (week.first, week.last) == (date(2022, 2, 28), date(2022, 3, 6))
    assert lines(week) == [
        f"03-02 {STATEMENT[2].title}",
        f"03-03 {STATEMENT[3].title}",
        f"03-04 {STATEMENT[3].title}",
    ]
    assert [event.title for event in week.vague] == [STATEMENT[4].title]


async def test_the_day_begins_by_the_chats_own_clock(desk: Desk) -> None:
    desk.clock.set(datetime(2022, 2, 28, 18, 30, tzinfo=UTC))
    month = await agenda(desk, "month")
    assert (month.first, month.last) == (date(2022, 3, 1), date(2022, 3, 31))


async def test_next_years_anniversary_counts_one_more(desk: Desk) -> None:
    await desk.add(STATEMENT[2])
    desk.clock.set(datetime(2023, 3, 1, 20, tzinfo=UTC))
    assert lines(await agenda(desk, "today")) == ["03-02 31-летие установления отношений"]


async def test_what_comes_next_is_in_order_and_each_once(desk: Desk) -> None:
    await desk.add(*STATEMENT, found("Визит", "2022-02-25", kind=Kind.VISIT, status=Status.CANCELLED))
    ahead = await coming(desk)
    assert lines(ahead) == [f"03-02 {STATEMENT[2].title}", f"03-03 {STATEMENT[3].title}"]
    assert (ahead.first, ahead.last) == (date(2022, 2, 24), date(2022, 3, 3))
    assert lines(await coming(desk, 1)) == [f"03-02 {STATEMENT[2].title}"]
    desk.clock.set(datetime(2022, 3, 4, 6, tzinfo=UTC))
    ahead = await coming(desk)
    assert lines(ahead) == [f"03-04 {STATEMENT[3].title}", "03-02 31-летие установления отношений"]
    assert (ahead.days[0].entries[0].nth, ahead.days[0].entries[0].of) == (2, 2)


async def test_many_cancelled_events_do_not_hide_what_comes_after_them(desk: Desk) -> None:
    called_off = [found(f"Визит {n}", f"2022-03-{n:02}", status=Status.CANCELLED) for n in range(1, 29)]
    await desk.add(*called_off, found("Саммит", "2022-11-11", kind=Kind.SUMMIT))
    assert lines(await coming(desk, 2)) == ["11-11 Саммит"]


async def test_an_empty_calendar_has_an_empty_agenda(desk: Desk) -> None:
    assert (await agenda(desk, "month")).days == ()
    assert (await coming(desk)).days == ()
    assert await ListUndated(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER) == ()


async def test_undated_lists_what_waits_for_a_date_the_oldest_first(desk: Desk) -> None:
    undated = ListUndated(store=desk.store, now=desk.clock.now)
    await desk.add(found("Вторая", "2022"))
    desk.clock.move(hours=1)
    await desk.add(found("Третья"), found("Готово", "2022-05", status=Status.HELD), found("Точно", "2022-05-01"))
    (council,) = await desk.add(found("Четвёртая", "2022-03-03"))
    await PostponeEvent(store=desk.store, now=desk.clock.now)(OFFICER, council.id)
    assert [event.title for event in await undated(OFFICER, OFFICER)] == ["Вторая", "Третья", "Четвёртая"]


async def test_words_find_events_whatever_their_case_or_former_name(desk: Desk) -> None:
    await desk.add(*STATEMENT, found("Саммит в г. Нур-Султан", "2022-10-12", kind=Kind.SUMMIT))
    assert await find(desk, "совета СТРАТЕГИЧЕСКОГО") == [STATEMENT[3].title]
    assert await find(desk, "Астана") == ["Саммит в г. Нур-Султан"]
    assert await find(desk, "Токаев") == [STATEMENT[3].title]
    assert await find(desk, "нет такого") == []


async def test_an_anniversary_is_found_as_its_next_occurrence(desk: Desk) -> None:
    await desk.add(STATEMENT[2])
    desk.clock.set(datetime(2022, 3, 3, tzinfo=UTC))
    assert await find(desk, "установления отношений") == ["31-летие установления отношений"]


async def test_a_card_shows_all_about_an_event(desk: Desk) -> None:
    taken = await desk.take()
    council = (await desk.answer(OFFICER, taken.proposals[2].id, True)).event
    assert council
    desk.clock.move(hours=1)
    await ConfirmEvent(store=desk.store, now=desk.clock.now)(OFFICER, council.id)
    card = await ShowEvent(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER, council.id)
    assert (card.event.status, card.title, card.occurrence) == (Status.CONFIRMED, council.title, None)
    assert [(paper.id, proposal.evidence) for paper, proposal in card.papers] == [
        (taken.paper.id, taken.proposals[2].evidence)
    ]
    assert card.next_reminder
    assert (card.next_reminder.rule, card.next_reminder.wall) == ("1d", "2022-03-02T08:00")
    assert [step.number for step in card.history] == [0, 1]
    assert card.names == {OFFICER: "Айгуль"}


async def test_the_card_of_an_anniversary_is_of_its_next_occurrence(desk: Desk) -> None:
    (relations,) = await desk.add(STATEMENT[2])
    desk.clock.set(datetime(2022, 3, 3, tzinfo=UTC))
    card = await ShowEvent(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER, relations.id)
    assert card.occurrence == Occurrence(date(2023, 3, 2), 31)
    assert card.title == "31-летие установления отношений"
    assert card.event == relations


async def test_a_vague_event_has_no_reminder_to_come(desk: Desk) -> None:
    (commission,) = await desk.add(STATEMENT[4])
    card = await ShowEvent(store=desk.store, now=desk.clock.now)(OFFICER, OFFICER, commission.id)
    assert card.next_reminder is None


async def test_strangers_see_nothing(desk: Desk) -> None:
    (council,) = await desk.add(STATEMENT[3])
    for use_case in (ListUndated, NextEvents):
        with pytest.raises(Stranger):
            await use_case(store=desk.store, now=desk.clock.now)(STRANGER, STRANGER)
    with pytest.raises(Stranger):
        await agenda(desk, "week", STRANGER)
    show = ShowEvent(store=desk.store, now=desk.clock.now)
    with pytest.raises(NotAllowed):
        await show(STRANGER, STRANGER, council.id)
    with pytest.raises(NothingFound):
        await show(OFFICER, OFFICER, "0" * 32)


async def test_each_sees_only_their_own_calendar(desk: Desk) -> None:
    await desk.add(*STATEMENT)
    await desk.come_in(STRANGER)
    assert lines(await agenda(desk, "month", STRANGER)) == []


async def test_a_yearly_feast_that_is_under_way_is_what_comes_next(desk: Desk) -> None:
    await desk.add(found("Наурыз", "2022-03-21/2022-03-23", kind=Kind.HOLIDAY, yearly=True))
    desk.clock.set(datetime(2023, 3, 22, 6, tzinfo=UTC))
    ahead = await coming(desk)
    assert lines(ahead) == lines(await agenda(desk, "today")) == ["03-22 Наурыз"]
    assert (ahead.days[0].entries[0].nth, ahead.days[0].entries[0].of) == (2, 3)
