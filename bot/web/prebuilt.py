"""A response whose head is bytes already: a calendar program that asks every few minutes is answered with one write."""

from datetime import datetime

from aiohttp import HttpVersion11, web
from aiohttp.abc import AbstractStreamWriter

from bot.web.conditional import http_date

PIECE = 2**18
"""Bytes written at a time: what the connection does not take at once, the event loop copies again and again."""


class PrebuiltResponse(web.StreamResponse):
    """Writes `head` and `body` as they are, to as many requests as it is returned for; without them, nothing.

    Only for requests that `suits`: HTTP/1.1 on a connection that is kept. It costs a fraction of web.Response, which
    builds and checks every header anew; the application's signals do not see it.
    """

    def __init__(self, status: int, head: bytes = b"", body: bytes = b"") -> None:
        super().__init__(status=status)
        self._keep_alive = True
        self._head, self._whole = head, body

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        """Writes it all."""
        if self._head:
            await request.writer.write(self._head)
        if self._whole and request.method != "HEAD":
            whole = memoryview(self._whole)
            for start in range(0, len(whole), PIECE):
                await request.writer.write(whole[start : start + PIECE])
        return None

    async def write_eof(self, data: bytes = b"") -> None:
        """Nothing is left to write."""


def suits(request: web.BaseRequest) -> bool:
    """Whether a head without a Connection line is right for the request (RFC 9112 9.3)."""
    return request.version == HttpVersion11 and request.keep_alive


def head(status_line: str, headers: tuple[tuple[str, str], ...], now: datetime) -> bytes:
    """A whole head in bytes. Its values are ours, never a stranger's."""
    date = ("Date", http_date(now.replace(microsecond=0)))
    lines = (status_line, *(f"{name}: {value}" for name, value in (*headers, date)), "", "")
    return "\r\n".join(lines).encode("ascii")
