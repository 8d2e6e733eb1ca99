"""Chats, what they follow, and what happens when one changes its id."""

from dataclasses import replace

from calendars.lead import Lead
from calendars.people import Chat, ChatKind, Follower
from calendars.ports import Store
from tests.storage.making import Maker, event, owed, paper

GROUP, SUPERGROUP = -55, -1001234567890


async def test_a_chat_is_kept_and_changed_under_its_id(store: Store, make: Maker) -> None:
    chat = Chat(id=GROUP, kind=ChatKind.GROUP, language="kk", zone="Asia/Almaty")
    async with store.writing() as work:
        await work.chats.save(chat)
        await work.chats.save(replace(chat, language="tr", zone="Europe/Istanbul"))
        await work.commit()
    async with store.reading() as work:
        assert await work.chats.get(GROUP) == replace(chat, language="tr", zone="Europe/Istanbul")
        assert await work.chats.get(1) is None


async def test_following_again_changes_the_leads(store: Store, make: Maker) -> None:
    await make.calendar()
    chat = await make.chat(follows=["desk"])
    shorter = Follower(calendar_id="desk", chat=chat, leads=(Lead(2, "h"), Lead(0, "d")))
    async with store.writing() as work:
        await work.chats.follow(shorter)
        await work.commit()
    async with store.reading() as work:
        assert await work.chats.followers("desk") == [shorter]
        assert await work.chats.following(7) == [shorter]


async def test_a_group_that_becomes_a_supergroup_takes_everything_along(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.chat(GROUP, follows=["desk"])
    await make.events(event("council"))
    await make.owe(owed(chat_id=GROUP))
    async with store.writing() as work:
        await work.papers.add(paper("paper", chat_id=GROUP), [])
        await work.chats.rename(GROUP, SUPERGROUP)
        await work.commit()
    async with store.reading() as work:
        assert await work.chats.get(GROUP) is None
        assert [each.chat.id for each in await work.chats.followers("desk")] == [SUPERGROUP]
        assert [each.chat_id for each in await work.deliveries.of_event("council")] == [SUPERGROUP]
        kept = await work.papers.get("paper")
        assert kept is not None
        assert kept.chat_id == SUPERGROUP


async def test_a_supergroup_that_is_known_already_is_owed_each_reminder_once(store: Store, make: Maker) -> None:
    await make.calendar()
    await make.chat(GROUP, follows=["desk"])
    await make.chat(SUPERGROUP, follows=["desk"])
    await make.events(event("council"))
    await make.owe(owed("1d", chat_id=GROUP), owed("7d", chat_id=GROUP), owed("1d", chat_id=SUPERGROUP))
    async with store.writing() as work:
        await work.chats.rename(GROUP, SUPERGROUP)
        await work.commit()
    async with store.reading() as work:
        kept = await work.deliveries.of_event("council")
        assert sorted((each.chat_id, each.rule) for each in kept) == [(SUPERGROUP, "1d"), (SUPERGROUP, "7d")]
        assert await work.chats.get(GROUP) is None
        assert len(await work.chats.followers("desk")) == 1
