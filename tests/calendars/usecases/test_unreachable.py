"""A chat that has blocked the bot loses nothing: what is owed waits until it comes back."""

from datetime import UTC, datetime

from calendars.usecases.welcome import SetReachable
from tests.calendars.usecases.conftest import OFFICER, STATEMENT, Desk


async def due(desk: Desk) -> dict[int, int]:
    async with desk.store.reading() as work:
        return dict(await work.deliveries.due_chats(desk.clock.now()))


async def test_nothing_is_due_to_a_chat_that_blocked_the_bot_until_it_says_start(desk: Desk) -> None:
    await desk.add(STATEMENT[3])
    desk.clock.set(datetime(2022, 3, 2, 3, tzinfo=UTC))
    assert await due(desk) == {OFFICER: 1}
    await SetReachable(store=desk.store, now=desk.clock.now)(OFFICER, False)
    assert await due(desk) == {}
    await desk.come_in()
    assert await due(desk) == {OFFICER: 1}


async def test_an_event_added_while_blocked_is_owed_when_the_chat_is_back(desk: Desk) -> None:
    set_reachable = SetReachable(store=desk.store, now=desk.clock.now)
    await set_reachable(OFFICER, False)
    await desk.add(STATEMENT[3])
    desk.clock.set(datetime(2022, 3, 2, 3, tzinfo=UTC))
    assert await due(desk) == {}
    await set_reachable(OFFICER, True)
    assert await due(desk) == {OFFICER: 1}
