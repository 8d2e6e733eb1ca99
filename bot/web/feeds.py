"""GET /feeds/<token>.ics: a feed for calendar programs (FEEDS 1.3, H01 to H22)."""

import logging
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from http import HTTPStatus

from aiohttp import web

from bot.web.conditional import accepts_gzip, http_date, matches
from bot.web.prebuilt import PrebuiltResponse, dated, head, suits
from calendars.edition import Edition
from calendars.errors import Busy, NothingFound
from calendars.feed_watch import RevokedError
from calendars.ports import Now
from calendars.usecases.read_feed import ReadFeed

RETRY_AFTER = "60"

log = logging.getLogger(__name__)

_Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FeedHandler:
    """Answers from memory where it can: a 304 needs neither events nor bytes, and most of them no query.

    Whatever goes wrong, a program never gets an empty or a partial calendar: the last good bytes, else 503.
    """

    read_feed: ReadFeed
    now: Now

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """200, 304, 404, 410 or 503."""
        try:
            query = request.query if request.query_string else {}
            edition = await self.read_feed.edition(request.match_info["token"], query)
            response = await self._response(request, edition)
        except NothingFound:
            return _sentence(404, "There is no calendar at this address.")
        except RevokedError:
            return _sentence(410, "This address was revoked. Ask for a new one with /feed.")
        except Exception as trouble:  # whatever it is, a program must not take it for the end of the calendar
            log.error("a feed cannot be served: %r", trouble, exc_info=not isinstance(trouble, Busy))
            return _sentence(503, "The calendar cannot be read just now.", {"Retry-After": RETRY_AFTER})
        if self.read_feed.is_to_be_noted(edition):
            await response.prepare(request)
            await response.write_eof()
            await self.read_feed.note(edition)
        return response

    async def _response(self, request: web.Request, edition: Edition) -> web.StreamResponse:
        headers = request.headers
        packed = accepts_gzip(headers.get("Accept-Encoding", ""))
        etag = matches(headers, _etags(edition.etag, packed), edition.last_modified)
        if etag is not None:
            return self._sent(request, 304, _validated(etag, edition.last_modified))
        printed = await self.read_feed.printed(edition)
        etag = _etags(printed.edition.etag, packed)[0]
        body = await self.read_feed.packed(printed) if packed else printed.plain
        return self._sent(request, 200, _whole(etag, printed.edition.last_modified, len(body), packed), body)

    def _sent(self, request: web.Request, status: int, headers: _Headers, body: bytes = b"") -> web.StreamResponse:
        if suits(request):
            return PrebuiltResponse(status, dated(_head(status, headers), self.now()), body)
        date = {"Date": http_date(self.now().replace(microsecond=0))}
        return web.Response(status=status, headers={**dict(headers), **date}, body=body or None)


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


@lru_cache(maxsize=4096)
def _validated(etag: str, last_modified: datetime) -> _Headers:
    return (*_ALWAYS, ("ETag", etag), ("Last-Modified", http_date(last_modified)))


@lru_cache(maxsize=4096)
def _whole(etag: str, last_modified: datetime, length: int, packed: bool) -> _Headers:
    encoding: _Headers = (("Content-Encoding", "gzip"),) if packed else ()
    return (*_validated(etag, last_modified), *_CONTENT, *encoding, ("Content-Length", str(length)))


@lru_cache(maxsize=4096)
def _head(status: int, headers: _Headers) -> bytes:
    return head(f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", headers)


def _sentence(status: int, text: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=text + "\n", headers={"Cache-Control": "no-cache", **(headers or {})})
