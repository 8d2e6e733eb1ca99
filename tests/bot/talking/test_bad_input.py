"""Bad input gets a clear sentence in the reader's language, and nothing kept is lost or changed."""

import logging
import sqlite3
from typing import Any

import pytest
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError
from aiogram.methods import SendMessage
from aiogram.types import ErrorEvent, TelegramObject, Update, User

from bot.access import WhoSpeaks
from bot.texts.refusals import refusal_text
from calendars.access import Gate
from calendars.errors import Busy
from calendars.ports import Store
from calendars.usecases.welcome import Speaker
from tests.bot.talking.conftest import Begin
from tests.bot.talking.talk import OFFICER, STRANGER, Talk

LINE = "4-е заседание Совета стратегического сотрудничества 3-4 марта 2022, Нур-Султан"
CLOSED = Gate(admins=frozenset({OFFICER}), code="42-42")
SENDING = SendMessage(chat_id=OFFICER, text="-")


async def calendars(store: Store) -> int:
    async with store.reading() as work:
        return len(await work.calendars.all())


async def test_a_text_without_dates_gets_a_kind_sentence(talk: Talk) -> None:
    answer = await talk.say("Стороны обсудили двусторонние отношения.")
    assert answer.startswith("В этом тексте я не нашёл мероприятий. Напишите одной строкой, что и когда")


async def test_an_empty_file_is_told_from_a_paper(talk: Talk) -> None:
    assert (await talk.say_file("пусто.txt", b" \r\n")).startswith("Здесь нет текста.")


async def test_a_text_of_more_than_200_000_characters_is_refused_with_the_limit(talk: Talk) -> None:
    answer = await talk.say_file("книга.txt", ("слово " * 40_000).encode())
    assert answer == "Текст слишком длинный: за раз я читаю до 200\u00a0000 знаков. Пришлите его частями."
    assert (await talk.say_file("том.txt", b"x" * 900_000)) == answer


async def test_a_paper_in_too_many_parts_is_refused_once_and_its_tail_proposes_nothing(talk: Talk) -> None:
    book = "слово " * 20_000
    await talk.say_in_parts(book, book, f"{LINE} {book[:3000]}", LINE)
    assert [told.partition(":")[0] for told in talk.post.texts.values()] == ["Текст слишком длинный"]
    assert "3-4 марта 2022 года" in await talk.say(LINE)


async def test_a_binary_file_is_not_read(talk: Talk) -> None:
    answer = await talk.say_file("картинка.txt", bytes(range(256)) * 8)
    assert answer == "Этот файл не текстовый. Пришлите документ в .docx, .pdf, .html или .txt либо вставьте его текст."


@pytest.mark.parametrize("more", [{"sticker": None}, {"voice": None}, {"document": None}])
async def test_what_cannot_be_read_is_told_what_can(talk: Talk, more: dict[str, Any]) -> None:
    file: dict[str, Any] = {"file_id": "f", "file_unique_id": "u", "duration": 1, "width": 1, "height": 1}
    file |= {"type": "regular", "is_animated": False, "is_video": False, "file_name": "a.mp4", "mime_type": "video/mp4"}
    answer = await talk.say(**dict.fromkeys(more, file))
    assert answer == "Я читаю текст: перешлите его, вставьте сюда или пришлите файлом .docx, .pdf, .html или .txt."


async def test_the_words_under_a_picture_are_a_paper(talk: Talk) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    assert "3-4 марта 2022 года" in await talk.say(photo=photo, caption=LINE)


async def test_an_unknown_command_points_to_help(talk: Talk) -> None:
    assert await talk.say("/teleport now") == "Такой команды я не знаю. Все команды: /help."


@pytest.mark.parametrize("data", ["?", "x", "e:o", "e:?:1:0", "d:week:0:99999999999", "g:next:x:", "p:?:1", "🗿"])
async def test_an_unknown_button_is_answered_with_an_alert(talk: Talk, data: str) -> None:
    await talk.say("/start")
    alert = await talk.press_data(data)
    assert alert == "Эта кнопка больше не работает. Спросите заново: /week, /next или /find."
    assert talk.post.answers[-1].show_alert


@pytest.mark.parametrize("data", ["e:o:{}:0", "e:c:{}:0", "p:a:{}", "p:f:{}", "all:{}", "f:r:{}", "pp:{}:0"])
async def test_a_button_whose_thing_is_gone_says_so(talk: Talk, data: str) -> None:
    await talk.say("/start")
    assert await talk.press_data(data.format("0" * 32)) == "Этого здесь больше нет. Что есть, покажут /next и /find."


async def test_a_press_by_a_stranger_changes_nothing(talk: Talk, begin: Begin) -> None:
    await talk.say(LINE)
    data = talk.buttons(max(talk.post.texts))[0].callback_data
    assert data
    alert = await talk.press_data(data, id=STRANGER)
    assert alert == "Это из календаря, к которому у вас нет доступа. Попросите владельца его открыть."
    assert "Добавить 1" in talk.labels()


async def test_an_alert_is_in_the_language_of_whoever_presses(talk: Talk, begin: Begin) -> None:
    await talk.say(LINE)
    data = talk.buttons(max(talk.post.texts))[0].callback_data or ""
    in_turkish, in_kazakh = "Bu, erişiminiz olmayan bir takvime ait.", "Бұл сізге жабық күнтізбеден."
    assert in_turkish in str(await talk.press_data(data, id=STRANGER, language_code="tr"))
    await begin(STRANGER, "kk").say("/start")
    assert in_kazakh in str(await talk.press_data(data, id=STRANGER, language_code="tr"))


