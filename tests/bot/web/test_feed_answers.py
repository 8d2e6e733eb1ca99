"""A feed over HTTP: who gets what (FEEDS H01 to H22)."""

import asyncio
import gzip
import re

import icalendar
import pytest

from bot.web.prebuilt import PIECE
from calendars.event import Event
from calendars.usecases.share_feed import ListFeeds, RevokeFeed, RotateFeed, ShareFeed
from tests.bot.web.conftest import PERSON, Desk, new_id
from tests.calendars.events import event


async def test_a_program_gets_the_calendar_whatever_it_says_of_itself(desk: Desk, council: Event) -> None:
    await desk.add(council)

    for headers in ({}, {"Accept": "application/json"}, {"Authorization": "Bearer"}, {"User-Agent": ""}):
        answer = await desk.get(**headers)
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer.headers["Content-Disposition"] == 'inline; filename="attache.ics"'
        assert "max-age=0" in answer.headers["Cache-Control"]
        assert "Set-Cookie" not in answer.headers
        assert len(icalendar.Calendar.from_ical(await answer.read()).events) == 1


async def test_nothing_changed_means_the_same_bytes_and_validators(desk: Desk, council: Event) -> None:
    await desk.add(council)
    first = await desk.get()
    desk.clock.move(hours=5)
    desk.a_second_later()

    second = await desk.get()

    assert await first.read() == await second.read()
    for name in ("ETag", "Last-Modified"):
        assert first.headers[name] == second.headers[name]


async def test_who_has_the_feed_is_told_so_in_every_way_of_asking(desk: Desk, council: Event) -> None:
    await desk.add(council)
    plain, packed = await desk.get(), await desk.get(Accept_Encoding="gzip")
    etag, date = plain.headers["ETag"], plain.headers["Last-Modified"]

    for headers in (
        {"If_None_Match": etag},
        {"If_None_Match": f'"other", W/{etag}'},
        {"If_None_Match": "*"},
        {"If_None_Match": packed.headers["ETag"], "Accept_Encoding": "gzip"},
        {"If_None_Match": packed.headers["ETag"]},
        {"If_Modified_Since": date},
        {"If_None_Match": etag, "If_Modified_Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
    ):
        answer = await desk.get(**headers)
        assert (answer.status, await answer.read()) == (304, b""), headers
        assert answer.headers["Last-Modified"] == date
        assert answer.headers["ETag"] in (etag, packed.headers["ETag"])


@pytest.mark.parametrize(
    "headers",
    [
        {"If_None_Match": '"stale"', "If_Modified_Since": "Fri, 31 Dec 2100 00:00:00 GMT"},
        {"If_None_Match": ""},
        {"If_Modified_Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
        {"If_Modified_Since": "not a date"},
        {"If_Modified_Since": "Thu, 01 Jan 1970 00:00:00"},
        {"If_Modified_Since": "Thu, 99 Jan 99999 00:00:00 GMT"},
    ],
)
async def test_who_may_lack_something_gets_it_all(desk: Desk, headers: dict[str, str]) -> None:
    assert (await desk.get(**headers)).status == 200


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("deflate, GZIP;q=0.5, br", True),
        ("gzip;q=0", False),
        ("br, gzip; q=0.000", False),
        ("identity", False),
        ("xgzip", False),
        ("", False),
    ],
)
async def test_compression_is_asked_for_and_has_its_own_etag(
    desk: Desk, council: Event, accepted: str, packed: bool
) -> None:
    await desk.add(council)
    desk.client.session._auto_decompress = False
    plain = await desk.get()

    answer = await desk.get(Accept_Encoding=accepted)

    assert (answer.headers.get("Content-Encoding") == "gzip") is packed
    assert (answer.headers["ETag"] != plain.headers["ETag"]) is packed
    assert answer.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    body = await answer.read()
    assert (gzip.decompress(body) if packed else body) == await plain.read()


