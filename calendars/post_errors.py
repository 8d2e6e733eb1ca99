"""Why a letter did not, or may not have, arrived."""

from datetime import timedelta


class PostError(Exception):
    """The letter was not confirmed. Subclasses say what is known."""


class NotSent(PostError):
    """Nothing reached the other side (connection refused): try again freely."""


class TryLater(PostError):
    """Refused for now (429): nothing was sent; wait `after`."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"try again after {after}")
        self.after = after


class MayHaveArrived(PostError):
    """A time-out, a dropped connection or a 5xx after the letter was handed over: nobody knows."""


class Unreachable(PostError):
    """The chat refuses us (403: blocked, kicked, deactivated): its letters wait until it writes again."""


class Moved(PostError):
    """The group became a supergroup (400 with migrate_to_chat_id)."""

    def __init__(self, to: int) -> None:
        super().__init__(f"the chat is now {to}")
        self.to = to


class Refused(PostError):
    """Telegram will never take this letter (400): a defect of ours; somebody is told."""
