"""Buttons, toasts, alerts and long texts on the page, with a bot that is a handful of raw calls."""

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp
from tests.journeys.raw_bot import Call, started

KEYS = {
    "inline_keyboard": [
        [{"text": "Добавить", "callback_data": "add"}],
        [{"text": "Сайт", "url": "https://example.org/"}, {"text": "Ссылка", "copy_text": {"text": "webcal://here"}}],
    ]
}


def answer_the_press(bot: Call, offset: int, **words: object) -> int:
    """Answers the one button press that waits; returns the offset after it."""
    update = bot("getUpdates", offset=offset, timeout=10, allowed_updates=["callback_query"])[-1]
    bot("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], **words)
    return int(update["update_id"]) + 1


def test_a_press_waits_for_the_bot_and_brings_a_toast_or_an_alert(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    phone = pick_up(sandbox)
    chat = started(phone)
    after = bot("getUpdates", timeout=1)[-1]["update_id"] + 1
    bot("sendMessage", chat_id=chat, text="3 марта", reply_markup=KEYS)

    add = phone.button("Добавить")
    add.click()
    expect(add).to_have_attribute("aria-busy", "true")
    after = answer_the_press(bot, after, text="Добавлено")
    expect(phone.page.get_by_test_id("toast")).to_have_text("Добавлено")
    expect(add).not_to_have_attribute("aria-busy", "true")

    add.click()
    answer_the_press(bot, after, text="Уже добавлено раньше", show_alert=True)
    expect(phone.page.get_by_role("alertdialog")).to_contain_text("Уже добавлено раньше")
    phone.page.keyboard.press("Escape")
    expect(phone.page.get_by_role("alertdialog")).to_have_count(0)


def test_links_open_elsewhere_and_addresses_are_copied(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    phone = pick_up(sandbox, screen="phone")
    bot("sendMessage", chat_id=started(phone), text="Лента", reply_markup=KEYS)
    site = phone.page.get_by_role("link", name="Сайт")
    expect(site).to_have_attribute("target", "_blank")
    expect(site).to_have_attribute("rel", "noopener noreferrer")
    phone.button("Ссылка").click()
    expect(phone.page.get_by_test_id("toast")).to_have_text("Скопировано")
    assert phone.page.evaluate("navigator.clipboard.readText()") == "webcal://here"


def test_a_long_paper_is_cut_at_a_words_end_as_phones_do(sandbox: str, pick_up: PickUp) -> None:
    phone = pick_up(sandbox, scheme="dark")
    started(phone)
    phone.page.get_by_role("button", name="Переслать документ").click()
    dialog = phone.page.get_by_role("dialog")
    dialog.get_by_label("Текст документа").fill("заседание " * 500)
    expect(dialog).to_contain_text("Уйдёт 2 сообщениями")
    dialog.get_by_role("button", name="Переслать", exact=True).click()
    expect(phone.messages).to_have_count(3)
    expect(phone.messages.nth(1)).to_contain_text("Переслано от: Пресс-служба")
    expect(phone.messages.nth(2).locator(".text")).to_contain_text("заседание заседание")


def test_a_server_with_the_real_clock_offers_none_to_move(sandbox: str, pick_up: PickUp) -> None:
    phone = pick_up(sandbox, screen="phone")
    expect(phone.page.locator("#clock")).to_be_hidden()
    expect(phone.page.locator("#clock-chip")).to_be_hidden()
