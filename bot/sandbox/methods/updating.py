"""How updates reach the bot: long polls and webhooks."""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.refusals import Refused
from bot.sandbox.updates import LONGEST_POLL
from bot.sandbox.webhook import Address

_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(frozen=True, slots=True)
class Described:
    """A result with a description beside it."""

    result: Any
    description: str


async def get_updates(box: Box, call: Call) -> Any:
    """getUpdates."""
    if box.webhook.address is not None:
        raise Refused(409, _ACTIVE)
    box.updates.allow(call.text("allowed_updates"))
    waiting = await box.updates.poll(
        call.integer("offset"),
        call.integer("limit", 100, 1, 100),
        call.integer("timeout", 0, 0, LONGEST_POLL),
        call.connected,
    )
    return [update.to_json() for update in waiting]


async def set_webhook(box: Box, call: Call) -> Any:
    """setWebhook; an empty address deletes it. Any port and plain HTTP are fine, as on a server run with --local."""
    if not call.text("url"):
        return await delete_webhook(box, call)
    box.webhook.ensure_not_hurried()
    address = Address.of(call)
    box.updates.allow(call.text("allowed_updates"))
    if address == box.webhook.address and not call.flag("drop_pending_updates"):
        return Described(True, "Webhook is already set")
    if call.flag("drop_pending_updates"):
        box.updates.drop_all()
    box.updates.abort()
    await box.webhook.set(address)
    return Described(True, "Webhook was set")


async def delete_webhook(box: Box, call: Call) -> Any:
    """deleteWebhook."""
    if call.flag("drop_pending_updates"):
        box.updates.drop_all()
    if box.webhook.address is None:
        return Described(True, "Webhook is already deleted")
    await box.webhook.set(None)
    return Described(True, "Webhook was deleted")


def get_webhook_info(box: Box, call: Call) -> Any:
    """getWebhookInfo."""
    return box.webhook.info()
