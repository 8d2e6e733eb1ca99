"""Where calendars are kept: SQLite or PostgreSQL behind the ports of calendars/ports.py."""

from storage.backup import backup, restore
from storage.errors import CannotOpenError
from storage.migrate import migrate
from storage.move import move
from storage.opened import Opened, open_store

__all__ = ["CannotOpenError", "Opened", "backup", "migrate", "move", "open_store", "restore"]
