"""Browsers and programs for the journeys, which run wherever Chromium is found."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.chromium import CHROMIUM
from tests.journeys.phone import Phone
from tests.journeys.programs import Program
from tests.journeys.raw_bot import Call, raw_bot

# Where a browser must be (.ci/run), a missing one fails the journeys instead of leaving them out.
collect_ignore_glob = [] if CHROMIUM or os.environ.get("ATTACHE_REQUIRE_BROWSER") else ["test_*.py"]

SCREENS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 800}}

PickUp = Callable[..., Phone]


@pytest.fixture
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "no Chromium: apt-get install chromium"
    # One browser per test: a synchronous Playwright holds the thread's event loop, which other tests need.
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def pick_up(browser: Browser) -> Iterator[PickUp]:
    """pick_up(address, screen="phone" | "desk", scheme="light" | "dark") opens the page on a device of its own."""
    phones: list[Phone] = []

    def opened(address: str, *, screen: str = "desk", scheme: str = "light") -> Phone:
        phone = Phone(_device(browser, screen, scheme), address)
        phones.append(phone)
        phone.open()
        return phone

    yield opened
    assert [fault for phone in phones for fault in phone.faults] == []


def _device(browser: Browser, screen: str, scheme: str) -> BrowserContext:
    return browser.new_context(
        viewport=SCREENS[screen],  # type: ignore[arg-type]
        device_scale_factor=2 if screen == "phone" else 1,
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        locale="ru-RU",
        timezone_id="UTC",
        permissions=["clipboard-read", "clipboard-write"],
    )


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[str]:
    """The address of a running `attache demo`."""
    with Program(tmp_path / "demo.log", "demo", "--port", "0") as program:
        yield program.address()


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    """The address of a running `attache sandbox`, for a bot that comes and goes."""
    with Program(tmp_path / "sandbox.log", "sandbox", "--port", "0") as program:
        yield program.address()


@pytest.fixture
def bot(sandbox: str) -> Call:
    """A bot at the sandbox that does only what a test calls."""
    return raw_bot(sandbox)
