"""The scenes that must feel effortless (DESIGN 1), played by a person at the demo."""

import re
from typing import Any

import aiohttp
from icalendar import Calendar

from tests.flows.desk import Desk, labels

FORWARDED = {"from": "МИД РК", "date": "2022-02-24T09:00:00+06:00"}
FOUR = (
    "7-е заседание Совместной группы стратегического планирования между Республикой Казахстан и Турецкой Республикой",
    "30-летие установления дипломатических отношений между Казахстаном и Турцией",
    "4-е заседание Совета стратегического сотрудничества высокого уровня",
    "Заседание межправительственной комиссии по экономическому сотрудничеству",
)


async def forward(desk: Desk, statement: str) -> dict[str, Any]:
    [answer] = await desk.say(statement, forward=FORWARDED)
    return answer


async def test_a_forwarded_statement_is_answered_with_four_numbered_proposals_each_with_its_sentence(
    desk: Desk, statement: str
) -> None:
    answer = await forward(desk, statement)
    text = answer["text"]
    assert [line for line in text.splitlines() if re.match(r"\d\. ", line)] == [
        f"{number}. {title}" for number, title in enumerate(FOUR, 1)
    ]
    for said in ("24 февраля 2022 года, четверг · состоялось", "2 марта 2022 года, среда · ежегодно"):
        assert said in text
    for said in ("3-4 марта 2022 года · планируется", "в 2022 году (день уточняется) · планируется"):
        assert said in text
    for co_chair in ("Токаев", "Эрдоган", "Смаилов", "Октай"):
        assert co_chair in text
    quotes = [entity for entity in answer["entities"] if "blockquote" in entity["type"]]
    assert len(quotes) == 4
    for quote in quotes:
        assert utf16(text, quote) in " ".join(statement.split())
    assert "Упомянуто, уже состоялось:\n• Чрезвычайное заседание Совета министров иностранных дел ОТГ" in text
    assert "2021" not in text
    assert [label for label in labels(answer) if label.startswith("Добавить ")] == [
        f"Добавить {n}" for n in range(1, 5)
    ]


async def test_nothing_is_stored_without_a_tap_and_one_tap_adds_all_four(desk: Desk, statement: str) -> None:
    answer = await forward(desk, statement)
    [empty] = await desk.say("/next")
    assert FOUR[2] not in empty["text"]
    await desk.press(answer, "Добавить все")
    [listed] = await desk.say("/next")
    assert FOUR[2] in listed["text"]
    [undated] = await desk.say("/undated")
    assert FOUR[3] in undated["text"]
    [found] = await desk.say("/find чрезвычайное")
    assert "Чрезвычайное заседание" not in found["text"]


async def test_a_paper_already_read_proposes_nothing_new(desk: Desk, statement: str) -> None:
    await desk.press(await forward(desk, statement), "Добавить все")
    again = await forward(desk, statement)
    assert "уже читал" in again["text"]
    assert not [label for label in labels(again) if "Добавить" in label]


async def test_one_tap_skips_one_and_another_fixes_its_date(desk: Desk, statement: str) -> None:
    answer = await forward(desk, statement)
    await desk.press(answer, "Не добавлять 1")
    await desk.press(answer, "Исправить 3")
    await desk.say("10-11 марта 2022")
    await desk.press(answer, "Добавить все")
    [listed] = await desk.say("/next")
    assert "10-11 марта 2022 года" in listed["text"]
    [today] = await desk.say("/today")
    assert FOUR[0] not in today["text"]


async def test_a_wrong_date_is_asked_for_again_and_changes_nothing(desk: Desk, statement: str) -> None:
    answer = await forward(desk, statement)
    await desk.press(answer, "Исправить 3")
    for wrong in ("2022-13-45", "2022-03-04/2022-03-03", "когда-нибудь"):
        [asked] = await desk.say(wrong)
        assert wrong in asked["text"]
        assert "/cancel" in asked["text"]
    await desk.say("/cancel")
    assert "3-4 марта 2022 года · планируется" in (await desk.again(answer))["text"]


