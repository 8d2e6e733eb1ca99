"""Two people at one demo, each in their own language and zone."""

from playwright.sync_api import expect

from tests.journeys.conftest import PickUp


def test_two_people_hear_their_own_language_and_see_only_their_own_chat(demo: str, pick_up: PickUp) -> None:
    first = pick_up(demo, screen="phone")
    first.page.get_by_role("button", name="Начать").click()
    expect(first.answers).to_have_count(1)

    second = pick_up(demo, screen="desk", scheme="dark")
    second.become("James")
    second.page.get_by_role("button", name="Start", exact=True).click()
    expect(second.answers).to_have_count(1)

    assert first.answers.first.text_content() != second.answers.first.text_content()
    expect(first.messages).to_have_count(2)
    expect(second.page.get_by_test_id("clock-time")).to_have_text("04:00")
    second.picture("7-james")
