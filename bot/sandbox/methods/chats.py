"""Chats as such: what they are, their title, description, permissions."""

import secrets
from typing import Any

from bot.sandbox import posting, shapes
from bot.sandbox.access import chat_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Chat, Member

_PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def get_chat(box: Box, call: Call) -> Any:
    """getChat: a ChatFullInfo."""
    chat = chat_of(box.world, call, "read")
    made = shapes.chat(box.world, chat) | {"accent_color_id": abs(chat.id) % 7, "max_reaction_count": 11}
    made["accepted_gift_types"] = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    if chat.description:
        made["description"] = chat.description
    if not chat.is_private:
        made["permissions"] = {name: chat.allows(name) for name in _PERMISSIONS}
    if chat.pinned and (pinned := chat.history.get(chat.pinned[-1])) is not None:
        made["pinned_message"] = shapes.message(box.world, pinned, with_reply=False)
    if chat.invite_link and box.world.bot_member(chat).may("can_invite_users"):
        made["invite_link"] = chat.invite_link
    return made


def set_chat_title(box: Box, call: Call) -> Any:
    """setChatTitle."""
    chat = _changeable(box, call, "can_change_info", "change chat title")
    title = call.text("title").strip()
    if not title:
        raise bad_request("Title must be non-empty")
    if title != chat.title:
        chat.title = title[:128]
        posting.service(box, chat, box.world.bot.id, new_chat_title=chat.title)
    return True


def set_chat_description(box: Box, call: Call) -> Any:
    """setChatDescription."""
    chat = _changeable(box, call, "can_change_info", "set chat description")
    if call.text("description") == chat.description:
        raise bad_request("chat description is not modified")
    chat.description = call.text("description")[:255]
    return True


def set_chat_permissions(box: Box, call: Call) -> Any:
    """setChatPermissions."""
    value = call.parsed("permissions", "Can't parse permissions JSON object") or {}
    if not isinstance(value, dict):
        raise bad_request("Object expected as permissions")
    chat = _changeable(box, call, "can_restrict_members", "change chat permissions")
    chat.permissions = permissions(value)
    box.events.publish(chat.id, "members")
    return True


def permissions(value: dict[str, Any]) -> dict[str, bool]:
    """ChatPermissions with everything not given turned off."""
    return {name: value.get(name) is True for name in _PERMISSIONS}


def export_chat_invite_link(box: Box, call: Call) -> Any:
    """exportChatInviteLink."""
    chat = _changeable(box, call, "can_invite_users", "manage chat invite link")
    chat.invite_link = f"https://t.me/+{secrets.token_urlsafe(12)}"
    return chat.invite_link


def leave_chat(box: Box, call: Call) -> Any:
    """leaveChat."""
    chat = chat_of(box.world, call, "edit")
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    bot = box.world.bot.id
    posting.service(box, chat, bot, left_chat_member=bot)
    posting.set_member(box, chat, bot, Member(bot, "left"))
    return True


def _changeable(box: Box, call: Call, right: str, what: str) -> Chat:
    chat = chat_of(box.world, call, "write")
    if chat.is_private:
        raise bad_request(f"can't {what} in private chats" if " " in what else "method is unavailable")
    if not box.world.bot_member(chat).may(right):
        raise bad_request(f"not enough rights to {what}")
    return chat
