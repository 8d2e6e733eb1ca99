"""What people say and press, one file per family.

`routers()` makes fresh routers, so that a program can be built twice.
"""

from collections.abc import Callable

from aiogram import Router

from bot.access import WhoSpeaks
from bot.handlers import (
    adding,
    agenda,
    asking,
    cards,
    changing,
    documents,
    errors,
    feeds,
    finding,
    groups,
    helping,
    membership,
    moving,
    papers,
    proposals,
    refused,
    reminding,
    settings,
    start,
    strangers,
    unknown,
)

__all__ = ["routers"]

_IN_ORDER: tuple[Callable[[], Router], ...] = (
    membership.router,
    groups.router,
    start.router,
    strangers.router,
    helping.router,
    adding.router,
    agenda.router,
    finding.router,
    cards.router,
    changing.router,
    moving.router,
    proposals.router,
    feeds.router,
    reminding.router,
    settings.router,
    unknown.commands,
    refused.router,
    documents.router,
    asking.router,
    papers.router,
    unknown.router,
)
"""Whoever comes first may take it: a short line is the date that was asked for, any other text a paper."""


def routers() -> list[Router]:
    """One root router with everything under it, the access middleware and the refusals."""
    root = Router(name="attache")
    for observer in (root.message, root.callback_query, root.errors):
        observer.outer_middleware(WhoSpeaks())
    errors.register(root)
    root.include_routers(*(family() for family in _IN_ORDER))
    return [root]
