"""/feed: a private address, shown once, with a button for every program."""

from aiogram.methods import SendPhoto

from tests.bot.talking.talk import Talk

COPIED = ["Thunderbird", "📋 Скопировать адрес"]


def address(talk: Talk) -> str:
    return next(line for line in talk.last.splitlines() if line.startswith("https://calendar.example/feeds/"))


async def test_the_first_feed_command_gives_an_address_buttons_and_a_code(talk: Talk) -> None:
    await talk.say("/feed")
    buttons = {button.text: button for button in talk.buttons(max(talk.post.texts))}
    assert list(buttons) == ["Outlook", "Google", "Apple", "Thunderbird", "🗓 Открыть страницей", "📋 Скопировать адрес"]
    copied = [buttons[label].copy_text for label in COPIED]
    webcal = address(talk).replace("https", "webcal")
    assert [each and each.text for each in copied] == [webcal, address(talk)]
    page = address(talk).replace("/feeds/", "/c/").removesuffix(".ics")
    assert [buttons[label].url for label in ("Apple", "🗓 Открыть страницей")] == [f"{page}#subscribe", page]
    assert isinstance(talk.post.calls[-1], SendPhoto)


async def test_the_same_command_again_lists_addresses_without_showing_them(talk: Talk) -> None:
    await talk.say("/feed")
    token = address(talk).rsplit("/", 1)[1]
    listed = await talk.say("/feed")
    assert "1. Календарь: Айгуль · создан 24 февраля 2022 года, ещё не использовался" in listed
    assert token not in listed
    assert talk.labels() == ["🔁 Новый адрес 1", "🚫 Отозвать 1", "➕ Ещё один адрес"]


async def test_an_update_that_comes_again_makes_no_second_feed(talk: Talk) -> None:
    said = talk.said("/feed")
    await talk.send(said, 9001)
    await talk.send(said, 9001)
    assert "\n2. " not in await talk.say("/feed")


async def test_a_new_address_replaces_the_old_one(talk: Talk) -> None:
    await talk.say("/feed")
    first = address(talk)
    await talk.say("/feed")
    await talk.press("🔁 Новый адрес 1")
    assert address(talk) != first
    assert "\n2. " not in await talk.say("/feed")


async def test_addresses_are_added_and_revoked(talk: Talk) -> None:
    await talk.say("/feed")
    await talk.say("/feed")
    listing = max(talk.post.texts)
    assert "\n2. " in await talk.press("➕ Ещё один адрес")
    await talk.press("🚫 Отозвать 2", listing)
    await talk.press("🚫 Да, отозвать", listing)
    assert "\n2. " not in talk.post.texts[listing]
    await talk.press("🚫 Отозвать 1", listing)
    assert "Сейчас у вас нет адреса календаря" in await talk.press("🚫 Да, отозвать", listing)
    assert (await talk.say("/feed")).startswith("Календарь: Айгуль")


async def test_revoking_asks_once_and_can_be_thought_better_of(talk: Talk) -> None:
    await talk.say("/feed")
    listed = await talk.say("/feed")
    listing = max(talk.post.texts)
    asked = await talk.press("🚫 Отозвать 1")
    assert asked.startswith("Календарь: Айгуль · создан 24 февраля 2022 года")
    assert "Отозвать этот адрес?" in asked
    assert await talk.press("‹ Назад", listing) == listed
    assert await talk.press_data(f"f:x:{'0' * 32}") == "Этого здесь больше нет. Что есть, покажут /next и /find."
