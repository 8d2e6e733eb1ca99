"""Messages without files."""

import random
from typing import Any

from bot.sandbox.access import chat_of, ensure_not_blocked, thread_of
from bot.sandbox.box import Box
from bot.sandbox.call import Call
from bot.sandbox.drafts import Draft
from bot.sandbox.formatting import parsed_parameters
from bot.sandbox.refusals import bad_request

_ACTIONS = frozenset((
    "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice", "upload_audio", "upload_voice",
    "upload_photo", "upload_document", "choose_sticker", "find_location", "pick_up_location", "record_video_note",
    "upload_video_note",
))  # fmt: skip
_DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def send_message(box: Box, call: Call) -> Any:
    """sendMessage."""
    if not call.text("text"):
        raise bad_request("Message text is empty")
    raw = parsed_parameters(call, "text", "entities")
    return Draft(box, call).text(raw, preview_options(call))


def preview_options(call: Call) -> dict[str, Any]:
    """The `link_preview_options` a message keeps; also from the older parameter."""
    options = call.parsed("link_preview_options", "Can't parse link preview options JSON object")
    if options is None:
        return {"link_preview_options": {"is_disabled": True}} if call.flag("disable_web_page_preview") else {}
    if not isinstance(options, dict):
        raise bad_request("Object expected as link preview options")
    kept = {name: value for name, value in options.items() if value}
    return {"link_preview_options": kept} if kept else {}


def send_location(box: Box, call: Call) -> Any:
    """sendLocation; live ones stay where they are."""
    return Draft(box, call).bare({"location": _location(call)})


def send_venue(box: Box, call: Call) -> Any:
    """sendVenue."""
    location = _location(call)
    if not call.text("title"):
        raise bad_request("Venue title must be non-empty")
    venue = {"location": location, "title": call.text("title"), "address": call.text("address")}
    return Draft(box, call).bare({"venue": venue, "location": location})


def send_contact(box: Box, call: Call) -> Any:
    """sendContact."""
    contact = {"phone_number": call.required("phone_number"), "first_name": call.required("first_name")}
    contact |= {name: call.text(name) for name in ("last_name", "vcard") if call.text(name)}
    return Draft(box, call).bare({"contact": contact})


def send_dice(box: Box, call: Call) -> Any:
    """sendDice."""
    emoji = call.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad_request("MEDIA_INVALID")
    value = random.randint(1, _DICE[emoji])  # noqa: S311 - a game, not a secret
    return Draft(box, call).bare({"dice": {"emoji": emoji, "value": value}})


def send_chat_action(box: Box, call: Call) -> Any:
    """sendChatAction."""
    if call.text("action").lower() not in _ACTIONS:
        raise bad_request("Wrong parameter action in request")
    chat = chat_of(box.world, call, "write")
    thread_of(chat, call)
    ensure_not_blocked(chat)
    box.events.publish(chat.id, "action")
    return True


def _location(call: Call) -> dict[str, float]:
    made = {}
    for name, most in (("latitude", 90.0), ("longitude", 180.0)):
        if not call.text(name).strip():
            raise bad_request(f"{name} is empty")
        try:
            made[name] = float(call.text(name))
        except ValueError:
            made[name] = 0.0
        if abs(made[name]) > most:
            raise bad_request("Wrong location specified")
    return made
