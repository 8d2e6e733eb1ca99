"""A feed over time: edits arrive, nothing is rendered twice, and trouble costs no subscriber the calendar."""

import asyncio
import logging
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest

from calendars.event import Event
from calendars.feeds.watch import RevokedError
from calendars.kinds import Kind
from calendars.usecases.read_feed import ReadFeed
from calendars.usecases.share_feed import RevokeFeed
from calendars.when import When
from tests.bot.web.conftest import PERSON, Desk, TakeAway
from tests.calendars.events import event


async def test_a_moved_event_leaves_its_old_days_in_the_very_next_answer(desk: Desk, council: Event) -> None:
    await desk.add(council)
    before = await desk.get()

    await desk.change(council, when=When.parse("2022-10-12"))
    after = await desk.get(If_None_Match=before.headers["ETag"], If_Modified_Since=before.headers["Last-Modified"])

    assert after.status == 200
    text = await after.text()
    assert "20220303" not in text
    assert "DTSTART;VALUE=DATE:20221012\r\n" in text
    assert "UID:council\r\n" in text
    assert "SEQUENCE:1\r\n" in text


async def test_what_another_process_changed_is_seen_within_a_second(
    desk: Desk, another_process: Desk, council: Event
) -> None:
    await desk.add(council)
    etag = (await desk.get()).headers["ETag"]

    await another_process.change(council, place="Ankara")
    desk.a_second_later()

    answer = await desk.get(If_None_Match=etag)
    assert (answer.status, "LOCATION:Ankara" in await answer.text()) == (200, True)


async def test_everybody_who_asks_while_an_edit_is_looked_at_gets_the_edit(desk: Desk, council: Event) -> None:
    await desk.add(council)
    etag = (await desk.get()).headers["ETag"]
    await desk.change(council, place="Ankara")

    answers = await asyncio.gather(*(desk.get(If_None_Match=etag) for _ in range(20)))

    assert {answer.status for answer in answers} == {200}


async def test_an_address_revoked_while_the_feed_is_printed_is_gone_all_the_same(desk: Desk, council: Event) -> None:
    """The printing reads a newer state than the watch has seen; that must not pass for having looked."""
    await desk.get()
    read_feed = ReadFeed(desk.store, desk.clock.now, desk.stopwatch)
    edition = await read_feed.edition(desk.shared.token, {})

    await RevokeFeed(desk.store, desk.clock.now)(PERSON, desk.shared.feed.id)
    await read_feed.printed(edition)

    with pytest.raises(RevokedError):
        await read_feed.edition(desk.shared.token, {})


async def test_last_modified_rises_by_whole_seconds_even_for_edits_of_one_second(desk: Desk, council: Event) -> None:
    await desk.add(council)
    dates = []
    for place in ("Nur-Sultan", "Ankara", "Astana"):
        council = council.changed(at=desk.clock.now(), place=place)
        await desk.change(council, place=place + "!")
        dates.append(parsedate_to_datetime((await desk.get()).headers["Last-Modified"]))

    assert dates == sorted(set(dates))


async def test_a_304_asks_the_database_nothing(desk: Desk, council: Event, queries: list[str]) -> None:
    await desk.add(council)
    etag = (await desk.get()).headers["ETag"]
    await desk.settled()
    queries.clear()

    assert [(await desk.get(If_None_Match=etag)).status for _ in range(5)] == [304] * 5
    assert queries == []


async def test_after_a_restart_a_304_still_reads_no_event(desk: Desk, council: Event, queries: list[str]) -> None:
    await desk.add(council)
    etag = (await desk.get()).headers["ETag"]
    await desk.restart()
    queries.clear()

    assert (await desk.get(If_None_Match=etag)).status == 304
    assert not [query for query in queries if "events" in query or "fragments" in query]


async def test_a_restart_gives_the_same_bytes_and_renders_nothing(
    desk: Desk, council: Event, commission: Event, queries: list[str]
) -> None:
    await desk.add(council, commission)
    before = await desk.get()
    bytes_before = await before.read()
    await desk.settled()
    await desk.restart()
    queries.clear()

    after = await desk.get()

    assert (await after.read(), after.headers["ETag"]) == (bytes_before, before.headers["ETag"])
    assert not [query for query in queries if "events.title" in query or "INSERT" in query]


