"""Where calendars are kept: SQLite or PostgreSQL behind the ports of calendars/ports.py."""

from storage.errors import CannotOpenError
from storage.migrate import migrate
from storage.opened import Opened, open_store

__all__ = ["CannotOpenError", "Opened", "migrate", "open_store"]
