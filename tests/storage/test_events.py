"""Events and their history, read back in another unit of work."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from calendars.event import Change, Event, Participant
from calendars.hours import Hours
from calendars.kinds import Kind, Status
from calendars.ports import Store
from calendars.search import fold
from calendars.when import When
from tests.storage.making import START, Maker, event, revision

RUNGS = [
    "XXXX",
    "2022",
    "2022~",
    "2022-41",
    "2022-34",
    "2022-24",
    "2022-03",
    "[2022-05-01..2022-05-10]",
    "[2022-09..2022-10]",
    "[..2022-03-15]",
    "[2022-09..]",
    "[2022-03-03,2022-03-10]",
    "2022-03-02",
    "2022-03-02~",
    "2022-03-03/2022-03-04",
]


async def ids_between(store: Store, first: date, last: date) -> list[str]:
    async with store.reading() as work:
        return [each.id for each in await work.events.between("desk", first, last)]


@pytest.mark.parametrize("edtf", RUNGS)
async def test_every_rung_of_the_ladder_is_kept(store: Store, make: Maker, edtf: str) -> None:
    await make.calendar()
    await make.events(event("council", edtf))
    async with store.reading() as work:
        kept = await work.events.get("council")
        assert kept is not None
        assert kept.when == When.parse(edtf)


async def test_every_field_is_kept(store: Store, make: Maker) -> None:
    await make.calendar()
    whole = event(
        "council",
        title="4-е заседание Совета",
        kind=Kind.COUNCIL,
        when=When.parse("2022-05", 2),
        hours=Hours(time(10), time(12, 30), "Asia/Almaty", about=True),
        status=Status.CONFIRMED,
        place="Нур-Султан",
        country="KZ",
        body="ССВУ",
        ordinal=4,
        yearly=True,
        participants=(Participant(name="Токаев", post="Президент"), Participant(name="Erdoğan")),
        uid="council@elsewhere.example",
        responsible=2**45,
        revision=3,
        notes="a line\nand another",
        language="ru",
        second_titles=(("en", "4th session of the Council"), ("kk", "Кеңестің 4-отырысы")),
    )
    part = event("reception", part_of="council")
    await make.events(whole, part)
    async with store.reading() as work:
        assert await work.events.get("council") == whole
        assert await work.events.get("reception") == part


async def test_history_tells_each_step_with_its_values(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("council"))
    moved = event("council", "2022-10-12").changed(at=START + timedelta(hours=1), status=Status.CONFIRMED)
    steps = (
        Change("when", When.parse("2022-03-03/2022-03-04"), When.parse("2022-10-12")),
        Change("when", When.parse("2022-05", 2), None),
        Change("hours", None, Hours(time(9, 30), zone="Asia/Almaty")),
        Change("status", Status.POSTPONED, Status.CONFIRMED),
        Change("kind", Kind.OTHER, Kind.COUNCIL),
        Change("participants", (), (Participant(name="Токаев", post="Президент"),)),
        Change("title", "старое", "новое"),
        Change("yearly", False, True),
        Change("ordinal", 3, None),
        Change("second_titles", (), (("en", "new"),)),
    )
    told = revision(moved, at=START + timedelta(hours=1), changes=steps, proposal_id="p")
    async with store.writing() as work:
        await work.events.save(moved, told)
        await work.commit()
    async with store.reading() as work:
        assert await work.events.history("council") == [revision(event("council")), told]
        assert await work.events.get("council") == moved


@pytest.mark.parametrize(
    ("edtf", "meets"),
    [
        ("2022-03-06", False),
        ("2022-03-07", True),
        ("2022-03-13", True),
        ("2022-03-14", False),
        ("2022-03-01/2022-03-31", True),
        ("2022-03", True),
        ("2022-04", False),
        ("[..2022-03-15]", True),
        ("[..2022-03-06]", False),
        ("[2022-03-13..]", True),
        ("[2022-03-14..]", False),
        ("[2022-03-01,2022-03-31]", True),
        ("XXXX", False),
    ],
)
async def test_a_week_holds_what_may_fall_into_it(store: Store, make: Maker, edtf: str, meets: bool) -> None:
    await make.calendar()
    await make.events(event("council", edtf))
    assert bool(await ids_between(store, date(2022, 3, 7), date(2022, 3, 13))) is meets


async def test_a_week_holds_the_cancelled_the_yearly_and_nothing_of_other_calendars(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.calendar("other")
    await make.events(
        event("yearly", "1992-03-02", yearly=True),
        event("cancelled", "2022-03-08", status=Status.CANCELLED),
        event("theirs", "2022-03-08", calendar_id="other"),
    )
    assert await ids_between(store, date(2022, 3, 7), date(2022, 3, 13)) == ["cancelled", "yearly"]


async def test_what_comes_next_is_exact_soonest_first_and_still_running(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(
        event("later", "2022-05-05"),
        event("over", "2022-03-06"),
        event("running", "2022-03-05/2022-03-07"),
        event("vague", "2022-04"),
        event("yearly", "1992-03-02", yearly=True),
        event("soon", "2022-03-08"),
    )
    async with store.reading() as work:
        ahead = await work.events.from_day("desk", date(2022, 3, 7), 2)
        assert [each.id for each in ahead] == ["running", "soon", "yearly"]
        assert [each.id for each in await work.events.yearly("desk")] == ["yearly"]


async def test_undated_lists_the_open_and_the_postponed_oldest_first(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(
        event("new", "2022", created_at=START + timedelta(days=2)),
        event("old", "XXXX", created_at=START),
        event("postponed", "2022-03-03", status=Status.POSTPONED, created_at=START + timedelta(days=1)),
        event("dated", "2022-03-03"),
        event("off", "2022", status=Status.CANCELLED),
        event("done", "2022", status=Status.HELD),
    )
    async with store.reading() as work:
        assert [each.id for each in await work.events.undated("desk")] == ["old", "postponed", "new"]


async def test_session_numbers_find_their_events(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("fourth", ordinal=4), event("fifth", ordinal=5, status=Status.HELD), event("none"))
    async with store.reading() as work:
        assert [each.id for each in await work.events.numbered("desk", {4, 9})] == ["fourth"]
        assert [each.id for each in await work.events.numbered("desk", {5})] == ["fifth"]
        assert await work.events.numbered("desk", set()) == []


@pytest.mark.parametrize(
    "words", ["заседание", "АСТАНА", "Nur-Sultan", "Turkey", "Түркия", "Турция", "ерлан", "заметка"]
)
async def test_search_finds_words_by_any_of_their_names(store: Store, make: Maker, words: str) -> None:
    await make.calendar()
    found = event(
        "found",
        title="Заседание в Нур-Султане",
        country="TR",
        notes="Заметка",
        participants=(Participant(name="Ерлан"),),
    )
    await make.events(found, event("other", title="Reception"))
    async with store.reading() as work:
        hits = await work.events.search("desk", fold(words).split(), 10)
        assert [each.id for each in hits] == ["found"]
        assert await work.events.search("desk", ["%"], 10) == []


async def test_search_wants_every_word_and_returns_no_more_than_asked(store: Store, make: Maker) -> None:
    await make.calendar()
    days = [event(f"visit {day}", f"2022-03-{day:02}", title=f"visit of day{day}") for day in range(1, 8)]
    await make.events(*reversed(days), event("open", "XXXX", title="visit some time"))
    async with store.reading() as work:
        assert [each.id for each in await work.events.search("desk", ["visit"], 3)] == [each.id for each in days[:3]]
        assert [each.id for each in await work.events.search("desk", ["visit", "day5"], 3)] == ["visit 5"]
        assert [each.id for each in await work.events.search("desk", ["visit"], 10)][-1] == "open"


async def test_a_calendar_holds_each_uid_once(store: Store, make: Maker) -> None:
    await make.calendar()
    twice: list[Event] = [event("a", uid="same"), event("b", uid="same")]
    with pytest.raises(Exception, match=r"(?i)unique|busy"):
        await make.events(*twice)
    async with store.reading() as work:
        assert await work.events.all("desk") == []


async def test_an_event_saved_from_another_object_is_what_is_read(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("council"))
    async with store.writing() as work:
        before = await work.events.get("council")
        assert before is not None
        after = replace(before, title="moved", revision=1)
        await work.events.save(after, revision(after))
        assert await work.events.get("council") == after
        await work.commit()
