"""aiogram hands arguments to handlers by name: a misspelt one would fail only when somebody presses it."""

import inspect
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from aiogram import Bot, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters import CommandObject
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, ChatMemberUpdated, Document, ErrorEvent, Message, Update, User

from bot.handlers import routers
from calendars.people import Chat
from tests.bot.talking.conftest import Begin

GIVEN = {
    "bot": Bot,
    "chat": Chat,
    "command": CommandObject,
    "document": Document,
    "event_from_user": User,
    "event_update": Update,
    "following": Update,
    "person": int,
    "known": bool,
    "own_language": str,
    "request": str,
    "state": FSMContext,
    "text": str,
}
"""What aiogram, the filters, the intake and the access middleware give."""

EVENTS = {"message": Message, "callback_query": CallbackQuery, "my_chat_member": ChatMemberUpdated, "error": ErrorEvent}


def handlers() -> Iterator[tuple[str, HandlerObject]]:
    for root in routers():
        for router in (root, *descendants(root)):
            for name, observer in router.observers.items():
                yield from ((name, handler) for handler in observer.handlers)


def descendants(router: Router) -> Iterator[Router]:
    for child in router.sub_routers:
        yield child
        yield from descendants(child)


@pytest.mark.parametrize(("observer", "handler"), list(handlers()))
async def test_every_handler_asks_for_what_there_is(observer: str, handler: HandlerObject, begin: Begin) -> None:
    offered = begin().dispatcher.workflow_data
    hints = get_type_hints(handler.callback)
    event, *asked = inspect.signature(handler.callback).parameters
    assert issubclass(EVENTS[observer], hints.pop(event))
    hints.pop("return", None)
    for name in asked:
        assert offers(name, hints[name], offered), f"{handler.callback.__module__}: {name}"


def offers(name: str, hint: Any, offered: dict[str, Any]) -> bool:
    if name == "callback_data":
        return issubclass(hint, CallbackData)
    if name in GIVEN:
        return bool(hint in (GIVEN[name], GIVEN[name] | None))
    return isinstance(offered.get(name), hint)


def test_routers_are_fresh_so_that_a_program_can_be_built_twice() -> None:
    (first,), (second,) = routers(), routers()
    assert first is not second
    assert not {id(each) for each in descendants(first)} & {id(each) for each in descendants(second)}
