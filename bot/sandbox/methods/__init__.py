"""The Bot API methods the sandbox knows, by lower-case name."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.methods import (
    about,
    answering,
    chats,
    commands,
    copying,
    deleting,
    editing,
    members,
    pinning,
    sending,
    sending_files,
    topics,
    updating,
)
from bot.sandbox.methods.others import OTHERS
from bot.sandbox.refusals import Refused, not_here

Method = Callable[[Box, Call], Awaitable[Any] | Any]

METHODS: dict[str, Method] = {
    "getupdates": updating.get_updates,
    "setwebhook": updating.set_webhook,
    "deletewebhook": updating.delete_webhook,
    "getwebhookinfo": updating.get_webhook_info,
    "getme": about.get_me,
    "logout": about.log_out,
    "close": about.close,
    "setmyname": about.set_text,
    "getmyname": about.get_text,
    "setmydescription": about.set_text,
    "getmydescription": about.get_text,
    "setmyshortdescription": about.set_text,
    "getmyshortdescription": about.get_text,
    "getuserprofilephotos": about.get_user_profile_photos,
    "setmycommands": commands.set_my_commands,
    "getmycommands": commands.get_my_commands,
    "deletemycommands": commands.delete_my_commands,
    "setchatmenubutton": commands.set_chat_menu_button,
    "getchatmenubutton": commands.get_chat_menu_button,
    "sendmessage": sending.send_message,
    "sendlocation": sending.send_location,
    "sendvenue": sending.send_venue,
    "sendcontact": sending.send_contact,
    "senddice": sending.send_dice,
    "sendchataction": sending.send_chat_action,
    "senddocument": sending_files.send_document,
    "sendphoto": sending_files.send_photo,
    "sendvideo": sending_files.send_other,
    "sendaudio": sending_files.send_other,
    "sendvoice": sending_files.send_other,
    "sendanimation": sending_files.send_other,
    "sendmediagroup": sending_files.send_media_group,
    "getfile": sending_files.get_file,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editmessagemedia": editing.edit_message_media,
    "deletemessage": deleting.delete_message,
    "deletemessages": deleting.delete_messages,
    "forwardmessage": copying.forward_message,
    "forwardmessages": copying.forward_messages,
    "copymessage": copying.copy_message,
    "copymessages": copying.copy_messages,
    "setmessagereaction": pinning.set_message_reaction,
    "pinchatmessage": pinning.pin_chat_message,
    "unpinchatmessage": pinning.unpin_chat_message,
    "unpinallchatmessages": pinning.unpin_all_chat_messages,
    "answercallbackquery": answering.answer_callback_query,
    "answerinlinequery": answering.answer_inline_query,
    "getchat": chats.get_chat,
    "setchattitle": chats.set_chat_title,
    "setchatdescription": chats.set_chat_description,
    "setchatpermissions": chats.set_chat_permissions,
    "exportchatinvitelink": chats.export_chat_invite_link,
    "leavechat": chats.leave_chat,
    "getchatmember": members.get_chat_member,
    "getchatadministrators": members.get_chat_administrators,
    "getchatmembercount": members.get_chat_member_count,
    "getchatmemberscount": members.get_chat_member_count,
    "banchatmember": members.ban_chat_member,
    "kickchatmember": members.ban_chat_member,
    "unbanchatmember": members.unban_chat_member,
    "restrictchatmember": members.restrict_chat_member,
    "promotechatmember": members.promote_chat_member,
    "setchatadministratorcustomtitle": members.set_chat_administrator_custom_title,
    "createforumtopic": topics.create_forum_topic,
    "editforumtopic": topics.edit_forum_topic,
    "closeforumtopic": topics.close_forum_topic,
    "reopenforumtopic": topics.reopen_forum_topic,
    "deleteforumtopic": topics.delete_forum_topic,
}


def named(name: str) -> Method:
    """The method of this name (in lower case); 404 for no method at all, 501 for one only Telegram knows."""
    method = METHODS.get(name)
    if method is not None:
        return method
    if name in OTHERS:
        not_here(f"the method {OTHERS[name]}")
    raise Refused(404, "Not Found: method not found")