async def test_head_is_get_without_a_body(desk: Desk, council: Event) -> None:
    await desk.add(council)
    got = await desk.get()

    head = await desk.client.head(desk.path, headers={"Accept-Encoding": "identity"})

    assert (head.status, await head.read()) == (200, b"")
    for name in ("ETag", "Last-Modified", "Content-Length", "Content-Type"):
        assert head.headers[name] == got.headers[name]


async def test_nobody_can_write_to_a_feed(desk: Desk) -> None:
    for path in (desk.path, "/feeds/no-such-feed-0000.ics", "/feeds/short.ics", "/feeds/", f"{desk.path}/x"):
        for method in ("POST", "PUT", "DELETE", "PROPFIND"):
            answer = await desk.client.request(method, path)
            assert (answer.status, answer.headers["Allow"]) == (405, "GET,HEAD")


@pytest.mark.parametrize("token", ["no-such-feed-0000", "x" * 27, "%00" * 20, "ü" * 20, "a" * 65, "short"])
async def test_an_unknown_address_is_not_found(desk: Desk, token: str) -> None:
    assert (await desk.client.get(f"/feeds/{token}.ics")).status == 404


async def test_a_revoked_address_is_gone_at_once(desk: Desk) -> None:
    etag = (await desk.get()).headers["ETag"]
    await desk.settled()
    assert (await desk.get(If_None_Match=etag)).status == 304

    await RevokeFeed(desk.store, desk.clock.now)(PERSON, desk.shared.feed.id)

    assert (await desk.get(If_None_Match=etag)).status == 410

    assert (await desk.get()).status == 410
    assert (await desk.get(If_None_Match="*")).status == 410
    await desk.restart()
    assert (await desk.get()).status == 410


async def test_an_address_that_another_process_revoked_is_gone_within_a_second(
    desk: Desk, another_process: Desk
) -> None:
    assert (await desk.get()).status == 200

    await RevokeFeed(another_process.store, desk.clock.now)(PERSON, desk.shared.feed.id)
    desk.a_second_later()

    assert (await desk.get()).status == 410


async def test_a_new_address_ends_the_old_one(desk: Desk) -> None:
    assert (await desk.get()).status == 200

    fresh = await RotateFeed(desk.store, desk.clock.now, new_id)(PERSON, desk.shared.feed.id, "2")

    assert (await desk.get()).status == 410
    assert (await desk.client.get(f"/feeds/{fresh.token}.ics")).status == 200
    assert [feed.id for feed in await ListFeeds(desk.store)(PERSON, PERSON)] == [fresh.feed.id]


async def test_a_request_that_comes_twice_makes_one_feed_whose_last_address_works(desk: Desk) -> None:
    share = ShareFeed(desk.store, desk.clock.now, new_id)
    rotate = RotateFeed(desk.store, desk.clock.now, new_id)

    first, again = await share(PERSON, PERSON, "5"), await share(PERSON, PERSON, "5")
    turned, turned_again = await rotate(PERSON, first.feed.id, "6"), await rotate(PERSON, first.feed.id, "6")

    assert (first.feed.id, turned.feed.id) == (again.feed.id, turned_again.feed.id)
    assert len(await ListFeeds(desk.store)(PERSON, PERSON)) == 2
    assert (await desk.client.get(f"/feeds/{first.token}.ics")).status == 404
    assert (await desk.client.get(f"/feeds/{again.token}.ics")).status == 410
    assert (await desk.client.get(f"/feeds/{turned_again.token}.ics")).status == 200


async def test_options_of_the_address_shape_the_feed_and_its_etag(
    desk: Desk, council: Event, commission: Event
) -> None:
    await desk.add(council, commission)
    plain, hidden, russian = await desk.get(), await desk.get("?undated=hide"), await desk.get("?lang=ru")

    assert "≈ 2022: Intergovernmental" in await plain.text()
    assert "≈" not in await hidden.text()
    assert "≈ 2022 год: Intergovernmental" in await russian.text()
    assert len({answer.headers["ETag"] for answer in (plain, hidden, russian)}) == 3
    assert (await desk.get("?lang=ru", If_None_Match=plain.headers["ETag"])).status == 200


