"""Failures injected on purpose: error codes, delays, dropped connections, pages that are not JSON."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.sandbox.refusals import Refused, bad_request, too_many_requests

_DESCRIPTIONS = {
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    413: "Request Entity Too Large",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(slots=True)
class Fault:
    """What goes wrong, for which calls, and how many times more. `delay` in seconds."""

    method: str = ""
    chat: int | None = None
    code: int = 0
    retry_after: int = 0
    delay: float = 0.0
    drop: str = ""
    html: bool = False
    contains: str = ""
    description: str = ""
    times: int = 1

    def hits(self, method: str, params: dict[str, str]) -> bool:
        """Is this call meant?"""
        return (
            self.times > 0
            and (not self.method or self.method.lower() == method)
            and (self.chat is None or params.get("chat_id") == str(self.chat))
            and (not self.contains or any(self.contains in value for value in params.values()))
        )

    def refusal(self) -> Refused | None:
        """The error to answer with, if the fault is one."""
        if self.retry_after or self.code == 429:
            return too_many_requests(self.retry_after or 1)
        if not self.code:
            return None
        if self.code == 400:
            return bad_request(self.description or "the sandbox was told to refuse this")
        return Refused(self.code, self.description or _DESCRIPTIONS.get(self.code, "Internal Server Error"))


class Faults:
    """The faults that still wait for their call."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Expect one more; ValueError when it would do nothing."""
        if fault.drop not in ("", "before", "after"):
            raise ValueError("drop is before or after")
        if not (fault.code or fault.retry_after or fault.delay or fault.drop or fault.html):
            raise ValueError("a fault needs code, retry_after, delay, drop or html")
        self._faults.append(fault)

    def take(self, method: str, params: dict[str, str]) -> Fault | None:
        """The first fault meant for this call, used up by one."""
        for fault in self._faults:
            if fault.hits(method, params):
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Expect none."""
        self._faults.clear()

    def to_json(self) -> list[dict[str, Any]]:
        """What is still expected."""
        return [asdict(fault) for fault in self._faults]
