"""`/bot<token>/<method>` and `/file/bot<token>/<path>`: from an HTTP request to a method and back to an envelope."""

import asyncio
import inspect
import json
import logging
import re
from datetime import UTC
from email.utils import format_datetime
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.sandbox import faults, requests
from bot.sandbox.box import Box
from bot.sandbox.call import Call, Upload, to_integer
from bot.sandbox.faults import Fault
from bot.sandbox.files import MAX_DOWNLOAD
from bot.sandbox.methods import named
from bot.sandbox.methods.updating import Described
from bot.sandbox.refusals import Refused, bad_request

_log = logging.getLogger(__name__)
_TOKEN = re.compile(r"[1-9]\d{0,18}:[^:/]+")
_CHAT_METHODS = ("send", "copy", "forward")
_LONGEST_PARAMETER = 10_000


class Transport:
    """The Bot API's HTTP side of one box."""

    def __init__(self, box: Box) -> None:
        self._box = box
        box.webhook.execute = self._from_webhook

    def add_routes(self, app: web.Application) -> None:
        """Answer under `/bot` and `/file/bot`."""
        app.router.add_route("*", "/bot{token:[^/]*}/{method}", self.call)
        app.router.add_route("*", "/bot{rest:.*}", self.nowhere)
        app.router.add_get("/file/bot{token:[^/]*}/{path:.+}", self.file)

    def add_nowhere(self, app: web.Application) -> None:
        """Answer for every address that nothing else answers for."""
        app.router.add_route("*", "/{rest:.*}", self.nowhere)

    async def nowhere(self, request: web.Request) -> web.StreamResponse:
        """404 for a path that names no method."""
        return self._refused(Refused(404, "Not Found"))

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One call: faults first, then limits, then the method; in the ledger before the reply."""
        name = request.match_info["method"]
        params: dict[str, str] = {}
        fault: Fault | None = None
        try:
            token = _checked_token(request.match_info["token"])
            params, uploads = await requests.parameters(request)
            self._box.adopt(token)
            fault = self._box.faults.take(name.lower(), params)
            if fault is not None:
                await self._prepare(fault, request)
            result = await self._run(name, params, uploads, request)
        except _DroppedError:
            return self._dropped(request, name, params)
        except _HtmlError as page:
            self._record(name, params, Refused(page.status, "a page that is not JSON"))
            return self._page(page.status)
        except Refused as refused:
            self._record(name, params, refused)
            return self._refused(refused)
        self._record(name, params, result)
        if fault is not None and fault.drop == "after":
            _hang_up(request)
        return self._answered(result)

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A download, up to 20 MB."""
        try:
            _checked_token(request.match_info["token"])
        except Refused as refused:
            return self._refused(refused)
        file = self._box.files.by_path(request.match_info["path"])
        if file is None or len(file.content) > MAX_DOWNLOAD:
            return self._refused(Refused(404, "Not Found: file not found"))
        disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
        headers = self._headers() | {"Content-Type": "application/octet-stream", "Content-Disposition": disposition}
        return web.Response(body=file.content, headers=headers)

    async def _run(
        self, name: str, params: dict[str, str], uploads: dict[str, Upload], request: web.Request | None = None
    ) -> Any:
        method = named(name.lower())
        self._box.limits.spend(name.lower(), to_integer(params.get("chat_id", "")))
        connected = _connected(request) if request is not None else (lambda: True)
        try:
            result = method(self._box, Call(name.lower(), params, uploads, connected))
            return await result if inspect.isawaitable(result) else result
        except UnicodeEncodeError:
            raise bad_request("Strings must be encoded in UTF-8") from None

    async def _from_webhook(self, name: str, params: dict[str, str], uploads: dict[str, Upload]) -> None:
        try:
            outcome = await self._run(name, params, uploads)
        except Refused as refused:
            outcome = refused
        except Exception:
            # One broken call must not end the delivery of all further updates.
            _log.exception("the method %s in a webhook's reply failed", name)
            return
        self._record(name, params, outcome)

    async def _prepare(self, fault: Fault, request: web.Request) -> None:
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.drop == "before":
            raise _DroppedError
        if fault.html:
            raise _HtmlError(fault.code or 502)
        if (refusal := fault.refusal()) is not None:
            raise refusal

    def _record(self, name: str, params: dict[str, str], outcome: Any) -> None:
        refused = outcome if isinstance(outcome, Refused) else None
        result = outcome.result if isinstance(outcome, Described) else outcome
        entry = {
            "at": self._box.world.now().isoformat(),
            "method": name,
            "params": {key: value[:_LONGEST_PARAMETER] for key, value in params.items()},
            "ok": refused is None,
            "error_code": refused.code if refused else None,
            "description": refused.description if refused else None,
        }
        dull = name.lower() == "getupdates" and not result
        self._box.ledger.record(entry, [] if refused else _accepted(name.lower(), params, result), dull=dull)

    def _headers(self) -> dict[str, str]:
        moment = self._box.world.now()
        return {"Date": format_datetime(moment.astimezone(UTC), usegmt=True), "Server": "attache-sandbox"}

    def _answered(self, result: Any) -> web.Response:
        envelope: dict[str, Any] = {"ok": True}
        if isinstance(result, Described):
            envelope |= {"result": result.result, "description": result.description}
        else:
            envelope["result"] = result
        return web.Response(body=_encoded(envelope), content_type="application/json", headers=self._headers())

    def _refused(self, refused: Refused) -> web.Response:
        envelope: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
        headers = self._headers()
        if refused.parameters:
            envelope["parameters"] = refused.parameters
        if "retry_after" in refused.parameters:
            headers["Retry-After"] = str(refused.parameters["retry_after"])
        return web.Response(
            status=refused.code, body=_encoded(envelope), content_type="application/json", headers=headers
        )

    def _page(self, status: int) -> web.Response:
        return web.Response(status=status, text=faults.BAD_GATEWAY, content_type="text/html", headers=self._headers())

    def _dropped(self, request: web.Request, name: str, params: dict[str, str]) -> web.Response:
        self._record(name, params, Refused(0, "the connection was dropped before the call was read"))
        _hang_up(request)
        return web.Response()


class _DroppedError(Exception):
    """The connection is to be cut."""


class _HtmlError(Exception):
    """A page instead of JSON."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def _checked_token(token: str) -> str:
    if not _TOKEN.fullmatch(token) or len(token) > 80:
        raise Refused(401, "Unauthorized: invalid token specified")
    return token


def _encoded(envelope: dict[str, Any]) -> bytes:
    return json.dumps(envelope).encode()  # escaped to ASCII, as Telegram's server writes it


def _connected(request: web.Request) -> Any:
    return lambda: request.transport is not None and not request.transport.is_closing()


def _hang_up(request: web.Request) -> None:
    transport = request.transport
    if isinstance(transport, asyncio.WriteTransport):
        transport.abort()


def _accepted(name: str, params: dict[str, str], result: Any) -> list[dict[str, Any]]:
    """The messages a call put into chats, for the ledger."""
    if not name.startswith(_CHAT_METHODS) or name == "sendchataction":
        return []
    made = result if isinstance(result, list) else [result]
    return [
        {
            "chat_id": one.get("chat", {}).get("id", params.get("chat_id")),
            "message_id": one["message_id"],
            "text": one.get("text", one.get("caption", params.get("text", ""))),
        }
        for one in made
    ]
