"""The process that is killed: the real delivery, on the real store, over HTTP."""

import asyncio
from typing import Literal

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.clock import real_now
from bot.courier import Courier
from calendars.usecases.deliver import Deliver
from calendars.usecases.settle import Settled, settle
from calendars.zones import use_packaged_zones
from scheduler import Clockwork, Deliverer
from storage import open_store
from tests.flows.kills.points import DyingPost, DyingStore

Mutant = Literal["none", "marks before it sends", "takes nothing back"]


class MarksFirst(Deliver):
    """A mutant that a kill test must catch: a kill after the mark loses the letter."""

    async def __call__(self, chat_id: int) -> Settled:
        letter = await self._claim(chat_id)
        if letter is None:
            return Settled()
        settled = await settle(self.store, self.now(), letter, 0)
        await self.post.send(letter)
        return settled


class TakesNothingBack(Deliver):
    """Another: what was being sent at a kill stays so for ever."""

    async def recover(self, *, everything: bool) -> int:
        return 0


_KINDS: dict[Mutant, type[Deliver]] = {
    "none": Deliver,
    "marks before it sends": MarksFirst,
    "takes nothing back": TakesNothingBack,
}


def send(database: str, telegram: str, mutant: Mutant, point: str = "") -> None:
    """Delivers what is due until killed; with a point (tests/flows/kills/points.py), until it gets there."""
    use_packaged_zones()
    asyncio.run(_send(database, telegram, _KINDS[mutant], point))


async def _send(database: str, telegram: str, kind: type[Deliver], point: str) -> None:
    bot = Bot("2022:demo", AiohttpSession(api=TelegramAPIServer.from_base(telegram)))
    async with open_store(database, now=real_now) as opened:
        store = DyingStore(opened.store, point) if point else opened.store
        post = DyingPost(Courier(bot), point) if point else Courier(bot)
        deliverer = Deliverer(kind(store=store, post=post, now=real_now), now=real_now)
        await Clockwork(deliverer, _roll_nothing, now=real_now, real_now=real_now).start()
        await asyncio.get_running_loop().create_future()


async def _roll_nothing() -> None:
    """The nightly roll would take back what no follower asked for; this load is owed by hand."""
