"""GET /feeds/<token>.ics: a feed for calendar programs (FEEDS 1.3, H01 to H22)."""

import logging
import time
from functools import lru_cache
from http import HTTPStatus

from aiohttp import web

from bot.web.conditional import accepts_gzip, http_date, matches
from bot.web.prebuilt import PrebuiltResponse, head, suits
from calendars.errors import Busy, NothingFound
from calendars.feeds.edition import Edition
from calendars.feeds.watch import RevokedError
from calendars.ports import Now
from calendars.usecases.read_feed import ReadFeed

RETRY_AFTER = "60"

DATED = 0.5
"""Seconds for which a prebuilt 304 may carry the same Date."""

log = logging.getLogger(__name__)

_Headers = tuple[tuple[str, str], ...]


class FeedHandler:
    """Answers from memory where it can: a 304 needs neither events nor bytes, and most of them no query.

    Whatever goes wrong, a program never gets an empty or a partial calendar: the last good bytes, else 503.
    """

    def __init__(self, read_feed: ReadFeed, now: Now) -> None:
        self._read_feed, self._now = read_feed, now
        self._unchanged: dict[str, PrebuiltResponse] = {}
        self._unchanged_until = 0.0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """200, 304, 404, 410 or 503."""
        quick = self._quick(request)
        if quick is not None:
            return quick
        try:
            edition = await self._read_feed.edition(request.match_info["token"], request.query)
            response = await self._response(request, edition)
        except NothingFound:
            return await no_feed(request)
        except RevokedError:
            return _sentence(410, "This address was revoked. Ask for a new one with /feed.")
        except Exception as trouble:  # whatever it is, a program must not take it for the end of the calendar
            log.error("a feed cannot be served: %r", trouble, exc_info=not isinstance(trouble, Busy))
            return _sentence(503, "The calendar cannot be read just now.", {"Retry-After": RETRY_AFTER})
        if self._read_feed.is_to_be_noted(edition):
            return await self._noted(request, response, edition)
        return response

    def _quick(self, request: web.Request) -> web.StreamResponse | None:
        """The 304 that a program that is up to date gets nearly always; None where it takes more to find out."""
        etag = request.headers.get("If-None-Match")
        if etag is None or request.rel_url.raw_query_string or not suits(request):
            return None
        edition = self._read_feed.known(request.match_info["token"])
        if edition is None or etag not in _etags(edition.etag, False):
            return None
        tick = time.monotonic()
        if tick >= self._unchanged_until:
            self._unchanged, self._unchanged_until = {}, tick + DATED
        if (made := self._unchanged.get(etag)) is None:
            made = self._unchanged[etag] = PrebuiltResponse(304, self._head(304, _validated(etag, edition)))
        return made

    async def _noted(self, request: web.Request, response: web.StreamResponse, edition: Edition) -> web.StreamResponse:
        """Notes the use after the answer has gone out."""
        try:
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:  # whoever asked has hung up, which aiohttp takes calmly when it finds out itself
            return response
        await self._read_feed.note(edition)
        return PrebuiltResponse(response.status) if isinstance(response, PrebuiltResponse) else response

    async def _response(self, request: web.Request, edition: Edition) -> web.StreamResponse:
        headers = request.headers
        packed = accepts_gzip(headers.get("Accept-Encoding", ""))
        etag = matches(headers, _etags(edition.etag, packed), edition.last_modified)
        if etag is not None:
            return self._sent(request, 304, _validated(etag, edition))
        printed = await self._read_feed.printed(edition)
        body = await self._read_feed.packed(printed) if packed else printed.plain
        etag = _etags(printed.edition.etag, packed)[0]
        encoding: _Headers = (("Content-Encoding", "gzip"),) if packed else ()
        length = ("Content-Length", str(len(body)))
        return self._sent(request, 200, (*_validated(etag, printed.edition), *_CONTENT, *encoding, length), body)

    def _sent(self, request: web.Request, status: int, headers: _Headers, body: bytes = b"") -> web.StreamResponse:
        if suits(request):
            return PrebuiltResponse(status, self._head(status, headers), body)
        date = {"Date": http_date(self._now().replace(microsecond=0))}
        return web.Response(status=status, headers={**dict(headers), **date}, body=body or None)

    def _head(self, status: int, headers: _Headers) -> bytes:
        return head(f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", headers, self._now())


async def no_feed(_request: web.Request) -> web.Response:
    """404, also for an address that cannot be a feed's; whoever would write there gets 405 from the router."""
    return _sentence(404, "There is no calendar at this address.")


_ALWAYS: _Headers = (
    ("Server", "Attache"),
    ("Vary", "Accept-Encoding"),
    # revalidation is cheap here, and a moved event must leave every copy at once
    ("Cache-Control", "private, max-age=0, must-revalidate"),
)

_CONTENT: _Headers = (
    ("Content-Type", "text/calendar; charset=utf-8"),
    ("Content-Disposition", 'inline; filename="attache.ics"'),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Robots-Tag", "noindex"),
)


@lru_cache(maxsize=4096)
def _etags(etag: str, packed: bool) -> tuple[str, str]:
    both = (f'"{etag}"', f'"{etag}-gz"')
    return both[::-1] if packed else both


def _validated(etag: str, edition: Edition) -> _Headers:
    return (*_ALWAYS, ("ETag", etag), ("Last-Modified", http_date(edition.last_modified)))


def _sentence(status: int, text: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=text + "\n", headers={"Cache-Control": "no-cache", **(headers or {})})
