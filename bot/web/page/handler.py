"""GET /c/<token>: the page for people."""

import logging
from dataclasses import dataclass

from aiohttp import web

from bot.web.links import feed_links
from bot.web.page.document import calendar_page, policy, sentence_page
from bot.web.page.words import WORDS
from calendars.errors import BadWhen, Busy, NothingFound
from calendars.feeds.watch import RevokedError
from calendars.month import Month
from calendars.usecases.read_page import ReadPage

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PageHandler:
    """`?m=2022-03` chooses the month, `?lang=` the language; without, it is this month in the feed's own language.

    `public_url` is the program's own address; without it, the one the request came to.
    """

    read_page: ReadPage
    public_url: str | None = None

    async def answer(self, request: web.Request) -> web.Response:
        """200, 404, 410 or 503, always a page."""
        token = request.match_info["token"]
        spoken = _spoken(request)
        try:
            page = await self.read_page(token, month=_month(request), language=request.query.get("lang"))
        except NothingFound:
            return _page(404, sentence_page(spoken, WORDS[spoken].missing))
        except RevokedError:
            return _page(410, sentence_page(spoken, WORDS[spoken].gone))
        except Busy:
            log.warning("a page cannot be served: the database is busy")
            return _page(503, sentence_page(spoken, WORDS[spoken].busy), {"Retry-After": "60"})
        links = feed_links(self.public_url or str(request.url.origin()), token, page.calendar.title)
        return _page(200, calendar_page(page, links))


def _month(request: web.Request) -> Month | None:
    year, _, month = request.query.get("m", "").partition("-")
    try:
        return Month(int(year), int(month)) if len(year) == 4 and len(month) == 2 else None
    except (ValueError, BadWhen):
        return None


def _spoken(request: web.Request) -> str:
    """The first of our languages that the browser asks for; English otherwise."""
    asked = [request.query.get("lang", "")]
    asked += [choice.strip()[:2].lower() for choice in request.headers.get("Accept-Language", "").split(",")]
    return next((language for language in asked if language in WORDS), "en")


def _page(status: int, html: str, headers: dict[str, str] | None = None) -> web.Response:
    """A page that no other site may frame, that runs no script, and that tells nobody the address it was reached by."""
    always = {
        "Content-Security-Policy": policy(),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
        "Cache-Control": "private, no-cache",
        "Server": "Attache",
    }
    return web.Response(status=status, text=html, content_type="text/html", headers={**always, **(headers or {})})
