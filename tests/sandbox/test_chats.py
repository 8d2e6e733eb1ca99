"""Who lets the bot in: people, groups, supergroups, channels."""

from typing import Any

import pytest

from tests.sandbox.telegram import Telegram


async def refused(telegram: Telegram, chat: int) -> str:
    return await telegram.refusal("sendMessage", chat_id=chat, text="x")


async def test_a_bot_cannot_speak_first(telegram: Telegram) -> None:
    stranger = await telegram.person(started=False)
    assert await refused(telegram, stranger) == "403 Forbidden: bot can't initiate conversation with a user"
    await telegram.say(stranger, stranger, "/start")
    assert await telegram.ok("sendMessage", chat_id=stranger, text="x")


async def test_a_deep_link_starts_with_its_payload(telegram: Telegram) -> None:
    person = await telegram.person(started=False)
    await telegram.say(person, person, "/start cal_17")
    message = (await telegram.updates())[0]["message"]
    assert message["text"] == "/start cal_17"
    assert message["entities"] == [{"offset": 0, "length": 6, "type": "bot_command"}]
    assert message["from"]["language_code"] == "ru"
    assert "time_zone" not in message["from"]


async def test_blocking_is_told_and_writing_takes_it_back(telegram: Telegram, person: int) -> None:
    await telegram.sim("block", chat=person)
    (update,) = await telegram.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await refused(telegram, person) == "403 Forbidden: bot was blocked by the user"
    await telegram.say(person, person, "снова я")
    first, second = await telegram.updates()
    assert first["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert second["message"]["text"] == "снова я"
    assert await telegram.ok("sendMessage", chat_id=person, text="x")


async def test_a_deleted_account_is_deactivated(telegram: Telegram, person: int) -> None:
    await telegram.sim("deactivate", chat=person)
    assert await refused(telegram, person) == "403 Forbidden: user is deactivated"


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_bot_hears_that_it_was_added_and_put_out(telegram: Telegram, person: int, kind: str) -> None:
    group = (await telegram.sim("chats", type=kind, title="Отдел", members=[person], with_bot=True))["id"]
    added, joined = await telegram.updates()
    assert added["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["message"]["new_chat_members"][0]["is_bot"] is True
    assert await telegram.ok("sendMessage", chat_id=group, text="x")
    await telegram.sim("kick", chat=group)
    assert (await telegram.updates())[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await refused(telegram, group) == f"403 Forbidden: bot was kicked from the {kind} chat"


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_bot_that_left_is_no_member(telegram: Telegram, person: int, kind: str) -> None:
    chat = await telegram.group(person, kind=kind)
    assert await telegram.ok("leaveChat", chat_id=chat)
    assert await refused(telegram, chat) == f"403 Forbidden: bot is not a member of the {kind} chat"


async def test_a_chat_the_bot_never_saw_is_not_found(telegram: Telegram, person: int) -> None:
    chat = await telegram.group(person, with_bot=False)
    assert await refused(telegram, chat) == "400 Bad Request: chat not found"


async def test_a_deleted_group_says_so(telegram: Telegram, person: int) -> None:
    chat = await telegram.group(person)
    await telegram.sim("deactivate", chat=chat)
    assert await refused(telegram, chat) == "403 Forbidden: the group chat was deleted"


async def test_an_upgraded_group_names_its_new_id(telegram: Telegram, person: int) -> None:
    old = await telegram.group(person)
    new = (await telegram.sim("migrate", chat=old))["migrated_to"]
    assert str(new).startswith("-100")
    first, second = await telegram.updates()
    assert first["message"]["chat"]["id"] == old
    assert first["message"]["migrate_to_chat_id"] == new
    assert second["message"]["chat"]["id"] == new
    assert second["message"]["migrate_from_chat_id"] == old
    envelope = await telegram.call("sendMessage", chat_id=old, text="x")
    assert envelope["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert envelope["parameters"] == {"migrate_to_chat_id": new}
    assert await telegram.ok("sendMessage", chat_id=new, text="x")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("просто разговор", False),
        ("/today", True),
        ("/today@attache_bot", True),
        ("/today@other_bot", False),
        ("спросим @attache_bot", True),
        ("спросим @attache_bots", False),
    ],
)
async def test_privacy_mode_hides_what_is_not_for_the_bot(
    telegram: Telegram, person: int, text: str, *, heard: bool
) -> None:
    group = await telegram.group(person, kind="supergroup")
    assert ((await telegram.say(group, person, text))["update_id"] is not None) is heard
    await telegram.sim("promote", chat=group)
    assert (await telegram.say(group, person, text))["update_id"] is not None


async def test_replies_to_the_bot_are_heard(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person)
    message = await telegram.ok("sendMessage", chat_id=group, text="Когда?")
    said = await telegram.say(group, person, "завтра", reply_to=message["message_id"])
    assert said["update_id"]
    assert (await telegram.updates())[0]["message"]["reply_to_message"]["text"] == "Когда?"


async def test_a_silenced_group_takes_nothing_from_a_plain_member(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    await telegram.sim("promote", chat=group)
    await telegram.ok("setChatPermissions", chat_id=group, permissions={})
    assert await telegram.ok("sendMessage", chat_id=group, text="x")
    await telegram.sim("promote", chat=group, demote=True)
    refusal = "400 Bad Request: not enough rights to send text messages to the chat"
    assert await refused(telegram, group) == refusal


async def test_a_channel_takes_posts_from_administrators_only(telegram: Telegram, person: int) -> None:
    channel = await telegram.group(person, kind="channel")
    made = await telegram.ok("sendMessage", chat_id=channel, text="x")
    assert made["sender_chat"]["id"] == channel
    assert "from" not in made
    await telegram.say(channel, person, "объявление")
    assert (await telegram.updates())[0]["channel_post"]["text"] == "объявление"
    await telegram.sim("promote", chat=channel, demote=True)
    refusal = "400 Bad Request: need administrator rights in the channel chat"
    assert await refused(telegram, channel) == refusal


async def test_a_public_chat_is_found_by_name(telegram: Telegram, person: int) -> None:
    made = await telegram.sim("chats", type="supergroup", title="Desk", members=[person], username="mfa_desk")
    assert (await telegram.ok("getChat", chat_id="@MFA_desk"))["id"] == made["id"]


async def test_messages_of_a_topic_stay_in_it(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    topic = await telegram.sim("topics", chat=group, name="Турция")
    assert (await telegram.updates())[0]["message"]["forum_topic_created"]["name"] == "Турция"
    made = await telegram.ok("sendMessage", chat_id=group, text="x", message_thread_id=topic["thread"])
    assert made["message_thread_id"] == topic["thread"]
    assert made["is_topic_message"] is True
    await telegram.say(group, person, "/today", thread=topic["thread"])
    assert (await telegram.updates())[0]["message"]["message_thread_id"] == topic["thread"]
    refusal = await telegram.refusal("sendMessage", chat_id=group, text="x", message_thread_id=99)
    assert refusal == "400 Bad Request: message thread not found"
    await telegram.sim("promote", chat=group)
    await telegram.ok("closeForumTopic", chat_id=group, message_thread_id=topic["thread"])
    refusal = await telegram.refusal("sendMessage", chat_id=group, text="x", message_thread_id=topic["thread"])
    assert refusal == "400 Bad Request: TOPIC_CLOSED"


async def test_members_are_told_by_status(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    stranger = await telegram.person("James", "en")
    statuses: dict[int, Any] = {}
    for user in (person, 123456, stranger):
        statuses[user] = (await telegram.ok("getChatMember", chat_id=group, user_id=user))["status"]
    assert statuses == {person: "creator", 123456: "member", stranger: "left"}
    administrators = await telegram.ok("getChatAdministrators", chat_id=group)
    assert [one["user"]["id"] for one in administrators] == [person]
    assert await telegram.ok("getChatMemberCount", chat_id=group) == 2
    refusal = await telegram.refusal("banChatMember", chat_id=group, user_id=stranger)
    assert refusal == "400 Bad Request: not enough rights to restrict/unrestrict chat member"


async def test_supergroups_number_their_own_messages(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    before = (await telegram.say(person, person, "x"))["message_id"]
    first = (await telegram.say(group, person, "/x"))["message_id"]
    second = (await telegram.say(group, person, "/x"))["message_id"]
    assert second == first + 1
    assert (await telegram.say(person, person, "x"))["message_id"] == before + 1


async def test_a_chat_action_must_be_a_known_one(telegram: Telegram, person: int) -> None:
    assert await telegram.ok("sendChatAction", chat_id=person, action="typing")
    refusal = await telegram.refusal("sendChatAction", chat_id=person, action="dancing")
    assert refusal == "400 Bad Request: wrong parameter action in request"
