"""Everything one sandbox holds, handed to methods and controls."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.sandbox.events import Events
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.ledger import Ledger
from bot.sandbox.limits import Limits
from bot.sandbox.menus import Menus
from bot.sandbox.questions import Questions
from bot.sandbox.updates import Updates
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import World


class Box:
    """State and services side by side; none of them knows the others but through here."""

    def __init__(self, now: Callable[[], datetime], limits: str, ledger: Path | None) -> None:
        self.world = World(now)
        self.updates = Updates()
        self.files = Files()
        self.callbacks = Questions()
        self.inlines = Questions()
        self.menus = Menus()
        self.limits = Limits(limits)
        self.faults = Faults()
        self.ledger = Ledger(ledger)
        self.events = Events()
        self.webhook = Webhook(self.updates)
        self.token = ""

    def adopt(self, token: str) -> None:
        """The first token seen names the bot."""
        if not self.token:
            self.token = token
            old = self.world.bot.id
            new = int(token.partition(":")[0])
            if new != old:
                self.world.adopt(new)
                for update in self.updates.waiting():
                    _rename(update.payload, old, new)

    async def close(self) -> None:
        """Stop deliveries and close the ledger."""
        await self.webhook.close()
        self.ledger.close()


def _rename(value: object, old: int, new: int) -> None:
    """Give the bot its new id in an update rendered before the token was known."""
    if isinstance(value, dict):
        if value.get("id") == old and value.get("is_bot"):
            value["id"] = new
        for inner in value.values():
            _rename(inner, old, new)
    elif isinstance(value, list):
        for inner in value:
            _rename(inner, old, new)
