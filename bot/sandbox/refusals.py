"""What Telegram says when it refuses a call: a code, a description and sometimes parameters."""

from typing import NoReturn


class Refused(Exception):
    """A call that ends in `{"ok": false}`; `code` is also the HTTP status."""

    def __init__(self, code: int, description: str, **parameters: object) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def _worded(prefix: str, message: str) -> str:
    # The Bot API server lower-cases the first letter of TDLib's sentence, but leaves CONSTANT_CASE errors alone.
    if len(message) > 1 and (message[1] == "_" or "A" <= message[1] <= "Z"):
        return f"{prefix}: {message}"
    return f"{prefix}: {message[:1].lower()}{message[1:]}"


def bad_request(message: str, **parameters: object) -> Refused:
    """400 with Telegram's prefix; `message` is TDLib's sentence or the server's constant."""
    return Refused(400, _worded("Bad Request", message), **parameters)


def forbidden(message: str) -> Refused:
    """403 with Telegram's prefix."""
    return Refused(403, _worded("Forbidden", message))


def too_many_requests(seconds: int) -> Refused:
    """429 with `retry_after` in whole seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def not_here(what: str) -> NoReturn:
    """Raise for something Telegram can do and this sandbox cannot, so that no bot mistakes it for success."""
    raise Refused(501, f"Not Implemented: the sandbox does not know {what}; real Telegram does")
