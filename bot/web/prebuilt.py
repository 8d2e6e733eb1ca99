"""A response whose head is bytes already: a calendar program that asks every few minutes is answered with one write."""

from datetime import datetime
from functools import lru_cache

from aiohttp import HttpVersion11, web
from aiohttp.abc import AbstractStreamWriter

from bot.web.conditional import http_date


class PrebuiltResponse(web.StreamResponse):
    """Writes `head` and `body` as they are. Only for requests that `suits`: HTTP/1.1 on a connection that is kept.

    It costs a third of what web.Response does, which builds and checks every header anew; the application's signals
    do not see it.
    """

    def __init__(self, status: int, head: bytes, body: bytes = b"") -> None:
        super().__init__(status=status)
        self._parts = (head, body)

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        if not self._eof_sent:
            self._eof_sent, self._keep_alive = True, True
            head, body = self._parts
            await request.writer.write(head)
            if body and request.method != "HEAD":
                await request.writer.write(body)
        return None

    async def write_eof(self, data: bytes = b"") -> None:
        """Nothing is left to write."""


def suits(request: web.BaseRequest) -> bool:
    """Whether a head without a Connection line is right for the request (RFC 9112 9.3)."""
    return request.version == HttpVersion11 and request.keep_alive


def dated(head: bytes, now: datetime) -> bytes:
    """The head with its Date and its end."""
    return head + _date_line(now.replace(microsecond=0))


def head(status_line: str, headers: tuple[tuple[str, str], ...]) -> bytes:
    """A status line and headers, still without a Date and the empty line. Values are ours, never a stranger's."""
    lines = (status_line, *(f"{name}: {value}" for name, value in headers))
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


@lru_cache(maxsize=8)
def _date_line(now: datetime) -> bytes:
    return f"Date: {http_date(now)}\r\n\r\n".encode("ascii")
