"""How everything fits together: the composition root, and the program's life on one screen."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from aiogram import Bot, Dispatcher
from aiohttp import web

from bot import web as our_web
from bot.client import make_bot
from bot.clock import Clock, real_now
from bot.courier import Courier
from bot.handlers import routers
from bot.intake import Intake
from bot.menu import offer_commands
from bot.paper_desk import PaperDesk
from bot.precedence import AnswersFirst
from bot.reading import read_aside, warm_up
from bot.settings import Role
from bot.unpacking import Unpacker
from bot.web.links import FeedLinks
from calendars.access import Gate
from calendars.usecases.answer_proposal import AcceptChange, AddAll, AnswerProposal
from calendars.usecases.change_event import (
    CancelEvent,
    ConfirmEvent,
    HoldEvent,
    MoveEvent,
    PostponeEvent,
    ReopenEvent,
)
from calendars.usecases.change_settings import ChangeSettings
from calendars.usecases.deliver import Deliver
from calendars.usecases.find_paper import FindPaper, NoteAnswer
from calendars.usecases.fix_proposal import FixProposal, ReadProposal
from calendars.usecases.forget_paper import ForgetPaper
from calendars.usecases.read_agenda import FindEvents, ListUndated, NextEvents, ReadAgenda, ShowEvent
from calendars.usecases.read_feed import ReadFeed
from calendars.usecases.roll_occurrences import RollOccurrences
from calendars.usecases.set_reminders import ReadReminders, SetReminders
from calendars.usecases.share_feed import ListFeeds, RevokeFeed, RotateFeed, ShareFeed
from calendars.usecases.take_communique import ReadProposals, TakeCommunique
from calendars.usecases.welcome import Defaults, SetReachable, Welcome, WhoIsSpeaking
from scheduler import Clockwork, Deliverer
from storage import Opened

INBOX_KEPT = timedelta(days=7)
"""How long an answered update is remembered, so that it cannot take effect twice."""


@dataclass(frozen=True, kw_only=True)
class Config:
    """What the parts need to know; settings and the demo each make one."""

    token: str
    api: str
    feed_base: str
    gate: Gate
    defaults: Defaults
    roles: tuple[Role, ...] = ("bot", "web", "scheduler")


def new_id() -> str:
    """A new identifier, 32 hexadecimal digits."""
    return uuid4().hex


@dataclass
class App:
    """The program, built but not running."""

    config: Config
    clock: Clock
    opened: Opened
    bot: Bot = field(init=False)
    intake: Intake = field(init=False)
    deliverer: Deliverer = field(init=False)
    clockwork: Clockwork = field(init=False)
    read_feed: ReadFeed = field(init=False)
    roll_occurrences: RollOccurrences = field(init=False)

    def __post_init__(self) -> None:
        store, now = self.opened.store, self.clock.now
        self.bot = make_bot(self.config.token, self.config.api)
        self.deliverer = Deliverer(Deliver(store=store, post=Courier(self.bot), now=now), now=now)
        self.bot.session.middleware(AnswersFirst(self.deliverer.answered))
        self.roll_occurrences = RollOccurrences(store=store, now=now)
        self.clockwork = Clockwork(self.deliverer, self._nightly, now=now, real_now=real_now)
        self.read_feed = ReadFeed(store=store, now=now)
        self.intake = Intake(self.bot, self._dispatcher(), self.opened.inbox, self.clock)

    def add_routes(self, app: web.Application) -> None:
        """The addresses of DESIGN 6."""
        our_web.add_routes(
            app, read_feed=self.read_feed, ready=self.ready, now=self.clock.now, public_url=self.config.feed_base
        )

    async def run(self) -> None:
        """Runs the parts that `roles` name until cancelled; then drains and closes what was opened."""
        try:
            async with asyncio.TaskGroup() as tasks:
                if "scheduler" in self.config.roles:
                    await self.clockwork.start()
                if "bot" in self.config.roles:
                    tasks.create_task(warm_up())
                    await offer_commands(self.bot)
                    tasks.create_task(self.intake.run())
                await asyncio.get_running_loop().create_future()
        finally:
            await self.clockwork.stop()
            await self.bot.session.close()

    async def idle(self) -> bool:
        """Whether no handler runs and nothing due now is unsettled."""
        return self.intake.idle and await self.deliverer.idle()

    async def _nightly(self) -> None:
        await self.roll_occurrences()
        await self.opened.inbox.prune(self.clock.now() - INBOX_KEPT)

    async def ready(self) -> Mapping[str, object]:
        """What /readyz tells; `ok` is the verdict."""
        trouble = self.intake.trouble if "bot" in self.config.roles else None
        return {"ok": trouble is None, "telegram": trouble or "ok", "now": self.clock.now().isoformat()}

    def _dispatcher(self) -> Dispatcher:
        dispatcher = Dispatcher(storage=self.opened.conversation, **self._use_cases(), **self._facts())
        dispatcher.include_routers(*routers())
        return dispatcher

    def _facts(self) -> dict[str, Any]:
        return {
            "feed_links": FeedLinks(self.config.feed_base),
            "lets_in": self.config.gate.open,
            "unpack": Unpacker(),
        }

    def _use_cases(self) -> dict[str, Any]:
        store, now = self.opened.store, self.clock.now
        kept: dict[str, Any] = {"store": store, "now": now}
        made: dict[str, Any] = {**kept, "new_id": new_id}
        return {
            "who_is_speaking": WhoIsSpeaking(**kept, defaults=self.config.defaults),
            "welcome": Welcome(**made, gate=self.config.gate, defaults=self.config.defaults),
            "set_reachable": SetReachable(**kept),
            "papers": PaperDesk(
                take=TakeCommunique(**made, reader=read_aside),
                read=ReadProposals(store=store),
                find=FindPaper(store=store),
                note=NoteAnswer(store=store),
                forget=ForgetPaper(store=store),
                erase=self.opened.inbox.forget,
            ),
            "read_proposals": ReadProposals(store=store),
            "read_proposal": ReadProposal(store=store),
            "answer_proposal": AnswerProposal(**made),
            "accept_change": AcceptChange(**made),
            "add_all": AddAll(**made),
            "fix_proposal": FixProposal(**kept, reader=read_aside),
            "confirm_event": ConfirmEvent(**kept),
            "hold_event": HoldEvent(**kept),
            "postpone_event": PostponeEvent(**kept),
            "cancel_event": CancelEvent(**kept),
            "reopen_event": ReopenEvent(**kept),
            "move_event": MoveEvent(**kept, reader=read_aside),
            "read_agenda": ReadAgenda(**kept),
            "next_events": NextEvents(**kept),
            "list_undated": ListUndated(**kept),
            "find_events": FindEvents(**kept),
            "show_event": ShowEvent(**kept),
            "read_reminders": ReadReminders(store=store),
            "set_reminders": SetReminders(**kept),
            "change_settings": ChangeSettings(**kept),
            "share_feed": ShareFeed(**made),
            "rotate_feed": RotateFeed(**made),
            "revoke_feed": RevokeFeed(**kept),
            "list_feeds": ListFeeds(store=store),
        }
