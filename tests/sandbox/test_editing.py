"""Editing, deleting, replying, copying, forwarding, pinning."""

from typing import Any

import pytest

from tests.sandbox.telegram import Telegram

KEYBOARD = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}
SAME = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def sent(telegram: Telegram, chat: int, text: str = "x", **more: Any) -> int:
    made: int = (await telegram.ok("sendMessage", chat_id=chat, text=text, **more))["message_id"]
    return made


async def test_an_edit_without_markup_takes_the_buttons_away(telegram: Telegram, person: int) -> None:
    message = await sent(telegram, person, reply_markup=KEYBOARD)
    made = await telegram.ok("editMessageText", chat_id=person, message_id=message, text="y")
    assert made["edit_date"]
    assert "reply_markup" not in made
    assert (await telegram.shown(person))[-1]["buttons"] == []


async def test_an_edit_that_changes_nothing_is_refused(telegram: Telegram, person: int) -> None:
    message = await sent(telegram, person, "<b>x</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    edit = {"chat_id": person, "message_id": message}
    same = {"text": "<b>x</b> ", "parse_mode": "HTML", "reply_markup": KEYBOARD}
    assert await telegram.refusal("editMessageText", **edit, **same) == SAME
    assert await telegram.refusal("editMessageReplyMarkup", **edit, reply_markup=KEYBOARD) == SAME
    assert await telegram.ok("editMessageReplyMarkup", **edit)


async def test_what_is_not_there_or_not_the_bots_cannot_be_edited(telegram: Telegram, person: int) -> None:
    said = (await telegram.say(person, person, "mine"))["message_id"]
    edit = {"chat_id": person, "text": "y"}
    refusal = await telegram.refusal("editMessageText", **edit, message_id=999)
    assert refusal == "400 Bad Request: message to edit not found"
    refusal = await telegram.refusal("editMessageText", **edit, message_id=said)
    assert refusal == "400 Bad Request: message can't be edited"
    refusal = await telegram.refusal("editMessageText", text="y")
    assert refusal == "400 Bad Request: message identifier is not specified"


async def test_text_and_caption_are_different_things(telegram: Telegram, person: int) -> None:
    await telegram.send_file(person, person, "a.txt", b"x")
    file_id = (await telegram.updates())[0]["message"]["document"]["file_id"]
    document = (await telegram.ok("sendDocument", chat_id=person, document=file_id))["message_id"]
    text = await sent(telegram, person)
    refusal = await telegram.refusal("editMessageText", chat_id=person, message_id=document, text="y")
    assert refusal == "400 Bad Request: there is no text in the message to edit"
    refusal = await telegram.refusal("editMessageCaption", chat_id=person, message_id=text, caption="y")
    assert refusal == "400 Bad Request: there is no caption in the message to edit"
    made = await telegram.ok("editMessageCaption", chat_id=person, message_id=document, caption="y")
    assert made["caption"] == "y"


async def test_a_bot_deletes_for_two_days(telegram: Telegram, person: int) -> None:
    young, old = await sent(telegram, person), await sent(telegram, person)
    assert await telegram.ok("deleteMessage", chat_id=person, message_id=young) is True
    refusal = await telegram.refusal("deleteMessage", chat_id=person, message_id=young)
    assert refusal == "400 Bad Request: message to delete not found"
    telegram.clock.advance(days=2, seconds=1)
    refusal = await telegram.refusal("deleteMessage", chat_id=person, message_id=old)
    assert refusal == "400 Bad Request: message can't be deleted"


async def test_others_messages_in_a_group_need_the_right(telegram: Telegram, person: int) -> None:
    group = await telegram.group(person, kind="supergroup")
    said = (await telegram.say(group, person, "/x"))["message_id"]
    refusal = await telegram.refusal("deleteMessage", chat_id=group, message_id=said)
    assert refusal == "400 Bad Request: message can't be deleted"
    await telegram.sim("promote", chat=group)
    assert await telegram.ok("deleteMessage", chat_id=group, message_id=said)


async def test_several_are_deleted_at_once_and_missing_ones_skipped(telegram: Telegram, person: int) -> None:
    one, two = await sent(telegram, person), await sent(telegram, person)
    assert await telegram.ok("deleteMessages", chat_id=person, message_ids=[one, two, 999])
    refusal = await telegram.refusal("deleteMessages", chat_id=person)
    assert refusal == "400 Bad Request: message identifiers are not specified"


async def test_a_reply_shows_what_it_answers(telegram: Telegram, person: int) -> None:
    said = (await telegram.say(person, person, "когда встреча?"))["message_id"]
    reply = {"message_id": said, "quote": "встреча", "quote_parse_mode": "HTML"}
    made = await telegram.ok("sendMessage", chat_id=person, text="3 марта", reply_parameters=reply)
    assert made["reply_to_message"]["text"] == "когда встреча?"
    assert made["quote"]["text"] == "встреча"
    assert (await telegram.shown(person))[-1]["reply_to"] == said


async def test_a_reply_to_nothing_is_refused_unless_allowed(telegram: Telegram, person: int) -> None:
    missing: dict[str, Any] = {"message_id": 999}
    refusal = await telegram.refusal("sendMessage", chat_id=person, text="x", reply_parameters=missing)
    assert refusal == "400 Bad Request: message to be replied not found"
    missing["allow_sending_without_reply"] = True
    assert await telegram.ok("sendMessage", chat_id=person, text="x", reply_parameters=missing)


@pytest.mark.parametrize(
    ("method", "what"),
    [("copyMessage", "copy"), ("forwardMessage", "forward")],
)
async def test_what_is_not_there_cannot_be_copied(telegram: Telegram, person: int, method: str, what: str) -> None:
    refusal = await telegram.refusal(method, chat_id=person, from_chat_id=person, message_id=999)
    assert refusal == f"400 Bad Request: message to {what} not found"


async def test_a_forward_names_its_origin_and_a_copy_does_not(telegram: Telegram, person: int) -> None:
    said = (await telegram.say(person, person, "слово"))["message_id"]
    whence = {"chat_id": person, "from_chat_id": person, "message_id": said}
    forwarded = await telegram.ok("forwardMessage", **whence)
    assert forwarded["forward_origin"]["type"] == "user"
    assert forwarded["forward_from"]["id"] == person
    copied = await telegram.ok("copyMessage", **whence)
    assert list(copied) == ["message_id"]
    assert (await telegram.shown(person))[-1]["text"] == "слово"


async def test_several_are_forwarded_or_copied_and_missing_ones_skipped(telegram: Telegram, person: int) -> None:
    said = [(await telegram.say(person, person, text))["message_id"] for text in ("one", "two")]
    whence = {"chat_id": person, "from_chat_id": person}
    for method in ("forwardMessages", "copyMessages"):
        made = await telegram.ok(method, **whence, message_ids=[*said, 999])
        shown = (await telegram.shown(person))[-2:]
        assert [one["message_id"] for one in made] == [one["message_id"] for one in shown]
        assert [one["text"] for one in shown] == ["one", "two"]
        refusal = await telegram.refusal(method, **whence, message_ids=[999])
        assert refusal == "400 Bad Request: there are no messages to forward"


async def test_pinning_leaves_a_service_message(telegram: Telegram, person: int) -> None:
    message = await sent(telegram, person, "важно")
    assert await telegram.ok("pinChatMessage", chat_id=person, message_id=message)
    assert (await telegram.updates())[0]["message"]["pinned_message"]["text"] == "важно"
    assert (await telegram.ok("getChat", chat_id=person))["pinned_message"]["message_id"] == message
    assert await telegram.ok("unpinChatMessage", chat_id=person)
    refusal = await telegram.refusal("pinChatMessage", chat_id=person, message_id=999)
    assert refusal == "400 Bad Request: message to pin not found"


async def test_a_person_edits_their_own_words(telegram: Telegram, person: int) -> None:
    said = (await telegram.say(person, person, "4 марта"))["message_id"]
    await telegram.updates()
    await telegram.sim("edit", chat=person, message_id=said, from_=person, text="3 марта")
    update = (await telegram.updates())[0]
    assert update["edited_message"]["text"] == "3 марта"
    assert update["edited_message"]["edit_date"]
    other = await telegram.person("James")
    await telegram.sim("edit", 403, chat=person, message_id=said, from_=other, text="x")
