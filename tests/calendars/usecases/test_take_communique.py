"""A paper becomes proposals once."""

from datetime import UTC, date, datetime

import pytest

from calendars.errors import EmptyPaper, HugePaper, MarkedPaper, NotAllowed, NothingFound, Stranger
from calendars.kinds import Kind
from calendars.paper import LIMIT, digest
from calendars.proposal import Answer
from calendars.usecases.take_communique import ReadProposals
from tests.calendars.events import found
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, STRANGER, Desk


async def test_proposals_are_numbered_in_order_and_what_is_only_recalled_comes_last(desk: Desk) -> None:
    taken = await desk.take()
    assert not taken.known
    assert [(each.number, each.title) for each in taken.proposals] == [
        (1, STATEMENT[0].title),
        (2, STATEMENT[2].title),
        (3, STATEMENT[3].title),
        (4, STATEMENT[4].title),
        (5, STATEMENT[1].title),
    ]
    assert [each.recalled for each in taken.proposals] == [False, False, False, False, True]
    assert {each.answer for each in taken.proposals} == {Answer.WAITING}
    assert await ReadProposals(store=desk.store)(OFFICER, taken.paper.id) == type(taken)(
        paper=taken.paper, proposals=taken.proposals, known=True
    )


async def test_nothing_enters_the_calendar_without_a_tap(desk: Desk) -> None:
    await desk.take()
    assert await desk.events() == []


async def test_the_same_paper_again_is_known_and_proposes_nothing_new(desk: Desk) -> None:
    first = await desk.take("Заявление\nсторон")
    again = await desk.take("Заявление  сторон ")
    assert again.known
    assert (again.paper, again.proposals) == (first.paper, first.proposals)
    assert len(desk.asked) == 1


async def test_the_same_message_replayed_after_a_crash_gets_the_same_answer(desk: Desk) -> None:
    first = await desk.take(message_id=77)
    assert await desk.take(message_id=77) == first


async def test_two_copies_at_once_are_one_paper(desk: Desk) -> None:
    async def meanwhile(text: str, today: date) -> object:
        desk.reader = real  # type: ignore[method-assign]
        await desk.take()
        return await real(text, today)

    real = desk.reader
    desk.reader = meanwhile  # type: ignore[method-assign, assignment]
    taken = await desk.take()
    assert taken.known
    async with desk.store.reading() as work:
        assert [await work.papers.of_message(OFFICER, number) for number in (1, 2)] == [taken.paper] * 2


async def test_today_is_the_chats_own_day(desk: Desk) -> None:
    desk.clock.set(datetime(2022, 3, 1, 19, tzinfo=UTC))
    await desk.take()
    assert [today for _, today in desk.asked] == [date(2022, 3, 2)]


async def test_a_text_without_events_is_kept_and_proposes_nothing(desk: Desk) -> None:
    desk.finds = ()
    taken = await desk.take("Добрый день")
    assert (taken.proposals, taken.known) == ((), False)


@pytest.mark.parametrize("text", ["", " \n\t"])
async def test_an_empty_paper_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(EmptyPaper):
        await desk.take(text)


async def test_a_marked_paper_is_neither_read_nor_kept(desk: Desk) -> None:
    marked = "Для служебного пользования\nЗаявление"
    with pytest.raises(MarkedPaper):
        await desk.take(marked)
    assert desk.asked == []
    async with desk.store.reading() as work:
        [calendar] = await work.calendars.of_person(OFFICER)
        assert await work.papers.by_digest(calendar.id, digest(marked)) is None


async def test_a_huge_paper_is_refused_with_its_length(desk: Desk) -> None:
    with pytest.raises(HugePaper) as refused:
        await desk.take("я" * (LIMIT + 1))
    assert refused.value.params == {"length": LIMIT + 1, "limit": LIMIT}
    with pytest.raises(HugePaper):
        await desk.take("я" * (LIMIT + 1), picture="a photo of its album")


async def test_letters_that_no_database_keeps_are_replaced_and_not_refused(desk: Desk) -> None:
    taken = await desk.take("Заявление\0 \ud800 конец")
    assert taken.paper.text == "Заявление\ufffd \ufffd конец"


async def test_a_stranger_gets_nothing_read(desk: Desk) -> None:
    with pytest.raises(Stranger):
        await desk.take(person=STRANGER)
    assert desk.asked == []


async def test_what_the_calendar_knows_is_answered_from_the_start(desk: Desk) -> None:
    taken = await desk.take()
    await desk.add_all(OFFICER, taken.paper.id)
    council = STATEMENT[3].title
    desk.finds = (
        found(council + " Казахстан-Турция", "2022-03", kind=Kind.COUNCIL, ordinal=4),
        found("5-е заседание Совета", "2023", kind=Kind.COUNCIL, ordinal=5),
        found("31-летие установления отношений", "2023-03-02", kind=Kind.ANNIVERSARY, ordinal=31, yearly=True),
    )
    later = await desk.take("Заявление другое")
    assert [each.answer for each in later.proposals] == [Answer.KNOWN, Answer.WAITING, Answer.KNOWN]
    events = {event.id: event.title for event in await desk.events()}
    assert events[later.proposals[0].event_id or ""] == council


async def test_proposals_are_shown_to_members_only(desk: Desk) -> None:
    taken = await desk.take()
    await desk.come_in(STRANGER)
    with pytest.raises(NotAllowed):
        await ReadProposals(store=desk.store)(STRANGER, taken.paper.id)
    with pytest.raises(NothingFound):
        await ReadProposals(store=desk.store)(OFFICER, "0" * 32)
