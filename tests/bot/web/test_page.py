"""The page for people: everything in it, in four languages, for whoever holds the address, and no script."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from aiohttp import ClientResponse

from calendars.event import Event, Participant
from calendars.kinds import Kind, Status
from calendars.usecases.share_feed import RevokeFeed
from tests.bot.web.conftest import PERSON, Desk, TakeAway
from tests.calendars.events import event


async def opened(desk: Desk, query: str = "", token: str | None = None, **headers: str) -> ClientResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await desk.client.get(f"/c/{token or desk.shared.token}{query}", headers=named)


def text(html: str) -> str:
    """What a person reads."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL))


async def test_the_month_its_agenda_and_the_undated_are_all_there(
    desk: Desk, council: Event, commission: Event
) -> None:
    await desk.add(replace(council, participants=(Participant(post="President", name="A. B."),)), commission)
    await desk.add(event("Visit", "XXXX", id="visit"))
    await desk.add(event("30th anniversary", "2022-03-02", id="a", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True))

    page = text(await (await opened(desk, "?m=2022-03")).text())

    assert "March 2022" in page
    assert "Wednesday, 2 March 30th anniversary" in page
    assert "Thursday, 3 March 4th session of the Council day 1 of 2" in page
    assert "President A. B." in page
    undated = page.partition("Without an exact date")[2]
    assert "Intergovernmental commission 2022" in undated
    assert "Visit date to be confirmed" in undated


async def test_next_year_s_anniversary_has_its_own_number(desk: Desk) -> None:
    await desk.add(event("30th anniversary", "2022-03-02", id="a", kind=Kind.ANNIVERSARY, ordinal=30, yearly=True))

    assert "31st anniversary" in text(await (await opened(desk, "?m=2023-03")).text())


async def test_it_opens_at_the_calendar_s_own_month(desk: Desk) -> None:
    assert "February 2022" in await (await opened(desk)).text()


@pytest.mark.parametrize(
    ("query", "lang", "month", "word"),
    [
        ("", "en", "March 2022", "Subscribe"),
        ("&lang=ru", "ru", "март 2022", "Подписаться"),
        ("&lang=kk", "kk", "2022 жылғы наурыз", "Жазылу"),
        ("&lang=tr", "tr", "Mart 2022", "Abone ol"),
        ("&lang=xx", "en", "March 2022", "Subscribe"),
    ],
)
async def test_it_speaks_four_languages(desk: Desk, query: str, lang: str, month: str, word: str) -> None:
    html = await (await opened(desk, f"?m=2022-03{query}")).text()

    assert f'<html lang="{lang}">' in html
    assert month in html
    assert word in html


@pytest.mark.parametrize("month", ["2022-13", "0000-01", "nonsense", "99999-1", "²022-03", "-", ""])
async def test_a_month_that_is_none_is_this_one(desk: Desk, month: str) -> None:
    answer = await opened(desk, f"?m={month}")

    assert answer.status == 200
    assert "February 2022" in await answer.text()


@pytest.mark.parametrize("month", ["0001-01", "9999-12"])
async def test_the_ends_of_time_are_months_like_others(desk: Desk, month: str) -> None:
    assert (await opened(desk, f"?m={month}")).status == 200


async def test_a_cancelled_event_is_struck_through_and_a_postponed_one_waits_for_a_date(desk: Desk) -> None:
    await desk.add(
        event("Visit", "2022-03-02", id="visit", status=Status.CANCELLED),
        event("Council", "2022-03-03", id="council", status=Status.POSTPONED),
    )

    html = await (await opened(desk, "?m=2022-03")).text()

    assert '<div class="title cancelled">Visit</div>' in html
    assert "Council" not in html.partition("Without an exact date")[0]
    assert "Council" in html.partition("Without an exact date")[2]


async def test_it_offers_the_feed_to_every_program(desk: Desk) -> None:
    html = await (await opened(desk)).text()

    host = str(desk.client.make_url("")).removeprefix("http://").rstrip("/")
    assert f'value="http://{host}{desk.path}"' in html
    assert f'href="webcal://{host}{desk.path}"' in html
    assert "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F" in html
    assert "https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2F" in html
    assert "<svg" in html


async def test_nothing_on_it_runs_is_framed_or_tells_where_it_was(desk: Desk, council: Event) -> None:
    nasty = '<script>alert("1")</script><b onmouseover=x>'
    await desk.add(replace(council, title=nasty, place=nasty, participants=(Participant(name=nasty),)))

    answer = await opened(desk, "?m=2022-03")
    html = await answer.text()

    assert "script-src" not in (policy := answer.headers["Content-Security-Policy"])
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert {"script", "b", "img", "iframe", "object"} & tags(html) <= {"b"}
    assert "onmouseover=x>" not in html
    assert " style=" not in html


async def test_every_link_of_the_grid_leads_somewhere(desk: Desk, council: Event) -> None:
    await desk.add(council, event("Visit", "2022-03-31/2022-04-02", id="visit"))

    html = await (await opened(desk, "?m=2022-03")).text()

    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert len(targets) == 3
    assert targets <= set(re.findall(r' id="([^"]+)"', html))


@pytest.mark.parametrize(("asked", "sentence"), [("tr-TR,en;q=0.5", "Bu adreste takvim yok."), ("de", "There is no")])
async def test_an_unknown_address_is_a_sentence_in_the_browser_s_language(
    desk: Desk, asked: str, sentence: str
) -> None:
    answer = await opened(desk, token="no-such-page-0000", Accept_Language=asked)

    assert answer.status == 404
    assert sentence in await answer.text()


async def test_a_revoked_address_is_gone_at_once(desk: Desk) -> None:
    await RevokeFeed(desk.store, desk.clock.now)(PERSON, desk.shared.feed.id)

    answer = await opened(desk, "?lang=ru")

    assert answer.status == 410
    assert "/feed" in await answer.text()


async def test_without_its_database_it_says_so(desk: Desk, take_away: TakeAway) -> None:
    await take_away()

    answer = await opened(desk)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "60")


def tags(html: str) -> set[str]:
    """The elements of a page."""
    found: set[str] = set()

    class Collector(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            found.add(tag)

    Collector().feed(html)
    return found
