"""Feeds, the version they are held against, and their rendered fragments."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from calendars.errors import NothingFound
from calendars.paper import Quote
from calendars.ports import Store
from calendars.proposal import Answer
from tests.storage.making import START, Maker, event, feed, paper, proposal


async def test_a_feed_is_found_by_its_hashed_token_alone(store: Store, make: Maker) -> None:
    await make.calendar()
    async with store.writing() as work:
        await work.feeds.add(feed("a"))
        await work.feeds.add(feed("b", created_at=START + timedelta(days=1)))
        await work.feeds.add(feed("c", person_id=8))
        await work.commit()
    async with store.reading() as work:
        assert await work.feeds.by_token_hash("hash of a") == feed("a")
        assert await work.feeds.by_token_hash("hash") is None
        assert await work.feeds.get("b") == feed("b", created_at=START + timedelta(days=1))
        assert [each.id for each in await work.feeds.of_person(7, "desk")] == ["a", "b"]


async def test_revoking_raises_the_version_and_reading_does_not(store: Store, make: Maker) -> None:
    await make.calendar()
    async with store.writing() as work:
        await work.feeds.add(feed("a"))
        await work.commit()
    async with store.writing() as work:
        await work.feeds.touch("a", START)
        await work.commit()
    async with store.reading() as work:
        assert (await work.feeds.state("desk")).version == 1
    async with store.writing() as work:
        await work.feeds.save(replace(feed("a"), last_used_at=START, revoked_at=START))
        await work.commit()
    async with store.reading() as work:
        assert (await work.feeds.state("desk")).version == 2
        kept = await work.feeds.get("a")
        assert kept is not None
        assert (kept.last_used_at, kept.revoked_at) == (START, START)


async def test_the_store_counts_what_changes_a_feed_and_not_its_use(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("a"))
    async with store.writing() as work:
        await work.feeds.add(feed("a"))
        await work.commit()
    before = store.edits

    async with store.writing() as work:
        await work.feeds.touch("a", START)
        await work.commit()
    assert store.edits == before

    async with store.writing() as work:
        await work.feeds.save(replace(feed("a"), revoked_at=START))
        await work.commit()
    assert store.edits > before


async def test_the_state_of_an_unknown_calendar_is_refused(store: Store, make: Maker) -> None:
    await make.calendar()
    async with store.reading() as work:
        assert list(await work.feeds.states(["desk", "none"])) == ["desk"]
        with pytest.raises(NothingFound):
            await work.feeds.state("none")


async def test_fragments_are_kept_by_form_and_replaced(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("a"), event("b", revision=4))
    async with store.writing() as work:
        await work.feeds.keep_fragments("desk", "ru 1", {"a": (0, b"A"), "b": (3, b"B")})
        await work.feeds.keep_fragments("desk", "tr 1", {"a": (0, b"T")})
        await work.feeds.keep_fragments("desk", "ru 1", {"b": (4, b"\x00B")})
        await work.feeds.keep_fragments("desk", "ru 1", {})
        await work.commit()
    async with store.reading() as work:
        assert await work.feeds.fragments("desk", "ru 1") == {"a": (0, b"A"), "b": (4, b"\x00B")}
        assert await work.feeds.stamps("desk") == {"a 0", "b 4"}
        assert [each.id for each in await work.feeds.events(["b", "a", "none"])] == ["a", "b"]


ADDED: dict[str, Any] = {"event_id": "a", "answer": Answer.ADDED}


async def test_quotes_come_newest_paper_first(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("a"), event("b"))
    late = paper("late", "two", received_at=START + timedelta(days=1), name="note 5")
    async with store.writing() as work:
        await work.papers.add(paper("early", "one"), [proposal("p1", "early", evidence="said", **ADDED)])
        await work.papers.add(late, [proposal("p2", "late", evidence="said again", **ADDED)])
        await work.commit()
    async with store.reading() as work:
        assert await work.feeds.quotes(["a", "b"]) == {
            "a": [
                Quote(evidence="said again", published=late.published, name="note 5"),
                Quote(evidence="said", published=late.published),
            ]
        }


async def test_a_change_that_nobody_took_is_not_quoted(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("a"))
    offered = [proposal("waits", number=1, event_id="a"), proposal("no", number=2, event_id="a", answer=Answer.SKIPPED)]
    async with store.writing() as work:
        await work.papers.add(paper("paper"), offered)
        await work.commit()
    async with store.reading() as work:
        assert await work.feeds.quotes(["a"]) == {}
        assert await work.papers.of_event("a") == []


async def test_more_ids_than_a_statement_takes_are_asked_for_in_pieces(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.events(event("a"))
    many = [f"none {number}" for number in range(70_000)]
    async with store.reading() as work:
        assert [each.id for each in await work.feeds.events([*many, "a"])] == ["a"]
