"""Two people and the bot in a group: it answers when it is spoken to, and only then."""

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp


def test_in_a_group_the_bot_answers_commands_mentions_and_replies_and_nothing_else(demo: str, pick_up: PickUp) -> None:
    first = pick_up(demo)
    first.become("James")
    first.become("Айгуль")
    first.page.get_by_role("button", name="Новая группа").click()
    first.page.get_by_label("Название").fill("Протокол")
    first.page.get_by_role("button", name="Создать").click()
    expect(first.page.get_by_role("heading", name="Протокол")).to_be_visible()
    second = pick_up(demo, screen="phone", scheme="dark")
    second.become("James")
    second.page.get_by_test_id("chat").filter(has_text="Протокол").click()

    second.say("Shall we meet on 3 March?")
    first.say("Да, в десять")
    first.say("/week")
    expect(first.answers).to_have_count(1)
    expect(first.answers.last).to_contain_text("личных чатах")
    second.say("@attache_bot what is on today?")
    expect(second.answers).to_have_count(2)
    expect(second.answers.last).to_contain_text("private chats")
    first.answers.last.hover()
    first.answers.last.get_by_role("button", name="Ответить").click()
    first.say("Спасибо")
    expect(second.answers).to_have_count(3)
    first.picture("8-group")
