"""HTTP: feeds for calendar programs, the page for people, and what machines ask (DESIGN 6)."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.web.feeds import FeedHandler, no_feed
from bot.web.health import HealthHandler
from bot.web.page import PageHandler
from bot.web.robots import robots
from calendars.ports import Now
from calendars.usecases.read_feed import ReadFeed
from calendars.usecases.read_page import ReadPage

__all__ = ["add_routes"]

_ADDRESS = "{token:[A-Za-z0-9_-]{16,64}}"


def add_routes(
    app: web.Application,
    *,
    read_feed: ReadFeed,
    ready: Callable[[], Awaitable[Mapping[str, object]]],
    now: Now,
    public_url: str | None = None,
) -> None:
    """Adds the addresses. `ready` tells /readyz what it shows; its `ok` is the verdict.

    `public_url` is what the pages' links begin with; without it, the address a request came to.

    Run the application without an access log: the addresses of feeds and pages hold their tokens.
    """
    page = PageHandler(ReadPage(store=read_feed.store, now=now), public_url)
    health = HealthHandler(ready)
    app.router.add_get(f"/feeds/{_ADDRESS}.ics", FeedHandler(read_feed, now).answer)
    app.router.add_get("/feeds/{other:.*}", no_feed)
    app.router.add_get(f"/c/{_ADDRESS}", page.answer)
    app.router.add_get("/healthz", health.live)
    app.router.add_get("/readyz", health.ready)
    app.router.add_get("/robots.txt", robots)
