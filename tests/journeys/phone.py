"""A person's phone: the chat page in a browser, and everything on it that must not happen."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, expect

HOME = {"127.0.0.1", "localhost", ""}
# A busy machine is slow, not wrong; expect() and every action wait this long, in milliseconds.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


class Phone:
    """One person at the page. `faults` collects console errors, page errors and requests to the outside."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        self.address = address
        self.context = context
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: self._outside(request.url))
        context.on("page", self._watch)
        self.page: Page = context.new_page()

    def _outside(self, url: str) -> None:
        if (urlsplit(url).hostname or "") not in HOME:
            self.faults.append(f"a request to the outside: {url}")

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"an error in the page: {error.stack or error}"))
        page.on("console", lambda said: self._heard(said.type, said.text))

    def _heard(self, kind: str, text: str) -> None:
        if kind == "error":
            self.faults.append(f"on the console: {text}")

    def open(self) -> None:
        """Opens the page and waits until it has read the server."""
        self.page.goto(f"{self.address}/")
        expect(self.page.locator("body")).to_have_attribute("data-ready", "true")

    def become(self, name: str) -> None:
        """Chooses a person, adding one of those that the page offers when there is none of that name."""
        self.leave_chat()
        button = self.page.locator("#person")
        button.click()
        self.page.get_by_role("menu").get_by_text(name, exact=True).click()
        expect(button).to_contain_text(name)

    def leave_chat(self) -> None:
        """On a narrow screen the list of chats is behind the chat."""
        back = self.page.locator("#back")
        if back.is_visible():
            back.click()

    def say(self, text: str) -> None:
        """Types a message and sends it with Enter."""
        box = self.page.locator("#text")
        box.fill(text)
        box.press("Enter")

    @property
    def messages(self) -> Locator:
        """All messages shown, oldest first."""
        return self.page.get_by_test_id("message")

    @property
    def answers(self) -> Locator:
        """The bot's messages, oldest first."""
        return self.page.locator("[data-testid=message][data-from=bot]")

    def answer(self, words: str | re.Pattern[str]) -> Locator:
        """The bot's newest message that has these words, once there is one."""
        found = self.answers.filter(has_text=words).last
        expect(found).to_be_visible()
        return found

    def button(self, label: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        """The newest inline button whose label has these words; an emoji or a number around them does not matter."""
        place = within or self.page.locator("#messages")
        return place.get_by_test_id("inline-button").filter(has_text=label).last

    def advance(self, step: str) -> None:
        """Moves the program's clock by a button of the panel ("step-hour", "step-day", "step-week")."""
        button = self.page.locator(f"#{step}")
        button.click()
        expect(button).to_be_enabled(timeout=2 * PATIENCE)

    def picture(self, name: str) -> None:
        """Keeps a picture of the screen where ATTACHE_SCREENSHOTS says, if it says."""
        if folder := os.environ.get("ATTACHE_SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{name}.png")
