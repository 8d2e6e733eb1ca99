"""What texts are taken, how they are counted and what is found in them."""

from typing import Any

import pytest

from tests.sandbox.telegram import Telegram


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({}, "400 Bad Request: message text is empty"),
        ({"chat_id": 1}, "400 Bad Request: message text is empty"),
        ({"text": "x"}, "400 Bad Request: chat_id is empty"),
        ({"text": "x", "chat_id": 424242}, "400 Bad Request: chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "400 Bad Request: chat not found"),
        ({"text": "x" * 32769, "chat_id": 1}, "400 Bad Request: text is too long"),
        ({"text": "x", "parse_mode": "word", "chat_id": 1}, "400 Bad Request: unsupported parse_mode"),
        (
            {"text": "x", "chat_id": 1, "business_connection_id": "b"},
            "400 Bad Request: business connection not found",
        ),
        ({"text": "x", "chat_id": 123456}, "403 Forbidden: bot can't send messages to bots"),
        (
            {"text": "x", "entities": [{"type": "big", "offset": 0, "length": 1}], "chat_id": 1},
            "400 Bad Request: can't parse MessageEntity: Unsupported type specified",
        ),
    ],
)
async def test_a_message_is_refused_in_telegrams_order(
    telegram: Telegram, params: dict[str, Any], complaint: str
) -> None:
    assert await telegram.refusal("sendMessage", **params) == complaint


async def test_a_text_of_white_space_is_refused(telegram: Telegram, person: int) -> None:
    for text in (" \n ", "\u00a0", "\u200b\u2800"):
        refusal = await telegram.refusal("sendMessage", chat_id=person, text=text)
        assert refusal == "400 Bad Request: text must be non-empty"


@pytest.mark.parametrize(
    ("offset", "length", "complaint"),
    [
        (-1, 1, "receive an entity with incorrect offset -1"),
        (9, 1, "entity begins after the end of the text at UTF-16 offset 9"),
        (0, 9, "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9"),
        (1, 1, "entity begins in a middle of a UTF-16 symbol at byte offset 0"),
        (0, 3, "entity ends in a middle of a UTF-16 symbol at byte offset 4"),
    ],
)
async def test_entities_must_fit_the_text(
    telegram: Telegram, person: int, offset: int, length: int, complaint: str
) -> None:
    entities = [{"type": "bold", "offset": offset, "length": length}]
    refusal = await telegram.refusal("sendMessage", chat_id=person, text="🇰🇿", entities=entities)
    assert refusal == f"400 Bad Request: {complaint}"


async def test_4096_code_points_are_taken_and_one_more_is_not(telegram: Telegram, person: int) -> None:
    assert (await telegram.ok("sendMessage", chat_id=person, text="🇰🇿" * 2048))["text"] == "🇰🇿" * 2048
    refusal = await telegram.refusal("sendMessage", chat_id=person, text="ы" * 4097)
    assert refusal == "400 Bad Request: message is too long"


async def test_length_is_counted_after_markup_and_trimming(telegram: Telegram, person: int) -> None:
    text = "  " + "<b>" + "x" * 4096 + "</b>" + "  "
    assert len((await telegram.ok("sendMessage", chat_id=person, text=text, parse_mode="HTML"))["text"]) == 4096


async def test_parse_mode_wins_over_entities(telegram: Telegram, person: int) -> None:
    given = [{"type": "italic", "offset": 0, "length": 1}]
    made = await telegram.ok("sendMessage", chat_id=person, text="<b>x</b>", parse_mode="HTML", entities=given)
    assert [one["type"] for one in made["entities"]] == ["bold"]


async def test_entities_are_kept_when_there_is_no_parse_mode(telegram: Telegram, person: int) -> None:
    given = [{"type": "bold", "offset": 0, "length": 4}, {"type": "text_link", "offset": 5, "length": 2, "url": "a.kz"}]
    made = await telegram.ok("sendMessage", chat_id=person, text="🇰🇿 да!", entities=given)
    assert made["entities"] == [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "text_link", "offset": 5, "length": 2, "url": "http://a.kz/"},
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start now", [("bot_command", "/start")]),
        ("see /help@attache_bot.", [("bot_command", "/help@attache_bot")]),
        ("1/2 and a/b", []),
        ("write to @attache_bot!", [("mention", "@attache_bot")]),
        ("#Астана and #2022", [("hashtag", "#Астана")]),
        ("mail desk@mfa.gov.kz please", [("email", "desk@mfa.gov.kz")]),
        ("https://mfa.gov.kz/a?b=1, or www.mfa.kz.", [("url", "https://mfa.gov.kz/a?b=1"), ("url", "www.mfa.kz")]),
        ("http://127.0.0.1:8080/feeds/x.ics", [("url", "http://127.0.0.1:8080/feeds/x.ics")]),
        ("http://localhost:8080/x", []),
        ("3.5 and 10.30 h", []),
        ("(see https://a.kz/b(c)), ok", [("url", "https://a.kz/b(c)")]),
        ("webcal://a.kz/x and Astana.It was", []),
        ("tg://resolve?domain=x, 10.0.0.1:80", [("url", "tg://resolve?domain=x"), ("url", "10.0.0.1:80")]),
        ("/x@ab @ab ##да #1", [("hashtag", "#да")]),
        ("🇰🇿 $KZT 🇹🇷 /today", [("cashtag", "$KZT"), ("bot_command", "/today")]),
    ],
)  # fmt: skip
async def test_telegram_finds_pieces_by_itself(
    telegram: Telegram, person: int, text: str, found: list[tuple[str, str]]
) -> None:
    made = await telegram.ok("sendMessage", chat_id=person, text=text)
    units = made["text"].encode("utf-16-le")
    pieces = [
        (one["type"], units[one["offset"] * 2 : (one["offset"] + one["length"]) * 2].decode("utf-16-le"))
        for one in made.get("entities", [])
    ]
    assert pieces == found


@pytest.mark.parametrize(("days", "taken"), [(1098, True), (1099, False)])
async def test_a_time_entity_reaches_three_years_ahead(
    telegram: Telegram, person: int, days: int, *, taken: bool
) -> None:
    moment = int(telegram.clock.moment.timestamp()) + days * 86400
    text = f'<tg-time unix="{moment}">тогда</tg-time>'
    envelope = await telegram.call("sendMessage", chat_id=person, text=text, parse_mode="HTML")
    assert envelope["ok"] is taken


async def test_nothing_is_found_inside_code(telegram: Telegram, person: int) -> None:
    made = await telegram.ok("sendMessage", chat_id=person, text="<code>/start a.kz</code>", parse_mode="HTML")
    assert [one["type"] for one in made["entities"]] == ["code"]


async def test_a_caption_is_shorter(telegram: Telegram, person: int) -> None:
    sent = await telegram.send_file(person, person, "a.txt", b"x")
    file_id = (await telegram.updates())[0]["message"]["document"]["file_id"]
    assert sent["update_id"]
    refusal = await telegram.refusal("sendDocument", chat_id=person, document=file_id, caption="x" * 1025)
    assert refusal == "400 Bad Request: message caption is too long"
    assert await telegram.ok("sendDocument", chat_id=person, document=file_id, caption="x" * 1024)
