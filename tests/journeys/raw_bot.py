"""A bot without any library: calls by hand, for looking at the page alone."""

import json
from collections.abc import Callable
from typing import Any
from urllib.request import Request, urlopen

from playwright.sync_api import expect

from tests.journeys.phone import Phone

Call = Callable[..., Any]


def raw_bot(sandbox: str) -> Call:
    """A function that calls the Bot API: call("sendMessage", chat_id=1, text="...") returns the result."""

    def call(method: str, **parameters: object) -> Any:
        request = Request(
            f"{sandbox}/bot2022:page/{method}", json.dumps(parameters).encode(), {"Content-Type": "application/json"}
        )
        with urlopen(request) as answer:
            return json.load(answer)["result"]

    return call


def started(phone: Phone) -> int:
    """Presses Start; returns the chat's id, which is the person's."""
    phone.page.get_by_role("button", name="Начать").click()
    expect(phone.messages).to_have_count(1)
    return int(phone.page.url.split("#")[1].split("/")[0])
