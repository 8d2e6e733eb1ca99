"""The agenda: days with their events, what has no day yet, and pages that turn in place."""

import pytest

from tests.bot.talking.talk import Talk
from tests.conftest import TestClock

COUNCIL = "3-4 марта 2022 года в г. Нур-Султан состоится 4-е заседание Совета стратегического сотрудничества."
CITIES = (
    "",
    "Анкара",
    "Баку",
    "Берлин",
    "Вена",
    "Дели",
    "Душанбе",
    "Ереван",
    "Кабул",
    "Каир",
    "Лондон",
    "Мадрид",
    "Прага",
)
COMMISSION = "Заседание межправительственной комиссии состоится в 2022 году в Казахстане."


async def keep(talk: Talk, *lines: str) -> None:
    for line in lines:
        await talk.say(line)
        await talk.press("✅ Добавить все")


async def keep_visits(talk: Talk, count: int) -> None:
    """As many visits, one a day from 1 March."""
    days = range(1, count + 1)
    await keep(talk, *(f"Визит министра в г. {CITIES[day]} состоится {day} марта 2022 года." for day in days))


async def test_an_empty_day_says_what_to_do(talk: Talk) -> None:
    answer = await talk.say("/today")
    assert answer.startswith("24 февраля 2022 года, четверг\nНичего не намечено.")
    assert "Перешлите мне документ" in answer
    assert (await talk.say("/next")).startswith("Ближайшие мероприятия\nВпереди ничего не намечено.")
    assert (await talk.say("/undated")).startswith("У всех мероприятий есть дата.")


async def test_a_month_is_told_by_days_and_the_undated_apart(talk: Talk, clock: TestClock) -> None:
    await keep(talk, COUNCIL, COMMISSION)
    clock.move(days=7)
    answer = await talk.say("/month")
    assert answer.startswith("Март 2022")
    assert "3 марта, четверг\n1. 4-е заседание Совета стратегического сотрудничества\nдень 1 из 2" in answer
    assert "4 марта, пятница\n1. 4-е заседание" in answer
    assert "День уточняется\n2. Заседание межправительственной комиссии\nв 2022 году (день уточняется)" in answer
    assert talk.labels() == ["Карточка 1", "Карточка 2", "‹ Раньше", "Позже ›"]


async def test_weeks_are_leafed_through_in_place(talk: Talk) -> None:
    await keep(talk, COUNCIL)
    week = await talk.say("/week")
    assert week.startswith("21-27 февраля 2022 года")
    assert (await talk.press("Позже ›")).startswith("28 февраля - 6 марта 2022 года\n\n3 марта, четверг")
    assert await talk.press("‹ Раньше") == week


async def test_the_card_opens_beside_the_list(talk: Talk) -> None:
    await keep(talk, COUNCIL)
    shown = await talk.say("/next")
    assert "3-4 марта 2022 года" in shown
    before = max(talk.post.texts)
    assert await talk.press("Карточка 1") == shown
    assert max(talk.post.texts) > before
    assert "🗓 3-4 марта 2022 года · планируется" in talk.last


async def test_long_lists_are_turned_page_by_page(talk: Talk) -> None:
    await keep_visits(talk, 12)
    first = await talk.say("/next")
    assert "1/2" in first
    assert "\n10. " in first
    second = await talk.press("Позже ›")
    assert "2/2" in second
    assert "\n11. " in second
    assert await talk.press("‹ Раньше") == first


async def test_undated_ones_say_since_when_they_wait(talk: Talk) -> None:
    await keep(talk, COMMISSION)
    answer = await talk.say("/undated")
    assert "1. Заседание межправительственной комиссии\nв 2022 году (день уточняется)" in answer
    assert "ждёт с 24 февраля 2022 года" in answer


@pytest.mark.parametrize("words", ["совет", "НУР-СУЛТАН", "стратегического совета"])
async def test_events_are_found_by_their_words(talk: Talk, words: str) -> None:
    await keep(talk, COUNCIL, COMMISSION)
    answer = await talk.say(f"/find {words}")
    assert answer.startswith(f"«{words}»: 1 мероприятие")
    assert "1. 4-е заседание Совета" in answer


async def test_nothing_found_says_what_to_try(talk: Talk) -> None:
    assert "ничего не нашлось" in await talk.say("/find <b>")
    assert await talk.say("/find") == "Напишите, что искать: /find совет, /find Анкара."


async def test_found_pages_carry_the_words(talk: Talk) -> None:
    await keep_visits(talk, 12)
    assert "1/2" in await talk.say("/find визит: министра")
    assert "2/2" in await talk.press("Позже ›")


async def test_event_opens_the_only_card_and_lists_several(talk: Talk) -> None:
    await keep(talk, COUNCIL, COMMISSION)
    assert "🔔 Следующее напоминание" in await talk.say("/event совет")
    assert (await talk.say("/event заседание")).startswith("«заседание»: 2 мероприятия")
    assert (await talk.say("/event")).startswith("Ближайшие мероприятия")


async def test_today_says_its_date_once(talk: Talk, clock: TestClock) -> None:
    await keep(talk, COUNCIL)
    clock.move(days=7)
    answer = await talk.say("/today")
    assert answer.startswith("3 марта 2022 года, четверг\n\n1. 4-е заседание")
    assert answer.count("3 марта") == 1


async def test_a_day_of_another_year_is_said_in_full(talk: Talk) -> None:
    await keep(talk, "Визит министра в г. Анкара состоится 2 марта 2024 года.")
    assert "\n2 марта 2024 года, суббота\n" in await talk.say("/next")
