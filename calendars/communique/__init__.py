"""Text becomes proposals: the reader of papers. `read` is all that others need."""

from calendars.communique.reader import LIMIT, read, read_in

__all__ = ["LIMIT", "read", "read_in"]
