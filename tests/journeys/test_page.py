"""The page by itself, with a bot that is a handful of raw calls."""

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp
from tests.journeys.raw_bot import Call, started


def test_formatting_becomes_nodes_and_hostile_text_stays_text(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    phone = pick_up(sandbox)
    html = '<b>Жирно 🇰🇿</b> <i>ıİğ</i> <a href="https://example.org/">связь</a> &lt;img src=x onerror=alert(1)&gt;'
    bot("sendMessage", chat_id=started(phone), parse_mode="HTML", text=html)
    shown = phone.answer("Жирно")
    expect(shown.locator("strong")).to_have_text("Жирно 🇰🇿")
    expect(shown.locator("em")).to_have_text("ıİğ")
    expect(shown.get_by_role("link", name="связь")).to_have_attribute("href", "https://example.org/")
    expect(shown).to_contain_text("<img src=x onerror=alert(1)>")
    expect(shown.locator("img")).to_have_count(0)


def test_an_edited_message_says_so_and_keeps_its_place(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    phone = pick_up(sandbox, scheme="dark")
    chat = started(phone)
    sent = bot("sendMessage", chat_id=chat, text="3 марта")
    bot("sendMessage", chat_id=chat, text="ниже")
    phone.answer("ниже")
    bot("editMessageText", chat_id=chat, message_id=sent["message_id"], text="12 октября")
    expect(phone.answers.first).to_contain_text("12 октября")
    expect(phone.answers.first).to_contain_text("изменено")


def test_everything_on_the_way_to_an_answer_is_reached_by_keyboard(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    phone = pick_up(sandbox)
    bot("setMyCommands", commands=[{"command": "week", "description": "неделя"}])
    started(phone)
    phone.page.locator("#text").focus()
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    expect(phone.page.get_by_role("menuitem", name="/week")).to_be_focused()
    phone.page.keyboard.press("Enter")
    expect(phone.messages.last).to_contain_text("/week")
    expect(phone.page.locator("#text")).to_be_focused()
    phone.page.get_by_role("log").focus()
    phone.page.keyboard.press("ArrowUp")
    expect(phone.messages.last).to_be_focused()
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator("#context")).to_contain_text("Ответ")
    expect(phone.page.locator("#text")).to_be_focused()


def test_a_file_is_sent_kept_and_given_back(sandbox: str, pick_up: PickUp) -> None:
    phone = pick_up(sandbox, screen="phone")
    started(phone)
    phone.page.locator("#file").set_input_files({"name": "нота № 12.txt", "mimeType": "text/plain", "buffer": b"12"})
    with phone.page.expect_download() as taken:
        phone.page.get_by_test_id("document").click()
    assert taken.value.suggested_filename == "нота № 12.txt"


def test_nothing_is_wider_than_the_phone(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    phone = pick_up(sandbox, screen="phone")
    chat = started(phone)
    long, short = {"text": "Іс-шараны болдырмау " * 2, "callback_data": "a"}, {"text": "Төтенше", "callback_data": "b"}
    bot("sendMessage", chat_id=chat, text="слово" * 80, reply_markup={"inline_keyboard": [[long, short]]})
    phone.answer("слово")
    for part in ("html", "#log", "footer"):
        assert phone.page.locator(part).evaluate("node => node.scrollWidth <= node.clientWidth"), part
