"""Buttons of an earlier life: the bot is killed and started again."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PickUp
from tests.journeys.phone import PATIENCE, Phone
from tests.journeys.programs import Program

# `attache run` lives in real time, so the meeting is far ahead.
PAPER = "4-е заседание Совета сотрудничества 3-4 марта 2051, Нур-Султан"


@pytest.fixture
def settings(sandbox: str, tmp_path: Path) -> dict[str, str]:
    return {
        "ATTACHE_TOKEN": "2022:journey",
        "ATTACHE_API": sandbox,
        "ATTACHE_DATABASE": f"sqlite:///{tmp_path / 'calendar.sqlite'}",
        "ATTACHE_LISTEN": "127.0.0.1:0",
        "ATTACHE_OPEN": "true",
    }


def test_a_button_from_before_a_kill_still_works(
    sandbox: str, settings: dict[str, str], tmp_path: Path, pick_up: PickUp
) -> None:
    phone = pick_up(sandbox, screen="phone")
    with Program(tmp_path / "first.log", "run", settings=settings) as bot:
        bot_is_there(phone)
        phone.page.get_by_role("button", name="Начать").click()
        expect(phone.answers).to_have_count(1)
        phone.say(PAPER)
        stale = phone.button("Добавить")
        expect(stale).to_be_visible()
        bot.kill()
        expect(phone.page.locator("#chat-name")).to_contain_text("бот не подключён")
    with Program(tmp_path / "second.log", "run", settings=settings):
        bot_is_there(phone)
        label = stale.text_content()
        stale.click()
        expect(phone.button(label or "")).to_have_count(0)
    phone.picture("9-after-a-restart")


def bot_is_there(phone: Phone) -> None:
    """The chat's head says that somebody polls for updates."""
    expect(phone.page.locator("#chat-name")).to_contain_text("на связи", timeout=2 * PATIENCE)
