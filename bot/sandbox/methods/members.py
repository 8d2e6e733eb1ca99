"""Who is in a chat, and what they may."""

from typing import Any

from bot.sandbox import posting, shapes
from bot.sandbox.access import chat_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.methods.chats import permissions
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import ADMIN_RIGHTS, Chat, Member


def get_chat_member(box: Box, call: Call) -> Any:
    """getChatMember: `left` for a known person who never was there."""
    user = _user_id(call)
    chat = chat_of(box.world, call, "members")
    if user not in box.world.users:
        raise bad_request("PARTICIPANT_ID_INVALID" if chat.own_ids else "user not found")
    if chat.is_private:
        return shapes.member(box.world, chat, Member(user, "member" if user in (chat.id, box.world.bot.id) else "left"))
    return shapes.member(box.world, chat, chat.members.get(user) or Member(user, "left"))


def get_chat_administrators(box: Box, call: Call) -> Any:
    """getChatAdministrators, without other bots."""
    chat = chat_of(box.world, call, "members")
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [shapes.member(box.world, chat, one) for one in chat.members.values() if one.rules]


def get_chat_member_count(box: Box, call: Call) -> Any:
    """getChatMemberCount."""
    chat = chat_of(box.world, call, "members")
    return 2 if chat.is_private else sum(one.present for one in chat.members.values())


def ban_chat_member(box: Box, call: Call) -> Any:
    """banChatMember."""
    user, chat = _target(box, call, "can_restrict_members", "restrict/unrestrict chat member")
    was_in = user in chat.members and chat.members[user].present
    posting.set_member(box, chat, box.world.bot.id, Member(user, "kicked", until=call.integer("until_date")))
    if was_in and chat.type != "channel":
        posting.service(box, chat, box.world.bot.id, left_chat_member=user)
    return True


def unban_chat_member(box: Box, call: Call) -> Any:
    """unbanChatMember; who is still in is put out, unless `only_if_banned`."""
    user, chat = _target(box, call, "can_restrict_members", "restrict/unrestrict chat member")
    member = chat.members.get(user)
    if member is None or (member.status != "kicked" and call.flag("only_if_banned")):
        return True
    posting.set_member(box, chat, box.world.bot.id, Member(user, "left"))
    return True


def restrict_chat_member(box: Box, call: Call) -> Any:
    """restrictChatMember."""
    value = call.parsed("permissions", "Can't parse permissions JSON object") or {}
    if not isinstance(value, dict):
        raise bad_request("Object expected as permissions")
    user, chat = _target(box, call, "can_restrict_members", "restrict/unrestrict chat member")
    if chat.type != "supergroup":
        raise bad_request("method is available only for supergroups")
    rights = permissions(value)
    status = "member" if all(rights.values()) else "restricted"
    new = Member(user, status, {} if status == "member" else rights, until=call.integer("until_date"))
    posting.set_member(box, chat, box.world.bot.id, new)
    return True


def promote_chat_member(box: Box, call: Call) -> Any:
    """promoteChatMember; without any right it demotes."""
    user, chat = _target(box, call, "can_promote_members", "promote/demote chat member")
    rights = {right: call.flag(right) for right in ADMIN_RIGHTS}
    if any(rights.values()):
        new = Member(user, "administrator", rights | {"can_manage_chat": True})
    else:
        new = Member(user, "member")
    posting.set_member(box, chat, box.world.bot.id, new)
    return True


def set_chat_administrator_custom_title(box: Box, call: Call) -> Any:
    """setChatAdministratorCustomTitle."""
    user, chat = _user_id(call), chat_of(box.world, call, "write")
    if chat.type != "supergroup":
        raise bad_request("method is available only for supergroups")
    member = chat.members.get(user)
    if member is None or member.status != "administrator":
        raise bad_request("user is not an administrator")
    member.title = call.text("custom_title")
    return True


def _user_id(call: Call) -> int:
    user = call.identifier("user_id")
    if user <= 0:
        raise bad_request("Invalid user_id specified")
    return user


def _target(box: Box, call: Call, right: str, what: str) -> tuple[int, Chat]:
    user = _user_id(call)
    chat = chat_of(box.world, call, "write")
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    if user not in box.world.users:
        raise bad_request("user not found")
    if not box.world.bot_member(chat).may(right):
        raise bad_request(f"not enough rights to {what}")
    member = chat.members.get(user)
    if member is not None and (member.status == "creator" or user == box.world.bot.id):
        raise bad_request("can't remove chat owner" if member.status == "creator" else "can't restrict self")
    if member is not None and member.status == "administrator" and right == "can_restrict_members":
        raise bad_request("user is an administrator of the chat")
    return user, chat
