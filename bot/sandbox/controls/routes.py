"""Which address does what under `/sim`."""

import asyncio
import inspect
import json
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.box import Box
from bot.sandbox.controls import clock as clocks
from bot.sandbox.controls import misfortunes, people, pressing, reading, talking
from bot.sandbox.controls.asked import body, chat_in, wrong
from bot.sandbox.controls.clock import ClockControl
from bot.sandbox.refusals import Refused

_KEEP_ALIVE = 15.0
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Action = Callable[[Box, dict[str, Any]], Any]


_ACTIONS: dict[str, Action] = {
    "users": people.add_user,
    "chats": people.add_chat,
    "topics": people.add_topic,
    "join": people.join,
    "kick": people.leave,
    "promote": people.promote,
    "message": talking.say,
    "album": talking.say_album,
    "edit": talking.edit,
    "inline": talking.inline,
    "press": pressing.press,
    "block": misfortunes.block,
    "deactivate": misfortunes.deactivate,
    "migrate": misfortunes.migrate,
    "reset": misfortunes.reset,
    "fault": misfortunes.fault,
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A paper the page offers one click away."""

    title: str
    text: str
    file_name: str | None = None


class Controls:
    """All controls of one box; `idle` answers for the product when it runs in the same process."""

    def __init__(
        self,
        box: Box,
        clock: ClockControl | None,
        idle: Callable[[], Awaitable[bool]] | None,
        samples: Sequence[Sample],
    ) -> None:
        self._box = box
        self._clock = clock
        self._idle = idle
        self._samples = samples

    def add_routes(self, app: web.Application) -> None:
        """Answer under `/sim`."""
        for name, action in _ACTIONS.items():
            app.router.add_post(f"/sim/{name}", self._answering(_posted(self._box, action)))
        views: dict[str, Callable[[web.Request], Any]] = {
            "users": lambda request: people.list_users(self._box),
            "chats": self._chats,
            "commands": lambda request: reading.commands(self._box, dict(request.query)),
            "bot": lambda request: reading.bot(self._box),
            "calls": self._calls,
            "state": self._state,
            "fault": lambda request: self._box.faults.to_json(),
            "samples": lambda request: [asdict(sample) for sample in self._samples],
            "clock": lambda request: {"now": self._moving().now().isoformat()},
        }
        for name, view in views.items():
            app.router.add_get(f"/sim/{name}", self._answering(view))
        app.router.add_get("/sim/chats/{chat}/messages", self._messages)
        app.router.add_get("/sim/files/{file_id}", self._file)
        app.router.add_get("/sim/events", self._events)
        app.router.add_post("/sim/clock", self._answering(self._move_clock))
        app.router.add_delete("/sim/clock", self._answering(self._release_clock))
        app.router.add_delete("/sim/fault", self._answering(self._clear_faults))
        app.router.add_route("*", "/sim/{rest:.*}", self._answering(_nowhere))

    def _answering(self, view: Callable[[web.Request], Any]) -> Handler:
        async def answer(request: web.Request) -> web.StreamResponse:
            try:
                made = view(request)
                return _json(await made if inspect.isawaitable(made) else made)
            except Refused as refused:
                return _json({"error": refused.description}, refused.code)

        return answer

    def _chats(self, request: web.Request) -> Any:
        user = request.query.get("user", "")
        return reading.chats(self._box, int(user) if user.lstrip("-").isdigit() else None)

    def _calls(self, request: web.Request) -> Any:
        return self._box.ledger.calls(_after(request), request.query.get("method", ""))

    async def _state(self, request: web.Request) -> Any:
        updates, webhook = self._box.updates, self._box.webhook.address
        # Asked in this order: what is confirmed by now is known to the product when it is asked whether it is at work.
        idle = updates.pending == 0 and await self._settled()
        return {
            "polling": updates.polling,
            "webhook": webhook.url if webhook else None,
            "pending": updates.pending,
            "idle": idle,
            "now": self._box.world.now().isoformat(),
            "movable": self._clock is not None,
        }

    async def _settled(self) -> bool:
        """Whether the bot is done with what it took; of a foreign one it can only be seen that it waits for more."""
        if self._idle is not None:
            return await self._idle()
        return self._box.updates.polling or self._box.webhook.address is not None

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        try:
            chat = chat_in(self._box, {"chat": request.match_info["chat"]})
            after, form = _after(request), _form(request)
        except Refused as refused:
            return _json({"error": refused.description}, refused.code)
        messages = chat.history.after(after)
        if form == "text":
            return web.Response(text=reading.transcript(self._box, messages), content_type="text/plain")
        return _json([reading.message_json(self._box, one) for one in messages])

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = self._box.files.by_id(request.match_info["file_id"])
        if file is None:
            return _json({"error": "there is no such file"}, 404)
        # Nothing a bot or a person uploads may run as a page of this origin.
        picture = file.mime_type in ("image/png", "image/jpeg", "image/gif", "image/webp")
        kind = file.mime_type if picture else "application/octet-stream"
        response = web.Response(body=file.content, headers={"Content-Type": kind, "X-Content-Type-Options": "nosniff"})
        response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
        if not picture:
            response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name)}"
        return response

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        with suppress(ConnectionResetError):  # a page that is closed is no trouble
            await response.prepare(request)
            await self._tell(response)
        return response

    async def _tell(self, response: web.StreamResponse) -> None:
        async with self._box.events.listening() as queue:
            await response.write(b": hello\n\n")
            while True:
                try:
                    news = await asyncio.wait_for(queue.get(), _KEEP_ALIVE)
                except TimeoutError:
                    await response.write(b":\n\n")
                    continue
                if news.get("what") == "closed":
                    break
                await response.write(f"data: {json.dumps(news)}\n\n".encode())

    def _moving(self) -> ClockControl:
        if self._clock is None:
            raise wrong("this server's clock is the real one and cannot be moved", 404)
        return self._clock

    async def _move_clock(self, request: web.Request) -> Any:
        moved = await clocks.move(self._moving(), await body(request))
        self._box.events.publish(None, "clock")
        return moved

    async def _release_clock(self, request: web.Request) -> Any:
        clock = self._moving()
        await clock.release()
        self._box.events.publish(None, "clock")
        return {"now": clock.now().isoformat()}

    def _clear_faults(self, request: web.Request) -> Any:
        self._box.faults.clear()
        return []


def _posted(box: Box, action: Action) -> Callable[[web.Request], Any]:
    async def act(request: web.Request) -> Any:
        made = action(box, await body(request))
        return await made if inspect.isawaitable(made) else made

    return act


def _json(value: Any, status: int = 200) -> web.Response:
    return web.json_response(value, status=status, dumps=lambda one: json.dumps(one, ensure_ascii=False))


def _nowhere(request: web.Request) -> Any:
    raise wrong(f"there is no control {request.method} {request.path}", 404)


def _after(request: web.Request) -> int:
    after = request.query.get("after", "0")
    if not after.isdecimal():
        raise wrong("after is the number of a message or call")
    return int(after)


def _form(request: web.Request) -> str:
    form = request.query.get("format", "json")
    if form not in ("json", "text"):
        raise wrong("format is json or text")
    return form
