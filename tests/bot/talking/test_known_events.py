"""A paper about an event that the calendar has shows old and new, and its button says what it does."""

import pytest

from calendars.ports import Store
from tests.bot.talking.conftest import Begin
from tests.bot.talking.talk import OFFICER, STRANGER, Talk
from tests.conftest import TestClock

COUNCIL = "4-е заседание Совета стратегического сотрудничества"
KEPT = f"{COUNCIL} 3-4 марта 2022, Нур-Султан"
MOVED = f"{COUNCIL} 12 октября 2022, Астана"
COMMISSION = "Заседание межправительственной комиссии по экономическому сотрудничеству"
ENGLISH = "4th session of the Strategic Cooperation Council, 3-4 March 2022, Nur-Sultan"


async def add(talk: Talk, line: str) -> None:
    await talk.say(line)
    await talk.press("✅ Добавить все")


async def kept(store: Store) -> list[str]:
    async with store.reading() as work:
        (calendar,) = await work.calendars.of_person(OFFICER)
        return sorted(f"{event.when} {event.status}" for event in await work.events.all(calendar.id))


async def test_a_move_is_shown_old_and_new_with_its_sentence_and_its_own_button(talk: Talk, store: Store) -> None:
    await add(talk, KEPT)
    shown = await talk.say(MOVED)
    assert shown.startswith("Найдено 1 мероприятие. Внести изменения?")
    assert "Уже в календаре. Новое в этом документе:" in shown
    assert "Дата: 3-4 марта 2022 года → 12 октября 2022 года" in shown
    assert shown.endswith(MOVED)
    assert talk.labels() == ["Перенести 1", "Исправить 1", "Не добавлять 1", "Карточка 1"]
    assert "✅ Изменено" in await talk.press("Перенести 1")
    assert talk.post.answers[-1].text == "Изменено"
    assert await kept(store) == ["2022-10-12 planned"]


async def test_the_history_names_the_paper_a_change_rests_on(talk: Talk) -> None:
    await add(talk, KEPT)
    await talk.say(MOVED)
    await talk.press("Перенести 1")
    await talk.press("Карточка 1")
    history = await talk.press("🕘 История")
    assert history.endswith("Дата: 3-4 марта 2022 года → 12 октября 2022 года\n📄 Документ от 24 февраля 2022 года")


@pytest.mark.parametrize(
    ("line", "label", "becomes"),
    [
        (f"{COUNCIL} 3-4 марта 2022 года отложено", "Отложить 1", "2022-03-03/2022-03-04 postponed"),
        (f"{COUNCIL} 3-4 марта 2022 года отменяется", "Отменить мероприятие 1", "2022-03-03/2022-03-04 cancelled"),
    ],
)
async def test_the_button_says_what_becomes_of_the_event(
    talk: Talk, store: Store, line: str, label: str, becomes: str
) -> None:
    await add(talk, KEPT)
    await talk.say(line)
    assert "✅ Добавить все" not in talk.labels()
    await talk.press(label)
    assert await kept(store) == [becomes]


async def test_what_has_taken_place_is_held_with_everything_else(talk: Talk, store: Store, clock: TestClock) -> None:
    await add(talk, KEPT)
    talk.at = clock.move(days=20)
    shown = await talk.say(f"3-4 марта 2022 года в Нур-Султане состоялось {COUNCIL}.")
    assert "Статус: планируется → состоялось" in shown
    assert talk.labels() == ["Состоялось 1", "Не добавлять 1", "Карточка 1", "✅ Добавить все"]
    await talk.press("✅ Добавить все")
    assert await kept(store) == ["2022-03-03/2022-03-04 held"]


async def test_add_all_dates_what_was_vague_and_says_that_it_moves_nothing(talk: Talk, store: Store) -> None:
    await add(talk, KEPT)
    await add(talk, f"{COMMISSION} состоится в 2022 году.")
    shown = await talk.say(f"{MOVED}\n\n{COMMISSION} состоится 5 мая 2022 года в Анкаре.")
    assert "Дата: в 2022 году → 5 мая 2022 года" in shown
    assert "«Добавить все» ничего не переносит, не откладывает и не отменяет" in shown
    shown = await talk.press("✅ Добавить все")
    assert "«Добавить все»" not in shown
    assert "Перенести 1" in talk.labels()
    assert "✅ Добавить все" not in talk.labels()
    assert await kept(store) == ["2022-03-03/2022-03-04 planned", "2022-05-05 planned"]


async def test_nothing_new_is_known_and_offers_no_button_but_the_card(talk: Talk) -> None:
    await add(talk, KEPT)
    shown = await talk.say(f"{COUNCIL} в марте 2022 года.")
    assert "✅ Уже в календаре" in shown
    assert talk.labels() == ["Карточка 1"]


async def test_an_old_button_to_add_shows_the_change_before_it_is_made(talk: Talk, store: Store) -> None:
    await talk.say(MOVED)
    waiting = max(talk.post.texts)
    await add(talk, KEPT)
    assert "Дата: 3-4 марта 2022 года → 12 октября 2022 года" in await talk.press("Добавить 1", waiting)
    assert talk.post.answers[-1].text == "В календаре записано иначе: посмотрите, что изменится, и нажмите ещё раз"
    await talk.press("Перенести 1", waiting)
    assert await kept(store) == ["2022-10-12 planned"]


async def test_a_date_fixed_to_what_the_calendar_says_leaves_nothing_to_do(talk: Talk) -> None:
    await add(talk, KEPT)
    await talk.say(f"{COUNCIL} 12 октября 2022")
    proposals = max(talk.post.texts)
    await talk.press("Исправить 1")
    assert (await talk.say("3-4 марта 2022")).endswith("В календаре записано так же.")
    assert talk.labels() == []
    assert talk.labels(proposals) == ["Карточка 1"]


async def test_the_same_press_twice_or_by_a_stranger_changes_nothing_more(begin: Begin, store: Store) -> None:
    talk, stranger = begin(), begin(STRANGER)
    await add(talk, KEPT)
    await talk.say(MOVED)
    (data,) = [button.callback_data for button in talk.buttons(max(talk.post.texts)) if button.text == "Перенести 1"]
    assert data
    await stranger.say("/start")
    await stranger.press_data(data)
    assert await kept(store) == ["2022-03-03/2022-03-04 planned"]
    assert [await talk.press_data(data), await talk.press_data(data)] == ["Изменено", "Изменено"]
    assert await kept(store) == ["2022-10-12 planned"]


async def test_a_paper_in_another_language_gives_a_title_that_its_readers_see(begin: Begin, store: Store) -> None:
    talk = begin()
    await add(talk, KEPT)
    shown = await talk.say(ENGLISH)
    assert "Название (English): 4th session of the Strategic Cooperation Council" in shown
    assert talk.labels() == ["Обновить 1", "Не добавлять 1", "Карточка 1", "✅ Добавить все"]
    await talk.press("Обновить 1")
    assert len(await kept(store)) == 1
    assert COUNCIL in await talk.say("/next")
    assert COUNCIL in await talk.say("/find strategic")
    await talk.say("/settings language en")
    for asked in ("/next", "/find стратегического"):
        assert "4th session of the Strategic Cooperation Council" in await talk.say(asked)
    await talk.press("Card 1")
    assert talk.last.startswith("4th session of the Strategic Cooperation Council")
    await talk.press("📆 Move")
    assert talk.last.startswith("4th session of the Strategic Cooperation Council")
    assert (await talk.say("12 October 2022")).startswith("4th session of the Strategic Cooperation Council")
