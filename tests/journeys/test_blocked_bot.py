"""Someone blocks the bot, and thinks better of it."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp


def test_a_blocked_bot_keeps_silent_and_comes_back_when_spoken_to(demo: str, pick_up: PickUp) -> None:
    phone = pick_up(demo, screen="desk")
    phone.page.get_by_test_id("sample").first.click()
    phone.button("Добавить все").click()
    expect(phone.button("Добавить все")).to_have_count(0)

    phone.page.locator("#chat-menu").click()
    phone.page.get_by_role("menuitem", name="Заблокировать бота").click()
    expect(phone.page.get_by_test_id("blocked")).to_be_visible()
    phone.picture("8-blocked")
    before = phone.answers.count()
    phone.advance("step-week")
    expect(phone.page.get_by_test_id("clock-day")).to_have_text("3 марта 2022")
    expect(phone.answers).to_have_count(before)

    phone.page.get_by_test_id("blocked").get_by_role("button").click()
    expect(phone.page.get_by_test_id("blocked")).to_be_hidden()
    phone.say("/week")
    phone.answer(re.compile("марта"))
