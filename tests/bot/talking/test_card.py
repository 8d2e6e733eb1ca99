"""The card: confirm, move, postpone, hold, cancel, each written into the history."""

from tests.bot.talking.talk import Talk
from tests.conftest import TestClock

COUNCIL = "4-е заседание Совета стратегического сотрудничества 3-4 марта 2022, Нур-Султан"
ANNIVERSARY = "2 марта 2022 года исполняется 30-летие установления дипломатических отношений."


async def opened_card(talk: Talk, line: str = COUNCIL) -> int:
    """Adds the line's event and opens its card; the card's message id."""
    await talk.say(line)
    await talk.press("✅ Добавить все")
    await talk.press("Карточка 1")
    return max(talk.post.texts)


async def test_the_card_tells_all_about_the_event(talk: Talk) -> None:
    card = talk.post.texts[await opened_card(talk)]
    assert "🗓 3-4 марта 2022 года · планируется" in card
    assert "🔔 Следующее напоминание: 2 марта 2022 года, 08:00" in card
    assert "📄 Документ от 24 февраля 2022 года" in card
    assert card.endswith(COUNCIL)


async def test_confirming_edits_the_card_and_offers_it_no_more(talk: Talk) -> None:
    card = await opened_card(talk)
    assert "· подтверждено" in await talk.press("✅ Подтвердить")
    assert talk.post.answers[-1].text == "Подтверждено"
    assert "✅ Подтвердить" not in talk.labels(card)


async def test_moving_tells_old_and_new_and_edits_the_card(talk: Talk) -> None:
    card = await opened_card(talk)
    await talk.press("📆 Перенести")
    assert "Сейчас: 3-4 марта 2022 года. Напишите новую дату" in talk.last
    assert "Дата: 3-4 марта 2022 года → 12 октября 2022 года" in await talk.say("12 октября 2022")
    assert "12 октября 2022 года, среда · планируется" in talk.post.texts[card]


async def test_moving_to_the_same_date_says_so(talk: Talk) -> None:
    await opened_card(talk)
    await talk.press("📆 Перенести")
    assert "Дата уже такая: 3-4 марта 2022 года" in await talk.say("3-4 марта 2022")


async def test_a_postponed_event_waits_among_the_undated_until_it_is_moved(talk: Talk) -> None:
    card = await opened_card(talk)
    assert "· отложено" in await talk.press("⏸ Отложить")
    assert "✅ Подтвердить" not in talk.labels(card)
    assert "Совета стратегического сотрудничества" in await talk.say("/undated")
    await talk.press("📆 Перенести", card)
    assert "Статус: отложено → планируется" in await talk.say("в мае 2022")


async def test_cancelling_asks_once_and_can_be_thought_better_of(talk: Talk) -> None:
    card = await opened_card(talk)
    assert "Отменить это мероприятие?" in await talk.press("❌ Отменить мероприятие")
    assert "Отменить это мероприятие?" not in await talk.press("‹ Назад")
    await talk.press("❌ Отменить мероприятие")
    assert "· отменено" in await talk.press("❌ Да, отменить")
    assert talk.labels(card) == ["↩️ Вернуть", "🕘 История", "🔔 Напоминания"]
    assert "· планируется" in await talk.press("↩️ Вернуть")


async def test_only_what_has_begun_is_offered_as_held(talk: Talk, clock: TestClock) -> None:
    card = await opened_card(talk)
    assert "🏁 Состоялось" not in talk.labels(card)
    clock.move(days=7)
    await talk.press("🕘 История")
    await talk.press("‹ Назад")
    assert "🏁 Состоялось" in talk.labels(card)


async def test_what_was_said_to_be_held_by_mistake_is_planned_again(talk: Talk, clock: TestClock) -> None:
    clock.move(days=7)
    card = await opened_card(talk)
    assert "· состоялось" in await talk.press("🏁 Состоялось")
    assert talk.labels(card) == ["↩️ Вернуть", "🕘 История", "🔔 Напоминания"]
    assert "· планируется" in await talk.press("↩️ Вернуть")
    assert talk.post.answers[-1].text == "Планируется"
    assert (await talk.press("🕘 История")).endswith("Статус: состоялось → планируется")


async def test_a_move_into_the_past_says_so(talk: Talk) -> None:
    card = await opened_card(talk)
    await talk.press("📆 Перенести")
    told = await talk.say("вчера")
    assert "Дата: 3-4 марта 2022 года → 23 февраля 2022 года" in told
    assert told.endswith("Этот срок уже прошёл. Если мероприятие состоялось, нажмите «Состоялось» в карточке.")
    assert "🏁 Состоялось" in talk.labels(card)


async def test_an_anniversary_added_by_mistake_can_be_cancelled(talk: Talk) -> None:
    card = await opened_card(talk, ANNIVERSARY)
    await talk.press("❌ Отменить мероприятие")
    assert "· отменено" in await talk.press("❌ Да, отменить")
    assert (await talk.say("/next")).startswith("Ближайшие мероприятия\nВпереди ничего не намечено.")
    assert "· ежегодно" in await talk.press("↩️ Вернуть", card)


async def test_what_was_held_cannot_be_moved_by_an_old_button(talk: Talk, clock: TestClock) -> None:
    clock.move(days=7)
    card = await opened_card(talk)
    (move,) = [button.callback_data for button in talk.buttons(card) if button.text == "📆 Перенести"]
    await talk.press("🏁 Состоялось")
    assert move
    assert await talk.press_data(move, card) == "Так нельзя: мероприятие уже «состоялось»."


async def test_an_anniversary_is_neither_held_nor_postponed(talk: Talk) -> None:
    card = await opened_card(talk, ANNIVERSARY)
    assert "2 марта 2022 года, среда · ежегодно" in talk.post.texts[card]
    assert not {"🏁 Состоялось", "⏸ Отложить"} & set(talk.labels(card))


async def test_next_year_the_card_speaks_of_the_next_number(talk: Talk, clock: TestClock) -> None:
    card = await opened_card(talk, ANNIVERSARY)
    clock.move(days=30)
    await talk.press("🕘 История")
    shown = await talk.press("‹ Назад")
    assert shown.startswith("31-летие")
    assert "2 марта 2023 года, четверг · ежегодно" in talk.post.texts[card]


async def test_the_history_tells_who_changed_what_and_when(talk: Talk) -> None:
    await opened_card(talk)
    await talk.press("✅ Подтвердить")
    history = await talk.press("🕘 История")
    assert history.count("24 февраля 2022 года, 10:00, Айгуль") == 2
    assert history.endswith("Статус: планируется → подтверждено")


async def test_the_card_says_when_reminders_come(talk: Talk) -> None:
    await opened_card(talk)
    shown = await talk.press("🔔 Напоминания")
    assert "Следующее напоминание: 2 марта 2022 года, 08:00" in shown
    assert "за 30 дней" in shown
    assert "🗓" in await talk.press("‹ Назад")


async def test_a_card_that_is_gone_from_the_chat_is_said_anew(talk: Talk) -> None:
    card = await opened_card(talk)
    (data,) = [button.callback_data for button in talk.buttons(card) if button.text == "✅ Подтвердить"]
    del talk.post.texts[card]
    assert data
    await talk.press_data(data, card)
    assert "· подтверждено" in talk.last
