"""Several people and places on the page, with a bot that is a handful of raw calls."""

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp
from tests.journeys.raw_bot import Call


def test_two_people_talk_in_a_group_and_the_bot_answers_in_its_topic(sandbox: str, bot: Call, pick_up: PickUp) -> None:
    first = pick_up(sandbox)
    first.become("James")
    first.become("Айгуль")
    first.page.get_by_role("button", name="Новая группа").click()
    first.page.get_by_label("Название").fill("Протокол")
    first.page.get_by_role("checkbox", name="Темы").check()
    first.page.get_by_role("button", name="Создать").click()
    expect(first.page.get_by_role("heading", name="Протокол")).to_be_visible()

    second = pick_up(sandbox, screen="phone", scheme="dark")
    second.become("James")
    second.page.get_by_test_id("chat").filter(has_text="Протокол").click()
    second.say("Which day?\nMarch?")
    expect(first.messages.last).to_contain_text("March?")

    first.messages.last.hover()
    first.messages.last.get_by_role("button", name="Ответить").click()
    first.say("3 марта")
    expect(second.messages.last.locator(".quote")).to_contain_text("You")
    first.page.get_by_role("textbox", name="Сообщение").press("ArrowUp")
    first.say("4 марта")
    expect(second.messages.last).to_contain_text("4 марта")
    expect(second.messages.last).to_contain_text("edited")

    first.page.get_by_role("button", name="О чате").click()
    with first.page.expect_response("**/sim/promote"):
        first.page.get_by_role("menuitem", name="Сделать бота администратором").click()
    group = int(first.page.url.split("/")[-1])
    topic = bot("createForumTopic", chat_id=group, name="Визиты")["message_thread_id"]
    bot("sendMessage", chat_id=group, message_thread_id=topic, text="По визитам тихо")
    first.page.get_by_role("group", name="Темы").get_by_role("button", name="Визиты").click()
    expect(first.messages).to_have_count(1)
    expect(first.messages).to_contain_text("По визитам тихо")


def test_the_page_speaks_the_chosen_persons_language_and_zone(sandbox: str, pick_up: PickUp) -> None:
    phone = pick_up(sandbox)
    for name, start, language in (("James", "Start", "en"), ("Әсел", "Бастау", "kk"), ("Çağrı", "Başlat", "tr")):
        phone.become(name)
        expect(phone.page.get_by_role("button", name=start, exact=True)).to_be_visible()
        expect(phone.page.locator("html")).to_have_attribute("lang", language)