async def test_a_mistyped_option_never_costs_a_subscriber_the_calendar(desk: Desk, council: Event) -> None:
    await desk.add(council)

    answer = await desk.get("?alarm=tomorrow&lang=xx&source=google")

    assert answer.status == 200
    assert "SUMMARY:4th session" in await answer.text()
    assert "X-WR-CALDESC:Not understood in the calendar's address: lang\\, alarm." in await answer.text()


async def test_machines_find_health_readiness_and_leave_to_fetch_feeds(desk: Desk) -> None:
    assert (await desk.client.get("/healthz")).status == 200
    assert (await (await desk.client.get("/readyz")).json()) == {"ok": True}
    assert "Allow: /feeds/" in await (await desk.client.get("/robots.txt")).text()


@pytest.mark.parametrize(
    ("version", "connection", "kept"),
    [("1.1", None, True), ("1.1", "close", False), ("1.0", None, False), ("1.0", "keep-alive", True)],
)
@pytest.mark.parametrize("etag", ["*", '"other"'])
async def test_connections_are_kept_or_closed_as_asked(
    desk: Desk, version: str, connection: str | None, kept: bool, etag: str
) -> None:
    await desk.get()
    reader, writer = await asyncio.open_connection(desk.client.host, desk.client.port)
    asked = f"Connection: {connection}\r\n" if connection else ""
    writer.write(f"GET {desk.path} HTTP/{version}\r\nHost: x\r\n{asked}If-None-Match: {etag}\r\n\r\n".encode())

    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = re.search(r"content-length: (\d+)", head)
    body = await reader.readexactly(int(length[1]) if length else 0)

    assert head.startswith(f"http/{version} {304 if etag == '*' else 200} ")
    assert body.endswith(b"" if etag == "*" else b"END:VCALENDAR\r\n")
    writer.write(f"GET /healthz HTTP/{version}\r\nHost: x\r\n\r\n".encode())
    assert bool(await reader.read(1)) is kept
    writer.close()


async def test_a_program_that_hangs_up_before_its_answer_leaves_no_trace_in_the_log(
    desk: Desk, council: Event, queries: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    await desk.add(council)
    queries.clear()
    async with desk.store.writing():  # what was rendered cannot be kept yet, so the answer waits
        _, writer = await asyncio.open_connection(desk.client.host, desk.client.port)
        writer.write(f"GET {desk.path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        while not [query for query in queries if "events.title" in query]:
            await desk.settled()
        writer.transport.abort()
        await desk.settled()

    assert (await desk.get()).status == 200
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_a_feed_of_many_pieces_arrives_whole(desk: Desk) -> None:
    await desk.add(*(event(f"Visit {number} " + "x" * 900, "2022-03-03", id=f"e{number}") for number in range(400)))

    answer = await desk.get()

    body = await answer.read()
    assert len(body) == int(answer.headers["Content-Length"]) > PIECE
    assert len(icalendar.Calendar.from_ical(body).events) == 400


async def test_programs_that_ask_in_one_breath_are_answered_in_order(desk: Desk) -> None:
    etag = (await desk.get()).headers["ETag"]
    await desk.settled()
    reader, writer = await asyncio.open_connection(desk.client.host, desk.client.port)
    host, unchanged = "Host: x\r\n", f"If-None-Match: {etag}\r\n"

    writer.write(
        f"GET {desk.path} HTTP/1.1\r\n{host}{unchanged}\r\n"
        f"GET /healthz HTTP/1.1\r\n{host}\r\n"
        f"GET {desk.path} HTTP/1.1\r\n{host}{unchanged}Connection: close\r\n\r\n".encode()
    )

    answers = (await reader.read()).decode()
    assert re.findall(r"HTTP/1.1 (\d+)", answers) == ["304", "200", "304"]
    writer.close()
