"""GET /feeds/<token>.ics: a feed for calendar programs (FEEDS 1.3, H01 to H22)."""

import logging
from dataclasses import dataclass
from functools import lru_cache

from aiohttp import web
from multidict import CIMultiDict

from bot.web.conditional import accepts_gzip, http_date, matches
from calendars.edition import Edition
from calendars.errors import Busy, NothingFound
from calendars.feed_watch import RevokedError
from calendars.ports import Now
from calendars.usecases.read_feed import ReadFeed

RETRY_AFTER = "60"

log = logging.getLogger(__name__)


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
            edition = await self.read_feed.edition(request.match_info["token"], request.query)
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

    async def _response(self, request: web.Request, edition: Edition) -> web.Response:
        headers = request.headers
        packed = accepts_gzip(headers.get("Accept-Encoding", ""))
        etag = matches(headers, _etags(edition.etag, packed), edition.last_modified)
        if etag is not None:
            return web.Response(status=304, headers=self._headers(etag, edition))
        printed = await self.read_feed.printed(edition)
        etag = _etags(printed.edition.etag, packed)[0]
        answer = self._headers(etag, printed.edition)
        answer.update(_CONTENT)
        if not packed:
            return web.Response(body=printed.plain, headers=answer)
        answer["Content-Encoding"] = "gzip"
        return web.Response(body=await self.read_feed.packed(printed), headers=answer)

    def _headers(self, etag: str, edition: Edition) -> CIMultiDict[str]:
        headers = _VALIDATED.copy()
        headers["ETag"] = etag
        headers["Last-Modified"] = http_date(edition.last_modified)
        headers["Date"] = http_date(self.now().replace(microsecond=0))
        return headers


_VALIDATED = CIMultiDict(
    {
        "Cache-Control": "private, max-age=0, must-revalidate",
        "Vary": "Accept-Encoding",
        "Server": "Attache",
    }
)
"""On every 200 and 304. Revalidation is cheap here, and a moved event must leave every copy at once."""

_CONTENT = CIMultiDict(
    {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="attache.ics"',
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }
)


@lru_cache(maxsize=4096)
def _etags(etag: str, packed: bool) -> tuple[str, str]:
    both = (f'"{etag}"', f'"{etag}-gz"')
    return both[::-1] if packed else both


def _sentence(status: int, text: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, text=text + "\n", headers={"Cache-Control": "no-cache", **(headers or {})})