async def test_a_feed_shows_the_four_events_as_a_calendar_wants_them(
    desk: Desk, statement: str, session: aiohttp.ClientSession
) -> None:
    await desk.press(await forward(desk, statement), "Добавить все")
    shared = await desk.say("/feed")
    address = re.search(r"http\S+\.ics", shared[0]["text"])
    assert address is not None
    async with session.get(address[0]) as reply:
        calendar = Calendar.from_ical(await reply.read())
        tag = reply.headers["ETag"]
    events = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
    council = events[FOUR[2]]
    assert (str(council.start), str(council.end)) == ("2022-03-03", "2022-03-05")
    marker = events[f"≈ 2022 год: {FOUR[3]}"]
    assert (str(marker["STATUS"]), str(marker["X-ATTACHE-EDTF"])) == ("TENTATIVE", "2022")
    numbers = [int(title.partition("-")[0]) for title in events if "-летие" in title]
    assert sorted(numbers) == list(range(29, 36))
    async with session.get(address[0], headers={"If-None-Match": tag}) as again:
        assert again.status == 304
    assert "камеру" in shared[1]["text"]


async def test_moving_keeps_the_history_and_the_address_of_the_event(desk: Desk, statement: str) -> None:
    await desk.press(await forward(desk, statement), "Добавить все")
    [listed] = await desk.say("/next")
    await desk.press(listed, "Карточка 2")
    card = (await desk.chat())[-1]
    await desk.press(card, "Перенести")
    await desk.say("12 октября 2022")
    assert "12 октября 2022 года" in (await desk.again(card))["text"]
    await desk.press(await desk.again(card), "История")
    assert "3-4 марта 2022 года → 12 октября 2022 года" in (await desk.again(card))["text"]


async def test_confirming_postponing_and_cancelling_from_the_card(desk: Desk, statement: str) -> None:
    await desk.press(await forward(desk, statement), "Добавить все")
    [listed] = await desk.say("/next")
    await desk.press(listed, "Карточка 2")
    card = (await desk.chat())[-1]
    await desk.press(card, "Подтвердить")
    assert "подтверждено" in (await desk.again(card))["text"]
    await desk.press(await desk.again(card), "Отложить")
    assert "отложено" in (await desk.again(card))["text"]
    [undated] = await desk.say("/undated")
    assert FOUR[2] in undated["text"]
    await desk.press(await desk.again(card), "Отменить мероприятие")
    assert "· отменено" not in (await desk.again(card))["text"]
    [sure] = [label for label in labels(await desk.again(card)) if "отмен" in label.lower()]
    await desk.press(await desk.again(card), sure)
    assert "· отменено" in (await desk.again(card))["text"]


async def test_an_english_speaker_hears_english(english: Desk, statement: str) -> None:
    answer = await forward(english, statement)
    assert "3-4 March 2022 · planned" in answer["text"]
    assert "✅ Add all" in labels(answer)
    await english.press(answer, "Add all")
    [month] = await english.say("/settings language ru")
    assert "Русский" in month["text"]
    [listed] = await english.say("/next")
    assert "3-4 марта 2022 года" in listed["text"]


async def test_an_old_button_and_a_strangers_press_are_answered_in_words(
    desk: Desk, english: Desk, statement: str
) -> None:
    answer = await forward(desk, statement)
    gone = await desk.press_data(answer, "an old button")
    assert "Эта кнопка больше не работает" in gone["alert"]
    proposal = answer["buttons"][0][0]["data"]
    greeting = (await english.chat())[-1]
    refused = await english.press_data(greeting, proposal)
    assert refused["alert"]
    [empty] = await desk.say("/next")
    assert FOUR[2] not in empty["text"]


def utf16(text: str, entity: dict[str, Any]) -> str:
    """The part of a text that an entity covers."""
    start = 2 * entity["offset"]
    return text.encode("utf-16-le")[start : start + 2 * entity["length"]].decode("utf-16-le")
