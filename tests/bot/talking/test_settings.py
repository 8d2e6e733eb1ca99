"""Language, zone and reminders, pressed and typed."""

import pytest

from tests.bot.talking.conftest import Begin
from tests.bot.talking.talk import Talk
from tests.conftest import TestClock


@pytest.mark.parametrize(
    ("code", "word"),
    [("ru", "календарь"), ("en", "calendar"), ("kk", "күнтізбесін"), ("tr", "takvimini"), ("de", "calendar")],
)
async def test_the_first_word_is_in_telegrams_language_if_it_is_ours(begin: Begin, code: str, word: str) -> None:
    assert word in await begin(language=code).say("/start")


async def test_the_language_is_pressed_and_stays(talk: Talk) -> None:
    await talk.say("/settings")
    assert (await talk.press("Türkçe")).startswith("Ayarlar")
    assert talk.post.answers[-1].text == "Tamam"
    assert (await talk.say("/next")).startswith("Yaklaşan etkinlikler")


async def test_the_zone_is_pressed_or_typed_and_todays_day_follows(talk: Talk, clock: TestClock) -> None:
    clock.move(hours=15)  # 19:00 UTC on 24 February: already the 25th in Almaty
    assert (await talk.say("/today")).startswith("25 февраля")
    await talk.say("/settings")
    assert "Стамбул, Europe/Istanbul" in await talk.press("Стамбул")
    assert (await talk.say("/today")).startswith("24 февраля")
    assert "Asia/Tokyo" in await talk.say("/settings zone asia/tokyo")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/settings zone Марс", "Часового пояса «Марс» нет."),
        ("/settings language клингон", "Языка «клингон» я не знаю."),
        ("/settings тихо", "Я понимаю /settings zone Europe/Istanbul"),
        ("/remind 7d завтра", "Напоминание «завтра» мне непонятно."),
    ],
)
async def test_a_wrong_setting_is_told_with_an_example(talk: Talk, typed: str, answer: str) -> None:
    before = await talk.say("/settings"), await talk.say("/remind")
    assert (await talk.say(typed)).startswith(answer)
    assert (await talk.say("/settings"), await talk.say("/remind")) == before


async def test_reminders_are_told_set_and_switched_off(talk: Talk) -> None:
    assert "• за 30 дней, в 08:00\n• за 7 дней, в 08:00\n• за 1 день, в 08:00" in await talk.say("/remind")
    told = await talk.say("/remind 15m 0d 2d 2h")
    assert "• за 2 дня, в 08:00\n• в сам день, в 08:00\n• за 2 часа\n• за 15 минут" in told
    assert (await talk.say("/remind off")).startswith("Напоминания сюда не приходят.")
