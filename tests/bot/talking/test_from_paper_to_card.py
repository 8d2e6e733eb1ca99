"""Forwarding a paper: numbered proposals, each with its sentence; nothing is kept without a tap."""

from datetime import timedelta
from importlib.resources import files
from typing import Any

import pytest

from calendars.paper import digest
from calendars.ports import Store
from tests.bot.talking.post import SENT
from tests.bot.talking.talk import OFFICER, Talk

PAPER = files("bot").joinpath("samples", "joint-statement-ru.txt").read_text("utf-8")
LINE = "4-е заседание Совета стратегического сотрудничества 3-4 марта 2022, Нур-Султан"
FORWARDED = {"forward_origin": {"type": "hidden_user", "sender_user_name": "МИД", "date": 1645670000}}


def in_parts(text: str) -> tuple[str, str]:
    """As a client cuts it: at the end of a line before 4096 characters."""
    cut = text.rindex("\n", 0, 4096)
    return text[:cut], text[cut:].strip()


async def kept(store: Store) -> list[str]:
    async with store.reading() as work:
        (calendar,) = await work.calendars.of_person(OFFICER)
        return sorted(event.when.edtf for event in await work.events.all(calendar.id))


async def test_the_parts_of_one_forwarded_paper_are_answered_in_one_message(talk: Talk, store: Store) -> None:
    answer = await talk.say_in_parts(*in_parts(PAPER), **FORWARDED)
    assert len(talk.post.texts) == 1
    assert answer.startswith("Найдено 4 мероприятия")
    for said in ("24 февраля 2022 года, четверг · состоялось", "2 марта 2022 года", "3-4 марта 2022 года"):
        assert said in answer
    assert "в 2022 году (день уточняется)" in answer
    assert "Упомянуто, уже состоялось:" in answer.split("4. ")[1]
    assert await kept(store) == []


async def test_parts_that_come_one_by_one_are_joined_into_the_same_answer(talk: Talk, store: Store) -> None:
    first, second = in_parts(PAPER)
    answer = await talk.say_one_by_one(first, second, **FORWARDED)
    assert len(talk.post.texts) == 1
    assert answer.startswith("Найдено 4 мероприятия")
    async with store.reading() as work:
        (calendar,) = await work.calendars.of_person(OFFICER)
        assert await work.papers.by_digest(calendar.id, digest(PAPER))


async def test_a_kill_between_two_parts_loses_neither(talk: Talk) -> None:
    first, second = (talk.said(part, **FORWARDED) for part in in_parts(PAPER))
    await talk.send(first, 9201, following=second)
    assert talk.last == ""
    await talk.send(first, 9201, following=second)
    assert (await talk.send(second, 9202)).startswith("Найдено 4 мероприятия")
    assert (await talk.send(second, 9202)).startswith("Найдено 4 мероприятия")
    assert len(talk.post.texts) == 1


async def test_one_tap_adds_all_four_and_leaves_out_what_is_only_recalled(talk: Talk, store: Store) -> None:
    await talk.say_in_parts(*in_parts(PAPER), **FORWARDED)
    shown = await talk.press("✅ Добавить все")
    assert shown.count("✅ Добавлено") == 4
    assert talk.labels() == ["Карточка 1", "Карточка 2", "Карточка 3", "Карточка 4"]
    assert await kept(store) == ["2022", "2022-02-24", "2022-03-02", "2022-03-03/2022-03-04"]


async def test_a_paper_already_read_proposes_nothing_new(talk: Talk, store: Store) -> None:
    await talk.say_in_parts(*in_parts(PAPER), **FORWARDED)
    await talk.press("✅ Добавить все")
    again = await talk.say_in_parts(*in_parts(PAPER), **FORWARDED)
    assert again.startswith("Этот документ я уже читал 24 февраля 2022 года. Из него в календаре 4 мероприятия.")
    assert "4. Заседание межправительственной комиссии" in again
    assert again.count("✅ Добавлено") == 4
    assert talk.labels() == ["Карточка 1", "Карточка 2", "Карточка 3", "Карточка 4"]
    assert len(await kept(store)) == 4


async def test_two_papers_that_are_sent_apart_stay_two(talk: Talk) -> None:
    first, second = in_parts(PAPER)
    await talk.say(first)
    await talk.say(second)
    assert len(talk.post.texts) == 2


async def test_a_skipped_one_stays_out_and_its_neighbours_wait(talk: Talk, store: Store) -> None:
    await talk.say_in_parts(*in_parts(PAPER))
    shown = await talk.press("Не добавлять 1")
    assert "➖ Не добавлено" in shown
    assert "Добавить 1" not in talk.labels()
    await talk.press("Добавить 2")
    assert await kept(store) == ["2022-03-02"]


@pytest.mark.parametrize(
    ("written", "edtf", "said"),
    [
        ("10-11 марта 2022", "2022-03-10/2022-03-11", "10-11 марта 2022 года"),
        ("второе полугодие 2022", "2022-41", "во втором полугодии 2022 года"),
        ("2022-05", "2022-05", "в мае 2022 года"),
        ("2022-03-10 15:00", "2022-03-10", "10 марта 2022 года"),
    ],
)
async def test_a_misread_date_is_fixed_as_one_writes_it(
    talk: Talk, store: Store, written: str, edtf: str, said: str
) -> None:
    await talk.say(LINE)
    proposals = max(talk.post.texts)
    await talk.press("Исправить 1")
    answer = await talk.say(written)
    assert said in answer
    assert said in talk.post.texts[proposals]
    await talk.press("Добавить 1", proposals)
    assert await kept(store) == [edtf]


