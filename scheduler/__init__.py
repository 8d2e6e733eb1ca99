"""When to wake, and how to deliver."""

from scheduler.clockwork import Clockwork
from scheduler.delivery import Deliverer

__all__ = ["Clockwork", "Deliverer"]
