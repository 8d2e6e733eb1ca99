"""The founding scene: forward, add, subscribe, be reminded."""

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp


def test_a_forwarded_statement_becomes_events_a_feed_and_a_reminder(demo: str, pick_up: PickUp) -> None:
    phone = pick_up(demo, screen="desk")
    phone.picture("1-empty-chat")

    phone.page.get_by_test_id("sample").first.click()
    proposals = phone.answer("4-е заседание Совета стратегического сотрудничества")
    for said in ("30-летие", "2 марта", "3-4 марта 2022 года", "в 2022 году"):
        expect(proposals).to_contain_text(said)
    phone.picture("2-proposals")

    phone.button("Добавить все", within=proposals).click()
    expect(phone.button("Добавить все", within=proposals)).to_have_count(0)
    phone.picture("3-added")

    phone.say("/feed")
    shown = phone.page.get_by_test_id("feeds").get_by_role("link").filter(has_text="iCal")
    expect(shown).to_be_visible()
    feed = phone.context.request.get(shown.get_attribute("href") or "")
    assert feed.ok
    assert "DTSTART;VALUE=DATE:20220303" in feed.text()
    assert "DTEND;VALUE=DATE:20220305" in feed.text()
    phone.picture("4-feed")

    phone.advance("step-week")
    expect(phone.page.get_by_test_id("clock-day")).to_have_text("3 марта 2022")
    expect(phone.page.get_by_test_id("clock-result")).to_contain_text("Доставлено")
    expect(phone.answer("Сегодня 30 лет")).to_contain_text("Завтра")
    expect(phone.answers.last).to_contain_text("Сегодня")
    expect(phone.answers.last).to_contain_text("3-4 марта")
    phone.picture("5-reminders")


def test_the_same_statement_forwarded_again_proposes_nothing_new(demo: str, pick_up: PickUp) -> None:
    phone = pick_up(demo, screen="phone", scheme="dark")
    phone.page.get_by_test_id("sample").first.click()
    phone.button("Добавить все").click()
    expect(phone.button("Добавить все")).to_have_count(0)
    before = phone.answers.count()

    phone.page.locator("#forward").click()
    phone.page.get_by_role("dialog").get_by_role("button", name="Переслать", exact=True).click()
    expect(phone.answers).not_to_have_count(before)
    expect(phone.button("Добавить все")).to_have_count(0)
    phone.picture("6-known-paper-phone")