async def test_a_wrong_date_is_asked_for_again_and_cancel_leaves_it(talk: Talk, store: Store) -> None:
    await talk.say(LINE)
    await talk.press("Исправить 1")
    assert "«2022-13» не похоже на дату" in await talk.say("2022-13")
    assert "«завтра-послезавтра» не похоже на дату" in await talk.say("завтра-послезавтра")
    assert await talk.say("/cancel") == "Хорошо, всё остаётся как было."
    assert (await talk.say("/cancel")).startswith("Отменять нечего")
    await talk.press("✅ Добавить все")
    assert await kept(store) == ["2022-03-03/2022-03-04"]


async def test_a_paper_that_comes_instead_of_a_date_is_a_paper(talk: Talk) -> None:
    await talk.say(LINE)
    await talk.press("Исправить 1")
    answer = await talk.say("Визит министра состоится 5 мая 2022 года в Анкаре.", **FORWARDED)
    assert "5 мая 2022 года" in answer
    assert answer.startswith("Найдено 1 мероприятие")


async def test_the_same_press_twice_has_one_effect(talk: Talk, store: Store) -> None:
    await talk.say(LINE)
    (data,) = [button.callback_data for button in talk.buttons(max(talk.post.texts)) if button.text == "Добавить 1"]
    assert data
    assert await talk.press_data(data) == "Добавлено"
    assert await talk.press_data(data) == "Добавлено"
    assert len(await kept(store)) == 1


async def test_the_same_message_again_gives_the_same_answer(talk: Talk) -> None:
    said = talk.said(LINE)
    first = await talk.send(said, 77)
    assert await talk.send(said, 77) == first


async def test_a_line_after_new_is_a_proposal_and_new_alone_says_how(talk: Talk) -> None:
    assert "Напишите одной строкой" in await talk.say("/new")
    assert "3-4 марта 2022 года" in await talk.say(f"/new {LINE}")
    replied = talk.said(LINE)["message"]
    assert "3-4 марта 2022 года" in await talk.say("/new", reply_to_message=replied)


async def test_a_text_file_is_read_in_whatever_encoding_desks_use(talk: Talk) -> None:
    text = "Очередное заседание межправительственной комиссии состоится 5 мая 2022 года в Анкаре. " * 3
    for encoding in ("utf-8-sig", "utf-16", "cp1251"):
        answer = await talk.say_file("письмо.txt", text.encode(encoding))
        assert "5 мая 2022 года" in answer, encoding


async def test_a_proposed_time_says_whose_it_is_as_the_card_will(talk: Talk) -> None:
    answer = await talk.say("Консультации министерств иностранных дел состоятся 5 мая 2022 года в 11:00 в г. Анкара.")
    told = "5 мая 2022 года, четверг, 11:00 по времени г. Анкара (14:00 по вашему времени)"
    assert told in answer
    await talk.press("✅ Добавить все")
    await talk.press("Карточка 1")
    assert told in talk.last


async def test_the_heading_counts_what_still_waits(talk: Talk) -> None:
    await talk.say(
        "Визит министра в г. Анкара состоится 2 марта 2022 года.\nВизит министра в г. Баку - 9 марта 2022 года."
    )
    assert talk.last.startswith("Найдено 2 мероприятия. Добавить?")
    assert (await talk.press("Добавить 1")).startswith("Осталось решить: 1 из 2. Добавить?")
    assert (await talk.press("Не добавлять 2")).startswith("Найдено 2 мероприятия\n")


async def test_a_forwarded_tomorrow_is_the_day_after_it_was_said(talk: Talk) -> None:
    said = int((SENT - timedelta(days=3)).timestamp())
    origin = {"type": "hidden_user", "sender_user_name": "МИД", "date": said}
    assert "22 февраля 2022 года" in await talk.say("Консультации МИД завтра в 15:00", forward_origin=origin)
    assert "25 февраля 2022 года" in await talk.say("Консультации МИД завтра в 15:00, Анкара")


async def test_lines_that_somebody_wrote_one_after_the_other_are_one_paper_when_forwarded_at_once(talk: Talk) -> None:
    def line(text: str, after: int) -> dict[str, Any]:
        origin = {"type": "hidden_user", "sender_user_name": "Ерлан", "date": int(SENT.timestamp()) - 3600 + after}
        return talk.said(text, forward_origin=origin)

    talk.at += timedelta(minutes=1)
    said = [line("Консультации МИД 5 мая в 11:00, Анкара", 0), line("А 12 мая встреча с послом Германии", 40)]
    await talk.send(said[0], following=said[1])
    assert talk.post.texts == {}
    answer = await talk.send(said[1])
    assert "5 мая 2022 года" in answer
    assert "12 мая 2022 года" in answer
    later = await talk.send(line("Приём в посольстве Турции 29 октября", 3600))
    assert "12 мая" not in later
    again = await talk.send(line("Приём в посольстве Турции 29 октября", 3600))
    assert "уже читал" in again


async def test_a_paper_that_came_before_by_itself_outlives_one_that_begins_with_it(talk: Talk) -> None:
    def line(text: str, after: int) -> dict[str, Any]:
        origin = {"type": "hidden_user", "sender_user_name": "Ерлан", "date": int(SENT.timestamp()) - 3600 + after}
        return talk.said(text, forward_origin=origin)

    first = "Консультации МИД 5 мая в 11:00, Анкара"
    await talk.send(line(first, 0))
    asked = talk.post.last_id
    talk.at += timedelta(days=1)
    again = line(first, 0)
    await talk.send(again, following=line("А 12 мая встреча с послом Германии", 40))
    assert "12 мая 2022 года" in await talk.send(line("А 12 мая встреча с послом Германии", 40))
    assert "✅ Добавлено" in await talk.press("Добавить 1", asked)
