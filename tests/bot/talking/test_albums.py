"""An album is one paper, whatever comes in it and in whatever order."""

import pytest

from calendars.ports import Store
from tests.bot.talking.conftest import Begin
from tests.bot.talking.talk import OFFICER, Talk
from tests.calendars.files.making import locked_pdf, pdf, word_document

COUNCIL = "4-е заседание Совета стратегического сотрудничества пройдёт 3-4 марта 2022 года в Нур-Султане."
COMMISSION = "Заседание межправительственной комиссии состоится 12 мая 2022 года в Анкаре."
RECEPTION = "Приём в посольстве Турции 29 октября 2022 года в 18:00."
FOUND = ("3-4 марта 2022 года", "12 мая 2022 года", "29 октября 2022 года")
REFUSED = "На документе гриф или пометка об ограничении доступа."


def answers(talk: Talk) -> list[str]:
    return list(talk.post.texts.values())


@pytest.mark.parametrize("one_by_one", [False, True], ids=["together", "late"])
async def test_an_album_is_answered_once_as_one_paper(talk: Talk, one_by_one: bool) -> None:
    await talk.say_album(
        talk.file_of("нота.docx", word_document(COUNCIL), RECEPTION),
        talk.file_of("список.txt", COMMISSION.encode("cp1251")),
        one_by_one=one_by_one,
    )
    [answer] = answers(talk)
    assert all(each in answer for each in FOUND)
    assert "Найдено 3 мероприятия" in answer


async def test_parts_stand_in_the_order_of_their_messages_even_when_they_come_otherwise(
    talk: Talk, store: Store
) -> None:
    album = {"media_group_id": "1"}
    second = talk.said(None, **album, **talk.file_of("б.txt", b"second"))
    first = talk.said(None, **album, **talk.file_of("а.txt", b"first"))
    second["message"]["message_id"], first["message"]["message_id"] = 52, 51
    await talk.send(second)
    await talk.send(first)
    async with store.reading() as work:
        papers = [await work.papers.of_message(OFFICER, number) for number in (51, 52)]
    assert [paper and paper.text for paper in papers] == ["first\n\nsecond"] * 2


async def test_what_an_album_was_read_as_so_far_gives_way_to_the_whole(talk: Talk, store: Store) -> None:
    await talk.say_album(talk.file_of("1.txt", COUNCIL.encode()), talk.file_of("2.txt", COMMISSION.encode()))
    async with store.reading() as work:
        [calendar] = await work.calendars.of_person(OFFICER)
        paper = await work.papers.of_message(OFFICER, 1)
        assert paper is not None
        assert paper.text == f"{COUNCIL}\n\n{COMMISSION}"
        assert paper.name == "1.txt"
        part = type(paper)(**{name: getattr(paper, name) for name in paper.__slots__} | {"text": COUNCIL})
        assert await work.papers.by_digest(calendar.id, part.digest) is None


async def test_the_same_album_again_is_known(talk: Talk) -> None:
    items = talk.file_of("1.txt", COUNCIL.encode()), talk.file_of("2.txt", COMMISSION.encode())
    await talk.say_album(*items)
    await talk.press("✅ Добавить все")
    assert "уже читал" in await talk.say_album(*items)


async def test_a_late_part_keeps_what_was_added_meanwhile(talk: Talk) -> None:
    album = {"media_group_id": "1"}
    await talk.say(**album, **talk.file_of("1.txt", COUNCIL.encode()))
    await talk.press("Добавить 1")
    await talk.say(**album, **talk.file_of("2.txt", COMMISSION.encode()))
    assert "✅ Уже в календаре" in talk.last
    assert FOUND[1] in talk.last
    await talk.press("Добавить 2")
    listed = await talk.say("/next")
    assert listed.count("Совета стратегического сотрудничества") == 1


async def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(talk: Talk) -> None:
    await talk.say_album(
        talk.file_of("нота.docx", word_document(COUNCIL)),
        talk.file_of("тайна.pdf", locked_pdf(pdf([]))),
        talk.file_of("список.txt", COMMISSION.encode()),
    )
    told, answer = answers(talk)
    assert told.startswith("тайна.pdf\nФайл защищён паролем.")
    assert all(each in answer for each in FOUND[:2])


async def test_the_last_file_may_be_the_one_that_cannot_be_read(talk: Talk) -> None:
    await talk.say_album(talk.file_of("нота.docx", word_document(COUNCIL)), talk.file_of("x.zip", b"Rar!\x1a"))
    told, answer = answers(talk)
    assert told.startswith("x.zip\nФайлы такого вида я не читаю.")
    assert FOUND[0] in answer


async def test_photos_with_a_caption_are_one_paper_of_it(talk: Talk) -> None:
    await talk.say_album(talk.photo_of("a", COUNCIL), talk.photo_of("b"), talk.photo_of("c"))
    [answer] = answers(talk)
    assert FOUND[0] in answer


@pytest.mark.parametrize("one_by_one", [False, True], ids=["together", "late"])
async def test_one_marked_file_sends_the_whole_album_away(talk: Talk, store: Store, one_by_one: bool) -> None:
    await talk.say_album(
        talk.file_of("нота.docx", word_document(COUNCIL)),
        talk.file_of("список.docx", word_document(COMMISSION, header="Для служебного пользования")),
        talk.file_of("ещё.docx", word_document(RECEPTION)),
        one_by_one=one_by_one,
    )
    [answer] = answers(talk)
    assert answer.startswith(REFUSED)
    async with store.reading() as work:
        assert [await work.papers.of_message(OFFICER, number) for number in range(9)] == [None] * 9


async def test_a_kill_between_the_parts_of_an_album_loses_and_doubles_nothing(
    talk: Talk, begin: Begin, store: Store
) -> None:
    album = {"media_group_id": "1"}
    said = [
        talk.said(None, **album, **talk.file_of(f"{number}.txt", text.encode()))
        for number, text in enumerate((COUNCIL, COMMISSION, RECEPTION))
    ]
    await talk.send(said[0], 501, said[1])
    talk.post.failures = [None, SystemExit()]  # the file is fetched; then the answer does not go out any more
    with pytest.raises(SystemExit):
        await talk.send(said[1], 502)
    again = begin()
    await again.send(said[1], 502, said[2])
    await again.send(said[2], 503)
    [answer] = answers(talk)
    assert all(each in answer for each in FOUND)
    async with store.reading() as work:
        papers = {await work.papers.of_message(OFFICER, each["message"]["message_id"]) for each in said}
    assert len(papers) == 1
