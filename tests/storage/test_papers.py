"""Papers and their proposals, read back in another unit of work."""

from dataclasses import replace
from datetime import timedelta

from calendars.paper import digest
from calendars.ports import Store
from calendars.proposal import Answer
from calendars.when import When
from tests.storage.making import START, Maker, event, paper, proposal


async def test_a_paper_is_known_again_by_its_words(store: Store, make: Maker) -> None:
    await make.calendar()
    kept = paper("paper", "Joint  statement\n\n4-е заседание", name="statement.docx", message_id=2**40)
    async with store.writing() as work:
        await work.papers.add(kept, [])
        await work.commit()
    async with store.reading() as work:
        assert await work.papers.get("paper") == kept
        assert await work.papers.by_digest("desk", digest("Joint statement 4-е заседание")) == kept
        assert await work.papers.by_digest("other", kept.digest) is None


async def test_proposals_come_in_the_order_the_chat_shows_them(store: Store, make: Maker) -> None:
    await make.calendar()
    first = proposal("first", number=1, recalled=True, why=(("kind", "заседание"), ("when", "3-4 марта")))
    second = proposal("second", number=2, when=When.parse("2022-03-03/2022-03-04"), span=(0, 1))
    async with store.writing() as work:
        await work.papers.add(paper("paper"), [second, first])
        await work.commit()
    async with store.reading() as work:
        assert await work.papers.proposals("paper") == [first, second]
        assert await work.papers.proposal("second") == second
        assert await work.papers.proposal("third") is None


async def test_an_answer_is_kept_with_the_event_it_made(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("council"))
    old = paper("old", "one")
    new = paper("new", "two", received_at=START + timedelta(days=1))
    async with store.writing() as work:
        await work.papers.add(new, [proposal("of new", "new")])
        await work.papers.add(old, [proposal("of old", "old")])
        for each in ("of new", "of old"):
            asked = await work.papers.proposal(each)
            assert asked is not None
            await work.papers.save_proposal(replace(asked, answer=Answer.ADDED, event_id="council"))
        await work.commit()
    async with store.reading() as work:
        resting = await work.papers.of_event("council")
        assert [(of.id, asked.id, asked.answer) for of, asked in resting] == [
            ("old", "of old", Answer.ADDED),
            ("new", "of new", Answer.ADDED),
        ]


async def test_text_that_no_database_takes_is_kept_with_its_places(store: Store, make: Maker) -> None:
    await make.calendar()
    text = "a\x00b\ud83d meeting"
    odd = proposal("odd", title="\x00", evidence=text[5:12], span=(5, 12))
    async with store.writing() as work:
        await work.papers.add(paper("paper", text), [odd])
        await work.commit()
    async with store.reading() as work:
        kept = await work.papers.by_digest("desk", digest(text))
        assert kept is not None
        assert kept.text == "a�b� meeting"
        [asked] = await work.papers.proposals("paper")
        assert kept.text[slice(*asked.span)] == asked.evidence


async def test_a_paper_is_found_by_each_of_its_messages_and_forgotten_with_them(store: Store, make: Maker) -> None:
    await make.calendar()
    line = paper("line", "a line", about="scan")
    scan = paper("scan", "", picture="unique")
    async with store.writing() as work:
        await work.papers.add(scan, [])
        await work.papers.add(line, [proposal("of line", "line", was=When.parse("2022-03-03"))])
        await work.papers.note("scan", 7, [1, 2])
        await work.papers.note("line", 7, [2, 3])
        await work.commit()
    async with store.reading() as work:
        assert [await work.papers.of_message(7, number) for number in (1, 2, 3, 4)] == [scan, line, line, None]
        assert await work.papers.of_message(8, 1) is None
        asked = await work.papers.proposal("of line")
        assert asked is not None
        assert asked.was == When.parse("2022-03-03")
    async with store.writing() as work:
        await work.papers.remove("line")
        await work.commit()
    async with store.reading() as work:
        assert await work.papers.of_message(7, 3) is None
        assert await work.papers.proposal("of line") is None
        assert await work.papers.get("scan") == scan


def test_a_line_about_one_paper_is_not_the_same_line_about_another() -> None:
    lines = [paper("1", "5 May", about=about) for about in ("scan", "photo", None)]
    assert len({line.digest for line in lines}) == 3
    assert paper("1", "", picture="a").digest != paper("2", "", picture="b").digest
