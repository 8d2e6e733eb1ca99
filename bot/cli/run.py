"""`attache run`: the real thing."""

import asyncio
import logging
import secrets
from argparse import Namespace
from contextlib import AsyncExitStack

from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import web

from bot.app import App, Config
from bot.cli.failure import LOCKED, CommandFailed
from bot.cli.serving import serve
from bot.cli.until_stopped import until_stopped
from bot.clock import RealClock
from bot.logs import set_up_logs
from bot.settings import BadSettings, Settings
from calendars.access import Gate
from calendars.errors import Busy
from calendars.usecases.welcome import Defaults
from calendars.zones import StaleZonesError, self_test, use_packaged_zones
from storage import CannotOpenError, Opened, migrate, open_store

log = logging.getLogger(__name__)


def run(_: Namespace) -> int:
    """Migrates, then serves until interrupted."""
    try:
        settings = Settings.read()
        use_packaged_zones()
        self_test()
        set_up_logs(settings.log_format)
        _make_folder(settings)
        migrate(settings.database_url)
        serve(_run(settings))
    except (BadSettings, StaleZonesError, CannotOpenError) as wrong:
        raise CommandFailed(str(wrong)) from None
    except Busy:
        raise CommandFailed(LOCKED) from None
    return 0


def _make_folder(settings: Settings) -> None:
    if settings.database is not None:
        return
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        sentence = f"The folder {settings.data} cannot be made ({failure.strerror}): set ATTACHE_DATA to one that can."
        raise CommandFailed(sentence) from None


async def _ensure_token(app: App) -> None:
    """Telegram's own verdict, once, at the start; when it cannot be reached, polling goes on trying."""
    try:
        await app.bot.me()
    except (TelegramUnauthorizedError, TelegramNotFound) as refused:
        sentence = f"Telegram refuses ATTACHE_TOKEN ({refused.message}): check it, and ATTACHE_API."
        raise CommandFailed(sentence) from None
    except AiogramError as trouble:
        log.warning("Telegram cannot be reached yet", extra={"action": "no_telegram", "reason": str(trouble)})


async def _run(settings: Settings) -> None:
    clock = RealClock()
    async with AsyncExitStack() as stack:
        opened = await stack.enter_async_context(open_store(settings.database_url, now=clock.now))
        app = App(await _config(settings, opened), clock, opened)
        if "web" in settings.roles:
            runner = await _serving(app, settings)
            stack.push_async_callback(runner.cleanup)
        stack.push_async_callback(app.bot.session.close)
        if "bot" in settings.roles:
            await _ensure_token(app)
        tasks = await stack.enter_async_context(asyncio.TaskGroup())
        running = tasks.create_task(app.run())
        await until_stopped()
        running.cancel()


async def _serving(app: App, settings: Settings) -> web.AppRunner:
    served = web.Application()
    app.add_routes(served)
    runner = web.AppRunner(served, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, *settings.listen_at).start()
    except OSError as failure:
        await runner.cleanup()
        raise CommandFailed(f"ATTACHE_LISTEN {settings.listen} cannot be used: {failure.strerror}.") from None
    return runner


async def _config(settings: Settings, opened: Opened) -> Config:
    return Config(
        token=settings.token.get_secret_value(),
        api=settings.api,
        feed_base=settings.feed_base,
        gate=Gate(open=settings.open, admins=frozenset(settings.admins), code=await _code(settings, opened)),
        defaults=Defaults(language=settings.language, zone=settings.zone),
        roles=settings.roles,
    )


async def _code(settings: Settings, opened: Opened) -> str | None:
    if settings.admins or settings.open:
        return None
    async with opened.store.reading() as work:
        if await work.calendars.any_owner():
            return None
    code = secrets.token_urlsafe(9)
    print(f"Nobody owns this bot yet. To claim it, write to it: /start {code}", flush=True)
    return code
