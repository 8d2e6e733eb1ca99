"""The `/sim` calls: what people, clients and the world do, as JSON over HTTP."""

from bot.sandbox.controls.routes import Controls

__all__ = ["Controls"]