async def test_one_edit_renders_one_event(desk: Desk, council: Event, commission: Event, queries: list[str]) -> None:
    await desk.add(council, commission)
    await desk.get()
    await desk.change(council, place="Ankara")
    queries.clear()

    assert "LOCATION:Ankara" in await (await desk.get()).text()
    assert len([query for query in queries if "events.title" in query]) == 1
    assert len([query for query in queries if "SELECT fragments" in query]) == 0


async def test_many_who_ask_at_once_wait_for_one_rendering(desk: Desk, council: Event, queries: list[str]) -> None:
    await desk.add(council)
    queries.clear()

    answers = await asyncio.gather(*(desk.get(Accept_Encoding="gzip") for _ in range(20)))

    assert len({await answer.read() for answer in answers}) == 1
    assert len([query for query in queries if "events.title" in query]) == 1


async def test_when_the_year_turns_the_window_of_anniversaries_moves_and_everybody_fetches_it(desk: Desk) -> None:
    await desk.add(event("30th anniversary", "2022-03-02", id="a", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True))
    before = await desk.get()
    assert "UID:a-2021" in await before.text()

    desk.clock.set(datetime(2023, 1, 1, 0, 0, 5, tzinfo=UTC))
    desk.a_second_later()
    after = await desk.get(If_Modified_Since=before.headers["Last-Modified"])

    text = await after.text()
    assert "UID:a-2021" not in text
    assert "UID:a-2028" in text
    assert after.headers["ETag"] != before.headers["ETag"]
    assert after.headers["Last-Modified"] == "Sun, 01 Jan 2023 00:00:00 GMT"


async def test_with_the_database_gone_the_last_good_bytes_are_served(
    desk: Desk, council: Event, take_away: TakeAway
) -> None:
    await desk.add(council)
    before = await desk.get()
    await desk.change(council, place="Ankara")

    await take_away()
    desk.stopwatch.seconds += 100
    after = await desk.get()

    assert (after.status, await after.read()) == (200, await before.read())
    assert after.headers["ETag"] == before.headers["ETag"]
    assert (await desk.get(If_None_Match=before.headers["ETag"])).status == 304


async def test_without_any_good_bytes_a_program_is_told_to_come_again(desk: Desk, take_away: TakeAway) -> None:
    await take_away()

    answer = await desk.get()

    assert answer.status == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert "BEGIN" not in await answer.text()


async def test_a_feed_that_cannot_be_rendered_anew_stays_what_it_was(
    desk: Desk, council: Event, take_away: TakeAway
) -> None:
    await desk.add(council)
    before = await desk.get()
    await desk.change(council, place="Ankara")
    assert (await desk.get(If_None_Match="*")).status == 304  # the edit is known now, its bytes are not yet made

    await take_away()
    after = await desk.get()

    assert (after.status, await after.read()) == (200, await before.read())
    assert after.headers["ETag"] == before.headers["ETag"]


async def test_the_last_use_is_noted_at_most_once_a_minute(desk: Desk, queries: list[str]) -> None:
    async def last_used() -> datetime | None:
        await desk.settled()
        async with desk.store.reading() as work:
            (feed,) = await work.feeds.of_person(PERSON, "c1")
            return feed.last_used_at

    assert await last_used() is None
    await desk.get()
    first = await last_used()
    desk.clock.move(seconds=59)
    desk.stopwatch.seconds += 59
    await desk.get()
    assert await last_used() == first == datetime(2022, 2, 24, 4, tzinfo=UTC)

    desk.clock.move(seconds=2)
    desk.stopwatch.seconds += 2
    await desk.get(If_None_Match="*")
    assert await last_used() == desk.clock.now()


async def test_noting_the_last_use_changes_no_byte(desk: Desk) -> None:
    etags = []
    for _ in range(3):
        etags.append((await desk.get()).headers["ETag"])
        desk.stopwatch.seconds += 61

    assert len(set(etags)) == 1


async def test_no_token_is_ever_in_a_log(
    desk: Desk, council: Event, take_away: TakeAway, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await desk.add(council)
    await desk.get()
    await desk.client.post(desk.path)
    await desk.client.get(desk.path.replace(".ics", ""))
    await take_away()
    desk.stopwatch.seconds += 100
    await desk.get()
    await desk.restart()
    await desk.get()

    assert caplog.records
    assert desk.shared.token not in caplog.text
