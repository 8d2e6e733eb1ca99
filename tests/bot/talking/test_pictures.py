"""A paper that nobody can read by machine is kept, and what is typed in reply rests on it."""

import base64
from datetime import timedelta
from typing import Any

import pytest

from tests.bot.talking.talk import Talk
from tests.calendars.files.making import LINE, Said, locked_pdf, pdf, word_document

KEPT = "В нём нет текста, который я могу прочесть. Я сохранил его как документ."
SCAN = "приглашение на приём.pdf"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A dot."""


def replied(talk: Talk, message_id: int, **what: Any) -> dict[str, Any]:
    return {"reply_to_message": {"message_id": message_id, "date": int(talk.at.timestamp()), "chat": talk.chat} | what}


async def send_scan(talk: Talk) -> int:
    """The number of the scan's message."""
    await talk.say_file(SCAN, pdf([]), "application/pdf")
    return talk.post.last_id - 1


@pytest.mark.parametrize("to", ["the file", "the answer", "nothing"])
async def test_a_line_typed_in_reply_to_a_scan_rests_on_it(talk: Talk, to: str) -> None:
    scan = await send_scan(talk)
    assert talk.last.startswith(KEPT)
    place = {"the file": replied(talk, scan), "the answer": replied(talk, scan + 1), "nothing": {}}[to]
    told = await talk.say("Приём в посольстве Турции 5 мая 2022 года в 18:00", **place)
    assert "5 мая 2022 года" in told
    assert SCAN in told
    await talk.press("Добавить 1")
    card = await show_card(talk)
    assert f"Документ от 24 февраля 2022 года ({SCAN})" in card
    assert "Приём в посольстве Турции 5 мая 2022 года в 18:00" in card


async def test_a_date_alone_makes_the_event_that_the_scan_is_called_after(talk: Talk) -> None:
    await send_scan(talk)
    told = await talk.say("5 мая 2022 в 18:00")
    assert "1. приглашение на приём" in told
    assert "5 мая 2022 года" in told
    assert "18:00" in told


async def test_a_date_alone_makes_an_event_of_a_photo_too(talk: Talk) -> None:
    await talk.say(**talk.photo_of("photo"))
    assert talk.last.startswith(KEPT)
    told = await talk.say("3-4 марта 2022")
    assert "1. Мероприятие по документу" in told
    assert "3-4 марта 2022 года" in told


@pytest.mark.parametrize(
    "what",
    [
        {"name": "IMG_2022.png", "content": PNG, "mime": "image/png"},
        {"name": "скан.docx", "content": word_document(picture=PNG), "mime": "application/octet-stream"},
    ],
    ids=["a picture as a file", "a picture in a document"],
)
async def test_other_pictures_of_papers_are_kept_as_well(talk: Talk, what: dict[str, Any]) -> None:
    assert (await talk.say_file(**what)).startswith(KEPT)
    assert "5 мая 2022 года" in await talk.say("Консультации МИД 5 мая 2022")


async def test_months_later_a_reply_still_rests_on_the_scan(talk: Talk) -> None:
    scan = await send_scan(talk)
    talk.at += timedelta(days=90)
    assert SCAN in await talk.say("Приём 5 сентября 2022 года", **replied(talk, scan))


async def test_only_the_next_line_and_only_soon_is_taken_for_an_answer(talk: Talk) -> None:
    await send_scan(talk)
    talk.at += timedelta(minutes=11)
    assert SCAN not in await talk.say("Приём 5 мая 2022 года")
    await talk.say(**talk.photo_of("photo"))
    assert "Приём" in await talk.say("Приём 6 мая 2022 года", forward_origin=forwarded(talk))
    assert "Мероприятие по документу" in await talk.say("7 мая 2022")
    assert "Мероприятие по документу" not in await talk.say("8 мая 2022")


async def test_once_the_question_is_answered_by_a_reply_the_next_line_is_about_nothing(talk: Talk) -> None:
    scan = await send_scan(talk)
    assert SCAN in await talk.say("Приём в посольстве Турции 5 мая 2022 года", **replied(talk, scan + 1))
    assert SCAN not in await talk.say("Консультации МИД 12 мая 2022 года")


async def test_the_same_scan_again_is_known(talk: Talk) -> None:
    await send_scan(talk)
    await send_scan(talk)
    assert talk.last.startswith("Этот документ у меня уже сохранён")


async def test_the_caption_of_a_scan_is_read(talk: Talk) -> None:
    told = await talk.say(**talk.file_of(SCAN, pdf([]), "Консультации МИД 5 мая 2022 года, Анкара"))
    assert "5 мая 2022 года" in told
    assert SCAN in told


async def test_a_caption_without_an_event_leaves_the_question(talk: Talk) -> None:
    assert (await talk.say(**talk.file_of(SCAN, pdf([]), "См. вложение"))).startswith(KEPT)


@pytest.mark.parametrize(
    ("name", "content"),
    [("нота.pdf", locked_pdf(pdf([Said(LINE, 50, 700)]))), ("нота.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ids=["locked", "old"],
)
async def test_what_is_typed_about_a_file_that_cannot_be_opened_rests_on_it(
    talk: Talk, name: str, content: bytes
) -> None:
    await talk.say(**talk.file_of(name, content))
    assert name in await talk.say("/new Консультации МИД 5 мая 2022", **replied(talk, talk.post.last_id - 1))


@pytest.mark.parametrize("line", ["/new Консультации МИД 5 мая 2022", "Консультации МИД 5 мая 2022"])
async def test_a_line_about_any_paper_rests_on_it(talk: Talk, line: str) -> None:
    await talk.say(**talk.file_of("нота.docx", word_document(LINE)))
    told = await talk.say(line, **replied(talk, talk.post.last_id))
    assert "5 мая 2022 года" in told
    assert "нота.docx" in told


async def test_new_in_reply_to_a_file_reads_it(talk: Talk) -> None:
    file = talk.file_of("нота.docx", word_document(LINE))
    assert "3-4 марта 2022 года" in await talk.say("/new", **replied(talk, 900, **file))


async def test_new_with_a_line_in_reply_to_a_file_that_never_came_keeps_it_first(talk: Talk) -> None:
    file = talk.file_of(SCAN, pdf([]))
    told = await talk.say("/new приём 5 мая 2022 в 18:00", **replied(talk, 900, **file))
    assert SCAN in told


async def test_new_in_reply_to_a_marked_file_is_refused(talk: Talk) -> None:
    file = talk.file_of("нота.docx", word_document(LINE, header="ДСП"))
    for line in ("/new", "/new приём 5 мая 2022 в 18:00"):
        assert (await talk.say(line, **replied(talk, 900, **file))).startswith("На документе гриф")


def forwarded(talk: Talk) -> dict[str, Any]:
    return {"type": "hidden_user", "sender_user_name": "МИД", "date": int(talk.at.timestamp())}


async def show_card(talk: Talk) -> str:
    await talk.say("/find приём")
    place = talk.post.last_id
    button = next(each for each in talk.buttons(place) if "Карточка" in each.text)
    await talk.press_data(button.callback_data or "", place)
    return talk.last
