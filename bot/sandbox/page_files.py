"""The chat page: static files that may load nothing from elsewhere."""

import mimetypes
from pathlib import Path

from aiohttp import web

_FOLDER = Path(__file__).parent / "page"
_POLICY = "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"


def add_routes(app: web.Application) -> None:
    """`/` is the page, `/page/<file>` its parts."""
    app.router.add_get("/", _index)
    app.router.add_get("/favicon.ico", _icon)
    app.router.add_get("/page/{name}", _part)


async def _index(request: web.Request) -> web.StreamResponse:
    return _served("index.html")


async def _icon(request: web.Request) -> web.StreamResponse:
    return _served("favicon.svg")


async def _part(request: web.Request) -> web.StreamResponse:
    return _served(request.match_info["name"])


def _served(name: str) -> web.StreamResponse:
    path = _FOLDER / name
    if path.parent != _FOLDER or not path.is_file():
        return web.Response(status=404, text="Not Found")
    kind = "text/javascript" if path.suffix == ".js" else mimetypes.guess_type(name)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith(("text/", "image/svg")) else ""
    headers = {"Content-Type": kind + charset, "Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
    return web.Response(body=path.read_bytes(), headers=headers | {"X-Content-Type-Options": "nosniff"})
