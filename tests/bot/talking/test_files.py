"""Papers as files, as a person sends them; and papers that must not be here."""

import pytest

from calendars.files.package import MEGABYTE
from calendars.paper import digest
from calendars.people import LANGUAGES
from calendars.ports import Store
from tests.bot.talking.conftest import Begin
from tests.bot.talking.talk import OFFICER, Talk
from tests.calendars.files.making import Said, locked_pdf, package, pdf, word_document

LINE = "4-е заседание Совета стратегического сотрудничества пройдёт 3-4 марта 2022 года в Нур-Султане."
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999)
REFUSED = (
    "На документе гриф или пометка об ограничении доступа. Я его не читал и не сохранил. "
    "Удалите его из чата: таким документам не место в Telegram."
)
SECRET = "Переговоры о поставке ромашек"
MARKED = f"Для служебного пользования\nЭкз. № 1\n\n{SECRET}. {LINE}"


@pytest.mark.parametrize(
    ("name", "content", "mime"),
    [
        ("нота.docx", word_document(LINE), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("нота.pdf", pdf([Said(LINE, 50, 700, 8)]), "application/pdf"),
        ("нота.html", f"<html><p>{LINE}</p>".encode(), "text/html"),
        ("нота.txt", LINE.encode("cp1251"), "text/plain"),
        ("нота", word_document(LINE), "application/octet-stream"),
    ],
)
async def test_a_paper_in_any_form_becomes_proposals(talk: Talk, name: str, content: bytes, mime: str) -> None:
    assert "3-4 марта 2022 года" in await talk.say_file(name, content, mime)
    assert any("Добавить" in label for label in talk.labels())


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("тайна.pdf", locked_pdf(pdf([Said(LINE, 50, 700)])), "Файл защищён паролем."),
        ("нота.docx", word_document(LINE)[:-100], "Файл повреждён и не открывается."),
        (
            "нота.doc",
            COMPOUND,
            "Файлы Word старого вида (.doc, .rtf) я не читаю.",
        ),
        ("нота.rtf", b"{\\rtf1\\ansi}", "Файлы Word старого вида (.doc, .rtf) я не читаю."),
        ("таблица.xls", COMPOUND, "Файлы такого вида я не читаю."),
        ("пусто.txt", b" \n", "Здесь нет текста."),
    ],
)
async def test_a_file_that_cannot_be_read_is_told_why_and_what_to_do(
    talk: Talk, name: str, content: bytes, told: str
) -> None:
    assert (await talk.say_file(name, content, "application/octet-stream")).startswith(told)


HOPELESS = {
    "password": ("a.pdf", locked_pdf(pdf([Said(LINE, 50, 700)]))),
    "damaged": ("a.docx", word_document(LINE)[:-100]),
    "bomb": ("a.docx", package({"word/document.xml": b" " * (49 * MEGABYTE)})),
    "unknown": ("a.rar", b"Rar!\x1a\x07"),
    "old": ("a.doc", COMPOUND),
    "empty": ("a.txt", b"\n"),
    "nothing": ("a.docx", word_document()),
    "long": ("a.txt", LINE.encode() * 9_000),
    "no text": ("a.txt", bytes(range(1, 255)) * 8),
    "scan": ("a.pdf", pdf([])),
}


async def test_each_reason_is_a_sentence_of_its_own_in_every_language(begin: Begin) -> None:
    told: dict[str, list[str]] = {}
    for person, language in enumerate(LANGUAGES, 3000):
        talk = begin(person, language)
        for reason, (name, content) in HOPELESS.items():
            told.setdefault(reason, []).append(await talk.say_file(name, content, "application/octet-stream"))
        file = {"file_id": "f", "file_unique_id": "u", "file_name": "a.pdf", "file_size": 50 * MEGABYTE}
        told.setdefault("50 MB", []).append(await talk.say(document=file))
    for sentences in told.values():
        assert len(set(sentences)) == len(LANGUAGES)
        assert all(20 < len(sentence) < 300 for sentence in sentences)
    of_one = [sentences[0] for reason, sentences in told.items() if reason != "nothing"]
    assert len(set(of_one)) == len(of_one)
    assert told["nothing"] == told["empty"]


async def test_a_file_that_telegram_does_not_hand_out_is_too_big(talk: Talk) -> None:
    file = {"file_id": "f", "file_unique_id": "u", "file_name": "нота.pdf", "file_size": 21 * 2**20}
    assert (await talk.say(document=file)).startswith("Файл слишком большой: Telegram отдаёт ботам не больше 20 МБ.")
    assert len(talk.post.calls) == 1


@pytest.mark.parametrize("marked", [MARKED, f"СЕКРЕТНО. {SECRET}. {LINE}"])
async def test_a_marked_paper_is_refused_however_it_comes(talk: Talk, marked: str) -> None:
    assert await talk.say(marked) == REFUSED
    assert await talk.say_file("нота.docx", word_document(*marked.splitlines())) == REFUSED
    assert await talk.say_file("нота.docx", word_document(LINE, header="ДСП")) == REFUSED
    assert await talk.say(f"/new {marked}") == REFUSED


async def test_a_file_is_judged_by_the_words_sent_with_it_too(talk: Talk) -> None:
    talk.post.file = word_document(LINE)
    assert await talk.say(document={"file_id": "f", "file_unique_id": "u"}, caption="ДСП") == REFUSED
    assert len(talk.post.calls) == 1


async def test_what_goes_on_from_a_marked_part_is_the_same_paper(talk: Talk) -> None:
    first = f"{MARKED}\n{'Стороны обсудили сотрудничество. ' * 90}"
    await talk.say_in_parts(first, f"{LINE} " * 30, LINE)
    assert set(talk.post.texts.values()) == {REFUSED}
    assert "3-4 марта 2022 года" in await talk.say(LINE)


async def test_a_marking_in_the_last_part_takes_back_what_came_of_the_first(talk: Talk, store: Store) -> None:
    first = f"{LINE}\n{'Стороны обсудили сотрудничество. ' * 90}"
    await talk.say_one_by_one(first, f"{SECRET}.\n\nИсп. Иванов\nДСП")
    assert list(talk.post.texts.values()) == [REFUSED]
    assert talk.labels() == []
    async with store.reading() as work:
        assert [await work.papers.of_message(OFFICER, number) for number in range(9)] == [None] * 9


async def test_nothing_of_a_marked_paper_is_kept(talk: Talk, store: Store) -> None:
    await talk.say("/start")
    await talk.say(MARKED)
    assert talk.last == REFUSED
    async with store.reading() as work:
        [calendar] = await work.calendars.of_person(OFFICER)
        assert await work.papers.by_digest(calendar.id, digest(MARKED)) is None
    state = talk.dispatcher.fsm.get_context(talk.bot, OFFICER, OFFICER)
    assert SECRET not in str(await state.get_data())
