"""One call of a Bot API method: its parameters as strings, as Telegram's own server sees them, and its files."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.refusals import bad_request

_LEADING_INTEGER = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart request."""

    file_name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """`method` is lower case; parameters that were objects in a JSON body are JSON text again."""

    method: str
    params: dict[str, str]
    uploads: dict[str, Upload] = field(default_factory=dict)
    connected: Callable[[], bool] = lambda: True

    def text(self, name: str) -> str:
        """The parameter as sent, or the empty string; Telegram does not tell missing from empty."""
        return self.params.get(name, "")

    def required(self, name: str) -> str:
        """The parameter, or 400 `parameter "x" is required`."""
        value = self.text(name)
        if not value:
            raise bad_request(f'Parameter "{name}" is required')
        return value

    def integer(self, name: str, default: int = 0, low: int = -(2**31), high: int = 2**31 - 1) -> int:
        """The leading digits of the parameter, clamped; anything else is 0, as Telegram reads it."""
        value = self.text(name)
        return max(low, min(high, to_integer(value) if value else default))

    def identifier(self, name: str) -> int:
        """The id of a person or chat, of any size; 0 when there is none."""
        return to_integer(self.text(name))

    def flag(self, name: str) -> bool:
        """True for `true`, `yes` and `1` in any case."""
        return self.text(name).lower() in ("true", "yes", "1")

    def parsed(self, name: str, mistake: str) -> Any:
        """The parameter read as JSON; None when absent; 400 with `mistake` when it is not JSON."""
        value = self.text(name)
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(mistake) from None


def to_integer(value: str) -> int:
    """The integer a text begins with, 0 if it begins with none."""
    found = _LEADING_INTEGER.match(value.strip())
    return int(found.group()) if found else 0


def field_of(item: dict[str, Any], name: str, kind: type, *, required: bool = False) -> Any:
    """A field of a JSON object, with TDLib's complaints about missing and wrongly typed ones."""
    value = item.get(name)
    if value is None:
        if required:
            raise bad_request(f'Can\'t find field "{name}"')
        return kind()
    if kind is str and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, kind):
        raise bad_request(f'Field "{name}" must be of type {_NAMES[kind]}')
    return value


_NAMES = {str: "String", dict: "Object", list: "Array", bool: "Boolean", int: "Number"}
