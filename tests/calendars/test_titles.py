"""Everybody reads an event in their own language when a paper gave it a title in it."""

from datetime import date

import pytest

from calendars import yearly
from calendars.agenda import agenda
from calendars.happening import seen_on
from calendars.ics import render
from calendars.kinds import Kind
from calendars.search import text_of, wanted
from tests.calendars.events import event

COUNCIL = event(
    "4-е заседание Совета", "2022-03-03", language="ru", second_titles=(("en", "4th session of the Council"),)
)
RELATIONS = event(
    "30-летие отношений",
    "2022-03-02",
    kind=Kind.ANNIVERSARY,
    ordinal=30,
    yearly=True,
    language="ru",
    second_titles=(("en", "30th anniversary of relations"),),
)


@pytest.mark.parametrize(
    ("language", "council", "relations"),
    [
        ("ru", COUNCIL.title, "31-летие отношений"),
        ("en", "4th session of the Council", "31st anniversary of relations"),
        ("kk", COUNCIL.title, "31-летие отношений"),
    ],
)
def test_lists_reminders_and_feeds_say_the_readers_title(language: str, council: str, relations: str) -> None:
    days = agenda([COUNCIL, RELATIONS], date(2022, 3, 3), date(2023, 3, 2), language).days
    assert [entry.title for day in days for entry in day.entries] == [council, relations]
    assert seen_on(RELATIONS, date(2023, 3, 2), language).title_in(language) == relations
    assert seen_on(COUNCIL, date(2022, 3, 3), language).title_in(language) == council
    feed = b"".join(render(each, [], language=language, zone="UTC", year=2022).body for each in (COUNCIL, RELATIONS))
    assert f"SUMMARY:{council}\r\n" in feed.decode()
    assert relations in feed.decode()


def test_an_occurrence_has_one_title_only() -> None:
    (occurrence,) = yearly.occurrences(RELATIONS, date(2023, 1, 1), date(2023, 12, 31))
    assert yearly.seen(RELATIONS, occurrence, "en").second_titles == ()


def test_search_finds_an_event_by_any_of_its_titles() -> None:
    for query in ("заседание", "SESSION", "council"):
        assert all(word in text_of(COUNCIL) for word in wanted(query))