async def test_an_answer_given_twice_differently_is_stale(talk: Talk) -> None:
    await talk.say(LINE)
    add, fix, skip = (button.callback_data or "" for button in talk.buttons(max(talk.post.texts))[:3])
    await talk.press_data(add)
    stale = "На это уже есть ответ. Пришлите документ ещё раз, и я покажу, что с ним стало."
    assert await talk.press_data(skip) == stale
    assert await talk.press_data(fix) == stale


async def test_a_closed_bot_has_one_sentence_for_strangers(begin: Begin, store: Store) -> None:
    stranger = begin(STRANGER, gate=CLOSED)
    sentence = "Я веду закрытый календарь и пока вас не знаю. Если вам дали код, напишите /start и код."
    for said in ("/start", "/week", "/help", LINE):
        assert await stranger.say(said) == sentence
    assert await stranger.press_data("l:tr") == sentence
    assert (await stranger.say("/start 42-43")).startswith("Код неверный")
    assert await calendars(store) == 0


async def test_the_code_opens_a_closed_bot(begin: Begin, store: Store) -> None:
    stranger = begin(STRANGER, gate=CLOSED)
    assert (await stranger.say("/start 42-42")).startswith("Attaché ведёт календарь")
    assert (await stranger.say("/next")).startswith("Ближайшие мероприятия")
    assert await calendars(store) == 1


async def test_an_open_bot_needs_no_start(talk: Talk, store: Store) -> None:
    assert "3-4 марта 2022 года" in await talk.say(LINE)
    assert await calendars(store) == 1


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """To be asked for before the store: nobody waits for a lock."""
    monkeypatch.setattr("storage.engine.PATIENCE", 0)


async def test_a_locked_database_is_told_and_the_next_try_works(impatient: None, talk: Talk, database_url: str) -> None:
    await talk.say("/start")
    other = sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert await talk.say("/remind off") == "Я сейчас занят, ничего не изменено. Повторите, пожалуйста, чуть позже."
    other.close()
    assert (await talk.say("/remind off")).startswith("Напоминания сюда не приходят.")


async def test_even_when_the_database_cannot_tell_who_speaks_the_sentence_is_in_telegrams_language() -> None:
    async def who_is_speaking(*_: object) -> Speaker:
        raise Busy

    async def told(_: TelegramObject, data: dict[str, Any]) -> str:
        return refusal_text(Busy(), data["chat"].language)

    person = User(id=OFFICER, is_bot=False, first_name="Ayşe", language_code="tr")
    data = {"event_from_user": person, "who_is_speaking": who_is_speaking}
    failed = ErrorEvent(update=Update(update_id=1), exception=Busy())
    assert str(await WhoSpeaks()(told, failed, data)).startswith("Şu anda meşgulüm")


async def test_an_unexpected_failure_gets_an_apology_and_a_log_record(
    talk: Talk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talk.say("/start")
    monkeypatch.setattr("bot.handlers.agenda.agenda_text", lambda *_: 1 / 0)
    with caplog.at_level(logging.ERROR):
        assert (
            await talk.say("/next") == "У меня что-то пошло не так, ошибка записана. Попробуйте, пожалуйста, ещё раз."
        )
    assert "ZeroDivisionError" in caplog.text


async def test_a_network_failure_is_left_to_whoever_tries_again(talk: Talk) -> None:
    said = talk.said(LINE)
    talk.post.failures = [TelegramNetworkError(SENDING, "lost")]
    with pytest.raises(TelegramNetworkError):
        await talk.send(said, 9101)
    assert "3-4 марта 2022 года" in await talk.send(said, 9101)


async def test_whoever_blocks_the_bot_meanwhile_is_not_an_error(talk: Talk) -> None:
    talk.post.failures = [TelegramForbiddenError(SENDING, "Forbidden: bot was blocked by the user")]
    assert await talk.say("/help") == ""


async def test_blocking_and_unblocking_is_noted(talk: Talk, store: Store) -> None:
    await talk.say("/start")
    for status, reachable in (("kicked", False), ("member", True)):
        await talk.send({"my_chat_member": membership(talk, status)})
        async with store.reading() as work:
            chat = await work.chats.get(OFFICER)
        assert chat
        assert chat.reachable is reachable


async def test_in_a_group_a_command_is_told_where_to_go_and_talk_is_left_alone(talk: Talk) -> None:
    group = {"chat": {"id": -100, "type": "group", "title": "Отдел"}}
    assert await talk.say(LINE, **group) == ""
    assert await talk.say("/week", **group) == "Пока я работаю в личных чатах: напишите мне туда."


def membership(talk: Talk, status: str) -> dict[str, Any]:
    bot = {"id": 2022, "is_bot": True, "first_name": "Attaché"}
    member = {"user": bot, "status": "member"}
    return {
        "chat": talk.chat,
        "from": {"id": talk.person, "is_bot": False, "first_name": "Айгуль"},
        "date": 1,
        "old_chat_member": member,
        "new_chat_member": member | {"status": status} | ({"until_date": 0} if status == "kicked" else {}),
    }
