"""robots.txt: some calendar services refuse feeds of a site that has none, or one that denies them (FEEDS 1.2)."""

from aiohttp import web

_TEXT = "User-agent: *\nAllow: /feeds/\nDisallow: /c/\nDisallow: /bot\nDisallow: /sim/\n"


async def robots(_: web.Request) -> web.Response:
    """Feeds are for machines; pages are for the people who were given them."""
    return web.Response(text=_TEXT, headers={"Cache-Control": "public, max-age=86400"})
