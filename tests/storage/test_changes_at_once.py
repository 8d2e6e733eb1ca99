"""Two people who answer at the same instant get one change of an event, on both databases."""

import asyncio
from datetime import timedelta
from itertools import count
from typing import Any

from calendars.ports import Store
from calendars.proposal import Answer
from calendars.usecases.answer_proposal import AcceptChange, AddAll
from calendars.when import When
from tests.conftest import TestClock
from tests.storage.making import START, Maker, event, paper, proposal


async def test_the_same_change_from_two_papers_is_one_step(store: Store, make: Maker, clock: TestClock) -> None:
    await make.council()
    moved: dict[str, Any] = {"title": "council", "when": When.parse("2022-10-12"), "event_id": "council"}
    async with store.writing() as work:
        for name in ("one", "two"):
            kept = paper(name, name, received_at=START + timedelta(days=1))
            await work.papers.add(kept, [proposal(f"of {name}", name, **moved)])
        await work.commit()
    numbers = count(1)
    accept = AcceptChange(store=store, now=clock.now, new_id=lambda: str(next(numbers)))
    taps = [accept(7, f"of {name}") for name in ("one", "two", "one", "two")]
    await asyncio.gather(*taps)
    async with store.reading() as work:
        assert [step.number for step in await work.events.history("council")] == [0, 1]
        answers = [await work.papers.proposal(f"of {name}") for name in ("one", "two")]
    assert {each.answer for each in answers if each} == {Answer.CHANGED, Answer.KNOWN}


async def test_adding_all_in_opposite_orders_waits_for_nobody_for_ever(
    store: Store, make: Maker, clock: TestClock
) -> None:
    await make.calendar()
    await make.chat(follows=["desk"])
    await make.events(event("a", "2022"), event("b", "2022"))
    dated = When.parse("2022-10-12")
    async with store.writing() as work:
        for name, order in (("one", "ab"), ("two", "ba")):
            offers = [
                proposal(f"{name} {of}", name, number, title=of, when=dated, event_id=of)
                for number, of in enumerate(order, start=1)
            ]
            await work.papers.add(paper(name, name), offers)
        await work.commit()
    numbers = count(1)
    add_all = AddAll(store=store, now=clock.now, new_id=lambda: str(next(numbers)))
    await asyncio.gather(*(add_all(7, name) for name in ("one", "two") * 3))
    async with store.reading() as work:
        for of in ("a", "b"):
            assert len(await work.events.history(of)) == 2
