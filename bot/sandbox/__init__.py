"""A Telegram in a box: a strict local Bot API server with a chat page. Knows nothing of the product."""

from bot.sandbox.controls.clock import ClockControl
from bot.sandbox.controls.routes import Sample
from bot.sandbox.server import Sandbox, serve

__all__ = ["ClockControl", "Sample", "Sandbox", "serve"]
